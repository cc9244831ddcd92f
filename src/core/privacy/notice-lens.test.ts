// Notices: told to whom they are about, and the council's naming to everybody; never one's own
// words, and nothing of somebody who is gone.
import { describe, expect, test } from 'vitest'
import { type Given, given } from '../testing/given.ts'
import { by, friday, mail, type Name, person, team, words } from '../testing/names.ts'
import { org } from '../testing/org.ts'

const past = given(
  org({ admins: ['ana', 'raj'], teams: { desk: { members: ['ana', 'raj'] } }, named: ['lee'] }),
)
const kinds = (after: Given, name: Name, since = past.ledger.sequence) =>
  after
    .as(name)
    .notices(since)
    .map((each) => each.notice)

describe('notices', () => {
  test('given two admins named the council, then everybody but the second is told', () => {
    const proposed = past.and(
      { do: 'give-role', person: person('mia'), role: 'council' },
      by('ana'),
    )
    expect(kinds(proposed, 'mia')).toEqual([])
    const named = proposed.and(
      { do: 'give-role', person: person('mia'), role: 'council' },
      by('raj'),
    )
    for (const name of ['ana', 'mia', 'ines'] as const) {
      expect(named.as(name).notices(past.ledger.sequence)).toMatchObject([
        { notice: 'council named', day: friday, by: { name: 'raj' }, person: { name: 'mia' } },
      ])
    }
    expect(kinds(named, 'raj')).toEqual([])
    const gone = named.and({ do: 'leave', person: person('mia') }, by('mia'))
    expect(kinds(gone, 'ana')).toEqual([])
  })

  test('given a role, a team or a manager, then only the person is told, newest first', () => {
    const changed = past
      .and({ do: 'give-role', person: person('mia'), role: 'admin' }, by('ana'))
      .and({ do: 'add-member', team: team('desk'), person: person('mia'), from: friday }, by('ana'))
      .and({ do: 'set-manager', person: person('mia'), manager: person('raj') }, by('ana'))
    expect(changed.as('mia').notices(0)).toMatchObject([
      { notice: 'manager set', person: { name: 'raj' } },
      { notice: 'team joined', team: { name: 'desk', yours: true } },
      { notice: 'role given', role: 'admin' },
    ])
    expect(kinds(changed, 'raj')).toEqual([])
    expect(kinds(changed, 'mia', changed.ledger.sequence - 1)).toEqual(['manager set'])
  })

  test('given an address was moved to somebody by an admin, then they are told', () => {
    const moved = past.and({ do: 'move', identity: mail('lee'), person: person('mia') }, by('ana'))
    expect(kinds(moved, 'mia')).toEqual(['address added'])
  })

  test('given who was invited joins, then whoever invited them is told', () => {
    const joined = past
      .and({ do: 'invite', person: person('lee'), name: words('lee') }, by('raj'))
      .and({ do: 'join', person: person('lee'), name: words('lee') }, by('lee'))
    expect(kinds(joined, 'raj')).toEqual(['invitation taken'])
    expect(kinds(joined, 'ana')).toEqual([])
  })
})
