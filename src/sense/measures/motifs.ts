// What follows a favor: ordered sequences of two and three favors among at most three people within
// a window, all 36 three-event types of Paranjape, Benson and Leskovec 2017, "Motifs in temporal
// networks". Strictly increasing times, t3 - t1 <= delta, other favors in between do not matter.
// For each first favor, one walk over the later favors of its two people: what was seen so far is
// kept in counters, per third person in stamped ones, so a pair of events is never listed.
import type { FavorColumns } from '../favors.ts'

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

/** Favors of each person, as giver or receiver, in order of time. */
interface Incident {
  readonly start: Int32Array
  readonly row: Int32Array
  /** Where each favor stands in its giver's and in its receiver's list. */
  readonly inGiver: Int32Array
  readonly inReceiver: Int32Array
}

export function motifsOf(favors: FavorColumns, deltaSeconds: number): MotifCounts {
  const two = new Float64Array(6)
  const three = new Float64Array(36)
  const walk = new Walk(favors)
  for (let first = 0; first < favors.time.length; first += 1) {
    walk.from(first, deltaSeconds, two, three)
  }
  const total = three.reduce((sum, count) => sum + count, 0)
  return { deltaSeconds, two, three, total }
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

class Walk {
  readonly #favors: FavorColumns
  readonly #incident: Incident
  /** The walk's events so far that are not yet strictly earlier: type, third person, time. */
  readonly #type: Uint8Array
  readonly #third: Int32Array
  readonly #time: Float64Array
  /** Per third person, the number of earlier 02, 20, 12 and 21 of this walk. */
  readonly #perThird: Float64Array
  readonly #stamp: Int32Array
  readonly #all = new Float64Array(6)

  constructor(favors: FavorColumns) {
    this.#favors = favors
    this.#incident = incidentOf(favors)
    const rows = favors.time.length
    this.#type = new Uint8Array(rows)
    this.#third = new Int32Array(rows)
    this.#time = new Float64Array(rows)
    this.#perThird = new Float64Array(4 * favors.people)
    this.#stamp = new Int32Array(favors.people).fill(-1)
  }

  from(first: number, delta: number, two: Float64Array, three: Float64Array): void {
    const { time, giver, receiver } = this.#favors
    const { start, row, inGiver, inReceiver } = this.#incident
    const zero = giver[first]!
    const one = receiver[first]!
    const begun = time[first]!
    let a = inGiver[first]! + 1
    let b = inReceiver[first]! + 1
    const endA = start[zero + 1]!
    const endB = start[one + 1]!
    this.#all.fill(0)
    let walked = 0
    let counted = 0
    while (a < endA || b < endB) {
      const fromA = a < endA ? row[a]! : time.length
      const fromB = b < endB ? row[b]! : time.length
      const next = Math.min(fromA, fromB)
      if (fromA === next) a += 1
      if (fromB === next) b += 1
      if (time[next]! - begun > delta) break
      if (time[next] === begun) continue
      this.#note(walked, next, zero, one)
      while (this.#time[counted]! < time[next]!) this.#count(counted++, first)
      this.#end(walked, first, three)
      two[this.#type[walked]!]! += 1
      walked += 1
    }
  }

  #note(at: number, row: number, zero: number, one: number): void {
    const from = this.#favors.giver[row]!
    const to = this.#favors.receiver[row]!
    this.#time[at] = this.#favors.time[row]!
    if (from === zero) this.#set(at, to === one ? 0 : 2, to)
    else if (from === one) this.#set(at, to === zero ? 1 : 4, to)
    else this.#set(at, to === zero ? 3 : 5, from)
  }

  #set(at: number, type: number, third: number): void {
    this.#type[at] = type
    this.#third[at] = third
  }

  /** An event has become strictly earlier than the one at hand: from now on it can be second. */
  #count(at: number, stamp: number): void {
    const type = this.#type[at]!
    this.#all[type]! += 1
    if (type < 2) return
    const third = this.#third[at]!
    if (this.#stamp[third] !== stamp) {
      this.#stamp[third] = stamp
      this.#perThird.fill(0, 4 * third, 4 * third + 4)
    }
    this.#perThird[4 * third + type - 2]! += 1
  }

  /** The event at hand as the third of every sequence it ends. */
  #end(at: number, stamp: number, three: Float64Array): void {
    const type = this.#type[at]!
    three[type]! += this.#all[0]!
    three[6 + type]! += this.#all[1]!
    if (type < 2) {
      for (let second = 2; second < 6; second += 1) three[6 * second + type]! += this.#all[second]!
      return
    }
    const third = this.#third[at]!
    if (this.#stamp[third] !== stamp) return
    for (let second = 2; second < 6; second += 1) {
      three[6 * second + type]! += this.#perThird[4 * third + second - 2]!
    }
  }
}

function incidentOf(favors: FavorColumns): Incident {
  const { people, giver, receiver } = favors
  const rows = giver.length
  const start = new Int32Array(people + 1)
  for (let at = 0; at < rows; at += 1) {
    start[giver[at]! + 1]! += 1
    start[receiver[at]! + 1]! += 1
  }
  for (let person = 0; person < people; person += 1) start[person + 1]! += start[person]!
  const next = start.slice()
  const row = new Int32Array(2 * rows)
  const inGiver = new Int32Array(rows)
  const inReceiver = new Int32Array(rows)
  for (let at = 0; at < rows; at += 1) {
    inGiver[at] = next[giver[at]!]!
    next[giver[at]!]! += 1
    inReceiver[at] = next[receiver[at]!]!
    next[receiver[at]!]! += 1
    row[inGiver[at]!] = at
    row[inReceiver[at]!] = at
  }
  return { start, row, inGiver, inReceiver }
}
