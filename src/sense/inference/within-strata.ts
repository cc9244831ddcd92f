// Does one thing go with another inside strata, whatever a side effect does? Answers are freed of
// the side effect, then dealt anew among the rows of each stratum (Freedman and Lane 1983, "A
// nonstochastic interpretation of reported significance levels"). Strata keep what is alike
// together: one person's answers, weeks in which everybody answers alike.
import type { Chance } from '../chance.ts'
import type { NullComparison } from '../finding.ts'
import { normalTwoSided } from './special.ts'

export interface StrataRow {
  readonly stratum: number
  /** What is looked at: 1 or 0, or a part of 1. */
  readonly looked: number
  /** What was answered: 1 or 0. */
  readonly answer: number
  /** What may move the answer beside: 1 or 0. */
  readonly side: number
}

/** Rows sorted by stratum. All of it centred inside strata. */
export interface Within<Row> {
  readonly rows: readonly Row[]
  /** The first row of each stratum, and the end. */
  readonly starts: readonly number[]
  /** What is looked at, without what goes with the side effect. */
  readonly looked: Float64Array
  /** Answers, without the side effect. */
  readonly answer: Float64Array
  /** How much more the answer is where it is looked at; NaN where nothing tells. */
  readonly slope: number
  /** Of the slope, where answers are dealt anew. */
  readonly sd: number
  /** Rows in strata that tell anything. */
  readonly n: number
}

export function withinStrata<Row extends StrataRow>(unsorted: readonly Row[]): Within<Row> {
  const rows = [...unsorted].sort((one, other) => one.stratum - other.stratum)
  const starts = rows.flatMap(({ stratum }, at) => (stratum === rows[at - 1]?.stratum ? [] : [at]))
  starts.push(rows.length)
  const side = centred(rows, starts, (row) => row.side)
  const looked = centred(rows, starts, (row) => row.looked)
  const answer = centred(rows, starts, (row) => row.answer)
  takeOut(looked, side, ratio(product(looked, side), product(side, side)))
  const weight = product(looked, looked)
  const slope = product(looked, answer) / weight
  // Both at once: what the side effect does beside what is looked at.
  const left = answer.map((each, at) => each - (weight > 0 ? slope * looked[at]! : 0))
  takeOut(answer, side, ratio(product(left, side), product(side, side)))
  let variance = 0
  let n = 0
  eachStratum(starts, (from, to) => {
    const own = product(looked.subarray(from, to), looked.subarray(from, to))
    const spread = varianceOf(looked, answer, from, to)
    variance += spread
    if (own > 1e-9) n += to - from
  })
  return { rows, starts, looked, answer, slope, sd: Math.sqrt(variance) / weight, n }
}

/** Variance of the sum of looked times answer over `[from, to)`, answers dealt anew. */
export function varianceOf(
  looked: Float64Array,
  answer: Float64Array,
  from: number,
  to: number,
): number {
  if (to - from < 2) return 0
  const own = looked.subarray(from, to)
  const answers = answer.subarray(from, to)
  return (product(own, own) * product(answers, answers)) / (to - from - 1)
}

/** The slope against many deals, as the normal distribution has them; none is drawn. */
export function againstDeals({ slope, sd }: Within<StrataRow>, name: string): NullComparison {
  const z = sd > 0 ? slope / sd : 0
  const p = z > 0 ? normalTwoSided(z) / 2 : 1 - normalTwoSided(z) / 2
  return { name, mean: 0, sd: sd > 0 ? sd : 0, z, p, draws: 0 }
}

/**
 * A function that deals answers anew inside strata and gives them in the order of the rows, in the
 * same array each time (Fisher and Yates).
 */
export function dealer({ starts, answer }: Within<StrataRow>, chance: Chance): () => Float64Array {
  const dealt = Float64Array.from(answer)
  return () => {
    eachStratum(starts, (from, to) => {
      for (let last = to - 1; last > from; last -= 1) {
        // Of 32 bits: what it prefers is less than a millionth, and it is much quicker.
        const other = from + Math.floor(chance.unit() * (last - from + 1))
        const kept = dealt[last]!
        dealt[last] = dealt[other]!
        dealt[other] = kept
      }
    })
    return dealt
  }
}

export function product(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at += 1) sum += one[at]! * other[at]!
  return sum
}

function eachStratum(starts: readonly number[], visit: (from: number, to: number) => void): void {
  for (let at = 0; at + 1 < starts.length; at += 1) visit(starts[at]!, starts[at + 1]!)
}

function centred<Row>(
  rows: readonly Row[],
  starts: readonly number[],
  figure: (row: Row) => number,
): Float64Array {
  const values = Float64Array.from(rows, figure)
  eachStratum(starts, (from, to) => {
    let sum = 0
    for (let at = from; at < to; at += 1) sum += values[at]!
    for (let at = from; at < to; at += 1) values[at]! -= sum / (to - from)
  })
  return values
}

const ratio = (above: number, below: number): number => (below > 1e-9 ? above / below : 0)

function takeOut(values: Float64Array, side: Float64Array, slope: number): void {
  for (let at = 0; at < values.length; at += 1) values[at]! -= slope * side[at]!
}
