// Is help returned? For each favor the time until the first later favor back, and from it the share
// answered within a window. Strictly later: favors of the same instant answer nothing.
import type { FavorColumns } from '../favors.ts'
import { type Look, type Stretch, WindowLists } from './window-lists.ts'

export interface Returns {
  readonly windowSeconds: number
  /** Favors whose whole window was seen: time + window <= the last time. */
  readonly eligible: number
  readonly answered: number
  /** answered / eligible; NaN when nothing is eligible. */
  readonly share: number
}

/** The table of last-seen arcs is dense below this many cells, a Map above. */
const DENSE_CELLS = 4_000_000

interface ArcTimes {
  clear(): void
  at(key: number): number
  set(key: number, time: number): void
}

/**
 * A function that fills `gap[i]` with the seconds from favor i to the first strictly later favor
 * from its receiver back to its giver (Infinity when none came). It can be called again and again
 * with other receivers: that is what the shuffles do. A favor to oneself answers nothing.
 */
export function gapFinder(favors: FavorColumns): (receiver: Int32Array, gap: Float64Array) => void {
  const { people, time, giver } = favors
  const nextTime = arcTimes(people)
  return (receiver, gap) => {
    nextTime.clear()
    let end = time.length
    while (end > 0) {
      let start = end - 1
      while (start > 0 && time[start - 1] === time[end - 1]) start -= 1
      for (let at = start; at < end; at += 1) {
        const back = receiver[at] === giver[at] ? Number.POSITIVE_INFINITY : backTime(at)
        gap[at] = back - time[at]!
      }
      for (let at = start; at < end; at += 1) {
        nextTime.set(giver[at]! * people + receiver[at]!, time[at]!)
      }
      end = start
    }

    function backTime(at: number): number {
      return nextTime.at(receiver[at]! * people + giver[at]!)
    }
  }
}

/** Seconds to the first return of every favor (Infinity: none). */
export function gapsOf(favors: FavorColumns): Float64Array {
  const gap = new Float64Array(favors.time.length)
  gapFinder(favors)(favors.receiver, gap)
  return gap
}

/** How many favors, from the first on, have their whole window inside the record. */
export function eligibleCount(time: Float64Array, windowSeconds: number): number {
  const last = time.at(-1) ?? 0
  let count = 0
  while (count < time.length && time[count]! + windowSeconds <= last) count += 1
  return count
}

export function returnsWithin(
  favors: FavorColumns,
  gap: Float64Array,
  windowSeconds: number,
): Returns {
  const eligible = eligibleCount(favors.time, windowSeconds)
  let answered = 0
  for (let at = 0; at < eligible; at += 1) if (gap[at]! <= windowSeconds) answered += 1
  return { windowSeconds, eligible, answered, share: answered / eligible }
}

/** Counts favors answered within a window, a stretch at a time: what a pass over many does. */
export class ReturnCensus {
  answered = 0
  readonly #favors: FavorColumns
  readonly #window: number
  readonly #lists: WindowLists
  /** Per other person: whose list it is of, the next favor back to them, and the one after it. */
  readonly #next: Int32Array

  constructor(favors: FavorColumns, windowSeconds: number) {
    this.#favors = favors
    this.#window = windowSeconds
    this.#lists = new WindowLists(favors)
    this.#next = new Int32Array(3 * favors.people)
  }

  /** Counts every favor of a stretch that was answered. */
  count({ from, to, end }: Stretch, look: Look = () => {}): void {
    const { time } = this.#favors
    const times: number[] = []
    let firsts = 0
    for (let row = from; row < end; row += 1) {
      if (row === from || time[row] !== time[row - 1]) times.push(time[row]!)
      if (row < to) firsts = times.length
    }
    look()
    this.#lists.lay(from, end)
    this.#next.fill(-1)
    const instants = Float64Array.from(times)
    for (let person = 0; person < this.#favors.people; person += 1) {
      this.#backwards(person, instants, firsts)
    }
  }

  /** Through one person's favors, latest first: what they gave answers what they had got before. */
  #backwards(person: number, times: Float64Array, firsts: number): void {
    const { cells, start } = this.#lists
    const next = this.#next
    for (let at = start[person + 1]! - 4; at >= start[person]!; at -= 2) {
      const instant = cells[at]!
      const event = cells[at + 1]!
      const other = 3 * (event >> 1)
      if (next[other] !== person) {
        next[other] = person
        next[other + 1] = -1
        next[other + 2] = -1
      }
      if ((event & 1) === 0) {
        if (next[other + 1] === instant) continue
        next[other + 2] = next[other + 1]!
        next[other + 1] = instant
        continue
      }
      if (instant >= firsts) continue
      const back = next[other + 1] === instant ? next[other + 2]! : next[other + 1]!
      if (back >= 0 && times[back]! - times[instant]! <= this.#window) this.answered += 1
    }
  }
}

function arcTimes(people: number): ArcTimes {
  if (people * people > DENSE_CELLS) {
    const times = new Map<number, number>()
    return {
      clear: () => times.clear(),
      at: (key) => times.get(key) ?? Number.POSITIVE_INFINITY,
      set: (key, time) => times.set(key, time),
    }
  }
  const times = new Float64Array(people * people)
  const round = new Int32Array(people * people)
  let current = 0
  return {
    clear: () => {
      current += 1
    },
    at: (key) => (round[key] === current ? times[key]! : Number.POSITIVE_INFINITY),
    set: (key, time) => {
      times[key] = time
      round[key] = current
    },
  }
}
