// The fixed order: in turn, skips made good, part-timers at their part, and where it stands after.
import { describe, expect, test } from 'vitest'
import { violations } from './checker.ts'
import type { Problem, Worker } from './model.ts'
import { solve } from './solve.ts'
import { away, problem, randomTeam, seat, worker } from './testing/teams.ts'

const days = (count: number) => Array.from({ length: count }, (_, day) => seat(day * 2, 8, 16))
const turns = (workers: readonly Worker[], count: number, more: Partial<Problem> = {}) => {
  const team = problem(workers, days(count), { mode: 'rotation', order: ['b', 'c', 'a'], ...more })
  const { seats, order } = solve(team, { iterations: 0 })
  return { line: team.seats.map(({ id }) => seats.get(id) ?? '-').join(''), order }
}
const three = [worker('a'), worker('b'), worker('c')]

describe('given a fixed order', () => {
  test('then each comes in turn, and the next period begins where this one ends', () => {
    const { line, order } = turns(three, 4)
    expect(line).toBe('bcab')
    expect(order).toEqual(['c', 'a', 'b'])
  })

  test('when somebody is away, then they are passed over and come next', () => {
    const absent = [worker('a'), worker('b', { unavailable: [away(0, 1)] }), worker('c')]
    expect(turns(absent, 5).line).toBe('cbacb')
  })

  test('when somebody works half, then they come every other time', () => {
    const half = [worker('a', { share: 0.5 }), worker('b'), worker('c')]
    expect(turns(half, 10).line.split('a')).toHaveLength(3)
  })

  test('when a seat is pinned, then whoever has it goes to the end', () => {
    const team = days(3).map((one, index) => (index === 0 ? { ...one, pinned: 'a' } : one))
    expect(turns(three, 3, { seats: team }).line).toBe('abc')
  })

  test('when nobody may, then it stays open', () => {
    expect(turns([worker('a', { unavailable: [away(0, 1)] })], 2).line).toBe('-a')
  })

  test('given random teams, then no rule is broken', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const team = { ...randomTeam(seed), mode: 'rotation' as const }
      const { seats, shadows } = solve(team, { iterations: 0 })
      expect(violations(team, seats, shadows)).toEqual([])
    }
  })
})
