// The bound: by hand, under every roster ever made, and what binds where it is not reached.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../core/testing/runs.ts'
import { boundsOf } from './bound.ts'
import { compile } from './compiled.ts'
import type { Problem } from './model.ts'
import { solve } from './solve.ts'
import { away, problem, randomTeam, seat, worker } from './testing/teams.ts'

const days = (count: number) => Array.from({ length: count }, (_, day) => seat(day, 8, 16))
const solved = (team: Problem) => solve(team, { iterations: 5_000 })

describe('given ten shifts', () => {
  test('when five share them, then the bound is two each; what was served comes first', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => worker(id))
    expect(solved(problem(five, days(10)))).toMatchObject({ bound: 200 })
    const served = { load: 500, weekends: 0, nights: 0, holidays: 0 }
    const uneven = [worker('a', { served }), worker('b'), worker('c')]
    expect(solved(problem(uneven, days(10))).bound).toBe(500)
  })

  test('when they do not divide, then the bound is in whole shifts', () => {
    const three = ['a', 'b', 'c'].map((id) => worker(id))
    const { bound, stages, binding } = solved(problem(three, days(10)))
    expect([bound, stages.largestLoad, binding]).toEqual([400, 400, undefined])
  })

  test('when only two can do most of them, then that is said, without a name', () => {
    const cannot = { duties: new Set(['late']) }
    const four = [worker('a'), worker('b'), worker('c', cannot), worker('d', cannot)]
    const { bound, binding } = solved(problem(four, days(10)))
    expect([bound, binding]).toEqual([500, 'Some shifts only 2 can do.'])
  })

  test('when two are away all along, then absences bind', () => {
    const gone = { unavailable: [away(0, 20)] }
    const four = [worker('a'), worker('b'), worker('c', gone), worker('d', gone)]
    const { bound, binding } = solved(problem(four, days(10)))
    expect([bound, binding]).toEqual([500, 'For some shifts few are here and free: absences bind.'])
  })

  test('when somebody decided on six of them, then that binds', () => {
    const pinned = days(10).map((one, day) => (day < 6 ? { ...one, pinned: 'a' } : one))
    const { binding } = solved(problem([worker('a'), worker('b'), worker('c')], pinned))
    expect(binding).toBe('Shifts that somebody decided on stand where they are.')
  })
})

describe('given random teams', () => {
  test('then no roster is under its bound, and one not near says what binds', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const team = randomTeam(seed)
        const roster = solve(team, { iterations: 5_000 })
        const { analytic } = boundsOf(compile(team), roster.seats)
        expect(roster.stages.largestLoad).toBeGreaterThanOrEqual(roster.bound - 0.01)
        const isNear = roster.stages.largestLoad <= 1.05 * analytic + 1e-6
        expect(roster.binding === undefined).toBe(isNear)
      }),
      { numRuns: runs(40), seed: 4 },
    )
  })

  test('when everybody does everything and is here, then the bound is reached', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const team = randomTeam(seed, { people: [6, 12], weeks: [4, 8], plain: true })
        const { stages, bound } = solve(team, { iterations: 40_000 })
        expect(stages.largestLoad).toBeLessThanOrEqual(1.05 * bound)
      }),
      { numRuns: runs(12), seed: 6 },
    )
  })
})
