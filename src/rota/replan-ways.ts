// Three ways to give away the seats of an absence: each to whoever has least, all to as few as can
// take them, and with something taken in return, so that everybody has what they had.
import type { Board } from './board.ts'
import { compareMerits, meritOf } from './merit.ts'

const dayMs = 86_400_000

/** Each seat to somebody, so that the stages are as good as can be without moving another seat. */
export function giveLightest(
  board: Board,
  forced: readonly number[],
  order: readonly number[],
): void {
  const left = new Set(forced)
  while (left.size > 0) {
    const choices = [...left]
      .map((seat) => ({ seat, who: order.filter((worker) => board.fits(seat, worker)) }))
      .sort((a, b) => a.who.length - b.who.length || a.seat - b.seat)
    const { seat, who } = choices[0]!
    left.delete(seat)
    if (who.length > 0) board.give(seat, best(board, seat, who))
  }
  for (let round = 0; round < 4; round += 1) {
    if (!improve(board, forced, order)) return
  }
}

function best(board: Board, seat: number, who: readonly number[]): number {
  let [chosen, merit] = [who[0]!, meritWith(board, seat, who[0]!)]
  for (const worker of who.slice(1)) {
    const next = meritWith(board, seat, worker)
    if (compareMerits(next, merit) < 0) [chosen, merit] = [worker, next]
  }
  return chosen
}

function meritWith(board: Board, seat: number, worker: number) {
  board.give(seat, worker)
  const merit = meritOf(board)
  board.take(seat)
  return merit
}

/** One seat to another, or two of them swapped, wherever that is better. */
function improve(board: Board, forced: readonly number[], order: readonly number[]): boolean {
  let better = false
  for (const seat of forced) {
    const from = board.holder[seat]!
    if (from < 0) continue
    board.take(seat)
    const who = [from, ...order.filter((one) => one !== from)].filter((one) =>
      board.fits(seat, one),
    )
    const to = best(board, seat, who.length > 0 ? who : [from])
    board.give(seat, to)
    better ||= to !== from
  }
  for (const [place, one] of forced.entries()) {
    for (const other of forced.slice(place + 1)) better = trySwap(board, one, other) || better
  }
  return better
}

function trySwap(board: Board, one: number, other: number): boolean {
  const [first, second] = [board.holder[one]!, board.holder[other]!]
  if (first < 0 || second < 0 || first === second) return false
  const merit = meritOf(board)
  board.take(one)
  board.take(other)
  if (board.fits(one, second)) {
    board.give(one, second)
    if (board.fits(other, first)) {
      board.give(other, first)
      if (compareMerits(meritOf(board), merit) < 0) return true
      board.take(other)
    }
    board.take(one)
  }
  board.give(one, first)
  board.give(other, second)
  return false
}

/** As few people as can take them: whoever can take most of what is left, then the next. */
export function giveFewest(
  board: Board,
  forced: readonly number[],
  order: readonly number[],
): void {
  let left = [...forced]
  while (left.length > 0) {
    let most: { worker: number; seats: readonly number[]; load: number } | undefined
    for (const worker of order) {
      const seats = takes(board, left, worker)
      for (const seat of seats) board.take(seat)
      const load = board.load[worker]! / board.of.share[worker]!
      const isBetter =
        !most ||
        seats.length > most.seats.length ||
        (seats.length === most.seats.length && load < most.load)
      if (isBetter) most = { worker, seats, load }
    }
    if (!most || most.seats.length === 0) return
    for (const seat of most.seats) board.give(seat, most.worker)
    const { seats } = most
    left = left.filter((seat) => !seats.includes(seat))
  }
}

/** Gives somebody all they may have of these, and says which. */
function takes(board: Board, seats: readonly number[], worker: number): readonly number[] {
  return seats.filter((seat) => {
    if (!board.fits(seat, worker)) return false
    board.give(seat, worker)
    return true
  })
}

/**
 * For each seat another took, the absent person takes one of theirs that weighs as much, the
 * soonest that is at least two days ahead.
 */
export function giveInReturn(board: Board, forced: readonly number[], absent: number): void {
  const { of } = board
  for (const seat of forced) {
    const taker = board.holder[seat]!
    if (taker < 0 || taker === absent || of.standing[seat] !== absent) continue
    const theirs = [...board.holder.keys()].filter(
      (other) =>
        board.holder[other] === taker &&
        of.standing[other] === taker &&
        board.isMovable(other) &&
        of.weight[other] === of.weight[seat] &&
        of.problem.seats[other]!.fromMs >= of.problem.nowMs + 2 * dayMs,
    )
    // As unsocial as what they took, if there is one.
    const unlike = (other: number) =>
      [0, 1, 2].reduce((sum, kind) => {
        const at = kind * of.seats
        return sum + Math.abs(of.unsocial[at + other]! - of.unsocial[at + seat]!)
      }, 0)
    theirs.sort((a, b) => unlike(a) - unlike(b) || a - b)
    const inReturn = theirs.find((other) => board.fits(other, absent))
    if (inReturn === undefined) continue
    board.take(inReturn)
    board.give(inReturn, absent)
  }
}
