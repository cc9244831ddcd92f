// What detectors get to read of a ledger: only what consenting members of a team confirmed and
// answered themselves; and whoever does not consent is nowhere in it, as if they had never been.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type TestHouse, type TestOrg, testHouse, testOrg } from '../../../test/house.ts'
import { factsFor } from '../../core/ledger/facts.ts'
import type { Ledger } from '../../core/ledger/ledger.ts'
import { sequences } from '../../core/testing/commands.ts'
import { folded, given, helped } from '../../core/testing/given.ts'
import { account, by, type Name, person, team } from '../../core/testing/names.ts'
import { org, written } from '../../core/testing/org.ts'
import { play } from '../../core/testing/play.ts'
import { runs } from '../../core/testing/runs.ts'
import { dayMs } from '../../core/time.ts'
import type { Entry, TeamId } from '../../core/vocabulary.ts'
import type { HelpRecord } from '../../sense/help-record.ts'
import { helpRecordOf } from './help-record.ts'

const recordOf = (ledger: Ledger, nowMs: number, of: TeamId = team('desk')): HelpRecord => {
  const record = helpRecordOf(ledger, factsFor(ledger, 'operator', nowMs), of, (text) => text)
  if (!record) throw new Error('no such team')
  return record
}

/** Sets bare, so that records compare as text. */
const plain = (record: HelpRecord): string =>
  JSON.stringify(record, (_, value) => (value instanceof Set ? [...value].sort() : value))

const desk: readonly Name[] = ['ana', 'raj', 'mia']

/** The same entries with everything between this person and anybody left out. */
function without(entries: readonly Entry[], name: Name): readonly Entry[] {
  const { favors, identities } = folded(entries)
  const theirs = new Set(
    [...favors.values()].flatMap(({ favor, giver, receiver }) =>
      [giver, receiver].some(
        (party) => identities.get(party as `identity_${string}`)?.person === person(name),
      )
        ? [favor]
        : [],
    ),
  )
  const kept = entries.filter(({ data }) => !('favor' in data) || !theirs.has(data.favor as never))
  return kept.map((entry, index) => ({ ...entry, sequence: index + 1 }))
}

describe('consent', () => {
  test('given random ledgers and one who says no, then it is as if they had not helped', () => {
    fc.assert(
      fc.property(sequences(), fc.constantFrom(...desk), (steps, who) => {
        const { entries } = play(steps)
        const nowMs = (steps.at(-1)?.who.nowMs ?? 0) + 30 * dayMs
        const said = desk.map((name) => ({
          type:
            name === who ? ('person.consent-withdrawn' as const) : ('person.consented' as const),
          data: { person: person(name) },
        }))
        const all = written(entries, said, 'operator', nowMs)
        const record = recordOf(folded(all), nowMs)
        expect(plain(record)).not.toContain(person(who))
        expect(plain(record)).toBe(plain(recordOf(folded(without(all, who)), nowMs)))
      }),
      { numRuns: runs(150) },
    )
  })
})

describe('favors', () => {
  const past = given(org({ consenting: desk, teams: { desk: { members: desk, leads: ['mia'] } } }))
  const later = by('ana', { days: 21 }).nowMs

  test('given one waits and one is confirmed, then one row stands, with what was said', () => {
    const { ledger } = past
      .and(helped('ana', 'raj', { number: 1 }), by('ana'))
      .and(helped('ana', 'mia', { number: 2, expectation: 'freely' }), by('mia'))
    const { rows, people, start, weeks } = recordOf(ledger, later)
    expect(people.map(({ id, role, manager }) => [id, role, manager])).toEqual([
      [person('ana'), 'member', 1],
      [person('mia'), 'manager', -1],
      [person('raj'), 'member', 1],
    ])
    expect(rows).toMatchObject([
      {
        ...{ id: 'favor_2', giver: 0, receiver: 1, kind: 'expertise', minutes: 120 },
        ...{ expectation: 'freely', asked: false, accepted: true, formal: false },
        ...{ underAuthority: true, inReturnFor: -1, priorityBlocked: undefined },
      },
    ])
    expect([start, weeks]).toEqual([Date.UTC(2026, 3, 27) / 1000, 3])
  })

  test('given a return, then its row says which favor it returns', () => {
    const { ledger } = past
      .and(helped('ana', 'raj', { number: 1 }), by('raj'))
      .and(helped('raj', 'ana', { number: 2 }), by('ana', { hours: 2 }))
      .and({ do: 'return', favor: 'favor_1', by: 'favor_2' }, by('raj', { hours: 3 }))
    expect(recordOf(ledger, later).rows.map(({ inReturnFor }) => inReturnFor)).toEqual([-1, 0])
  })

  test('given somebody outside the team helps, then it is not the team’s to look at', () => {
    const { ledger } = past.and(helped('lee', 'ana'), by('ana'))
    expect(recordOf(ledger, later).rows).toEqual([])
    expect(plain(recordOf(ledger, later))).not.toContain(account('lee'))
  })

  test('given this week’s help only, then it waits for the week to be over', () => {
    const { ledger } = past.and(helped('ana', 'raj'), by('raj'))
    expect(recordOf(ledger, by('ana', { days: 1 }).nowMs).rows).toEqual([])
    expect(recordOf(ledger, by('ana', { days: 4 }).nowMs).rows).toHaveLength(1)
  })
})

describe('asks', () => {
  let tested: TestHouse
  let people: TestOrg
  beforeAll(async () => {
    tested = testHouse()
    people = await testOrg(tested)
  })

  test('given a no, a boundary and a yes, then the no and the help are rows, and nothing else', async () => {
    const { done, clock } = tested
    const { ana, raj, mia, lee } = people
    await done(lee, 'boundary.set', {
      boundary: { kindsNotNow: ['check'], askLastFor: [] },
    })
    const expiresAtMs = clock.now() + 20 * 3_600_000
    const asking = { kind: 'check', what: 'my release notes', expiresAtMs, manner: 'everyone' }
    const { ask } = await done(ana, 'ask.open', {
      ...asking,
      to: { people: ['Raj', 'Mia', 'Lee'] },
    })
    const one = { ask: ask.ask }
    clock.set(clock.now() + 3_600_000)
    await done(raj, 'ask.answer', { ...one, answer: 'not this time' })
    await done(mia, 'ask.answer', { ...one, answer: 'accept', waited: 'my own notes' })
    await done(ana, 'ask.done', one)
    const ledger = await tested.house.scribe.ledger(people.org)
    const [support] = [...ledger.teams.keys()]
    const { rows, people: there } = recordOf(ledger, clock.now() + 7 * dayMs, support)
    const nameOf = (place: number) => there[place]?.id
    expect(there).toHaveLength(4)
    expect(rows.map((row) => [nameOf(row.giver), row.accepted, row.waitHours])).toEqual(
      expect.arrayContaining([
        [raj.person, false, 1],
        [mia.person, true, 1],
      ]),
    )
    expect(rows).toHaveLength(2)
    expect(rows.find(({ accepted }) => accepted)).toMatchObject({
      asked: true,
      priorityBlocked: true,
    })
  })
})
