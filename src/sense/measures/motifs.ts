// What follows a favor: ordered sequences of two and three favors among at most three people within
// a window, all 36 three-event types of Paranjape, Benson and Leskovec 2017, "Motifs in temporal
// networks". Strictly increasing times, t3 - t1 <= delta, other favors in between do not matter.
// For each first favor, one walk over the later favors of either of its people: what was seen so
// far is kept in counters, so a pair is listed only where three people close a triangle.
import type { FavorColumns } from '../favors.ts'
import { type Look, type Stretch, stretchesOf, WindowLists } from './window-lists.ts'

/** People by first appearance, giver before receiver: what an event after a first `01` can be. */
export const eventNames = ['01', '10', '02', '20', '12', '21'] as const

export interface MotifCounts {
  readonly deltaSeconds: number
  /** `01` and then one of `eventNames`, by its place there. */
  readonly two: Float64Array
  /** Second event x 6 + third event, by their places in `eventNames`. */
  readonly three: Float64Array
  /** Sum of `three`. */
  readonly total: number
}

export function motifsOf(favors: FavorColumns, deltaSeconds: number): MotifCounts {
  const census = new MotifCensus(favors, deltaSeconds)
  for (const stretch of stretchesOf(favors.time, deltaSeconds)) census.count(stretch)
  return motifCounts(deltaSeconds, [census.sums])
}

/** How many later favors the walks of one window would go past: what counting costs. */
export function motifSteps({ people, time, giver, receiver }: FavorColumns, delta: number): number {
  const inWindow = new Float64Array(people)
  let steps = 0
  let end = 0
  for (let first = 0; first < time.length; first += 1) {
    for (; end < time.length && time[end]! - time[first]! <= delta; end += 1) {
      inWindow[giver[end]!]! += 1
      inWindow[receiver[end]!]! += 1
    }
    inWindow[giver[first]!]! -= 1
    inWindow[receiver[first]!]! -= 1
    steps += inWindow[giver[first]!]! + inWindow[receiver[first]!]!
  }
  return steps
}

/** What a census adds up, as seen from the two people of the first favor. */
export class MotifSums {
  /** Per side, second x 4 + third: 0 to and 1 from the other, 2 to and 3 from a third person. */
  readonly stars = [new Float64Array(16), new Float64Array(16)] as const
  /** Per side, the second event alone. */
  readonly pairs = [new Float64Array(4), new Float64Array(4)] as const
  /** Second x 6 + third, where one is the giver's and the other the receiver's. */
  readonly triangles = new Float64Array(36)
}

/** Places in `eventNames` of a side's four events: the giver's, then the receiver's. */
const sideEvents = [
  [0, 1, 2, 3],
  [1, 0, 4, 5],
] as const

/** Sums of any number of censuses, each of other stretches, as counts. */
export function motifCounts(deltaSeconds: number, sums: readonly MotifSums[]): MotifCounts {
  const two = new Float64Array(6)
  const three = new Float64Array(36)
  for (const { stars, pairs, triangles } of sums) {
    triangles.forEach((count, at) => {
      three[at]! += count
    })
    for (const side of [0, 1] as const) {
      const events = sideEvents[side]
      for (let second = 0; second < 4; second += 1) {
        // What is between the two alone stands in both of their lists.
        if (side === 0 || second > 1) two[events[second]!]! += pairs[side][second]!
        for (let third = 0; third < 4; third += 1) {
          if (side === 1 && second < 2 && third < 2) continue
          three[6 * events[second]! + events[third]!]! += stars[side][4 * second + third]!
        }
      }
    }
  }
  return { deltaSeconds, two, three, total: three.reduce((sum, count) => sum + count, 0) }
}

/** Steps between two looks: some milliseconds. */
const STEPS_A_LOOK = 1_000_000

export class MotifCensus {
  readonly sums = new MotifSums()
  readonly #favors: FavorColumns
  readonly #delta: number
  readonly #lists: WindowLists
  /** Per side and third person: whose walk the two counts are of, and events to and from them. */
  readonly #thirds: readonly [Int32Array, Int32Array]

