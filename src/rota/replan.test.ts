// Plans for an absence: lawful, fewest changes first, what nobody can take said, and soon enough to
// be looked at while somebody waits.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../core/testing/runs.ts'
import { overlap, violations } from './checker.ts'
import type { Problem } from './model.ts'
import { type Absence, replan } from './replan.ts'
import { solve } from './solve.ts'
import { away, dayMs, monday, problem, randomTeam, seat, worker } from './testing/teams.ts'

const absenceOf = (who: string, from: number, until: number): Absence => ({
  worker: who,
  fromMs: away(from, until).fromMs,
  untilMs: away(from, until).untilMs,
})
const three = [worker('a'), worker('b'), worker('c')]
const sixDays = Array.from({ length: 6 }, (_, day) => seat(day, 8, 16))
const inTurn = new Map(sixDays.map(({ id }, day) => [id, 'abc'[day % 3]!]))

describe('given six days by three in turn', () => {
  test('when one is away on theirs, then it goes to one other: two changes', () => {
    const [first, ...more] = replan(problem(three, sixDays), inTurn, absenceOf('a', 3, 3))
    expect(first?.moves).toHaveLength(1)
    expect(first?.changes).toBe(2)
    expect(first?.touched).toHaveLength(1)
    expect(more.length).toBeLessThanOrEqual(2)
  })

  test('when more days follow, then one of the plans gives something back', () => {
    const nine = Array.from({ length: 9 }, (_, day) => seat(day, 8, 16))
    const held = new Map(nine.map(({ id }, day) => [id, 'abc'[day % 3]!]))
    const team = { ...problem(three, nine), rules: { restMs: 0, consecutiveDays: 9, apart: [] } }
    const plans = replan(team, held, absenceOf('a', 3, 3))
    const back = plans.find(({ changes }) => changes === 4)
    expect(back?.moves.some(({ to }) => to === 'a')).toBe(true)
    expect(back?.spread.after).toBe(back?.spread.before)
  })

  test('when one is away all along, then a plan that touches fewest is there', () => {
    const plans = replan(problem(three, sixDays), inTurn, absenceOf('a', 0, 6))
    expect(plans.map(({ touched }) => touched.length).sort()).toEqual([1, 2])
  })

  test('when the others cannot, then it stays open and is said; nobody else is moved', () => {
    const busy = [worker('a'), worker('b', { unavailable: [away(3, 3)] })]
    const held = new Map([[sixDays[3]!.id, 'a']])
    const [plan, ...more] = replan(problem(busy, [sixDays[3]!]), held, absenceOf('a', 3, 3))
    expect(plan?.open).toEqual([sixDays[3]!.id])
    expect(plan?.touched).toEqual([])
    expect(more).toEqual([])
  })

  test('when there is room only if another moves, then another moves', () => {
    const [day, late] = [seat(0, 8, 16), seat(0, 16, 24, { duty: 'late' })]
    const only = (id: string, ...duties: string[]) => worker(id, { duties: new Set(duties) })
    const team = problem(
      [only('a', 'day'), only('b', 'day', 'late'), only('c', 'late')],
      [day, late],
    )
    const held = new Map([
      [day.id, 'a'],
      [late.id, 'b'],
    ])
    const [plan] = replan(team, held, absenceOf('a', 0, 0))
    expect(plan?.seats.get(day.id)).toBe('b')
    expect(plan?.seats.get(late.id)).toBe('c')
    expect(plan?.touched).toEqual(['b', 'c'])
  })

  test('when the absence touches nothing, or what has begun, then there is no plan', () => {
    expect(replan(problem(three, sixDays), inTurn, absenceOf('a', 1, 2))).toEqual([])
    const later = problem(three, sixDays, { nowMs: (monday + 4) * dayMs })
    expect(replan(later, inTurn, absenceOf('a', 3, 3))).toEqual([])
  })

  test('when a pin is the absent person’s, then it goes too; another’s pin stays', () => {
    const pinned = sixDays.map((one, day) => ({ ...one, pinned: 'abc'[day % 3]! }))
    const [plan] = replan(problem(three, pinned), inTurn, absenceOf('a', 3, 3))
    expect(plan?.moves.map(({ seat: id }) => id)).toEqual([sixDays[3]!.id])
  })
})

describe('given random teams of up to twelve over eight weeks', () => {
  const made = (seed: number): { team: Problem; absence: Absence } => {
    const team = randomTeam(seed, { people: [6, 12], weeks: [8, 8] })
    return { team, absence: absenceOf('p1', 8 + (seed % 30), 8 + (seed % 30) + (seed % 14)) }
  }

  test('then plans are lawful, nobody absent serves, changes are twice the forced', () => {
    let [plansMade, least] = [0, 0]
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { team, absence } = made(seed)
        const { seats } = solve(team, { iterations: 2_000 })
        const plans = replan(team, seats, absence)
        const forced = team.seats.filter(
          (one) => seats.get(one.id) === 'p1' && overlap(one, absence),
        ).length
        if (team.rules.apart.length === 0) expect(plans.length > 0).toBe(forced > 0)
        for (const plan of plans) {
          const who = { ...absence, why: 'away' } as const
          const workers = team.workers.map((one) =>
            one.id === 'p1' ? { ...one, unavailable: [...one.unavailable, who] } : one,
          )
          expect(violations({ ...team, workers }, plan.seats)).toEqual([])
        }
        const changes = plans.map((plan) => plan.changes)
        expect([...changes].sort((a, b) => a - b)[0]).toBe(changes[0])
        if (plans[0]?.open.length === 0 && team.rules.apart.length === 0) {
          plansMade += 1
          least += Number(plans[0].changes === 2 * forced)
        }
      }),
      { numRuns: runs(100), seed: 20_602 },
    )
    expect(plansMade).toBeGreaterThan(20)
    expect(least / plansMade).toBeGreaterThan(0.9)
  })

  test('then a plan takes less than 300 ms, in the middle of thirty', () => {
    const times = Array.from({ length: 30 }, (_, index) => {
      const { team, absence } = made(index * 77)
      const { seats } = solve(team, { iterations: 2_000 })
      const from = performance.now()
      replan(team, seats, absence)
      return performance.now() - from
    }).sort((a, b) => a - b)
    expect(times[15]).toBeLessThan(300)
  })
})
