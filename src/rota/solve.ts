// A roster for a problem: the fixed order, or the careful start and the search, then the newcomers
// who go along, the bound, and what keeps it from being reached. Same problem, seed and number of
// moves: the same roster, byte for byte.
import { compile } from './compiled.ts'
import { greedy } from './greedy.ts'
import type { Held, Problem, Roster } from './model.ts'
import { rotate } from './rotation.ts'
import { type Effort, search } from './search.ts'
import { shadowsOf } from './shadows.ts'
import { stagesOf } from './stages.ts'

/** Moves tried where nothing else is said: about a second for twelve people over eight weeks. */
export const usualIterations = 120_000

export function solve(problem: Problem, effort: Effort): Roster {
  if (problem.mode === 'rotation') {
    const { board, order } = rotate(compile(problem))
    return { ...rosterOf(problem, board.held(), false), order }
  }
  const board = greedy(compile(problem))
  const { capped } = search(board, effort)
  return rosterOf(problem, board.held(), capped)
}

function rosterOf(problem: Problem, seats: Held, capped: boolean): Roster {
  const stages = stagesOf(problem, seats)
  return { seats, shadows: shadowsOf(problem, seats), stages, bound: 0, capped }
}
