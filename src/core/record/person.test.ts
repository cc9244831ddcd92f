// People: named, invited, joined, left; roles, the council, managers and a person's own words.
import { describe, expect, test } from 'vitest'
import { given } from '../testing/given.ts'
import { by, type Name, person, words } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import { addDays, dayOf } from '../time.ts'

const two = given(org({ admins: ['ana', 'raj'] }))
const one = given(org())
const give = (role: 'admin' | 'council', name: Name) =>
  ({ do: 'give-role', person: person(name), role }) as const
const take = (role: 'admin' | 'council', name: Name) =>
  ({ do: 'take-role', person: person(name), role }) as const
const leave = (name: Name) => ({ do: 'leave', person: person(name) }) as const

describe('arriving', () => {
  const fresh = given(org({ absent: ['ines'] }))
  const join = { do: 'join', person: person('ines'), name: words('ines') } as const
  const invite = { do: 'invite', person: person('ines'), name: words('ines') } as const
  const name = {
    do: 'name',
    person: person('ines'),
    name: words('ines'),
    origin: 'mention',
  } as const

  test('when a member mentions somebody, then they are named, once', () => {
    const named = fresh.and(name, by('raj'))
    expect(named.ledger.people.get(person('ines'))).toMatchObject({
      standing: 'named',
      consents: false,
    })
    named.when(name, by('raj')).then('nothing-changes')
    fresh.when(name, by('clockwork')).then('not-yours-to-do')
  })

  test('when an admin or a lead invites, then they are invited; a member may not', () => {
    const led = given(
      org({ absent: ['ines'], teams: { desk: { members: ['mia'], leads: ['mia'] } } }),
    )
    for (const who of ['ana', 'mia'] as const) {
      led
        .when(invite, by(who))
        .then([{ type: 'person.invited', data: { person: person('ines'), name: words('ines') } }])
    }
    led.when(invite, by('raj')).then('not-yours-to-do')
    led.when({ ...invite, person: person('raj') }, by('ana')).then('already-joined')
  })

  test('when somebody joins, then by their own word, once', () => {
    const invited = fresh.and(invite, by('ana'))
    invited.when(join, by('ana')).then('not-yours-to-do')
    const joined = invited.and(join, by('ines'))
    expect(joined.ledger.people.get(person('ines'))).toMatchObject({
      standing: 'joined',
      roles: [],
    })
    joined.when(join, by('ines')).then('already-joined')
  })

  test('when founding, then only the first one in is admin by their own word', () => {
    const founding = { ...join, founding: true } as const
    fresh.when(founding, by('ines')).then('not-yours-to-do')
    const data = { person: person('ines'), name: words('ines'), role: 'admin' } as const
    given([])
      .when(founding, by('ines'))
      .then([{ type: 'person.joined', data }])
    fresh.when(founding, by('operator')).then([{ type: 'person.joined', data }])
  })

  test('given they left, when they come back, then only with a new invitation', () => {
    const gone = one.and(leave('ines'), by('ines'))
    gone.when(join, by('ines')).then('already-left')
    const again = gone.and(invite, by('ana')).and(join, by('ines', { days: 3 }))
    expect(again.ledger.people.get(person('ines'))?.standing).toBe('joined')
  })
})

describe('leaving', () => {
  test('when by oneself or an admin, then left, without roles or consent', () => {
    const consent = { do: 'consent', person: person('raj'), consents: true } as const
    const gone = two.and(consent, by('raj')).and(leave('raj'), by('ana'))
    expect(gone.ledger.people.get(person('raj'))).toMatchObject({
      standing: 'left',
      roles: [],
      consents: false,
    })
    two.when(leave('raj'), by('mia')).then('not-yours-to-do')
    gone.when(leave('raj'), by('ana')).then('already-left')
    two.when({ do: 'leave', person: 'person_nobody' }, by('ana')).then('not-found')
  })

  test('given the last admin, when leaving, erasing or giving up the role, then refused', () => {
    one.when(leave('ana'), by('ana')).then('last-admin')
    one.when({ do: 'erase', person: person('ana') }, by('ana')).then('last-admin')
    one.when(take('admin', 'ana'), by('ana')).then('last-admin')
    one.when(take('admin', 'ana'), by('operator')).then('last-admin')
    const gone = two.and(leave('raj'), by('raj'))
    gone.when(leave('ana'), by('ana')).then('last-admin')
  })

  test('when erased, then only by oneself, and nothing can be said of them after', () => {
    one.when({ do: 'erase', person: person('raj') }, by('ana')).then('not-yours-to-do')
    const erased = one.and({ do: 'erase', person: person('raj') }, by('raj'))
    expect(erased.ledger.people.get(person('raj'))).toMatchObject({
      standing: 'erased',
      name: undefined,
    })
    erased.when(leave('raj'), by('ana')).then('not-found')
  })
})