  constructor(favors: FavorColumns, deltaSeconds: number) {
    this.#favors = favors
    this.#delta = deltaSeconds
    this.#lists = new WindowLists(favors)
    const cells = () => new Int32Array(3 * favors.people).fill(-1)
    this.#thirds = [cells(), cells()]
  }

  /** Counts every sequence that begins in a stretch. */
  count({ from, to, end }: Stretch, look: Look = () => {}): void {
    const { time, giver, receiver } = this.#favors
    this.#lists.lay(from, end)
    const next = this.#lists.start
    let now = 0
    let until = 0
    let last = from
    let steps = 0
    for (let first = from; first < to; first += 1) {
      if (first > from && time[first] !== time[first - 1]) now += 1
      for (; last + 1 < end && time[last + 1]! - time[first]! <= this.#delta; last += 1) {
        if (time[last + 1] !== time[last]) until += 1
      }
      const zero = giver[first]!
      const one = receiver[first]!
      const own = next[zero]! + 2
      const others = next[one]! + 2
      next[zero] = own
      next[one] = others
      const ownEnd = this.#star(0, own, one, now, until, first)
      const othersEnd = this.#star(1, others, zero, now, until, first)
      if (ownEnd > own && othersEnd > others) this.#close(own, others, zero, now, until, first)
      steps += ownEnd - own + othersEnd - others + 2
      if (steps < STEPS_A_LOOK) continue
      look()
      steps = 0
    }
  }

  /** Sequences within one person's own favors; answers the cell where the window ended. */
  #star(side: 0 | 1, from: number, other: number, now: number, until: number, walk: number) {
    const { cells } = this.#lists
    const thirds = this.#thirds[side]
    const sums = this.sums.stars[side]
    const pairs = this.sums.pairs[side]
    let at = from
    while (cells[at] === now) at += 2
    let counted = at
    let given = 0
    let got = 0
    let givenAway = 0
    let gotElse = 0
    for (; cells[at]! <= until; at += 2) {
      // Only what is strictly earlier can have come second.
      for (; cells[counted]! < cells[at]!; counted += 2) {
        const event = cells[counted + 1]!
        const who = event >> 1
        if (who === other) {
          if (event & 1) got += 1
          else given += 1
          continue
        }
        if (event & 1) gotElse += 1
        else givenAway += 1
        thirds[3 * who + 1 + (event & 1)]! += 1
      }
      const event = cells[at + 1]!
      const who = event >> 1
      const type = who === other ? event & 1 : 2 + (event & 1)
      pairs[type]! += 1
      sums[type]! += given
      sums[4 + type]! += got
      if (type < 2) {
        sums[8 + type]! += givenAway
        sums[12 + type]! += gotElse
      } else if (thirds[3 * who] === walk) {
        sums[8 + type]! += thirds[3 * who + 1]!
        sums[12 + type]! += thirds[3 * who + 2]!
      } else {
        thirds[3 * who] = walk
        thirds[3 * who + 1] = 0
        thirds[3 * who + 2] = 0
      }
    }
    return at
  }

  /** Sequences that close a triangle: one favor of each of the two with the same third person. */
  #close(own: number, others: number, zero: number, now: number, until: number, walk: number) {
    const { cells } = this.#lists
    const { triangles } = this.sums
    const [thirds] = this.#thirds
    for (let two = others; cells[two]! <= until; two += 2) {
      const who = cells[two + 1]! >> 1
      if (cells[two] === now || who === zero || thirds[3 * who] !== walk) continue
      const typeTwo = 4 + (cells[two + 1]! & 1)
      for (let one = own; cells[one]! <= until; one += 2) {
        if (cells[one + 1]! >> 1 !== who || cells[one] === now) continue
        const typeOne = 2 + (cells[one + 1]! & 1)
        if (cells[one]! < cells[two]!) triangles[6 * typeOne + typeTwo]! += 1
        else if (cells[one]! > cells[two]!) triangles[6 * typeTwo + typeOne]! += 1
      }
    }
  }
}
