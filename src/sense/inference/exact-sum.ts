// How many of a sum of chances come true, worked out instead of drawn: the distribution of a sum of
// independent counts by folding one into another. With hypergeometric counts it is the exact test
// of strata (Mehta, Patel and Gray 1985); with single chances it is the Poisson binomial (Hong
// 2013). It answers what a permutation inside strata approaches as its draws grow.
import type { NullComparison } from '../finding.ts'
import { logGamma } from './special.ts'

/** `shares[k]`: how likely `from + k` is. */
export interface CountDistribution {
  readonly from: number
  readonly shares: Float64Array
}

/** Of `size` rows `marked` are marked; how many of `drawn` of them are. */
export function hypergeometric(size: number, marked: number, drawn: number): CountDistribution {
  const from = Math.max(0, marked + drawn - size)
  const to = Math.min(marked, drawn)
  const all = logChoose(size, drawn)
  const shares = Float64Array.from({ length: to - from + 1 }, (_, at) => {
    const count = from + at
    return Math.exp(logChoose(marked, count) + logChoose(size - marked, drawn - count) - all)
  })
  return { from, shares }
}

/** One chance: it comes true or not. */
export function single(share: number): CountDistribution {
  return { from: 0, shares: Float64Array.of(1 - share, share) }
}

/** Compares what was seen with the sum of the counts: mean, deviation, and p, none of it drawn. */
export function compareWithSum(
  observed: number,
  counts: readonly CountDistribution[],
  name: string,
): NullComparison {
  let sum: CountDistribution = { from: 0, shares: Float64Array.of(1) }
  let mean = 0
  let variance = 0
  for (const count of counts) {
    const own = momentsOf(count)
    mean += own.mean
    variance += own.variance
    sum = folded(sum, count)
  }
  let above = 0
  sum.shares.forEach((share, at) => {
    if (sum.from + at >= observed) above += share
  })
  const sd = Math.sqrt(variance)
  const z = sd === 0 ? 0 : (observed - mean) / sd
  return { name, mean, sd, z, p: Math.min(1, Math.max(SMALLEST_P, above)), draws: 0 }
}

/** Below this, rounding says more than the distribution. */
const SMALLEST_P = 1e-12

function momentsOf({ from, shares }: CountDistribution): { mean: number; variance: number } {
  let mean = 0
  let squares = 0
  shares.forEach((share, at) => {
    mean += share * (from + at)
    squares += share * (from + at) ** 2
  })
  return { mean, variance: Math.max(0, squares - mean * mean) }
}

function folded(one: CountDistribution, other: CountDistribution): CountDistribution {
  const shares = new Float64Array(one.shares.length + other.shares.length - 1)
  for (let at = 0; at < one.shares.length; at += 1) {
    const share = one.shares[at]!
    if (share < 1e-18) continue
    for (let more = 0; more < other.shares.length; more += 1) {
      shares[at + more]! += share * other.shares[more]!
    }
  }
  return { from: one.from + other.from, shares }
}

function logChoose(size: number, chosen: number): number {
  return logGamma(size + 1) - logGamma(chosen + 1) - logGamma(size - chosen + 1)
}
