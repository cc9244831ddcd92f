// Who ever helped whom, and how often: distinct arcs with their counts. A counting sort by
// receiver, each giver marked the first time they occur there, and the distinct arcs sorted once
// more, by giver. The base of reciprocity, balances, density and the network's drawing.
import type { FavorColumns } from '../favors.ts'

export interface Arcs {
  readonly people: number
  /** One per distinct (giver, receiver), sorted by giver, then receiver. */
  readonly giver: Int32Array
  readonly receiver: Int32Array
  /** How many favors went along the arc. */
  readonly weight: Int32Array
}

export function arcsOf({ people, giver, receiver }: FavorColumns): Arcs {
  const rows = giver.length
  const end = startsOf(receiver, people)
  const from = new Int32Array(rows)
  for (let row = 0; row < rows; row += 1) {
    const to = receiver[row]!
    const place = end[to]!
    from[place] = giver[row]!
    end[to] = place + 1
  }
  const weight = new Int32Array(rows)
  const arcs = countRepeats(from, weight, end)
  return sortedByGiver(people, from.subarray(0, arcs), weight, end)
}

/**
 * Draws the givers of each receiver together, in place, and counts them. Answers how many arcs that
 * leaves; `end` then says where each receiver's arcs end.
 */
function countRepeats(from: Int32Array, weight: Int32Array, end: Int32Array): number {
  const place = new Int32Array(end.length).fill(-1)
  let arcs = 0
  let row = 0
  for (let to = 0; to < end.length; to += 1) {
    const first = arcs
    for (const last = end[to]!; row < last; row += 1) {
      const giver = from[row]!
      const known = place[giver]!
      if (known >= first) {
        weight[known]! += 1
        continue
      }
      place[giver] = arcs
      from[arcs] = giver
      weight[arcs] = 1
      arcs += 1
    }
    end[to] = arcs
  }
  return arcs
}

function sortedByGiver(
  people: number,
  from: Int32Array,
  counts: Int32Array,
  end: Int32Array,
): Arcs {
  const giver = new Int32Array(from.length)
  const receiver = new Int32Array(from.length)
  const weight = new Int32Array(from.length)
  const next = startsOf(from, people)
  let at = 0
  for (let to = 0; to < people; to += 1) {
    for (const last = end[to]!; at < last; at += 1) {
      const who = from[at]!
      const place = next[who]!
      next[who] = place + 1
      giver[place] = who
      receiver[place] = to
      weight[place] = counts[at]!
    }
  }
  return { people, giver, receiver, weight }
}

/** For each arc the number of favors the other way (0 when nothing ever came back). */
export function weightsBack({ people, giver, receiver, weight }: Arcs): Int32Array {
  const back = new Int32Array(giver.length)
  const start = startsOf(giver, people)
  // Per person the first of their arcs that can still have been turned round: receivers ascend.
  const next = start.slice(0, people)
  for (let at = 0; at < giver.length; at += 1) {
    const from = giver[at]!
    const to = receiver[at]!
    let other = next[to]!
    const last = start[to + 1]!
    while (other < last && receiver[other]! < from) other += 1
    next[to] = other
    if (other < last && receiver[other] === from) back[at] = weight[other]!
  }
  return back
}

/** Where each id's rows begin once they are sorted by id; people + 1 of them. */
function startsOf(ids: Int32Array, people: number): Int32Array {
  const start = new Int32Array(people + 1)
  for (let at = 0; at < ids.length; at += 1) start[ids[at]! + 1]! += 1
  for (let person = 0; person < people; person += 1) start[person + 1]! += start[person]!
  return start
}
