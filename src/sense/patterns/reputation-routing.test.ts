// Asks that go to another person since the two helped each other, asks that do not change, a second
// person who was not there before, and too few asks.
import { describe, expect, it } from 'vitest'
import type { HelpPerson, HelpRow } from '../help-record.ts'
import { lookForPatterns } from '../look-for-patterns.ts'
import { reputationRouting } from './reputation-routing.ts'
import { peopleNamed, personOf, recordOf, rowOf } from './testing/records.ts'

/** Thirty asks, one favor from the first to the second, thirty asks more; a share goes to each. */
function asks(before: readonly number[], after: readonly number[]): readonly HelpRow[] {
  const some = (pattern: readonly number[]) =>
    Array.from({ length: 30 }, (_, at) =>
      rowOf(pattern[at % pattern.length]!, 2 + (at % 4), { skill: 'billing' }),
    )
  return [...some(before), rowOf(0, 1, { kind: 'cover', asked: false }), ...some(after)]
}

const look = (rows: readonly HelpRow[], people: readonly HelpPerson[] = peopleNamed(6)) =>
  lookForPatterns(recordOf(people, rows), [reputationRouting], { seed: 1 })

describe('given asks to two people about one thing', () => {
  it('when they go to the second since the first helped them, then both are named', () => {
    const { findings } = look(asks([0, 0, 0, 1], [1, 1, 0, 1]))
    expect(findings).toEqual([
      expect.objectContaining({ people: ['p1', 'p2'], scope: 'billing', n: 60 }),
    ])
    expect(findings[0]!.estimate).toBeGreaterThan(0.3)
    expect(findings[0]!.evidence[0]).toBe('r31')
  })

  it('when nothing changes then, then nothing is said', () => {
    expect(look(asks([0, 1], [1, 0])).findings).toEqual([])
  })

  it('when the second joined then, then only weeks in which both were there count', () => {
    const people = [personOf('p1'), personOf('p2', { startWeek: 4 }), ...peopleNamed(6).slice(2)]
    expect(look(asks([0], [1, 0]), people).findings).toEqual([])
  })

  it('when there were nineteen, then twenty are needed', () => {
    const few = [...asks([0], [1])].slice(20, 40) // ten asks, the favor, nine asks
    expect(look(few).abstained).toEqual([expect.objectContaining({ n: 19, needed: 20 })])
  })
})
