// The search against every roster there is, where there are few enough to look at each; its speed;
// and that time being over is said.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../core/testing/runs.ts'
import { chanceFrom } from './chance.ts'
import { violations } from './checker.ts'
import { compile } from './compiled.ts'
import { greedy } from './greedy.ts'
import type { Problem } from './model.ts'
import { search } from './search.ts'
import { solve, usualIterations } from './solve.ts'
import { compareStages, nowhereWorse, spreadOf, stagesOf } from './stages.ts'
import { away, problem, randomTeam, seat, worker } from './testing/teams.ts'

/** Up to three people and five seats, close together, with absences, shares and skills. */
function tiny(seed: number): Problem {
  const chance = chanceFrom(seed)
  const pick = <One>(...list: readonly One[]): One => list[Math.floor(chance() * list.length)]!
  const people = Array.from({ length: pick(2, 3, 3) }, (_, index) =>
    worker(`p${index}`, {
      share: pick(1, 1, 0.5),
      duties: new Set(pick(['day', 'late'], ['day', 'late'], ['day'], ['late'])),
      unavailable: chance() < 0.3 ? [away(pick(0, 1, 2), 2)] : [],
      served: { load: pick(0, 0, 150, 300), weekends: pick(0, 1), nights: 0, holidays: 0 },
    }),
  )
  const seats = Array.from({ length: pick(3, 4, 5) }, (_, index) =>
    seat(Math.floor(index / 2) + 4, index % 2 ? 16 : 8, index % 2 ? 24 : 16, {
      duty: index % 2 ? 'late' : 'day',
      weight: pick(100, 100, 150),
    }),
  )
  const wishes = [
    { worker: 'p0', seat: pick(...seats).id, how: pick('want', 'rather not') },
  ] as const
  return problem(people, seats, { wishes, seed })
}

function everyRoster(team: Problem): readonly ReadonlyMap<string, string>[] {
  const choices = [undefined, ...team.workers.map(({ id }) => id)]
  return team.seats
    .reduce<readonly ReadonlyMap<string, string>[]>(
      (rosters, { id }) =>
        rosters.flatMap((held) =>
          choices.map((by) => (by === undefined ? held : new Map(held).set(id, by))),
        ),
      [new Map()],
    )
    .filter((held) => violations(team, held).length === 0)
}

describe('given teams so small that every roster can be looked at', () => {
  test('then none is better that is in no stage worse than the careful one', () => {
    let best = 0
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const team = tiny(seed)
        const careful = stagesOf(team, greedy(compile(team)).held())
        const { stages } = solve(team, { iterations: 3_000 })
        const all = everyRoster(team).map((held) => stagesOf(team, held))
        const least = Math.min(...all.map(({ uncovered }) => uncovered))
        expect(stages.uncovered).toBe(least)
        const allowed = all.filter((one) => nowhereWorse(one, careful))
        expect(allowed.filter((one) => compareStages(one, stages) < 0)).toEqual([])
        best += Number(all.every((one) => compareStages(stages, one) <= 0))
      }),
      { numRuns: runs(100), seed: 8 },
    )
    expect(best / runs(100)).toBeGreaterThan(0.8)
  })
})

/** Milliseconds the processor spent here since: not what else the machine did meanwhile. */
function ofTheProcessor(): () => number {
  const from = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1_000
  }
}

describe('given twelve people and eight weeks', () => {
  const team = randomTeam(11, { people: [12, 12], weeks: [8, 8] })

  test('then a first roster is there in half a second, a good one in three', () => {
    const took = ofTheProcessor()
    const board = greedy(compile(team))
    expect(took()).toBeLessThan(500)
    search(board, { iterations: usualIterations })
    expect(took()).toBeLessThan(3_000)
  })

  test('then at least 50,000 moves are tried in a second', () => {
    const board = greedy(compile(team))
    const took = ofTheProcessor()
    search(board, { iterations: 50_000 })
    expect(took()).toBeLessThan(1_000)
  })

  test('when time is over, then that is said and what was found is given', () => {
    const { capped, seats } = solve(team, { iterations: 1_000_000, over: () => true })
    expect(capped).toBe(true)
    expect(violations(team, seats)).toEqual([])
    expect(solve(team, { iterations: 500 }).capped).toBe(false)
  })
})

describe('given teams where everybody does everything', () => {
  test('when the careful spread is over one duty, then a third of it is left', () => {
    const ratios = Array.from({ length: 40 }, (_, index) => {
      const team = randomTeam(index * 31 + 7, { people: [6, 12], weeks: [4, 8], plain: true })
      const careful = spreadOf(team, greedy(compile(team)).held())
      if (careful <= 100) return []
      return [spreadOf(team, solve(team, { iterations: 40_000 }).seats) / careful]
    })
      .flat()
      .sort((a, b) => a - b)
    expect(ratios.length).toBeGreaterThan(8)
    expect(ratios[Math.floor(ratios.length / 2)]).toBeLessThanOrEqual(0.35)
  })
})
