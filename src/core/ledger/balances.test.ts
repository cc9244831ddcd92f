// Balances and obligations on small stories: what counts, and what drops out.
import { describe, expect, test } from 'vitest'
import { given, helped } from '../testing/given.ts'
import { by, favor, friday, person, team } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import { balanceOf, balances } from './balances.ts'
import { obligationsOf } from './obligations.ts'

const id = favor(1)
const five = given(org({ teams: { desk: { members: ['ana', 'raj'] } } }))

describe('balances', () => {
  test('given a confirmed favor, then both have its line, one given and one received', () => {
    const { ledger } = five.and(helped('ana', 'raj'), by('raj'))
    const line = { favor: id, minutes: 120 }
    expect(balanceOf(ledger, person('ana'))).toEqual({
      given: 1,
      received: 0,
      givenMinutes: 120,
      receivedMinutes: 0,
      lines: [{ ...line, other: person('raj'), sign: 1 }],
    })
    expect(balanceOf(ledger, person('raj')).lines).toEqual([
      { ...line, other: person('ana'), sign: -1 },
    ])
    expect(balanceOf(ledger, person('mia')).lines).toEqual([])
  })

  test('given effort left unsaid, then it counts once and no minutes', () => {
    const content = { kind: 'cover', day: friday } as const
    const { ledger } = five.and(helped('ana', 'raj', { content }), by('raj'))
    expect(balanceOf(ledger, person('ana'))).toMatchObject({ given: 1, givenMinutes: 0 })
  })

  test('given it waits, lapsed, was declined or withdrawn, then it moves nothing', () => {
    const claimed = five.and(helped('ana', 'raj'), by('ana'))
    const pasts = [
      claimed,
      claimed.and({ do: 'lapse', favor: id }, by('clockwork', { days: 15 })),
      claimed.and({ do: 'decline', favor: id }, by('raj')),
      claimed.and({ do: 'withdraw', favor: id }, by('ana')),
    ]
    for (const past of pasts) expect(balances(past.ledger).size).toBe(0)
  })

  test('given a team on one side, then it is nobody’s balance', () => {
    const toTeam = helped('ana', 'raj', { receiver: team('desk') })
    expect(balances(five.and(toTeam, by('raj')).ledger).size).toBe(0)
  })

  test('given somebody only named, then in no figure until they join', () => {
    const named = given(org({ named: ['ines'] }))
    const past = named.and(helped('ines', 'ana', { expectation: 'return' }), by('ana'))
    expect(balances(past.ledger).size).toBe(0)
    expect(obligationsOf(past.ledger, person('ana'))).toEqual([])
    const join = { do: 'join', person: person('ines'), name: 'text_ines' } as const
    const joined = past.and(join, by('ines'))
    expect(balanceOf(joined.ledger, person('ines')).given).toBe(1)
    expect(obligationsOf(joined.ledger, person('ana'))).toHaveLength(1)
  })

  test('given somebody left, then the other side keeps its own record', () => {
    const past = five.and(helped('ana', 'raj'), by('raj'))
    const gone = past.and({ do: 'leave', person: person('raj') }, by('raj'))
    expect(balanceOf(gone.ledger, person('ana'))).toEqual(balanceOf(past.ledger, person('ana')))
  })
})

describe('obligations', () => {
  test('given several, then both sides have theirs, oldest favor first', () => {
    const of = (number: number, day: string, giver: 'raj' | 'mia') =>
      helped(giver, 'ana', { number, content: { kind: 'cover', day }, expectation: 'return' })
    const past = five
      .and(of(1, friday, 'raj'), by('ana'))
      .and(of(2, '2026-04-02', 'mia'), by('ana'))
      .and(of(3, '2026-04-20', 'raj'), by('ana'))
    const favors = (name: 'ana' | 'raj' | 'lee') =>
      obligationsOf(past.ledger, person(name)).map((each) => each.favor)
    expect(favors('ana')).toEqual([favor(2), favor(3), favor(1)])
    expect(favors('raj')).toEqual([favor(3), favor(1)])
    expect(favors('lee')).toEqual([])
  })

  test('given two people became one, then nothing is open between them', () => {
    const past = five.and(helped('raj', 'mia', { expectation: 'return' }), by('mia'))
    let merged = past
    for (const identity of ['identity_raj', 'identity_raj-mail'] as const) {
      merged = merged.and({ do: 'move', identity, person: person('mia') }, by('ana'))
    }
    expect(obligationsOf(past.ledger, person('mia'))).toHaveLength(1)
    expect(obligationsOf(merged.ledger, person('mia'))).toEqual([])
  })
})
