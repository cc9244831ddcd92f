// Two shares compared inside strata, so that unlike mixtures of strata do not look like a
// difference: Mantel and Haenszel 1959, with the variance of Robins, Breslow and Greenland 1986.
import { chiSquareAbove } from './special.ts'

/** One stratum: yes and no among those looked at, yes and no among those compared with. */
export interface Stratum {
  readonly yes: number
  readonly no: number
  readonly otherYes: number
  readonly otherNo: number
}

export interface MantelHaenszel {
  /** Common odds ratio; NaN where no stratum tells. */
  readonly oddsRatio: number
  /** 90 % unless another z is given. */
  readonly interval: readonly [low: number, high: number]
  /** Chi-square with one degree of freedom, with continuity correction, and its p. */
  readonly chiSquare: number
  readonly p: number
  /** Strata that tell anything: both sides there, both answers there. */
  readonly strata: number
}

const NINETY_PERCENT = 1.6448536269514722

export function mantelHaenszel(strata: readonly Stratum[], z = NINETY_PERCENT): MantelHaenszel {
  const telling = strata.filter(
    ({ yes, no, otherYes, otherNo }) =>
      yes + no > 0 && otherYes + otherNo > 0 && yes + otherYes > 0 && no + otherNo > 0,
  )
  const sums = { r: 0, s: 0, pr: 0, mixed: 0, qs: 0, away: 0, variance: 0 }
  for (const { yes, no, otherYes, otherNo } of telling) {
    const all = yes + no + otherYes + otherNo
    const r = (yes * otherNo) / all
    const s = (no * otherYes) / all
    const p = (yes + otherNo) / all
    const q = (no + otherYes) / all
    sums.r += r
    sums.s += s
    sums.pr += p * r
    sums.mixed += p * s + q * r
    sums.qs += q * s
    sums.away += yes - ((yes + no) * (yes + otherYes)) / all
    const margins = (yes + no) * (otherYes + otherNo) * (yes + otherYes) * (no + otherNo)
    sums.variance += margins / (all * all * (all - 1))
  }
  const oddsRatio = sums.r / sums.s
  const spread = Math.sqrt(
    sums.pr / (2 * sums.r ** 2) + sums.mixed / (2 * sums.r * sums.s) + sums.qs / (2 * sums.s ** 2),
  )
  const chiSquare = Math.max(0, Math.abs(sums.away) - 0.5) ** 2 / sums.variance
  return {
    oddsRatio,
    interval: [oddsRatio * Math.exp(-z * spread), oddsRatio * Math.exp(z * spread)],
    chiSquare,
    p: Number.isFinite(chiSquare) ? chiSquareAbove(chiSquare, 1) : Number.NaN,
    strata: telling.length,
  }
}
