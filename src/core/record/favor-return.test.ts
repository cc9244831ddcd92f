// Expected returns: said aloud, refused, returned, passed on, let go, and a day only both can set.
import { describe, expect, test } from 'vitest'
import { obligationOf } from '../ledger/obligations.ts'
import { type Given, given, helped } from '../testing/given.ts'
import { by, favor, person, team } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import type { Expectation } from '../vocabulary.ts'

const id = favor(1)
const five = given(org({ teams: { desk: { members: ['raj', 'mia'] } } }))
const stands = five.and(helped('ana', 'raj'), by('raj'))
const say = (expectation: Expectation) =>
  ({ do: 'say-expectation', favor: id, expectation }) as const
const open = stands.and(say('return'), by('raj'))
const isOpen = (past: Given) => obligationOf(past.ledger, id) !== undefined

describe('said aloud', () => {
  test('given nothing said, then there is no obligation', () => {
    expect(isOpen(stands)).toBe(false)
  })

  test('when either side says a return, then it is open, by the receiver towards the giver', () => {
    const obligation = { favor: id, by: person('raj'), towards: person('ana'), day: undefined }
    expect(obligationOf(open.ledger, id)).toEqual(obligation)
    expect(obligationOf(stands.and(say('return'), by('ana')).ledger, id)).toEqual(obligation)
    expect(isOpen(stands.and(say('unclear'), by('ana')))).toBe(false)
  })

  test('when the giver says freely, then it weighs on nobody any more', () => {
    expect(isOpen(open.and(say('freely'), by('ana')))).toBe(false)
  })

  test('given it still waits, when a return is said, then no obligation until confirmed', () => {
    const claimed = five.and(helped('ana', 'raj', { expectation: 'return' }), by('ana'))
    expect(isOpen(claimed)).toBe(false)
    expect(isOpen(claimed.and({ do: 'confirm', favor: id }, by('raj')))).toBe(true)
  })

  test('when the receiver refuses it, then it is none; nobody else can refuse', () => {
    const asked = stands.and(say('return'), by('ana'))
    asked.when({ do: 'refuse-return', favor: id }, by('ana')).then('not-yours-to-do')
    asked.when({ do: 'refuse-return', favor: id }, by('mia')).then('not-found')
    const refused = asked.and({ do: 'refuse-return', favor: id }, by('raj'))
    expect(isOpen(refused)).toBe(false)
    refused.when({ do: 'refuse-return', favor: id }, by('raj')).then('no-return-expected')
    stands.when({ do: 'refuse-return', favor: id }, by('raj')).then('no-return-expected')
  })

  test('when said again the same, or by nobody of it, then refused', () => {
    open.when(say('return'), by('raj')).then('nothing-changes')
    stands.when(say('return'), by('mia')).then('not-found')
  })
})

describe('let go', () => {
  test('when the giver lets go, then it has ended; the receiver cannot', () => {
    open.when({ do: 'let-go', favor: id }, by('raj')).then('not-yours-to-do')
    const ended = open.and({ do: 'let-go', favor: id }, by('ana'))
    expect(isOpen(ended)).toBe(false)
    ended.when({ do: 'let-go', favor: id }, by('ana')).then('return-already-ended')
    stands.when({ do: 'let-go', favor: id }, by('ana')).then('no-return-expected')
  })
})

