// Who ever helped whom, and how often: distinct arcs with their counts, found by two counting
// sorts, by receiver and then by giver. The base of reciprocity, density and the network's drawing.
import type { FavorColumns } from '../favors.ts'

export interface Arcs {
  readonly people: number
  /** One per distinct (giver, receiver), sorted by giver, then receiver. */
  readonly giver: Int32Array
  readonly receiver: Int32Array
  /** How many favors went along the arc. */
  readonly weight: Int32Array
}

export function arcsOf(favors: FavorColumns): Arcs {
  const { people } = favors
  const order = orderBy(favors.giver, people, orderBy(favors.receiver, people))
  const rows = order.length
  const giver = new Int32Array(rows)
  const receiver = new Int32Array(rows)
  const weight = new Int32Array(rows)
  let arcs = 0
  for (let place = 0; place < rows; place += 1) {
    const from = favors.giver[order[place]!]!
    const to = favors.receiver[order[place]!]!
    if (arcs === 0 || giver[arcs - 1] !== from || receiver[arcs - 1] !== to) {
      giver[arcs] = from
      receiver[arcs] = to
      arcs += 1
    }
    weight[arcs - 1]! += 1
  }
  return {
    people,
    giver: giver.slice(0, arcs),
    receiver: receiver.slice(0, arcs),
    weight: weight.slice(0, arcs),
  }
}

/** For each arc the number of favors the other way (0 when nothing ever came back). */
export function weightsBack({ people, giver, receiver, weight }: Arcs): Int32Array {
  const back = new Int32Array(giver.length)
  // Ordered by receiver and then giver, the arcs turned over stand in the arcs' own order.
  const turned = orderBy(receiver, people)
  let next = 0
  for (let at = 0; at < giver.length; at += 1) {
    while (next < turned.length && before(turned[next]!, at)) next += 1
    const other = turned[next]
    if (other !== undefined && receiver[other] === giver[at] && giver[other] === receiver[at]) {
      back[at] = weight[other]!
    }
  }
  return back

  function before(turnedArc: number, at: number): boolean {
    const from = receiver[turnedArc]!
    return from < giver[at]! || (from === giver[at]! && giver[turnedArc]! < receiver[at]!)
  }
}

/** Rows by a person each, ascending; rows of one person keep the order they come in. */
function orderBy(person: Int32Array, people: number, rows?: Int32Array): Int32Array {
  const next = new Int32Array(people + 1)
  for (let at = 0; at < person.length; at += 1) next[person[at]! + 1]! += 1
  for (let each = 0; each < people; each += 1) next[each + 1]! += next[each]!
  const order = new Int32Array(person.length)
  for (let place = 0; place < person.length; place += 1) {
    const row = rows === undefined ? place : rows[place]!
    order[next[person[row]!]!] = row
    next[person[row]!]! += 1
  }
  return order
}
