// Two shares compared inside strata, exactly: answers are dealt anew among the rows of each
// stratum, and how many fall to those looked at is worked out, not drawn. Beside it the difference
// of the two shares over all strata, as Greenland and Robins 1985 weigh them, with its interval.
import type { NullComparison } from '../finding.ts'
import { compareWithSum, hypergeometric } from './exact-sum.ts'
import type { Stratum } from './mantel-haenszel.ts'

/** One row: which stratum, whether it is of those looked at, and what was answered. */
export interface StratifiedRow {
  readonly stratum: string | number
  readonly looked: boolean
  readonly yes: boolean
}

export interface Stratified {
  readonly null: NullComparison
  /** Share of yes among those looked at, minus the share among the others; NaN without strata. */
  readonly difference: number
  readonly interval: readonly [low: number, high: number]
  /** Rows in strata that have both, and those looked at among them. */
  readonly n: number
  readonly looked: number
}

const NINETY_PERCENT = 1.6448536269514722

export function strataOf(rows: readonly StratifiedRow[]): readonly Stratum[] {
  const strata = new Map<string | number, { -readonly [key in keyof Stratum]: number }>()
  for (const { stratum, looked, yes } of rows) {
    let counts = strata.get(stratum)
    if (counts === undefined) {
      counts = { yes: 0, no: 0, otherYes: 0, otherNo: 0 }
      strata.set(stratum, counts)
    }
    if (looked) counts[yes ? 'yes' : 'no'] += 1
    else counts[yes ? 'otherYes' : 'otherNo'] += 1
  }
  return [...strata.values()].filter(
    ({ yes, no, otherYes, otherNo }) => yes + no > 0 && otherYes + otherNo > 0,
  )
}

export function compareInStrata(rows: readonly StratifiedRow[], name: string): Stratified {
  const strata = strataOf(rows)
  const sums = { weight: 0, weighted: 0, variance: 0, n: 0, looked: 0, yes: 0 }
  const counts = strata.map(({ yes, no, otherYes, otherNo }) => {
    const own = yes + no
    const others = otherYes + otherNo
    const size = own + others
    const weight = (own * others) / size
    sums.weight += weight
    sums.weighted += weight * (yes / own - otherYes / others)
    sums.variance += weight ** 2 * (roughness(yes, own) + roughness(otherYes, others))
    sums.n += size
    sums.looked += own
    sums.yes += yes
    return hypergeometric(size, yes + otherYes, own)
  })
  const difference = sums.weighted / sums.weight
  const width = (NINETY_PERCENT * Math.sqrt(sums.variance)) / sums.weight
  return {
    null: compareWithSum(sums.yes, counts, name),
    difference,
    interval: [Math.max(-1, difference - width), Math.min(1, difference + width)],
    n: sums.n,
    looked: sums.looked,
  }
}

/** Variance of a share, with half a row of each answer added, so that no stratum is certain. */
function roughness(yes: number, of: number): number {
  const share = (yes + 0.5) / (of + 1)
  return (share * (1 - share)) / of
}
