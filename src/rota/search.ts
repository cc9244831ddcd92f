// The local search: from the careful roster on, seats move, swap and chain, first in a walk that
// may go uphill and cools, then only where a stage gets better and none before it worse. What it
// returns is in no stage worse than what it began with.
import type { Board } from './board.ts'
import { chanceFrom } from './chance.ts'
import { compareMerits, costOf, isNowhereWorse, type Merit, meritOf } from './merit.ts'
import { Moves } from './moves.ts'

export interface Effort {
  /** Moves tried. The same number gives the same roster. */
  readonly iterations: number
  /** Whether time is over; asked now and then. */
  readonly over?: () => boolean
}

const rounds = 4
/** Of each round, how much may go uphill. */
const walking = 0.6
const hottest = 400
const coldest = 0.05
const askEvery = 256

/** Improves the board in place; says whether time was over before the moves were. */
export function search(board: Board, { iterations, over }: Effort): { capped: boolean } {
  const run = new Run(board, over)
  const perRound = Math.floor(iterations / rounds)
  for (let round = 0; round < rounds && !run.capped && run.moves.isAny; round += 1) {
    run.walk(Math.floor(perRound * walking), hottest / 4 ** round)
    run.descend(Math.ceil(perRound * (1 - walking)))
  }
  board.become(run.best)
  return { capped: run.capped }
}

class Run {
  readonly board: Board
  readonly moves: Moves
  readonly start: Merit
  best: Int32Array
  bestMerit: Merit
  capped = false
  private readonly over: (() => boolean) | undefined
  private readonly chance: () => number
  private tried = 0

  constructor(board: Board, over?: () => boolean) {
    this.board = board
    this.over = over
    this.chance = chanceFrom(board.of.problem.seed)
    this.moves = new Moves(board, this.chance)
    this.start = meritOf(board)
    this.best = board.holder.slice()
    this.bestMerit = this.start
  }

  /** Simulated annealing on the one number. */
  walk(steps: number, hot: number): void {
    let cost = costOf(this.board, this.start)
    let least = cost
    const cooling = (coldest / hot) ** (1 / Math.max(1, steps))
    for (let [step, heat] = [0, hot]; step < steps && !this.isOver(); step += 1, heat *= cooling) {
      if (!this.moves.make()) continue
      const next = costOf(this.board, this.start)
      if (next > cost && this.chance() >= Math.exp((cost - next) / heat)) {
        this.moves.undo()
        continue
      }
      cost = next
      if (next >= least) continue
      least = next
      this.remember(meritOf(this.board))
    }
    this.remember(meritOf(this.board))
  }

  /** Strictly by the stages, from the best so far. */
  descend(steps: number): void {
    this.board.become(this.best)
    let merit = this.bestMerit
    for (let step = 0; step < steps && !this.isOver(); step += 1) {
      if (!this.moves.make()) continue
      const next = meritOf(this.board)
      if (compareMerits(next, merit) > 0 || !isNowhereWorse(next, this.start)) {
        this.moves.undo()
        continue
      }
      merit = next
      this.remember(next)
    }
  }

  private remember(merit: Merit): void {
    if (compareMerits(merit, this.bestMerit) >= 0 || !isNowhereWorse(merit, this.start)) return
    this.bestMerit = merit
    this.best = this.board.holder.slice()
  }

  private isOver(): boolean {
    this.tried += 1
    if (this.over && this.tried % askEvery === 0 && this.over()) this.capped = true
    return this.capped
  }
}
