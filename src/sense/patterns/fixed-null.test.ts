// Nulls without draws: tails as tables have them, and figures that stay figures.
import { describe, expect, it } from 'vitest'
import { againstFixed, normalAbove, smallestOf } from './fixed-null.ts'

describe('given a null that is worked out', () => {
  it('when its tail is taken, then it is the table’s, on either side', () => {
    expect(normalAbove(1.6448536)).toBeCloseTo(0.05, 7)
    expect(normalAbove(-1.2815516)).toBeCloseTo(0.9, 7)
    expect(normalAbove(0)).toBeCloseTo(0.5, 12)
  })

  it('when a p was looked for among several, then it is paid for, and never above 1', () => {
    expect(smallestOf(0.01, 3)).toBeCloseTo(0.03, 12)
    expect(smallestOf(0.5, 3)).toBe(1)
    expect(smallestOf(0.5, 0)).toBe(0.5)
  })

  it('when it has no width or no p, then what is printed is a figure still', () => {
    const usual = againstFixed('even', 0.6, { mean: 0.4, sd: 0.1, p: 0.02 })
    expect(usual).toMatchObject({ name: 'even', p: 0.02, draws: 0 })
    expect(usual.z).toBeCloseTo(2, 12)
    const none = againstFixed('even', 0.6, { mean: 0.4, sd: 0, p: Number.NaN })
    expect(none).toMatchObject({ z: 0, p: 1 })
  })
})
