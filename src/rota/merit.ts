// The stages of a board while it is searched: the same figures as `stagesOf`, from the sums the
// board keeps, as five numbers and a list, and as one sum that falls when they do.
import type { Board } from './board.ts'
import { squareOf } from './stages.ts'

export interface Merit {
  changes: number
  largestLoad: number
  largestUnsocial: number
  squares: number
  /** Broken wishes, most first. */
  wishes: Int32Array
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000

interface Sums {
  largestLoad: number
  largestUnsocial: number
  squares: number
}

// One for all, filled anew each time: what is asked a million times makes nothing new.
const sums: Sums = { largestLoad: 0, largestUnsocial: 0, squares: 0 }

function sumsOf({ of: { workers, share }, load, unsocial }: Board): Sums {
  let [largestLoad, mostWeekends, mostNights, mostHolidays, squares] = [0, 0, 0, 0, 0]
  for (let worker = 0; worker < workers; worker += 1) {
    const part = share[worker]!
    const own = load[worker]! / part
    const weekends = unsocial[worker]! / part
    const nights = unsocial[workers + worker]! / part
    const holidays = unsocial[2 * workers + worker]! / part
    if (own > largestLoad) largestLoad = own
    if (weekends > mostWeekends) mostWeekends = weekends
    if (nights > mostNights) mostNights = nights
    if (holidays > mostHolidays) mostHolidays = holidays
    const inKinds = weekends * weekends + nights * nights + holidays * holidays
    squares += part * squareOf(own, inKinds)
  }
  sums.largestLoad = largestLoad
  sums.largestUnsocial = mostWeekends + mostNights + mostHolidays
  sums.squares = squares
  return sums
}

export function meritOf(board: Board): Merit {
  const { largestLoad, largestUnsocial, squares } = sumsOf(board)
  return {
    changes: board.changes,
    largestLoad: rounded(largestLoad),
    largestUnsocial: rounded(largestUnsocial),
    squares: rounded(squares),
    wishes: board.broken.slice().sort().reverse(),
  }
}

/** Below zero if `one` is better: the first stage that differs decides. */
export function compareMerits(one: Merit, other: Merit): number {
  return (
    one.changes - other.changes ||
    one.largestLoad - other.largestLoad ||
    one.largestUnsocial - other.largestUnsocial ||
    one.squares - other.squares ||
    compareLists(one.wishes, other.wishes)
  )
}

function compareLists(one: Int32Array, other: Int32Array): number {
  for (let place = 0; place < one.length; place += 1) {
    const difference = one[place]! - other[place]!
    if (difference !== 0) return difference
  }
  return 0
}

export const isNowhereWorse = (one: Merit, other: Merit): boolean =>
  one.changes <= other.changes &&
  one.largestLoad <= other.largestLoad &&
  one.largestUnsocial <= other.largestUnsocial &&
  one.squares <= other.squares &&
  compareLists(one.wishes, other.wishes) <= 0

/**
 * One number for a walk that may go uphill: each stage weighs so much more than the next that, as
 * the walk cools, it settles them in their order. What exceeds `start` in any stage weighs as much
 * as the first.
 */
export function costOf(board: Board, start: Merit): number {
  const { largestLoad, largestUnsocial, squares } = sumsOf(board)
  let [wishes, most] = [0, 0]
  for (const broken of board.broken) {
    wishes += broken * broken
    if (broken > most) most = broken
  }
  const over =
    Math.max(0, largestUnsocial - start.largestUnsocial) +
    Math.max(0, squares - start.squares) / 10 +
    Math.max(0, most - (start.wishes[0] ?? 0))
  return (
    board.changes * 100 +
    largestLoad * 10 +
    largestUnsocial * 100 +
    squares * 10 +
    wishes * 0.2 +
    over * 1_000
  )
}
