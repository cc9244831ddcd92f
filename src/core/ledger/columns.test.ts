// The columns sense reads: sorted by time, consenting people only, and equal to counting by hand.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sequences } from '../testing/commands.ts'
import { given, helped } from '../testing/given.ts'
import { by, friday, person } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import { play } from '../testing/play.ts'
import { runs } from '../testing/runs.ts'
import { favorKinds } from '../vocabulary.ts'
import { columnFlags, columnsOf } from './columns.ts'
import type { Ledger } from './ledger.ts'

describe('columns', () => {
  test('given random sequences, then they equal a count by hand', () => {
    fc.assert(
      fc.property(sequences(), (steps) => {
        const { ledger } = play(steps)
        const columns = columnsOf(ledger)
        const rows = Array.from(columns.time, (time, row) => ({
          time,
          giver: columns.people[columns.giver[row] ?? -1],
          receiver: columns.people[columns.receiver[row] ?? -1],
          kind: favorKinds[columns.kind[row] ?? -1],
          minutes: columns.minutes[row],
          line: ((columns.flags[row] ?? 0) & columnFlags.withinLine) !== 0,
        }))
        expect(rows).toHaveLength(columns.length)
        expect(rows).toEqual(byHand(ledger))
      }),
      { numRuns: runs(250) },
    )
  })

  test('given one side does not consent, then nothing of theirs is in it', () => {
    const past = (consenting: readonly ('ana' | 'raj')[]) =>
      given(org({ consenting })).and(helped('ana', 'raj'), by('raj')).ledger
    expect(columnsOf(past(['ana'])).length).toBe(0)
    expect(columnsOf(past(['raj'])).length).toBe(0)
    expect(columnsOf(past(['ana', 'raj'])).people).toEqual([person('ana'), person('raj')])
  })

  test('given consent is withdrawn, or they leave, then they are out again', () => {
    const both = given(org({ consenting: ['ana', 'raj'] })).and(helped('ana', 'raj'), by('raj'))
    const out = both.and({ do: 'consent', person: person('raj'), consents: false }, by('raj'))
    expect(columnsOf(out.ledger).length).toBe(0)
    expect(
      columnsOf(both.and({ do: 'leave', person: person('raj') }, by('raj')).ledger).length,
    ).toBe(0)
  })

  test('given exact instants, then they order within a day; a day alone is its midnight', () => {
    const midnight = Date.parse(`${friday}T00:00:00Z`)
    const { ledger } = given(org({ consenting: ['ana', 'raj'] }))
      .and(helped('ana', 'raj', { number: 1, instantMs: midnight + 9_000 }), by('raj'))
      .and(helped('raj', 'ana', { number: 2, instantMs: midnight + 5_000 }), by('ana'))
      .and(helped('ana', 'raj', { number: 3, expectation: 'return' }), by('raj'))
    const columns = columnsOf(ledger)
    expect([...columns.time]).toEqual([midnight, midnight + 5_000, midnight + 9_000])
    const said = columnFlags.confirmed | columnFlags.returnSaid
    expect([...columns.flags]).toEqual([said, columnFlags.confirmed, columnFlags.confirmed])
  })
})

function byHand(ledger: Ledger) {
  const rows = []
  for (const favor of ledger.favors.values()) {
    const holder = (party: string) => ledger.identities.get(party as never)?.person
    const [giver, receiver] = [holder(favor.giver), holder(favor.receiver)]
    const consents = [giver, receiver].every((who) => who && ledger.people.get(who)?.consents)
    if (favor.standing !== 'confirmed' || !consents || giver === receiver) continue
    const { kind, day, effort } = favor.content
    const time = Date.parse(`${day}T00:00:00Z`)
    rows.push({
      time,
      giver,
      receiver,
      kind,
      minutes: effort?.minutes ?? 0,
      line: favor.withinLine,
    })
  }
  return rows.toSorted((a, b) => a.time - b.time)
}
