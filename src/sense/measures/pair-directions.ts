// Another null for weighted reciprocity: who deals with whom and how much is kept, the undirected
// configuration, and only the direction of each favor is tossed evenly. Exact: for t favors
// of a pair, E min = (t - E|2B - t|) / 2 with E|2B - t| = t C(t - 1, floor((t - 1) / 2)) / 2^(t-1)
// (de Moivre's mean deviation of the binomial).
import { type Arcs, weightsBack } from './arcs.ts'

/** Expected sum of min(w_ij, w_ji) over the sum of w; NaN without favors. */
export function tossedReciprocity(arcs: Arcs): number {
  const back = weightsBack(arcs)
  let matched = 0
  let total = 0
  arcs.weight.forEach((weight, at) => {
    total += weight
    const counted = back[at]! > 0 && arcs.giver[at]! > arcs.receiver[at]!
    // Each pair once; min counts for both of its directions.
    if (!counted) matched += 2 * expectedSmaller(weight + back[at]!)
  })
  return matched / total
}

/** E min(B, t - B) for B ~ Binomial(t, 1/2). */
export function expectedSmaller(tosses: number): number {
  if (tosses < 1) return 0
  const half = Math.floor((tosses - 1) / 2)
  // C(t - 1, half) / 2^(t - 1), by factors near one so that nothing overflows.
  let chance = 1
  let halvings = tosses - 1
  for (let factor = 1; factor <= half; factor += 1) {
    chance *= (tosses - 1 - half + factor) / factor
    while (chance > 1 && halvings > 0) {
      chance /= 2
      halvings -= 1
    }
  }
  return (tosses - tosses * chance * 2 ** -halvings) / 2
}
