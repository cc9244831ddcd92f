// How often somebody lies on the shortest ways from one person to another: Freeman's betweenness,
// directed, counted in hops, not normalised. Brandes 2001, "A faster algorithm for betweenness
// centrality": one breadth-first search a person, then shares handed back along it.
import type { Arcs } from './arcs.ts'
import { type Neighbours, receiversOf } from './neighbours.ts'

/** One figure a person: sum over other pairs of (shortest ways through them / shortest ways). */
export function betweennessOf(arcs: Arcs): Float64Array {
  const between = new Float64Array(arcs.people)
  const search = new Search(arcs.people, receiversOf(arcs))
  for (let source = 0; source < arcs.people; source += 1) search.from(source, between)
  return between
}

class Search {
  readonly #next: Neighbours
  readonly #depth: Int32Array
  /** Shortest ways from the source to each person. */
  readonly #ways: Float64Array
  /** What each person hands back: their part in the ways to everybody farther. */
  readonly #share: Float64Array
  readonly #queue: Int32Array

  constructor(people: number, next: Neighbours) {
    this.#next = next
    this.#depth = new Int32Array(people).fill(-1)
    this.#ways = new Float64Array(people)
    this.#share = new Float64Array(people)
    this.#queue = new Int32Array(people)
  }

  from(source: number, between: Float64Array): void {
    const { start } = this.#next
    if (start[source] === start[source + 1]) return
    const reached = this.#reach(source)
    this.#handBack(source, reached, between)
    for (let at = 0; at < reached; at += 1) {
      const person = this.#queue[at]!
      this.#depth[person] = -1
      this.#ways[person] = 0
    }
  }

  #reach(source: number): number {
    const { start, who } = this.#next
    const depth = this.#depth
    const ways = this.#ways
    const queue = this.#queue
    depth[source] = 0
    ways[source] = 1
    queue[0] = source
    let reached = 1
    for (let head = 0; head < reached; head += 1) {
      const person = queue[head]!
      const hops = depth[person]! + 1
      for (let at = start[person]!; at < start[person + 1]!; at += 1) {
        const other = who[at]!
        if (depth[other]! < 0) {
          depth[other] = hops
          queue[reached] = other
          reached += 1
        }
        if (depth[other] === hops) ways[other]! += ways[person]!
      }
    }
    return reached
  }

  /** Farthest first; whoever is one hop nearer gets the share of those they lead to. */
  #handBack(source: number, reached: number, between: Float64Array): void {
    const { start, who } = this.#next
    const depth = this.#depth
    const ways = this.#ways
    const share = this.#share
    for (let place = reached - 1; place >= 0; place -= 1) {
      const person = this.#queue[place]!
      let sum = 0
      for (let at = start[person]!; at < start[person + 1]!; at += 1) {
        const other = who[at]!
        if (depth[other] === depth[person]! + 1) sum += (1 + share[other]!) / ways[other]!
      }
      share[person] = sum * ways[person]!
      if (person !== source) between[person]! += share[person]!
    }
  }
}