describe('roles', () => {
  test('when an admin names an admin, then so; a member cannot', () => {
    one.when(give('admin', 'raj'), by('raj')).then('not-yours-to-do')
    one.when(give('admin', 'raj'), by('clockwork')).then('not-yours-to-do')
    const named = one.and(give('admin', 'raj'), by('ana'))
    named.when(give('admin', 'raj'), by('ana')).then('nothing-changes')
    named
      .and(take('admin', 'ana'), by('raj'))
      .when(give('admin', 'mia'), by('ana'))
      .then('not-yours-to-do')
    one.when(take('admin', 'raj'), by('ana')).then('nothing-changes')
    given(org({ left: ['raj'] }))
      .when(give('admin', 'raj'), by('ana'))
      .then('not-a-member')
  })

  test('when the council is named, then two different admins say so', () => {
    const proposed = two.and(give('council', 'mia'), by('ana'))
    expect(proposed.ledger.people.get(person('mia'))?.roles).toEqual([])
    proposed.when(give('council', 'mia'), by('ana')).then('needs-two-admins')
    const named = proposed.and(give('council', 'mia'), by('raj'))
    expect(named.ledger.people.get(person('mia'))?.roles).toEqual(['council'])
    expect(
      named.and(take('council', 'mia'), by('ana')).ledger.people.get(person('mia'))?.roles,
    ).toEqual([])
  })

  test('given the proposer is admin no longer, or is the operator, then it does not count', () => {
    two.when(give('council', 'mia'), by('operator')).then('needs-two-admins')
    const alone = two.and(give('council', 'mia'), by('raj')).and(take('admin', 'raj'), by('ana'))
    alone
      .when(give('council', 'mia'), by('ana'))
      .then([{ type: 'person.council-proposed', data: { person: person('mia') } }])
  })
})

describe('managers and own words', () => {
  const manager = (of: Name, is: Name | null) =>
    ({ do: 'set-manager', person: person(of), manager: is && person(is) }) as const

  test('when a manager is set, then by an admin, somebody else, and here', () => {
    one.when(manager('raj', 'mia'), by('raj')).then('not-yours-to-do')
    one.when(manager('raj', 'raj'), by('ana')).then('own-manager')
    one.when(manager('raj', null), by('ana')).then('nothing-changes')
    given(org({ left: ['mia'] }))
      .when(manager('raj', 'mia'), by('ana'))
      .then('not-a-member')
    const set = one.and(manager('raj', 'mia'), by('ana'))
    expect(set.ledger.people.get(person('raj'))?.manager).toBe(person('mia'))
    set.when(manager('raj', 'mia'), by('ana')).then('nothing-changes')
  })

  test('when consent, absence, skills or a name are said, then only by oneself', () => {
    const raj = { person: person('raj') }
    const own = [
      { do: 'consent', ...raj, consents: true },
      { do: 'rename', ...raj, name: words('rajesh') },
      { do: 'be-away', ...raj, from: '2026-05-04', until: '2026-05-05' },
      { do: 'say-skills', ...raj, skills: [words('excel')] },
    ] as const
    for (const command of own) {
      expect(one.when(command, by('raj')).decision.ok).toBe(true)
      one.when(command, by('ana')).then('not-yours-to-do')
      given(org({ invited: ['raj'] }))
        .when(command, by('raj'))
        .then('not-a-member')
    }
    one.when({ do: 'consent', ...raj, consents: false }, by('raj')).then('nothing-changes')
    one
      .when({ do: 'be-away', ...raj, from: '2026-05-05', until: '2026-05-04' }, by('raj'))
      .then('bad-input')
    const many = Array.from({ length: 41 }, (_, index) => words(`skill ${index}`))
    one.when({ do: 'say-skills', ...raj, skills: many }, by('raj')).then('too-many')
  })

  test('given days away, when some are taken back, then the others stay, and those gone by', () => {
    const raj = { person: person('raj') }
    const today = dayOf(by('raj').nowMs)
    const from = addDays(today, -2)
    const until = addDays(today, 6)
    const away = one.and({ do: 'be-away', ...raj, from, until }, by('raj'))
    const left = (past: typeof away) => past.ledger.people.get(person('raj'))?.away
    const middle = { from: addDays(today, 2), until: addDays(today, 3) }
    expect(left(away.and({ do: 'end-away', ...raj, ...middle }, by('raj')))).toEqual([
      { from, until: addDays(today, 1) },
      { from: addDays(today, 4), until },
    ])
    const ended = away.and({ do: 'end-away', ...raj, from, until }, by('raj'))
    expect(left(ended)).toEqual([{ from, until: addDays(today, -1) }])
    ended.when({ do: 'end-away', ...raj, from, until }, by('raj')).then('nothing-changes')
    away.when({ do: 'end-away', ...raj, from, until }, by('ana')).then('not-yours-to-do')
    away.when({ do: 'end-away', ...raj, from: until, until: from }, by('raj')).then('bad-input')
    const before = { from, until: addDays(today, -1) }
    away.when({ do: 'end-away', ...raj, ...before }, by('raj')).then('nothing-changes')
    expect(left(ended.and({ do: 'be-away', ...raj, from, until }, by('raj')))).toHaveLength(2)
  })

  test('given consent, when nobody has said so, then it is off', () => {
    for (const state of one.ledger.people.values()) expect(state.consents).toBe(false)
  })
})
