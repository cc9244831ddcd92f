// How much of the network runs both ways: dyad census, arc reciprocity and its corrections for
// density. Definitions as in igraph's default (2M / m); rho after Garlaschelli and Loffredo 2004,
// "Patterns of link reciprocity in directed networks".
import type { Arcs } from './arcs.ts'
import { weightsBack } from './arcs.ts'

export interface Reciprocity {
  readonly arcs: number
  readonly dyads: { readonly mutual: number; readonly asymmetric: number; readonly null: number }
  /** Arcs that exist among the arcs that could; NaN below two people. */
  readonly density: number
  /** Share of arcs whose opposite exists too: 2M / m. NaN without arcs. */
  readonly reciprocity: number
  /** Pairs both ways among the pairs that ever helped: M / (M + A). NaN without arcs. */
  readonly dyadRatio: number
  /** (r - density) / (1 - density). */
  readonly rho: number
  /** Sum of min(w_ij, w_ji) over all arcs, divided by the sum of w. NaN without arcs. */
  readonly weighted: number
}

export function reciprocityOf(arcs: Arcs): Reciprocity {
  const back = weightsBack(arcs)
  let bothWays = 0
  let favors = 0
  let matched = 0
  for (let at = 0; at < back.length; at += 1) {
    const weight = arcs.weight[at]!
    favors += weight
    if (back[at]! > 0) bothWays += 1
    matched += Math.min(weight, back[at]!)
  }
  const count = arcs.weight.length
  const mutual = bothWays / 2
  const asymmetric = count - bothWays
  const possiblePairs = (arcs.people * (arcs.people - 1)) / 2
  const density = count / (2 * possiblePairs)
  const reciprocity = bothWays / count
  return {
    arcs: count,
    dyads: { mutual, asymmetric, null: possiblePairs - mutual - asymmetric },
    density,
    reciprocity,
    dyadRatio: mutual / (mutual + asymmetric),
    rho: correctedFor(density, reciprocity),
    weighted: matched / favors,
  }
}

/** (observed - expected) / (1 - expected): 0 is what was expected, 1 is everything. */
export function correctedFor(expected: number, observed: number): number {
  return (observed - expected) / (1 - expected)
}
