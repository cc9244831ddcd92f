// The triad census: every three people by how they help among each other, in Holland and
// Leinhardt's 16 types. Counted after Batagelj and Mrvar 2001, "A subquadratic triad census
// algorithm for large sparse networks with small maximum degree": connected triads are visited
// once, those with one pair are counted by arithmetic, the empty ones are what is left.
import type { Arcs } from './arcs.ts'
import { giversOf, type Neighbours, partnersOf, receiversOf } from './neighbours.ts'

/** As igraph and sna name and order them: mutual, asymmetric and null pairs, then the shape. */
export const triadNames = [
  ...(['003', '012', '102', '021D', '021U', '021C', '111D', '111U'] as const),
  ...(['030T', '030C', '201', '120D', '120U', '120C', '210', '300'] as const),
] as const

export type TriadName = (typeof triadNames)[number]

/**
 * Which type (an index into `triadNames`) each of 64 codes is. Bits of a code, from the lowest:
 * a gave b, b gave a, a gave c, c gave a, b gave c, c gave b. Batagelj and Mrvar's table.
 */
export const triadTypes: Uint8Array = Uint8Array.of(
  ...[0, 1, 1, 2, 1, 3, 5, 7, 1, 5, 4, 6, 2, 7, 6, 10],
  ...[1, 5, 3, 7, 4, 8, 8, 12, 5, 9, 8, 13, 6, 13, 11, 14],
  ...[1, 4, 5, 6, 5, 8, 9, 13, 3, 8, 8, 11, 7, 12, 13, 14],
  ...[2, 6, 7, 10, 6, 11, 13, 14, 7, 13, 12, 14, 10, 14, 14, 15],
)

export function triadsOf(arcs: Arcs): Record<TriadName, number> {
  const { people } = arcs
  const counts = new Census(arcs).counts()
  const all = (people * (people - 1) * (people - 2)) / 6
  counts[0] = all - counts.reduce((sum, count) => sum + count, 0)
  const named = triadNames.map((name, at) => [name, counts[at]!] as const)
  return Object.fromEntries(named) as Record<TriadName, number>
}

class Census {
  readonly #people: number
  readonly #partners: Neighbours
  /** How each partner stands to their person: 1 was given, 2 gave, 3 both. */
  readonly #way: Uint8Array
  /** The same from the person at hand to everybody, 0 for none. */
  readonly #own: Uint8Array
  /** The pair at which somebody was last met as the other one's partner. */
  readonly #met: Int32Array
  readonly #counts = new Float64Array(16)
  #pair = 0

  constructor(arcs: Arcs) {
    this.#people = arcs.people
    this.#partners = partnersOf(arcs)
    this.#way = waysOf(arcs, this.#partners)
    this.#own = new Uint8Array(arcs.people)
    this.#met = new Int32Array(arcs.people).fill(-1)
  }

  counts(): Float64Array {
    const { start, who } = this.#partners
    for (let a = 0; a < this.#people; a += 1) {
      const [from, to] = [start[a]!, start[a + 1]!]
      for (let at = from; at < to; at += 1) this.#own[who[at]!] = this.#way[at]!
      for (let at = from; at < to; at += 1) if (who[at]! > a) this.#around(a, who[at]!)
      for (let at = from; at < to; at += 1) this.#own[who[at]!] = 0
    }
    return this.#counts
  }

  /** All triads of a connected pair; a third is counted if no connected pair before sees it. */
  #around(a: number, b: number): void {
    const { start, who } = this.#partners
    const ab = this.#own[b]!
    this.#pair += 1
    let shared = 0
    for (let at = start[b]!; at < start[b + 1]!; at += 1) {
      const c = who[at]!
      if (c === a) continue
      const ac = this.#own[c]!
      this.#met[c] = this.#pair
      if (ac > 0) shared += 1
      if (c > b || (c > a && ac === 0)) {
        this.#counts[triadTypes[ab + 4 * ac + 16 * this.#way[at]!]!]! += 1
      }
    }
    // Partners of a alone: those beyond b, since one between them comes at its own pair with a.
    for (let at = start[a + 1]! - 1; at >= start[a]! && who[at]! > b; at -= 1) {
      if (this.#met[who[at]!] === this.#pair) continue
      this.#counts[triadTypes[ab + 4 * this.#way[at]!]!]! += 1
    }
    const others = start[a + 1]! - start[a]! + start[b + 1]! - start[b]! - 2 - shared
    this.#counts[ab === 3 ? 2 : 1]! += this.#people - others - 2
  }
}

/** One code a partner, in the partners' order, from the two sorted sides. */
function waysOf(arcs: Arcs, { start, who }: Neighbours): Uint8Array {
  const out = receiversOf(arcs)
  const back = giversOf(arcs)
  const way = new Uint8Array(who.length)
  for (let person = 0; person + 1 < start.length; person += 1) {
    let a = out.start[person]!
    let b = back.start[person]!
    for (let at = start[person]!; at < start[person + 1]!; at += 1) {
      if (a < out.start[person + 1]! && out.who[a] === who[at]) {
        way[at]! += 1
        a += 1
      }
      if (b < back.start[person + 1]! && back.who[b] === who[at]) {
        way[at]! += 2
        b += 1
      }
    }
  }
  return way
}

/** Share of two-step paths between partners that are closed by a third pair, directions aside. */
export function transitivityOf(arcs: Arcs): number {
  return closedShare(partnersOf(arcs))
}

/** 3 x triangles / connected triples; NaN when nobody has two partners. */
export function closedShare(partners: Neighbours): number {
  const { start, who } = partners
  const people = start.length - 1
  const mark = new Int32Array(people).fill(-1)
  let closed = 0
  let triples = 0
  for (let a = 0; a < people; a += 1) {
    const degree = start[a + 1]! - start[a]!
    triples += (degree * (degree - 1)) / 2
    for (let at = start[a]!; at < start[a + 1]!; at += 1) mark[who[at]!] = a
    for (let at = start[a]!; at < start[a + 1]!; at += 1) {
      const b = who[at]!
      if (b < a) continue
      for (let to = start[b]!; to < start[b + 1]!; to += 1) {
        if (who[to]! > b && mark[who[to]!] === a) closed += 1
      }
    }
  }
  return (3 * closed) / triples
}
