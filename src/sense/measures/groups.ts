// Inside or outside one's own group: Krackhardt and Stern's E-I index 1988 over distinct arcs, -1
// when all help stays inside, +1 when none does. Beside it what the sizes of the groups alone would
// bring, since small groups can hardly help inside.
import type { Arcs } from './arcs.ts'

export interface GroupIndex {
  readonly external: number
  readonly internal: number
  /** (E - I) / (E + I); NaN without arcs between people of known groups. */
  readonly index: number
  /** The same over all arcs that could be; NaN below two people. */
  readonly expected: number
}

/** `group` has a number a person; whoever has -1 belongs to none and is left out. */
export function externalInternal(arcs: Arcs, group: Int32Array): GroupIndex {
  let external = 0
  let internal = 0
  arcs.giver.forEach((giver, at) => {
    const own = group[giver]!
    const other = group[arcs.receiver[at]!]!
    if (own < 0 || other < 0) return
    if (own === other) internal += 1
    else external += 1
  })
  const sizes = new Map<number, number>()
  for (const one of group) if (one >= 0) sizes.set(one, (sizes.get(one) ?? 0) + 1)
  let people = 0
  let inside = 0
  for (const size of sizes.values()) {
    people += size
    inside += size * (size - 1)
  }
  const possible = people * (people - 1)
  return {
    external,
    internal,
    index: (external - internal) / (external + internal),
    expected: (possible - 2 * inside) / possible,
  }
}
