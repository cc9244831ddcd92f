// What was served, where newcomers start, and what cover outside the rota counts.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { creditFor, decayed, medianOf, type ServedPart, servedBy, servedByTeam } from './load.ts'
import { solve } from './solve.ts'
import { dayMs, monday, problem, seat, worker } from './testing/teams.ts'

const nowMs = monday * dayMs
const part = (daysAgo: number, more: Partial<ServedPart> = {}): ServedPart => ({
  fromMs: nowMs - daysAgo * dayMs,
  untilMs: nowMs - daysAgo * dayMs,
  weight: 100,
  fraction: 1,
  weekend: false,
  night: false,
  holiday: false,
  ...more,
})

describe('given what somebody served', () => {
  test('when 90 days have gone by, then half of it is left', () => {
    expect(decayed(100, 90 * dayMs)).toBe(50)
    expect(servedBy([part(90), part(180)], nowMs).load).toBeCloseTo(75)
  })

  test('when it was a part of a shift, then the part counts, for whoever served it', () => {
    const half = part(0.0001, { fraction: 0.5, weekend: true })
    expect(servedBy([half], nowMs)).toEqual({
      load: expect.closeTo(50, 3),
      weekends: 0.5,
      nights: 0,
      holidays: 0,
    })
  })

  test('when it was taken late, then it counts half as much again; what is ahead does not', () => {
    expect(servedBy([part(0.0001, { late: true })], nowMs).load).toBeCloseTo(150, 2)
    expect(servedBy([part(-1)], nowMs).load).toBe(0)
  })

  test('when a weekend is more than a year ago, then it counts no more', () => {
    expect(servedBy([part(366, { weekend: true })], nowMs).weekends).toBe(0)
    expect(servedBy([part(364, { weekend: true })], nowMs).weekends).toBe(1)
  })
})

const member = (fromDaysAgo: number, parts: readonly ServedPart[], share = 1) => ({
  share,
  fromMs: nowMs - fromDaysAgo * dayMs,
  parts,
})
const several = (count: number, more: Partial<ServedPart> = {}) =>
  Array.from({ length: count }, () => part(1, more))

describe('given a team', () => {
  test('when somebody is new, then they start at the median per share, not at nothing', () => {
    const team = [member(300, several(2)), member(300, several(4)), member(300, several(9))]
    const [, middle, , full, half] = servedByTeam(
      [...team, member(0, []), member(0, [], 0.5)],
      nowMs,
    )
    expect(full?.load).toBeCloseTo(middle!.load)
    expect(half?.load).toBeCloseTo(middle!.load / 2)
  })

  test('when time goes by, then what they started with is halved like anything served', () => {
    const early = { ...part(100), weekend: true }
    const [old, fresh] = servedByTeam([member(300, [early]), member(90, [])], nowMs)
    expect(fresh?.load).toBeCloseTo(old!.load)
    expect(fresh?.weekends).toBe(1)
  })

  test('when all begin together, then all begin at nothing', () => {
    expect(servedByTeam([member(9, []), member(9, [])], nowMs).map(({ load }) => load)).toEqual([
      0, 0,
    ])
  })

  test('when somebody left and came back, then what they served is kept', () => {
    const back = member(0, several(6, { weekend: true }))
    const [, again] = servedByTeam([member(300, several(2)), back], nowMs)
    expect(again).toEqual(servedBy(back.parts, nowMs))
  })

  test('when a newcomer is planned, then they are not given all that the others had', () => {
    const served = servedByTeam(
      [member(300, several(9)), member(300, several(9)), member(0, [])],
      nowMs,
    )
    const workers = served.map((one, index) => worker(`p${index}`, { served: one }))
    const seats = Array.from({ length: 9 }, (_, day) => seat(day, 8, 16))
    const { seats: held } = solve(problem(workers, seats), { iterations: 2_000 })
    const newcomers = [...held.values()].filter((by) => by === 'p2')
    expect(newcomers).toHaveLength(3)
  })
})

describe('given cover outside the rota', () => {
  test('then it counts by its hours, halved in time, and never more than one shift', () => {
    expect(creditFor([{ minutes: 240, atMs: nowMs }], nowMs)).toBe(50)
    expect(creditFor([{ minutes: 480, atMs: nowMs - 90 * dayMs }], nowMs)).toBe(50)
    const many = fc.array(fc.record({ minutes: fc.nat(9_999), atMs: fc.nat(nowMs * 2) }))
    fc.assert(fc.property(many, (covers) => creditFor(covers, nowMs) <= 100))
  })

  test('then whoever has credit has less of what is planned', () => {
    const seats = Array.from({ length: 5 }, (_, day) => seat(day, 8, 16))
    const workers = [worker('a', { credit: 100 }), worker('b')]
    const { seats: held } = solve(problem(workers, seats), { iterations: 2_000 })
    expect([...held.values()].filter((by) => by === 'a')).toHaveLength(3)
  })
})

test('the median of an even number is the mean of the two in the middle', () => {
  expect([medianOf([]), medianOf([3]), medianOf([4, 1, 2, 9])]).toEqual([0, 3, 3])
})
