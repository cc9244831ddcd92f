// How many of a sum of chances come true, worked out instead of drawn: each chance has a likelihood
// of its own, and the distribution of their count is made by folding one after another into it
// (the Poisson binomial; Hong 2013, "On computing the distribution function for the Poisson
// binomial distribution"). It answers what draws approach as there are more of them.
import type { NullComparison } from '../finding.ts'

/** Below this, rounding says more than the distribution. */
const SMALLEST_P = 1e-12

/** Compares how many came true with how likely each was; none of it is drawn. */
export function compareWithChances(
  observed: number,
  likely: readonly number[],
  name: string,
): NullComparison {
  const counts = new Float64Array(likely.length + 1)
  counts[0] = 1
  let mean = 0
  let variance = 0
  likely.forEach((share, made) => {
    for (let count = made + 1; count > 0; count -= 1) {
      counts[count] = counts[count]! * (1 - share) + counts[count - 1]! * share
    }
    counts[0]! *= 1 - share
    mean += share
    variance += share * (1 - share)
  })
  let above = 0
  for (let count = Math.max(0, observed); count < counts.length; count += 1) above += counts[count]!
  const sd = Math.sqrt(variance)
  const z = sd === 0 ? 0 : (observed - mean) / sd
  return { name, mean, sd, z, p: Math.min(1, Math.max(SMALLEST_P, above)), draws: 0 }
}
