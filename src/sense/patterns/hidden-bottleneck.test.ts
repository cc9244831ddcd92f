// A bottleneck planted, in a control, somebody liked who serves as fast as others, and too little.
import { describe, expect, it } from 'vitest'
import { lookForPatterns } from '../look-for-patterns.ts'
import { hiddenBottleneck } from './hidden-bottleneck.ts'
import { looksAt, peopleNamed, recordOf, rowOf, spoken } from './testing/records.ts'

describe('given asks that end and wait at one of three', () => {
  it('when they are looked at, then it says who and about what, and what it was tested by', () => {
    const looks = looksAt(hiddenBottleneck, 'bottleneck', 'planted')
    expect(spoken(looks)).toBeGreaterThanOrEqual(6)
    for (const { findings, actors } of looks) {
      for (const finding of findings) {
        expect(finding).toMatchObject({ people: actors, scope: 'deploying', unit: 'share' })
        expect(finding).toMatchObject({ decision: 'formalise', driver: 'structure' })
        expect(finding.estimate).toBeGreaterThan(finding.interval[0])
        expect(finding.p).toBe(finding.null.p)
      }
    }
  })

  it('when asks spread, or who is liked answers as fast as others, then nothing is said', () => {
    expect(spoken(looksAt(hiddenBottleneck, 'bottleneck', 'control'))).toBe(0)
    expect(spoken(looksAt(hiddenBottleneck, 'bottleneck', 'decoy'))).toBeLessThanOrEqual(1)
  })
})

describe('given too little', () => {
  const asks = (count: number) =>
    Array.from({ length: count }, (_, at) => rowOf(at % 2, 2 + (at % 3), { skill: 'billing' }))
  const look = (count: number) =>
    lookForPatterns(recordOf(peopleNamed(6), asks(count)), [hiddenBottleneck], { seed: 1 })

  it('when there are fourteen asks about one thing, then fifteen are needed', () => {
    expect(look(14).abstained).toEqual([expect.objectContaining({ n: 14, needed: 15 })])
  })

  it('when no wait was written down, then fifteen are needed', () => {
    expect(look(60).abstained).toEqual([expect.objectContaining({ n: 0, needed: 15 })])
  })
})
