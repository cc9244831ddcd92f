// What one person alone helps with, what two share, and too few asks to say.
import { describe, expect, it } from 'vitest'
import { lookForPatterns } from '../look-for-patterns.ts'
import { soleProvider } from './sole-provider.ts'
import { looksAt, peopleNamed, recordOf, rowOf, spoken } from './testing/records.ts'

const look = (ofOthers: number, ofThem: number) => {
  const row = (giver: number, at: number) =>
    rowOf(giver, 2 + (at % 4), { skill: 'billing', kind: 'check' })
  const rows = Array.from({ length: ofThem + ofOthers }, (_, at) => row(at < ofThem ? 0 : 1, at))
  return lookForPatterns(recordOf(peopleNamed(6), rows), [soleProvider], { seed: 1 })
}

describe('given favors about one thing', () => {
  it('when all came from one person, then they are named, by probability', () => {
    expect(look(0, 20).findings).toEqual([
      expect.objectContaining({
        ...{ people: ['p1'], scope: 'billing', estimate: 1, n: 20, p: null },
        decision: 'formalise',
      }),
    ])
  })

  it('when somebody else gave a third of them, then nobody is', () => {
    expect(look(10, 20).findings).toEqual([])
    expect(spoken(looksAt(soleProvider, 'bottleneck', 'decoy'))).toBe(0)
  })

  it('when there were fourteen, then fifteen are needed', () => {
    expect(look(0, 14).abstained).toEqual([expect.objectContaining({ n: 14, needed: 15 })])
  })
})
