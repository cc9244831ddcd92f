// Arcs by person, both ways: rows of a compressed sparse matrix, so that "whom did they help" and
// "who helped them" are one slice each. Two counting sorts, nothing compared.
import type { Arcs } from './arcs.ts'

export interface Neighbours {
  /** Person p's entries are `who[start[p] .. start[p + 1])`, ascending; start has people + 1. */
  readonly start: Int32Array
  readonly who: Int32Array
}

/** Whom each person gave to. */
export function receiversOf(arcs: Arcs): Neighbours {
  return sliced(arcs.people, arcs.giver, arcs.receiver)
}

/** Who gave to each person. */
export function giversOf(arcs: Arcs): Neighbours {
  return sliced(arcs.people, arcs.receiver, arcs.giver)
}

/** Everybody each person had to do with, once, whichever way. */
export function partnersOf(arcs: Arcs): Neighbours {
  const { people } = arcs
  const out = receiversOf(arcs)
  const back = giversOf(arcs)
  const start = new Int32Array(people + 1)
  const who = new Int32Array(2 * arcs.giver.length)
  let filled = 0
  for (let person = 0; person < people; person += 1) {
    let a = out.start[person]!
    let b = back.start[person]!
    while (a < out.start[person + 1]! || b < back.start[person + 1]!) {
      const one = a < out.start[person + 1]! ? out.who[a]! : people
      const other = b < back.start[person + 1]! ? back.who[b]! : people
      who[filled] = Math.min(one, other)
      filled += 1
      if (one <= other) a += 1
      if (other <= one) b += 1
    }
    start[person + 1] = filled
  }
  return { start, who: who.slice(0, filled) }
}

/** Stable, so rows stay ascending when the other side already is. */
function sliced(people: number, from: Int32Array, to: Int32Array): Neighbours {
  const start = new Int32Array(people + 1)
  for (const person of from) start[person + 1]! += 1
  for (let person = 0; person < people; person += 1) start[person + 1]! += start[person]!
  const next = start.slice()
  const who = new Int32Array(from.length)
  for (let at = 0; at < from.length; at += 1) {
    const place = next[from[at]!]!
    who[place] = to[at]!
    next[from[at]!] = place + 1
  }
  return { start, who }
}
