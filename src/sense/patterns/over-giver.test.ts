// Over-givers planted, in a control and a decoy, and too few records.
import { describe, expect, it } from 'vitest'
import { overGiver } from './over-giver.ts'
import { looksAt, peopleNamed, recordOf, rowOf, spoken } from './testing/records.ts'

describe('given people who give far more than their weeks hold', () => {
  it('when they are looked for, then it is they who are named, by probability', () => {
    const looks = looksAt(overGiver, 'overgiver', 'planted')
    expect(spoken(looks)).toBeGreaterThanOrEqual(7)
    const named = looks.flatMap(({ findings, actors }) =>
      findings.flatMap(({ people }) => people.map((id) => actors.includes(id))),
    )
    expect(named.filter(Boolean).length / named.length).toBeGreaterThanOrEqual(0.8)
    for (const finding of looks.flatMap(({ findings }) => findings)) {
      expect(finding).toMatchObject({ p: null, q: null, decision: 'disrupt', driver: 'norms' })
      expect(finding.probability).toBeGreaterThan(0.7)
      expect(finding.estimate).toBeGreaterThan(finding.null.mean)
      expect(finding.evidence).toHaveLength(finding.n)
    }
  })

  it('when nobody does, or whose role it is has the time, then nobody is named', () => {
    expect(spoken(looksAt(overGiver, 'overgiver', 'control'))).toBeLessThanOrEqual(1)
    expect(spoken(looksAt(overGiver, 'overgiver', 'decoy'))).toBeLessThanOrEqual(1)
  })
})

describe('given too little', () => {
  it('when there are seven people, then eight are needed', () => {
    const rows = Array.from({ length: 100 }, (_, at) => rowOf(at % 7, (at + 1) % 7))
    expect(overGiver.look(recordOf(peopleNamed(7), rows), nobody)).toEqual([
      expect.objectContaining({ n: 7, needed: 8, why: 'not enough records (7 of 8)' }),
    ])
  })

  it('when nobody gave ten times, then ten are needed', () => {
    const rows = Array.from({ length: 63 }, (_, at) => rowOf(at % 9, (at + 1) % 9))
    expect(overGiver.look(recordOf(peopleNamed(9), rows), nobody)).toEqual([
      expect.objectContaining({ n: 7, needed: 10 }),
    ])
  })
})

const nobody = { below: () => 0, unit: () => 0 }
