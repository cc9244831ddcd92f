// What holds of every ledger, whatever was said: figures add up, nothing removes history, merging
// and splitting leaves no trace, and entries not yet written count as if they were.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide } from '../record/decide.ts'
import { sequences, smallOrg } from '../testing/commands.ts'
import { folded } from '../testing/given.ts'
import { account, mail, names, person } from '../testing/names.ts'
import { org, written } from '../testing/org.ts'
import { play } from '../testing/play.ts'
import { runs } from '../testing/runs.ts'
import type { Entry, PersonId } from '../vocabulary.ts'
import { balanceOf, balances } from './balances.ts'
import { columnsOf } from './columns.ts'
import { factsFor } from './facts.ts'
import { type Ledger, post } from './ledger.ts'
import { obligationsOf } from './obligations.ts'
import { pendingOver } from './pending.ts'

const people = names.map(person)
const few = { numRuns: runs(250) }

function figures(ledger: Ledger) {
  return {
    balances: people.map((who) => sortedBalance(ledger, who)),
    obligations: people.map((who) =>
      obligationsOf(ledger, who)
        .map(({ favor }) => favor)
        .toSorted(),
    ),
    columns: columnsOf(ledger),
  }
}

function sortedBalance(ledger: Ledger, who: PersonId) {
  const balance = balanceOf(ledger, who)
  return { ...balance, lines: balance.lines.toSorted((a, b) => (a.favor < b.favor ? -1 : 1)) }
}

describe('figures', () => {
  test('they sum to zero over everybody, and totals equal their lines', () => {
    fc.assert(
      fc.property(sequences(), (steps) => {
        const all = [...balances(play(steps).ledger).values()]
        const sum = (of: (balance: (typeof all)[number]) => number) =>
          all.reduce((total, balance) => total + of(balance), 0)
        expect(sum((each) => each.given - each.received)).toBe(0)
        expect(sum((each) => each.givenMinutes - each.receivedMinutes)).toBe(0)
        for (const { lines, given, received, givenMinutes, receivedMinutes } of all) {
          const minutes = lines.reduce((total, line) => total + line.sign * line.minutes, 0)
          expect(lines.filter((line) => line.sign === 1)).toHaveLength(given)
          expect(lines.filter((line) => line.sign === -1)).toHaveLength(received)
          expect(minutes).toBe(givenMinutes - receivedMinutes)
        }
      }),
      few,
    )
  })

  test('one person’s balance alone equals theirs among all', () => {
    fc.assert(
      fc.property(sequences(), (steps) => {
        const { ledger } = play(steps)
        const all = balances(ledger)
        for (const who of people) {
          const own = sortedBalance(ledger, who)
          const lines = all.get(who)?.lines.toSorted((a, b) => (a.favor < b.favor ? -1 : 1)) ?? []
          expect(own.lines).toEqual(lines)
          expect(own.given).toBe(all.get(who)?.given ?? 0)
          expect(own.receivedMinutes).toBe(all.get(who)?.receivedMinutes ?? 0)
        }
      }),
      few,
    )
  })

  test('a favor nobody stands by moves none of them', () => {
    fc.assert(
      fc.property(sequences(), (steps) => {
        const { entries, ledger } = play(steps)
        const counts = (id: string) => ledger.favors.get(id as never)?.standing === 'confirmed'
        const kept = entries.filter((entry) => !('favor' in entry.data) || counts(entry.data.favor))
        const renumbered = kept.map((entry, index) => ({ ...entry, sequence: index + 1 }) as Entry)
        expect(figures(folded(renumbered))).toEqual(figures(ledger))
      }),
      few,
    )
  })
})

describe('history', () => {
  test('entries only grow, and what was there stays as it was', () => {
    fc.assert(
      fc.property(sequences(), fc.nat({ max: 60 }), (steps, cut) => {
        const before = play(steps.slice(0, cut)).entries
        const after = play(steps).entries
        expect(after.slice(0, before.length)).toEqual(before)
        expect(after.map((entry) => entry.sequence)).toEqual(after.map((_, index) => index + 1))
      }),
      few,
    )
  })

  test('folding again, or a part and then the rest, gives an equal ledger', () => {
    fc.assert(
      fc.property(sequences(), fc.nat({ max: 99 }), (steps, cut) => {
        const { entries, ledger } = play(steps)
        expect(folded(entries)).toEqual(ledger)
        const part = folded(entries.slice(0, cut))
        for (const entry of entries.slice(cut)) post(part, entry)
        expect(part).toEqual(ledger)
      }),
      few,
    )
  })

  test('an entry out of order is an error, and posts nothing', () => {
    const entries = org(smallOrg)
    const ledger = folded(entries)
    expect(() => post(ledger, { ...entries[0] } as Entry)).toThrow('does not follow')
    expect(() => post(ledger, { ...entries[0], sequence: 99_999 } as Entry)).toThrow()
    expect(ledger).toEqual(folded(entries))
  })
})