describe('returned', () => {
  const back = { do: 'return', favor: id, by: favor(2) } as const
  const thanked = open.and(helped('raj', 'ana', { number: 2 }), by('ana'))
  const claimed = open.and(helped('raj', 'ana', { number: 2 }), by('raj'))

  test('given a confirmed favor back, when linked by either, then it has ended', () => {
    for (const who of ['ana', 'raj'] as const) {
      thanked
        .when(back, by(who))
        .then([{ type: 'favor.returned', data: { favor: id, by: favor(2) } }])
    }
    expect(isOpen(thanked.and(back, by('raj')))).toBe(false)
  })

  test('given the favor back waits, when linked, then it ends only once confirmed', () => {
    const linked = claimed.and(back, by('raj'))
    expect(isOpen(linked)).toBe(true)
    const confirmed = linked.and({ do: 'confirm', favor: favor(2) }, by('ana'))
    expect(isOpen(confirmed)).toBe(false)
    expect(isOpen(confirmed.and({ do: 'decline', favor: favor(2) }, by('ana')))).toBe(true)
  })

  test('given two links, when the first one is confirmed after all, then it has ended', () => {
    const twice = claimed
      .and(helped('raj', 'ana', { number: 3 }), by('raj'))
      .and(back, by('raj'))
      .and({ do: 'return', favor: id, by: favor(3) }, by('raj'))
    expect(isOpen(twice)).toBe(true)
    expect(isOpen(twice.and({ do: 'confirm', favor: favor(2) }, by('ana')))).toBe(false)
  })

  test('when it does not go back between the two, later, then refused', () => {
    const others = open
      .and(helped('raj', 'mia', { number: 2 }), by('mia'))
      .and(helped('ana', 'raj', { number: 3 }), by('raj'))
      .and(
        helped('raj', 'ana', { number: 4, content: { kind: 'cover', day: '2026-04-30' } }),
        by('ana'),
      )
    const link = (number: number) => ({ do: 'return', favor: id, by: favor(number) }) as const
    others.when(link(2), by('raj')).then('return-does-not-fit')
    others.when(link(3), by('raj')).then('return-does-not-fit')
    others.when(link(4), by('raj')).then('return-does-not-fit')
    others.when(link(1), by('raj')).then('return-does-not-fit')
    others.when(link(9), by('raj')).then('not-found')
  })

  test('given a favor that answers one already, when linked again, then refused', () => {
    const two = thanked.and(helped('ana', 'raj', { number: 3, expectation: 'return' }), by('raj'))
    const used = two.and(back, by('raj'))
    used
      .when({ do: 'return', favor: favor(3), by: favor(2) }, by('raj'))
      .then('return-already-ended')
    used.when(back, by('raj')).then('return-already-ended')
  })

  test('given one answers the other, when linked the other way round, then refused', () => {
    const used = thanked.and(back, by('raj'))
    used.when({ do: 'return', favor: favor(2), by: id }, by('ana')).then('return-does-not-fit')
  })
})

describe('passed on', () => {
  const onward = { do: 'pass-on', favor: id, by: favor(2) } as const

  test('given the receiver helped a third person or a team, when linked, then it has ended', () => {
    const mia = open.and(helped('raj', 'mia', { number: 2 }), by('mia'))
    expect(isOpen(mia.and(onward, by('raj')))).toBe(false)
    const toTeam = helped('raj', 'mia', { number: 2, receiver: team('desk') })
    expect(isOpen(open.and(toTeam, by('mia')).and(onward, by('raj')))).toBe(false)
  })

  test('when it goes back to the giver, or is somebody else’s, then refused', () => {
    const back = open.and(helped('raj', 'ana', { number: 2 }), by('ana'))
    back.when(onward, by('raj')).then('pass-on-does-not-fit')
    const lee = open.and(helped('mia', 'lee', { number: 2 }), by('lee'))
    lee.when(onward, by('raj')).then('not-found')
  })

  test('when the giver links what they are no part of, then there is nothing for them', () => {
    const mia = open.and(helped('raj', 'mia', { number: 2 }), by('mia'))
    mia.when(onward, by('ana')).then('not-found')
  })
})

describe('a return day', () => {
  const day = (value: string | null) => ({ do: 'set-return-day', favor: id, day: value }) as const

  test('given one side set a day, then there is none; with both, it is the later', () => {
    const one = open.and(day('2026-06-01'), by('raj'))
    expect(obligationOf(one.ledger, id)?.day).toBeUndefined()
    const both = one.and(day('2026-07-01'), by('ana'))
    expect(obligationOf(both.ledger, id)?.day).toBe('2026-07-01')
    expect(obligationOf(both.and(day(null), by('raj')).ledger, id)?.day).toBeUndefined()
  })

  test('when it is no day, the same again, or nothing is open, then refused', () => {
    open.when(day('2026-06-31'), by('raj')).then('bad-input')
    open.when(day(null), by('raj')).then('nothing-changes')
    stands.when(day('2026-06-01'), by('raj')).then('no-return-expected')
  })
})
