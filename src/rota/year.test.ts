// Fifty-two weeks on the engine alone, every plan fed with who served: weekends come out even.
import { describe, expect, test } from 'vitest'
import { yearOf } from './testing/year.ts'

const teams: readonly (readonly [string, readonly number[]])[] = [
  ['eight', [1, 1, 1, 1, 1, 1, 1, 1]],
  ['six', [1, 1, 1, 1, 1, 1]],
  ['eight, two of them half-time', [1, 1, 1, 1, 1, 1, 0.5, 0.5]],
]
const between = (values: readonly number[]) => Math.max(...values) - Math.min(...values)

describe.each(teams)('given a year of %s with random absences', (_name, shares) => {
  test.each([
    1, 2, 3,
  ])('when all are known beforehand, then weekends differ by one (%i)', (seed) => {
    const { weekends, unlawful, open } = yearOf(shares, seed, 0)
    expect({ unlawful, open }).toEqual({ unlawful: 0, open: 0 })
    expect(between(weekends)).toBeLessThanOrEqual(1)
  })

  test('when two fall ill in each plan but the last, then they differ by one still', () => {
    const { weekends, unlawful } = yearOf(shares, 4, 2)
    expect(unlawful).toBe(0)
    expect(between(weekends)).toBeLessThanOrEqual(1)
  })
})
