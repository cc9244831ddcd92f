// A roster for a problem: the fixed order, or the careful start and the search, then the newcomers
// who go along, the bound, and what keeps it from being reached. Same problem, seed and number of
// moves: the same roster, byte for byte.
import { bindingOf } from './binding.ts'
import type { Board } from './board.ts'
import { type Bounds, boundsOf } from './bound.ts'
import { compile } from './compiled.ts'
import { greedy } from './greedy.ts'
import type { Problem, Roster } from './model.ts'
import { rotate } from './rotation.ts'
import { type Effort, search } from './search.ts'
import { shadowsOf } from './shadows.ts'
import { stagesOf } from './stages.ts'

/** Moves tried where nothing else is said: less than a second for twelve people, eight weeks. */
export const usualIterations = 200_000

/** Of each looser problem that is solved only to see what binds. */
const iterationsToSee = 10_000

export function solve(problem: Problem, effort: Effort): Roster {
  if (problem.mode === 'rotation') {
    const { board, order } = rotate(compile(problem))
    return { ...rosterOf(board, boundsIn(board), false), order }
  }
  const board = greedy(compile(problem))
  const { capped } = search(board, effort)
  const bounds = boundsIn(board)
  const roster = rosterOf(board, bounds, capped)
  const binding = bindingOf(problem, roster.stages.largestLoad, bounds, largestLoadOf)
  return { ...roster, ...(binding ? { binding } : {}) }
}

const boundsIn = (board: Board): Bounds => boundsOf(board.of, board.held())

function largestLoadOf(problem: Problem): number {
  const board = greedy(compile(problem))
  search(board, { iterations: iterationsToSee })
  return stagesOf(problem, board.held()).largestLoad
}

function rosterOf(board: Board, { strongest: bound }: Bounds, capped: boolean): Roster {
  const { problem } = board.of
  const seats = board.held()
  const shadows = shadowsOf(problem, seats)
  return { seats, shadows, stages: stagesOf(problem, seats), bound, capped }
}
