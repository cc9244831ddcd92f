// The triad census: every three people by how they help among each other, in Holland and
// Leinhardt's 16 types. Counted after Batagelj and Mrvar 2001, "A subquadratic triad census
// algorithm for large sparse networks with small maximum degree": connected triads are visited
// once, those with one pair are counted by arithmetic, the empty ones are what is left.
import type { Arcs } from './arcs.ts'
import { type Neighbours, partnersOf } from './neighbours.ts'

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
  const counts = new Float64Array(16)
  const partners = partnersOf(arcs)
  const direction = directions(arcs)
  const seen = new Int32Array(arcs.people).fill(-1)
  let pair = 0
  for (let a = 0; a < arcs.people; a += 1) {
    for (let at = partners.start[a]!; at < partners.start[a + 1]!; at += 1) {
      const b = partners.who[at]!
      if (b > a) {
        countAround(a, b, pair)
        pair += 1
      }
    }
  }
  const all = (people * (people - 1) * (people - 2)) / 6
  counts[0] = all - counts.reduce((sum, count) => sum + count, 0)
  return Object.fromEntries(triadNames.map((name, at) => [name, counts[at]!])) as Record<
    TriadName,
    number
  >

  /** All triads of a connected pair: each counted at its first connected pair alone. */
  function countAround(a: number, b: number, stamp: number): void {
    const ab = direction(a, b)
    let others = 0
    for (const end of [a, b]) {
      for (let at = partners.start[end]!; at < partners.start[end + 1]!; at += 1) {
        const c = partners.who[at]!
        if (c === a || c === b || seen[c] === stamp) continue
        seen[c] = stamp
        others += 1
        // c belongs here if no connected pair before (a, b) sees these three.
        const first = b < c || (c > a && direction(a, c) === 0)
        if (!first) continue
        counts[triadTypes[ab + 4 * direction(a, c) + 16 * direction(b, c)]!]! += 1
      }
    }
    counts[ab === 3 ? 2 : 1]! += people - others - 2
  }
}

/** A function telling how two people stand: 1 the first gave, 2 the second gave, 3 both, 0 none. */
function directions(arcs: Arcs): (one: number, other: number) => number {
  const { people } = arcs
  const bits = new Map<number, number>()
  const note = (one: number, other: number, bit: number) => {
    const key = one * people + other
    bits.set(key, (bits.get(key) ?? 0) | bit)
  }
  arcs.giver.forEach((giver, at) => {
    const receiver = arcs.receiver[at]!
    note(giver, receiver, 1)
    note(receiver, giver, 2)
  })
  return (one, other) => bits.get(one * people + other) ?? 0
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
