// The roster a careful person would make by hand: the seat with the fewest to choose from first,
// to whoever of them has least per share. It is the start of the search, and what the search may
// never be worse than.
import { Board } from './board.ts'
import { turnedBy } from './chance.ts'
import type { Compiled } from './compiled.ts'
import { fill } from './fill.ts'

/** Every seat that anybody may have, given to somebody; the seed turns the order of equals. */
export function greedy(of: Compiled): Board {
  const board = new Board(of)
  keepStanding(board)
  const order = turnOf(of)
  const choice = new Choices(board)
  for (let seat = choice.tightest(); seat !== -1; seat = choice.tightest()) {
    board.give(seat, leastLoaded(board, seat, order))
    choice.after(seat)
  }
  fill(board, order)
  return board
}

/** Workers in the order in which equal choices fall. */
export function turnOf({ problem }: Compiled): readonly number[] {
  const ids = problem.workers.map(({ id }) => id)
  return turnedBy(ids, problem.seed).map((id) => ids.indexOf(id))
}

/** In a re-plan whoever has a seat keeps it, the nearest first, unless a rule stands against it. */
function keepStanding(board: Board): void {
  const { seats, standing, changeWeight } = board.of
  const kept = Array.from({ length: seats }, (_, seat) => seat)
    .filter((seat) => standing[seat]! >= 0 && board.holder[seat] === -1)
    .sort((a, b) => changeWeight[b]! - changeWeight[a]! || a - b)
  for (const seat of kept) {
    const worker = standing[seat]!
    if (board.fits(seat, worker)) board.give(seat, worker)
  }
}

function leastLoaded(board: Board, seat: number, order: readonly number[]): number {
  const { weight, share } = board.of
  let [best, least] = [-1, Number.POSITIVE_INFINITY]
  for (const worker of order) {
    if (!board.fits(seat, worker)) continue
    const load = (board.load[worker]! + weight[seat]!) / share[worker]!
    if (load < least - 1e-9) [best, least] = [worker, load]
  }
  return best
}

/** How many may have each open seat as things stand, kept up as seats are given. */
class Choices {
  private readonly board: Board
  private readonly fitting: Uint8Array
  private readonly count: Int32Array

  constructor(board: Board) {
    const { workers, seats } = board.of
    this.board = board
    this.fitting = new Uint8Array(workers * seats)
    this.count = new Int32Array(seats)
    for (let worker = 0; worker < workers; worker += 1) this.look(worker)
  }

  /** An open seat somebody may have, with the fewest who may; of equals the first. */
  tightest(): number {
    let [best, fewest] = [-1, Number.POSITIVE_INFINITY]
    for (let seat = 0; seat < this.count.length; seat += 1) {
      const count = this.count[seat]!
      if (this.board.holder[seat] !== -1 || count === 0 || count >= fewest) continue
      ;[best, fewest] = [seat, count]
    }
    return best
  }

  after(seat: number): void {
    const worker = this.board.holder[seat]!
    this.look(worker)
    for (const partner of this.board.of.apartFrom[worker]!) this.look(partner)
  }

  private look(worker: number): void {
    const { board, count } = this
    const start = worker * board.of.seats
    for (let seat = 0; seat < board.of.seats; seat += 1) {
      if (board.holder[seat] !== -1) continue
      const fits = Number(board.fits(seat, worker))
      count[seat]! += fits - this.fitting[start + seat]!
      this.fitting[start + seat] = fits
    }
  }
}
