// The folded journal as deciders and lenses ask it: who is admin, who leads, where a noun is found.
import { describe, expect, test } from 'vitest'
import { given, helped } from '../testing/given.ts'
import { account, by, favor, mail, person, team } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import { emptyLedger } from './ledger.ts'

const id = favor(1)
const past = given(
  org({
    admins: ['ana', 'raj'],
    teams: { desk: { members: ['raj', 'mia'], leads: ['mia'] }, ward: { members: ['mia'] } },
  }),
)

describe('the ledger', () => {
  test('given no entries, then it is empty', () => {
    const { sequence, ...rest } = emptyLedger()
    expect(sequence).toBe(0)
    expect(given([]).ledger).toEqual({ sequence, ...rest })
  })

  test('given a favor, then it is found under each identity it names, once each', () => {
    const { ledger } = past.and(helped('ana', 'raj', { about: mail('lee') }), by('ana'))
    for (const party of [account('ana'), account('raj'), mail('lee')]) {
      expect(ledger.favorsOf.get(party)).toEqual([id])
    }
    expect(ledger.favorsOf.get(account('lee'))).toBeUndefined()
  })

  test('given it waits, then it is among the waiting until somebody answers or it lapses', () => {
    const claimed = past.and(helped('ana', 'raj'), by('ana'))
    expect(claimed.ledger.waiting).toEqual(new Set([id]))
    const lapse = { do: 'lapse', favor: id } as const
    const after = [
      claimed.and({ do: 'confirm', favor: id }, by('raj')),
      claimed.and({ do: 'decline', favor: id }, by('raj')),
      claimed.and({ do: 'withdraw', favor: id }, by('ana')),
      claimed.and(lapse, by('clockwork', { days: 15 })),
    ]
    for (const each of after) expect(each.ledger.waiting.size).toBe(0)
  })

  test('given a link, then the favor it links knows what it answers', () => {
    const linked = past
      .and(helped('ana', 'raj'), by('raj'))
      .and(helped('raj', 'ana', { number: 2 }), by('ana'))
      .and({ do: 'return', favor: id, by: favor(2) }, by('raj'))
    expect(linked.favor(2).answers).toEqual({ how: 'returns', favor: id })
    expect(linked.favor(1).answers).toBeUndefined()
  })

  test('given entries about people or teams, then the roster changed; by favors not', () => {
    const before = past.ledger.rosterSequence
    expect(past.and(helped('ana', 'raj'), by('raj')).ledger.rosterSequence).toBe(before)
    const left = past.and({ do: 'leave', person: person('lee') }, by('lee'))
    expect(left.ledger.rosterSequence).toBe(before + 1)
  })
})

describe('facts', () => {
  test('given roles and spells, then they are as of now', () => {
    const facts = past.facts(by('ana'))
    expect(facts.admins().toSorted()).toEqual([person('ana'), person('raj')])
    expect(facts.teamsOf(person('mia')).toSorted()).toEqual([team('desk'), team('ward')])
    expect(facts.leadsAnyTeam(person('mia'))).toBe(true)
    expect(facts.leadsAnyTeam(person('raj'))).toBe(false)
    const until = '2026-05-02'
    const ended = past
      .and({ do: 'end-lead', team: team('desk'), person: person('mia'), until }, by('ana'))
      .and({ do: 'end-member', team: team('desk'), person: person('mia'), until }, by('ana'))
    const later = ended.facts(by('ana', { days: 2 }))
    expect(later.teamsOf(person('mia'))).toEqual([team('ward')])
    expect(later.leadsAnyTeam(person('mia'))).toBe(false)
    expect(later.teamsLedBy(person('mia'))).toContain(team('desk'))
  })

  test('given an admin left, then they are admin no longer', () => {
    const left = past.and({ do: 'leave', person: person('raj') }, by('raj'))
    expect(left.facts(by('ana')).admins()).toEqual([person('ana')])
  })
})
