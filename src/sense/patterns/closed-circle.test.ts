// A circle planted in a team or across teams, none, four who refuse nobody, a manager whose team
// alone it would be, and too few people.
import { describe, expect, it } from 'vitest'
import { closedCircle } from './closed-circle.ts'
import { looksAt, peopleNamed, recordOf, rowOf, spoken } from './testing/records.ts'

describe('given people who say yes to each other far more readily than to others', () => {
  it('when they are looked for, then they are found, in a team or across', () => {
    const looks = looksAt(closedCircle, 'circle', 'planted')
    expect(spoken(looks)).toBeGreaterThanOrEqual(7)
    const scopes = looks.flatMap(({ findings }) => findings.map(({ scope }) => scope))
    expect(scopes).toContain('')
    expect(scopes.some((scope) => scope.startsWith('team'))).toBe(true)
    for (const { findings, actors } of looks) {
      for (const { people, interval, decision } of findings) {
        expect(people.filter((id) => actors.includes(id)).length).toBeGreaterThanOrEqual(4)
        expect(interval[0]).toBeGreaterThan(0)
        expect(decision).toBe('disrupt')
      }
    }
  })

  it('when there is none, or they refuse nobody, then nothing is said', () => {
    expect(spoken(looksAt(closedCircle, 'circle', 'control'))).toBeLessThanOrEqual(1)
    expect(spoken(looksAt(closedCircle, 'circle', 'decoy'))).toBeLessThanOrEqual(1)
  })

  it('when one manager alone is said yes to, then it is no circle', () => {
    expect(spoken(looksAt(closedCircle, 'coercion', 'decoy'))).toBeLessThanOrEqual(1)
  })
})

describe('given too little', () => {
  it('when nine people ask each other, then ten are needed', () => {
    const rows = Array.from({ length: 90 }, (_, at) => rowOf(at % 9, (at + 4) % 9))
    const chance = { below: () => 0, unit: () => 0 }
    expect(closedCircle.look(recordOf(peopleNamed(9), rows), chance)).toEqual([
      expect.objectContaining({ n: 9, needed: 10 }),
    ])
  })
})
