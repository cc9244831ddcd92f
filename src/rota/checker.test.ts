// Each hard rule, on a roster that breaks it and on one that just keeps it.
import { describe, expect, test } from 'vitest'
import { violations, violationsOf } from './checker.ts'
import type { HardRule, Problem, Seat, Worker } from './model.ts'
import { away, dayMs, hourMs, monday, problem, seat, worker } from './testing/teams.ts'

const rulesOf = (
  one: Worker,
  seats: readonly Seat[],
  more: Partial<Problem> = {},
): readonly HardRule[] =>
  violationsOf(
    problem([one, worker('other')], seats, more),
    one.id,
    new Map(seats.map(({ id }) => [id, one.id])),
  ).map(({ rule }) => rule)

const monday8 = seat(0, 8, 16)

describe('given one seat', () => {
  test.each<[HardRule, Worker]>([
    ['away', worker('a', { unavailable: [away(0, 0)] })],
    ['something of theirs', worker('a', { unavailable: [away(0, 0, 'cannot')] })],
    ['outside their hours', worker('a', { unavailable: [away(0, 0, 'hours')] })],
    ['not here then', worker('a', { unavailable: [away(0, 0, 'gone')] })],
    ['does not do this duty', worker('a', { duties: new Set(['night']) })],
    ['shadows', worker('a', { shadowsUntilMs: (monday + 1) * dayMs })],
    ['rest', worker('a', { before: [seat(-1, 20, 24)] })],
    ['another duty then', worker('a', { before: [seat(-1, 20, 33)] })],
    ['weekly minutes', worker('a', { weeklyMinutes: 479 })],
    ['shifts per period', worker('a', { shiftsMost: 0 })],
  ])('when “%s” stands against it, then it alone is said', (rule, one) => {
    expect(rulesOf(one, [monday8])).toEqual([rule])
  })

  test('when nothing quite stands against it, then nothing is said', () => {
    const one = worker('a', {
      unavailable: [away(1, 3), away(-3, -1)],
      shadowsUntilMs: monday * dayMs + 8 * hourMs,
      before: [seat(-1, 13, 21)],
      weeklyMinutes: 480,
      shiftsMost: 1,
    })
    expect(rulesOf(one, [monday8])).toEqual([])
  })

  test('when it is pinned to another, then that is said', () => {
    expect(rulesOf(worker('a'), [{ ...monday8, pinned: 'other' }])).toEqual(['pinned to another'])
  })
})

describe('given several seats of one person', () => {
  test('when two are at once, or less than the rest apart, then both are named', () => {
    expect(rulesOf(worker('a'), [monday8, seat(0, 12, 20)])).toEqual(['another duty then'])
    expect(rulesOf(worker('a'), [monday8, seat(1, 2, 10)])).toEqual(['rest'])
    expect(rulesOf(worker('a'), [monday8, seat(1, 3, 10)])).toEqual([])
  })

  test('when seven days follow each other, then the run is too long, also over the start', () => {
    const days = (from: number, until: number) =>
      Array.from({ length: until - from + 1 }, (_, index) => seat(from + index, 8, 16))
    expect(rulesOf(worker('a'), days(0, 5))).toEqual([])
    expect(rulesOf(worker('a'), days(0, 6))).toEqual(['consecutive days'])
    expect(rulesOf(worker('a', { before: days(-2, -1) }), days(0, 4))).toEqual(['consecutive days'])
  })

  test('when the week has an hour more, then a whole week of duty is still no broken limit', () => {
    expect(rulesOf(worker('a'), [seat(0, 8, 8 + 169)])).toEqual([])
  })

  test('when earlier shifts are of the same week, then their minutes count', () => {
    const before = [seat(1, 8, 16)]
    const one = worker('a', { before, weeklyMinutes: 900 })
    expect(rulesOf(one, [seat(2, 8, 16)])).toEqual(['weekly minutes'])
    expect(rulesOf(one, [seat(8, 8, 16)])).toEqual([])
  })
})

describe('given two who must not be away together', () => {
  const apart = { rules: { restMs: 0, consecutiveDays: 6, apart: [['a', 'b'] as const] } }
  const [day, late] = [seat(0, 8, 16, { duty: 'day' }), seat(0, 12, 20, { duty: 'late' })]

  test('when both have a duty at once, then both are told', () => {
    const team = problem([worker('a'), worker('b')], [day, late], apart)
    const held = new Map([
      [day.id, 'a'],
      [late.id, 'b'],
    ])
    expect(violations(team, held).map((one) => [one.rule, one.worker])).toEqual([
      ['away together', 'a'],
      ['away together', 'b'],
    ])
  })

  test('when one is away, then the other has no duty', () => {
    const team = problem([worker('a'), worker('b', { unavailable: [away(0, 0)] })], [day], apart)
    expect(violations(team, new Map([[day.id, 'a']]))).toHaveLength(1)
    expect(violations(team, new Map())).toEqual([])
  })
})

describe('given a newcomer who goes along', () => {
  test('when they go along, then their rules hold, but they may be new', () => {
    const led = seat(0, 8, 16)
    const newcomer = worker('a', {
      shadowsUntilMs: (monday + 9) * dayMs,
      unavailable: [away(2, 2)],
    })
    const absent = seat(2, 8, 16)
    const team = problem([newcomer, worker('b')], [led, absent])
    const held = new Map([
      [led.id, 'b'],
      [absent.id, 'b'],
    ])
    expect(violations(team, held, new Map([[led.id, 'a']]))).toEqual([])
    expect(violations(team, held, new Map([[absent.id, 'a']]))).toHaveLength(1)
  })
})
