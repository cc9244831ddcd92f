// A manager whose asks are met at a cost, one whose are met as others' are, one who coordinates,
// and too few asks.
import { describe, expect, it } from 'vitest'
import { pressuredCompliance } from './pressured-compliance.ts'
import { looksAt, peopleNamed, recordOf, rowOf, spoken } from './testing/records.ts'

describe('given a manager', () => {
  it('when their asks are met more easily and at a cost, then it is said of them', () => {
    const looks = looksAt(pressuredCompliance, 'coercion', 'planted')
    expect(spoken(looks)).toBeGreaterThanOrEqual(7)
    for (const { findings, actors } of looks) {
      for (const finding of findings) {
        expect(finding).toMatchObject({
          people: actors,
          decision: 'disrupt',
          unit: 'share difference',
        })
        expect(finding.interval[0]).toBeGreaterThan(0)
      }
    }
  })

  it('when they are met as others’ are, or easily and in time, then nothing is said', () => {
    expect(spoken(looksAt(pressuredCompliance, 'coercion', 'control'))).toBe(0)
    expect(spoken(looksAt(pressuredCompliance, 'coercion', 'decoy'))).toBeLessThanOrEqual(1)
  })
})

describe('given too little', () => {
  it('when one asked their people nine times, then twenty are needed', () => {
    const rows = [
      ...Array.from({ length: 9 }, () => rowOf(1, 0, { underAuthority: true })),
      ...Array.from({ length: 40 }, (_, at) => rowOf(1, 2 + (at % 3))),
    ]
    const chance = { below: () => 0, unit: () => 0 }
    expect(pressuredCompliance.look(recordOf(peopleNamed(5), rows), chance)).toEqual([
      expect.objectContaining({ n: 9, needed: 20, why: 'not enough records (9 of 20)' }),
    ])
  })
})
