// The null for returns: receivers shuffled inside blocks of time (UTC years for sparse histories),
// which keeps who gave, who received, how often, and when the busy years were. One block over all
// time is the naive null, kept to show what it would have said. Nobody is made to help themselves:
// such draws are swapped away, since leaving them in makes returns look more surprising than they
// are. Stops early (Besag and Clifford 1991, "Sequential Monte Carlo p-values").
import type { Chance } from '../chance.ts'
import { shuffleRange } from '../chance.ts'
import type { FavorColumns } from '../favors.ts'
import type { NullComparison } from '../finding.ts'
import { eligibleCount, gapFinder } from '../measures/returns.ts'

export interface ShuffleOptions {
  readonly name: string
  /** The first row of each block, ascending, beginning with 0. */
  readonly blockStarts: readonly number[]
  readonly chance: Chance
  /** Most shuffles made; 999 unless told. */
  readonly draws?: number
  /** Draws at least as large as the observed, after which a window's p is settled; 100. */
  readonly enough?: number
  /** No stopping before this many draws, so that mean and deviation are worth printing; 199. */
  readonly least?: number
}

/** For each window in seconds: the observed share answered beside the shuffled ones. */
export function compareReturns(
  favors: FavorColumns,
  windowsSeconds: readonly number[],
  options: ShuffleOptions,
): NullComparison[] {
  const { draws = 999, enough = 100, least = 199 } = options
  const find = gapFinder(favors)
  const gap = new Float64Array(favors.time.length)
  const tallies = windowsSeconds.map((window) => new Tally(favors, window))
  find(favors.receiver, gap)
  for (const tally of tallies) tally.observe(gap)
  const receiver = Int32Array.from(favors.receiver)
  let done = 0
  while (done < draws) {
    dealReceivers(favors.giver, receiver, options.blockStarts, options.chance)
    find(receiver, gap)
    for (const tally of tallies) tally.add(gap)
    done += 1
    if (done >= least && tallies.every((tally) => tally.atLeast >= enough)) break
  }
  return tallies.map((tally) => tally.compare(options.name, done))
}

/** Deals receivers anew inside blocks, in place, so that nobody helps themselves. */
export function dealReceivers(
  giver: Int32Array,
  receiver: Int32Array,
  blockStarts: readonly number[],
  chance: Chance,
): void {
  blockStarts.forEach((start, block) => {
    const end = blockStarts[block + 1] ?? receiver.length
    shuffleRange(receiver, start, end, chance)
    swapSelvesAway(giver, receiver, start, end, chance)
    settle(giver, receiver, start, end, chance)
  })
}

/**
 * Swaps receivers inside `[from, to)` until nobody helps themselves, or gives up after 40 passes:
 * where one person holds most of a block there is no such order, and the rest answers nothing.
 */
export function swapSelvesAway(
  giver: Int32Array,
  receiver: Int32Array,
  from: number,
  to: number,
  chance: Chance,
): void {
  for (let pass = 0; pass < 40; pass += 1) {
    let left = 0
    for (let at = from; at < to; at += 1) {
      if (receiver[at] !== giver[at]) continue
      const other = from + chance.below(to - from)
      const own = receiver[at]!
      if (receiver[other] === giver[at] || giver[other] === own) left += 1
      else {
        receiver[at] = receiver[other]!
        receiver[other] = own
      }
    }
    if (left === 0) return
  }
}

/** In blocks larger than this, few of all rows are ever swapped away. */
const SETTLED_ROWS = 500

/**
 * Swaps two receivers inside `[from, to)` at a time where nobody comes to help themselves, as often
 * as twice the rows: swapping selves away prefers some orders, and this evens them out again.
 */
function settle(
  giver: Int32Array,
  receiver: Int32Array,
  from: number,
  to: number,
  chance: Chance,
): void {
  const rows = to - from
  if (rows > SETTLED_ROWS) return
  for (let step = 2 * rows; step > 0; step -= 1) {
    const one = from + Math.floor(chance.unit() * rows)
    const other = from + Math.floor(chance.unit() * rows)
    const kept = receiver[one]!
    if (giver[one] === receiver[other] || giver[other] === kept) continue
    receiver[one] = receiver[other]!
    receiver[other] = kept
  }
}

/** The first rows of UTC years, for times in seconds since 1970. */
export function yearStarts(time: Float64Array): number[] {
  const starts: number[] = []
  let year = Number.NaN
  time.forEach((seconds, at) => {
    const rowYear = new Date(seconds * 1000).getUTCFullYear()
    if (rowYear !== year) starts.push(at)
    year = rowYear
  })
  return starts
}

class Tally {
  readonly #window: number
  readonly #eligible: number
  #observed = 0
  #sum = 0
  #squares = 0
  atLeast = 0

  constructor(favors: FavorColumns, windowSeconds: number) {
    this.#window = windowSeconds
    this.#eligible = eligibleCount(favors.time, windowSeconds)
  }

  #share(gap: Float64Array): number {
    let answered = 0
    for (let at = 0; at < this.#eligible; at += 1) if (gap[at]! <= this.#window) answered += 1
    return answered / this.#eligible
  }

  observe(gap: Float64Array): void {
    this.#observed = this.#share(gap)
  }

  add(gap: Float64Array): void {
    const share = this.#share(gap)
    this.#sum += share
    this.#squares += share * share
    // The tiny slack keeps equal shares equal whatever the last bit of the division did.
    if (share >= this.#observed - 1e-12) this.atLeast += 1
  }

  compare(name: string, draws: number): NullComparison {
    const mean = this.#sum / draws
    const variance = (this.#squares - draws * mean * mean) / (draws - 1)
    const sd = Math.sqrt(Math.max(0, variance))
    const z = sd === 0 ? 0 : (this.#observed - mean) / sd
    return { name, mean, sd, z, p: (1 + this.atLeast) / (1 + draws), draws }
  }
}
