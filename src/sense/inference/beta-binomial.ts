// Shares of people who were seen unlike often: each count is binomial with a share of its own, and
// shares are spread over people as a beta distribution, its alpha and beta found by marginal
// likelihood. Skellam 1948.
import { highestOf } from './maximise.ts'
import { betaBelow, logBeta, logGamma } from './special.ts'

export interface BetaBinomial {
  /** Shares have mean alpha / (alpha + beta). */
  readonly alpha: number
  readonly beta: number
  readonly logLikelihood: number
  /** False when shares are no more unlike than chance makes them, or there is nothing to go by. */
  readonly settled: boolean
}

/** `hits[i]` of `trials[i]`; people without trials say nothing. */
export function fitBetaBinomial(hits: ArrayLike<number>, trials: ArrayLike<number>): BetaBinomial {
  const value = (at: Float64Array) =>
    betaBinomialLikelihood(hits, trials, Math.exp(at[0]!), Math.exp(at[1]!))
  const found = highestOf(value, Float64Array.of(0, 0))
  const [alpha, beta] = [Math.exp(found.at[0]!), Math.exp(found.at[1]!)]
  const settled = found.settled && alpha + beta < 1e6 && Array.from(trials).some((n) => n > 1)
  return { alpha, beta, logLikelihood: found.value, settled }
}

export function betaBinomialLikelihood(
  hits: ArrayLike<number>,
  trials: ArrayLike<number>,
  alpha: number,
  beta: number,
): number {
  const spread = logBeta(alpha, beta)
  let sum = 0
  for (let at = 0; at < hits.length; at += 1) {
    const hit = hits[at]!
    const all = trials[at]!
    sum += logBeta(alpha + hit, beta + all - hit) - spread
    sum += logGamma(all + 1) - logGamma(hit + 1) - logGamma(all - hit + 1)
  }
  return sum
}

/** The chance that somebody's own share lies above `share`, after what was seen of them. */
export function shareAbove(
  { alpha, beta }: Pick<BetaBinomial, 'alpha' | 'beta'>,
  hits: number,
  trials: number,
  share: number,
): number {
  return 1 - betaBelow(alpha + hits, beta + trials - hits, share)
}
