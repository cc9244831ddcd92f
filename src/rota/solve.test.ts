// Rosters of random teams: lawful by a checker that knows nothing of how they are made, in no stage
// worse than the careful one, and the same each time.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../core/testing/runs.ts'
import { violations } from './checker.ts'
import { compile } from './compiled.ts'
import { greedy } from './greedy.ts'
import type { Problem } from './model.ts'
import { solve } from './solve.ts'
import { compareStages, nowhereWorse, stagesOf } from './stages.ts'
import { randomTeam } from './testing/teams.ts'

/** Every seventh seat is decided, as another turn of the order would have it. */
function withPins(team: Problem): Problem {
  const held = greedy(compile({ ...team, seed: team.seed + 1 })).held()
  const seats = team.seats.map((seat, index) => {
    const by = index % 7 === 0 ? held.get(seat.id) : undefined
    return by === undefined ? seat : { ...seat, pinned: by }
  })
  return { ...team, seats }
}

const seeds = fc.integer({ min: 0, max: 1_000_000 })

describe('given 200 random teams', () => {
  test('when solved, then no hard rule is broken, no stage worse than the careful one', () => {
    let better = 0
    fc.assert(
      fc.property(seeds, (seed) => {
        const team = seed % 3 === 0 ? withPins(randomTeam(seed)) : randomTeam(seed)
        const careful = stagesOf(team, greedy(compile(team)).held())
        const roster = solve(team, { iterations: 8_000 })
        expect(violations(team, roster.seats, roster.shadows)).toEqual([])
        expect(roster.stages).toEqual(stagesOf(team, roster.seats))
        expect(nowhereWorse(roster.stages, careful)).toBe(true)
        better += Number(compareStages(roster.stages, careful) < 0)
      }),
      { numRuns: runs(200), seed: 20_601 },
    )
    expect(better).toBeGreaterThan(runs(200) / 2)
  })
})

describe('given the same seed and number of moves', () => {
  test('when solved twice, then the bytes are the same', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const bytes = () => {
          const { seats, shadows, stages } = solve(randomTeam(seed), { iterations: 5_000 })
          return JSON.stringify([[...seats], [...shadows], stages])
        }
        expect(bytes()).toBe(bytes())
      }),
      { numRuns: runs(10), seed: 5 },
    )
  })
})
