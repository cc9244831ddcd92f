// What is fair, by example: part-timers, wishes within a budget, newcomers who go along, ties in
// turn, and somebody with nothing in the spread.
import { describe, expect, test } from 'vitest'
import type { Problem, Wished } from './model.ts'
import { solve } from './solve.ts'
import { changeWeight, compareStages, spreadOf, stagesOf } from './stages.ts'
import { away, dayMs, monday, problem, seat, worker } from './testing/teams.ts'
import { cannotWithinBudget, countedWishes, wishBudget } from './wishes.ts'

const days = (count: number) => Array.from({ length: count }, (_, day) => seat(day, 8, 16))
const countsOf = (team: Problem): readonly number[] => {
  const { seats } = solve(team, { iterations: 4_000 })
  return team.workers.map(({ id }) => [...seats.values()].filter((by) => by === id).length)
}

describe('given shares', () => {
  test('when one works half, then they have half of what the others have', () => {
    const shares = [worker('a', { share: 0.5 }), worker('b'), worker('c')]
    expect(countsOf(problem(shares, days(10)))).toEqual([2, 4, 4])
  })

  test('when somebody has nothing, then the spread counts them', () => {
    const held = new Map(days(2).map(({ id }) => [id, 'a']))
    expect(spreadOf(problem([worker('a'), worker('b')], days(2)), held)).toBe(200)
  })
})

describe('given equal choices', () => {
  test('when the seed grows by one, then the next in the order comes first', () => {
    const first = (seed: number) => {
      const three = ['a', 'b', 'c'].map((id) => worker(id))
      const team = problem(three, days(1), { seed })
      return [...solve(team, { iterations: 0 }).seats.values()][0]
    }
    expect([0, 1, 2, 3].map(first)).toEqual(['a', 'b', 'c', 'a'])
  })
})

describe('given wishes', () => {
  const wish = (who: string, day: number, how: Wished['how']): Wished => ({
    worker: who,
    seat: days(20)[day]!.id,
    how,
  })

  test('when they cost nobody more, then they are kept', () => {
    const wishes = [wish('a', 2, 'rather not'), wish('b', 0, 'want')]
    const team = problem([worker('a'), worker('b')], days(6), { wishes })
    expect(solve(team, { iterations: 4_000 }).stages.wishes).toEqual([])
  })

  test('when somebody wishes much, then the budget counts, and loads stay even', () => {
    const all = days(20).map((_, day) => wish('a', day, 'rather not'))
    const team = problem([worker('a'), worker('b')], days(20), { wishes: all })
    expect(countedWishes(team)).toHaveLength(wishBudget)
    expect(countsOf(team)).toEqual([10, 10])
  })

  test('when somebody cannot nearly ever, then a third of the period counts', () => {
    const period = { fromMs: monday * dayMs, untilMs: (monday + 21) * dayMs }
    const cannot = Array.from({ length: 21 }, (_, day) => away(day, day, 'cannot'))
    const kept = cannotWithinBudget([...cannot, away(0, 20)], period)
    expect(kept.filter(({ why }) => why === 'cannot')).toHaveLength(7)
    expect(kept.filter(({ why }) => why === 'away')).toHaveLength(1)
  })
})

describe('given a newcomer', () => {
  test('when they are new for a week, then they go along, and lead only after', () => {
    const untilMs = (monday + 7) * dayMs
    const workers = [worker('a'), worker('b'), worker('new', { shadowsUntilMs: untilMs })]
    const team = problem(workers, days(14))
    const { seats, shadows } = solve(team, { iterations: 4_000 })
    const led = team.seats.filter(({ id }) => seats.get(id) === 'new')
    expect(led.length).toBeGreaterThan(0)
    expect(led.every(({ fromMs }) => fromMs >= untilMs)).toBe(true)
    const along = team.seats.filter(({ id }) => shadows.get(id) === 'new')
    expect(along).toHaveLength(2)
    expect(along.every(({ id, fromMs }) => fromMs < untilMs && seats.get(id) !== 'new')).toBe(true)
  })
})

describe('given a standing roster', () => {
  const standing = new Map(days(6).map(({ id }, day) => [id, day < 5 ? 'a' : 'b']))

  test('when it is planned anew, then what stands is changed for nothing but a rule', () => {
    const team = problem([worker('a'), worker('b')], days(6), { standing })
    expect(solve(team, { iterations: 4_000 }).seats).toEqual(standing)
    expect(stagesOf(team, new Map()).changes).toBeGreaterThan(0)
  })

  test('when a shift is nearer, then changing it weighs more, and most within 48 hours', () => {
    const weights = [0, 1, 3, 30].map((day) => changeWeight(seat(day, 8, 16), monday * dayMs))
    expect(weights).toEqual([...weights].sort((a, b) => b - a))
    expect(weights[1]).toBeGreaterThan(1.5 * weights[2]!)
  })
})

describe('given two rosters', () => {
  test('then the first stage that differs decides', () => {
    const team = problem([worker('a'), worker('b')], days(2))
    const [one, other] = days(2).map(({ id }) => id)
    const even = stagesOf(
      team,
      new Map([
        [one!, 'a'],
        [other!, 'b'],
      ]),
    )
    const uneven = stagesOf(
      team,
      new Map([
        [one!, 'a'],
        [other!, 'a'],
      ]),
    )
    const open = stagesOf(team, new Map([[one!, 'a']]))
    expect(compareStages(even, uneven)).toBeLessThan(0)
    expect(compareStages(uneven, open)).toBeLessThan(0)
    expect(compareStages(even, even)).toBe(0)
  })
})
