// What people say of themselves about being asked: a boundary and offers, theirs alone to say.
import { describe, expect, test } from 'vitest'
import type { Boundary } from '../asking.ts'
import { given } from '../testing/given.ts'
import { by, friday, person, words } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import { addDays } from '../time.ts'

const five = given(org({ invited: ['ines'] }))
const none = { kindsNotNow: [], askLastFor: [] }
const set = (boundary: Boundary | null, whose: 'ana' | 'raj' = 'ana') =>
  ({ do: 'set-boundary', person: person(whose), boundary }) as const

describe('a boundary', () => {
  test('when it is said, then kinds stand once each and a pause that is over is none', () => {
    const said: Boundary = {
      weeklyMinutes: 180,
      pausedUntil: friday,
      kindsNotNow: ['check', 'cover', 'check'],
      askLastFor: ['mentoring'],
    }
    const { ledger } = five.and(set(said), by('ana'))
    expect(ledger.people.get(person('ana'))?.boundary).toEqual({
      weeklyMinutes: 180,
      kindsNotNow: ['cover', 'check'],
      askLastFor: ['mentoring'],
    })
  })

  test('when it is said again, or for somebody else, then refused', () => {
    const once = five.and(set({ ...none, weeklyMinutes: 60 }), by('ana'))
    once.when(set({ ...none, weeklyMinutes: 60 }), by('ana')).then('nothing-changes')
    five.when(set(null), by('ana')).then('nothing-changes')
    five.when(set(none, 'raj'), by('ana')).then('not-yours-to-do')
    expect(once.and(set(null), by('ana')).ledger.people.get(person('ana'))?.boundary).toBeNull()
  })

  test('when its figures are impossible, then refused', () => {
    const when = (more: Partial<Boundary>) => five.when(set({ ...none, ...more }), by('ana'))
    when({ weeklyMinutes: -1 }).then('bad-input')
    when({ weeklyMinutes: 1.5 }).then('bad-input')
    when({ weeklyMinutes: 10_081 }).then('bad-input')
    when({ pausedUntil: '2026-13-01' }).then('bad-input')
    when({ pausedUntil: addDays(friday, 367) }).then('bad-input')
    expect(when({ pausedUntil: addDays(friday, 366) }).decision.ok).toBe(true)
  })

  test('given somebody has not joined, when they say it, then refused', () => {
    const ines = { do: 'set-boundary', person: person('ines'), boundary: none } as const
    five.when(ines, by('ines')).then('not-a-member')
  })
})

describe('offers', () => {
  const offer = { kind: 'check', words: words('contracts') } as const
  const say = (count: number, nameMe = true) =>
    ({
      do: 'say-offers',
      person: person('ana'),
      offers: Array.from({ length: count }, () => offer),
      nameMe,
    }) as const

  test('when they are said, then they stand with whether they may be named', () => {
    const state = five.and(say(1), by('ana')).ledger.people.get(person('ana'))
    expect(state).toMatchObject({ offers: [offer], nameMe: true })
  })

  test('when there are too many, none at all, or they are of somebody else, then refused', () => {
    five.when(say(21), by('ana')).then('too-many')
    five.when(say(0, false), by('ana')).then('nothing-changes')
    five.when(say(1), by('raj')).then('not-yours-to-do')
  })
})
