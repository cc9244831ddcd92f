// The checker on a plan of two people over two weeks: every rule broken once, every cost counted.
import { describe, expect, it } from 'vitest'
import { checkPlan } from './checker.ts'
import type { Instance, Person } from './instance.ts'

const person: Person = {
  id: 'A',
  most: [14, 3],
  minutes: { least: 1440, most: 4800 },
  working: { least: 2, most: 5 },
  offLeast: 2,
  weekendsMost: 1,
  daysOff: new Set([4]),
}

const instance: Instance = {
  days: 14,
  shifts: [
    { id: 'E', minutes: 480, neverBefore: new Set() },
    { id: 'L', minutes: 600, neverBefore: new Set([0]) },
  ],
  people: [person],
  requests: [
    { person: 0, day: 0, shift: 0, weight: 2, wants: 'on' },
    { person: 0, day: 1, shift: 0, weight: 3, wants: 'off' },
  ],
  cover: [
    { day: 0, shift: 0, needed: 3, under: 100, over: 1 },
    { day: 1, shift: 0, needed: 0, under: 100, over: 7 },
    { day: 2, shift: 1, needed: 1, under: 100, over: 1 },
  ],
}

/** `E`, `L` or `.`, a day each. */
function plan(text: string) {
  return [[...text].map((each) => 'EL'.indexOf(each))]
}

const lawful = 'EEL..EE..EE...'

describe('given a plan', () => {
  it('when it keeps every rule, then its cost is that of cover and requests', () => {
    expect(checkPlan(instance, plan(lawful))).toEqual({ objective: 2 * 100 + 7 + 3, broken: [] })
    expect(checkPlan(instance, plan('..LL.EE..EE...')).objective).toBe(2 + 3 * 100)
  })

  it.each([
    ['EEL..EE..EE..', 'shift unknown', 0],
    ['EE..EE...EE...', 'day off', 4],
    ['EEL..LE..EE...', 'shift after shift', 6],
    ['LLL..LL..EE...', 'shifts of a kind', undefined],
    ['EE............', 'minutes', undefined],
    ['EEL..EEEEEE...', 'consecutive shifts', 5],
    ['EEL..E..EE....', 'consecutive shifts', 5],
    ['EEL..EE.EEE...', 'consecutive days off', 7],
    ['EEL..EE...EEE.', 'weekends', undefined],
  ])('when it is %s, then “%s” is broken', (text, rule, day) => {
    const { broken } = checkPlan(instance, plan(text))
    expect(broken).toEqual([{ rule, person: 'A', ...(day === undefined ? {} : { day }) }])
  })

  it('when runs touch an edge, then what stands outside fulfils their least', () => {
    expect(checkPlan(instance, plan('E..EL....EE..E')).broken.map(({ rule }) => rule)).toEqual([
      'day off',
    ])
    expect(checkPlan(instance, plan('.EE......EEE.E')).broken.map(({ rule }) => rule)).toEqual([
      'consecutive days off',
    ])
  })
})
