// Seats that are left open although somebody could have them if another moved: room is made by
// chains of moves, and where that does not help, from other rosters that cover as much.
import type { Board } from './board.ts'
import { chanceFrom } from './chance.ts'

const depthMost = 3
const triesPerSeat = 1_000
const triesInAll = 30_000
const shakesMost = 60

/** Covers as much as it can find to cover. What was covered stays covered. */
export function fill(board: Board, order: readonly number[]): void {
  const budget = { tries: triesInAll }
  makeRoom(board, order, budget)
  const chance = chanceFrom(board.of.problem.seed ^ 0x9e3779b9)
  let best = board.holder.slice()
  let least = board.uncovered
  for (let shake = 0; shake < shakesMost && budget.tries > 0 && isWorthIt(board); shake += 1) {
    shuffle(board, chance)
    makeRoom(board, order, budget)
    if (board.uncovered < least - 1e-9) [best, least] = [board.holder.slice(), board.uncovered]
    else if (board.uncovered > least + 1e-9 || shake % 8 === 7) board.become(best)
  }
  board.become(best)
}

/** Whether a seat is open that somebody could have, were nothing else in the way. */
function isWorthIt({ holder, of }: Board): boolean {
  // Re-plans keep what stands: a shuffle would move what nobody asked to move.
  if (of.standing.some((worker) => worker !== -1)) return false
  for (let seat = 0; seat < of.seats; seat += 1) {
    if (holder[seat] !== -1) continue
    for (let worker = 0; worker < of.workers; worker += 1) {
      if (of.may[worker * of.seats + seat] === 1) return true
    }
  }
  return false
}

/** Tries a chain of moves for each open seat, the heaviest first. */
export function makeRoom(
  board: Board,
  order: readonly number[],
  budget: { tries: number },
  seats: readonly number[] = [...board.holder.keys()],
): void {
  const open = seats
    .filter((seat) => board.holder[seat] === -1)
    .sort((a, b) => board.of.weight[b]! - board.of.weight[a]! || a - b)
  for (const seat of open) {
    if (board.holder[seat] !== -1) continue
    for (let depth = 0; depth <= depthMost && board.holder[seat] === -1; depth += 1) {
      const chain = new Chain(board, order, board.of.weight[seat]!, budget)
      chain.place(seat, depth)
    }
  }
}

/** Moves that make room for one seat: each pushes out what is in its way, as deep as allowed. */
class Chain {
  private readonly board: Board
  private readonly order: readonly number[]
  private readonly moved = new Set<number>()
  private readonly budget: { tries: number }
  private triesLeft = triesPerSeat
  /** What may be left open for it in the end: less weight than it has itself. */
  private readonly lessThan: number

  constructor(board: Board, order: readonly number[], weight: number, budget: { tries: number }) {
    this.board = board
    this.budget = budget
    this.order = order
    this.lessThan = weight
  }

  place(seat: number, depth: number): boolean {
    const { board } = this
    if (this.triesLeft <= 0 || this.budget.tries <= 0) return false
    this.triesLeft -= 1
    this.budget.tries -= 1
    for (const worker of this.order) {
      if (!board.fits(seat, worker)) continue
      board.give(seat, worker)
      return true
    }
    if (depth === 0) return false
    this.moved.add(seat)
    const done = this.order.some((worker) => this.pushOut(seat, worker, depth))
    this.moved.delete(seat)
    return done
  }

  /** Gives a seat to one who is busy, and their seats in the way to others. */
  private pushOut(seat: number, worker: number, depth: number): boolean {
    const { board } = this
    if (board.of.may[worker * board.of.seats + seat] === 0) return false
    return this.inTheWay(seat, worker).some((blockers) => {
      if (blockers.some((one) => !board.isMovable(one) || this.moved.has(one))) return false
      for (const one of blockers) board.take(one)
      if (!board.fits(seat, worker)) {
        for (const one of blockers) board.give(one, worker)
        return false
      }
      board.give(seat, worker)
      if (this.placeAll(blockers, depth - 1)) return true
      board.take(seat)
      for (const one of blockers) board.give(one, worker)
      return false
    })
  }

  /** Places each, or none of them. */
  private placeAll(seats: readonly number[], depth: number): boolean {
    const { board } = this
    const before = board.holder.slice()
    const dropped = seats.filter((seat) => !this.place(seat, depth))
    const weight = dropped.reduce((sum, seat) => sum + board.of.weight[seat]!, 0)
    // Only the first seat of the chain may leave something lighter open in its place.
    const isLighter = this.moved.size === 1 && weight < this.lessThan - 1e-9
    if (dropped.length === 0 || isLighter) return true
    board.become(before)
    return false
  }

  /** Sets of a worker's seats of which each, taken away, may let the seat in. */
  private inTheWay(seat: number, worker: number): readonly (readonly number[])[] {
    const { holder, of } = this.board
    const near = [...of.tooNear[seat]!].filter((other) => holder[other] === worker)
    const partners = of.apartFrom[worker]!
    const apart = [...of.atOnce[seat]!].filter((other) => partners.includes(holder[other]!))
    if (apart.length > 0) return []
    if (near.length > 2) return []
    if (near.length > 0) return [near]
    // A sum or a run is in the way: any one seat of the week, or of the days around, may do.
    return [...holder.keys()]
      .filter((other) => holder[other] === worker)
      .filter((other) => isClose(this.board, seat, other))
      .slice(0, 12)
      .map((other) => [other])
  }
}

const isClose = ({ of, count }: Board, seat: number, other: number): boolean =>
  of.week[seat] === of.week[other] ||
  Math.abs(of.day[seat]! - of.day[other]!) <= of.problem.rules.consecutiveDays ||
  count.some((number, worker) => number >= of.shiftsMost[worker]!)

/** A few random lawful moves that cover as much as before. */
function shuffle(board: Board, chance: () => number): void {
  const { seats, workers } = board.of
  const steps = Math.max(4, Math.ceil(seats / 4))
  for (let step = 0; step < steps; step += 1) {
    const seat = Math.floor(chance() * seats)
    const from = board.holder[seat]!
    if (from < 0 || !board.isMovable(seat)) continue
    board.take(seat)
    const to = Math.floor(chance() * workers)
    board.give(seat, board.fits(seat, to) ? to : from)
  }
}
