// Identities: attached, detached, moved; merging and splitting people without rewriting anything.
import { describe, expect, test } from 'vitest'
import { balanceOf, balances } from '../ledger/balances.ts'
import { given, helped } from '../testing/given.ts'
import { account, by, mail, type Name, person, words } from '../testing/names.ts'
import { org } from '../testing/org.ts'

const five = given(org({ named: ['ines'] }))
const move = (identity: ReturnType<typeof account>, to: Name) =>
  ({ do: 'move', identity, person: person(to) }) as const
const attach = (to: Name) =>
  ({
    do: 'attach',
    identity: 'identity_new',
    person: person(to),
    kind: 'git',
    address: words('address'),
  }) as const

describe('whose an identity is', () => {
  test('when attached, then by oneself, an admin, the operator, a member for who is named', () => {
    const { do: _do, ...data } = attach('raj')
    for (const who of ['raj', 'ana', 'operator'] as const) {
      five.when(attach('raj'), by(who)).then([{ type: 'identity.attached', data }])
    }
    five.when(attach('raj'), by('mia')).then('not-yours-to-do')
    expect(five.when(attach('ines'), by('mia')).decision.ok).toBe(true)
    five.when({ ...attach('raj'), person: 'person_nobody' }, by('ana')).then('not-found')
  })

  test('given it is somebody’s, when attached again, then refused', () => {
    five.when({ ...attach('mia'), identity: account('raj') }, by('ana')).then('identity-taken')
  })

  test('when detached, then it is nobody’s and can be attached again', () => {
    five.when({ do: 'detach', identity: mail('raj') }, by('mia')).then('not-yours-to-do')
    const loose = five.and({ do: 'detach', identity: mail('raj') }, by('raj'))
    loose.when({ do: 'detach', identity: mail('raj') }, by('raj')).then('identity-not-attached')
    expect(loose.ledger.identities.get(mail('raj'))?.person).toBeUndefined()
    expect(loose.ledger.identitiesOf.get(person('raj'))).toEqual(new Set([account('raj')]))
  })

  test('when moved, then by an admin, to somebody else', () => {
    five.when(move(mail('raj'), 'mia'), by('raj')).then('not-yours-to-do')
    five.when(move(mail('raj'), 'raj'), by('ana')).then('nothing-changes')
    five
      .when({ ...move(mail('raj'), 'mia'), identity: 'identity_none' }, by('ana'))
      .then('identity-not-attached')
    five.when({ ...move(mail('raj'), 'mia'), person: 'person_nobody' }, by('ana')).then('not-found')
    const moved = five.and(move(mail('raj'), 'mia'), by('ana'))
    expect(moved.ledger.identities.get(mail('raj'))).toEqual({
      person: person('mia'),
      kind: 'email',
      address: undefined,
    })
  })
})

describe('merging and splitting', () => {
  const past = five
    .and(helped('raj', 'mia', { number: 1 }), by('mia'))
    .and(helped('raj', 'ana', { number: 2 }), by('ana'))
  const merged = past.and(move(account('raj'), 'mia'), by('ana'))
  const split = merged.and(move(account('raj'), 'raj'), by('ana'))

  test('given two people become one, then what was between them drops out of figures', () => {
    expect(balanceOf(past.ledger, person('mia'))).toMatchObject({ given: 0, received: 1 })
    expect(balanceOf(merged.ledger, person('mia'))).toMatchObject({ given: 1, received: 0 })
    expect(balances(merged.ledger).get(person('raj'))).toBeUndefined()
    expect(merged.favor(1)).toEqual(past.favor(1))
  })

  test('given they are split again, then people, favors and figures are as before', () => {
    expect(split.ledger.people).toEqual(past.ledger.people)
    expect(split.ledger.favors).toEqual(past.ledger.favors)
    expect(balances(split.ledger)).toEqual(balances(past.ledger))
    expect(split.ledger.identitiesOf.get(person('raj'))).toEqual(
      new Set([account('raj'), mail('raj')]),
    )
  })
})