describe('merging and splitting people', () => {
  test('moving everything of one to another and back leaves the same people and figures', () => {
    const pair = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names))
    fc.assert(
      fc.property(sequences(), pair, (steps, [one, other]) => {
        const { entries, ledger } = play(steps)
        const home = (id: 'identity_') => ledger.identities.get(id)?.person ?? person(one)
        const theirs = [account(one), mail(one)] as unknown as 'identity_'[]
        const moves = (to: (id: 'identity_') => PersonId) => (from: readonly Entry[]) => {
          const drafts = theirs.flatMap((identity) => {
            const before = folded(from).identities.get(identity)?.person ?? person(one)
            const data = { identity, kind: ledger.identities.get(identity)?.kind ?? 'account' }
            return [
              { type: 'identity.detached', data: { identity, person: before } },
              { type: 'identity.attached', data: { ...data, person: to(identity) } },
            ] as const
          })
          return written(from, drafts, 'operator', 0)
        }
        const merged = moves(() => person(other))(entries)
        const split = folded(moves(home)(merged))
        expect(split.people).toEqual(ledger.people)
        expect(split.favors).toEqual(ledger.favors)
        expect(split.identities).toEqual(ledger.identities)
        expect(split.identitiesOf).toEqual(new Map([...split.identitiesOf, ...ledger.identitiesOf]))
        expect(figures(split)).toEqual(figures(ledger))
        for (const { giver, receiver } of folded(merged).favors.values()) {
          if (giver !== account(one) || receiver !== account(other)) continue
          const lines = balanceOf(folded(merged), person(other)).lines
          expect(lines.filter((line) => line.other === person(other))).toEqual([])
        }
      }),
      few,
    )
  })
})

describe('entries not yet written', () => {
  test('pending facts answer as the ledger does once they are posted', () => {
    fc.assert(
      fc.property(sequences(), fc.nat({ max: 40 }), (steps, cut) => {
        const early = play(steps.slice(0, cut))
        const nowMs = steps.at(-1)?.who.nowMs ?? 0
        const pending = pendingOver(factsFor(early.ledger, person('ana'), nowMs))
        let entries = early.entries
        for (const { command, who } of steps.slice(cut)) {
          const decision = decide(command, { ...pending, actor: who.actor })
          const ledger = folded(entries)
          const posted = decide(command, { ...factsFor(ledger, who.actor, nowMs) })
          expect(decision).toEqual(posted)
          if (!decision.ok) continue
          const before = entries.length
          entries = written(entries, decision.value, who.actor, nowMs)
          for (const entry of entries.slice(before)) pending.add(entry)
        }
        expectSame(pending, factsFor(folded(entries), person('ana'), nowMs), folded(entries))
      }),
      { numRuns: runs(100) },
    )
  })
})

type Facts = ReturnType<typeof factsFor>

function expectSame(pending: Facts, facts: Facts, ledger: Ledger): void {
  for (const who of people) {
    expect(pending.person(who)).toEqual(facts.person(who))
    expect(pending.identitiesOf(who).toSorted()).toEqual(facts.identitiesOf(who).toSorted())
    expect(pending.teamsOf(who).toSorted()).toEqual(facts.teamsOf(who).toSorted())
    expect(pending.leadsAnyTeam(who)).toBe(facts.leadsAnyTeam(who))
  }
  for (const id of ledger.favors.keys()) expect(pending.favor(id)).toEqual(facts.favor(id))
  for (const id of ledger.identities.keys()) {
    expect(pending.identity(id)).toEqual(facts.identity(id))
    expect(pending.personOf(id)).toBe(facts.personOf(id))
  }
  for (const id of ledger.teams.keys()) {
    expect(pending.team(id)).toEqual(facts.team(id))
    expect(pending.charter(id)).toEqual(facts.charter(id))
  }
  for (const id of ledger.imports.keys()) {
    expect(pending.import(id)).toEqual(facts.import(id))
    expect(pending.linesOf(id)).toEqual(facts.linesOf(id))
  }
  for (let trace = 0; trace < 24; trace += 1) {
    expect(pending.traced(`trace ${trace}`)).toBe(facts.traced(`trace ${trace}`))
  }
  for (const party of ledger.favorsOf.keys()) {
    expect(pending.favorsOf(party)).toEqual(facts.favorsOf(party))
  }
  expect(pending.admins().toSorted()).toEqual(facts.admins().toSorted())
}
