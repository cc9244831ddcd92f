// Rates of people who are seen for unlike times: each count is Poisson with a rate of its own, and
// rates are spread over people as a gamma distribution with shape a and rate b, both found by
// marginal likelihood (the counts are then negative binomial). Robbins 1956; Efron 2010, ch. 1.
import { highestOf } from './maximise.ts'
import { gammaAbove, logGamma } from './special.ts'

export interface GammaPoisson {
  /** Rates have mean a / b per unit of exposure. */
  readonly a: number
  readonly b: number
  readonly logLikelihood: number
  /** False when rates are no more unlike than chance makes them, or there is nothing to go by. */
  readonly settled: boolean
}

/** `counts[i]` seen in `exposure[i]` > 0; people without exposure are left out. */
export function fitGammaPoisson(
  counts: ArrayLike<number>,
  exposure: ArrayLike<number>,
): GammaPoisson {
  const value = (at: Float64Array) =>
    gammaPoissonLikelihood(counts, exposure, Math.exp(at[0]!), Math.exp(at[1]!))
  let seen = 0
  let time = 0
  for (let at = 0; at < counts.length; at += 1) {
    if (!(exposure[at]! > 0)) continue
    seen += counts[at]!
    time += exposure[at]!
  }
  const begin = Float64Array.of(0, Math.log(time / Math.max(seen, 0.5)))
  const found = highestOf(value, begin)
  const [a, b] = [Math.exp(found.at[0]!), Math.exp(found.at[1]!)]
  return { a, b, logLikelihood: found.value, settled: found.settled && a < 1e6 && seen > 0 }
}

export function gammaPoissonLikelihood(
  counts: ArrayLike<number>,
  exposure: ArrayLike<number>,
  a: number,
  b: number,
): number {
  let sum = 0
  for (let at = 0; at < counts.length; at += 1) {
    const count = counts[at]!
    const time = exposure[at]!
    if (!(time > 0)) continue
    sum += logGamma(a + count) - logGamma(a) - logGamma(count + 1)
    sum += a * Math.log(b / (b + time)) + count * Math.log(time / (b + time))
  }
  return sum
}

/** The chance that somebody's own rate lies above `rate`, after what was seen of them. */
export function rateAbove(
  { a, b }: Pick<GammaPoisson, 'a' | 'b'>,
  count: number,
  exposure: number,
  rate: number,
): number {
  return gammaAbove(a + count, (b + exposure) * rate)
}

/** Their rate, drawn towards everybody's as far as little was seen of them. */
export function meanRate(
  { a, b }: Pick<GammaPoisson, 'a' | 'b'>,
  count: number,
  exposure: number,
): number {
  return (a + count) / (b + exposure)
}
