// Weeks a calendar marks against weeks it does not: how much of some sort of help falls into them,
// beside all other help of the same weeks, so that a busy week alone shows nothing. Two tests, both
// must agree: a binomial one, as uneven as its weeks are (McCullagh and Nelder 1989, ch. 4.5), and
// a null that marks other weeks of the same stretch.
import type { Chance } from '../chance.ts'
import type { NullComparison } from '../finding.ts'
import type { HelpRecord, HelpRow } from '../help-record.ts'
import { compareWithDraws } from '../inference/sequential.ts'
import { normalTwoSided } from '../inference/special.ts'

/** One set of weeks with marks of its own, as a project has; `LEFT_OUT` where nobody counts. */
export interface MarkedWeeks {
  /** By week: help of the sort looked at, and all other help. */
  readonly looked: Float64Array
  readonly other: Float64Array
  readonly marks: Uint8Array
  /** Weeks that may trade marks in the null: the first week of each stretch, beginning with 0. */
  readonly stretches: readonly number[]
}

export const UNMARKED = 0
export const MARKED = 1
export const LEFT_OUT = 2

export interface WeekContrast {
  /** How many times as much of it, beside other help, in marked weeks as in others. */
  readonly times: number
  readonly interval: readonly [low: number, high: number]
  /** One-sided: more of it in marked weeks. */
  readonly p: number
  readonly null: NullComparison
}

const NINETY_PERCENT = 1.6448536269514722
/** The null only has to agree, not to stand alone. */
const DRAWS = { draws: 199, enough: 20, least: 99 }

export function contrastWeeks(
  sets: readonly MarkedWeeks[],
  name: string,
  chance: Chance,
): WeekContrast {
  const { log, error } = pooled(
    sets,
    sets.map(({ marks }) => marks),
  )
  const uneven = error * Math.sqrt(unevennessOf(sets))
  const z = log / uneven
  const drawn = sets.map(({ marks }) => marks.slice())
  const draw = () => {
    sets.forEach(({ stretches }, at) => {
      stretches.forEach((from, each) => {
        trade(drawn[at]!, from, stretches[each + 1] ?? drawn[at]!.length, chance)
      })
    })
    return pooled(sets, drawn).log
  }
  const two = normalTwoSided(z)
  const compared = compareWithDraws(log, draw, { name, ...DRAWS })
  return {
    times: Math.exp(log),
    interval: [Math.exp(log - NINETY_PERCENT * uneven), Math.exp(log + NINETY_PERCENT * uneven)],
    p: z > 0 ? two / 2 : 1 - two / 2,
    null: { ...compared, mean: Math.exp(compared.mean) },
  }
}

/** Log odds ratios by inverse variance; half a favor is added to each count (Haldane 1956). */
function pooled(sets: readonly MarkedWeeks[], marks: readonly Uint8Array[]) {
  let weights = 0
  let sum = 0
  sets.forEach(({ looked, other }, at) => {
    const within = sumsOf(looked, other, marks[at]!, MARKED)
    const outside = sumsOf(looked, other, marks[at]!, UNMARKED)
    const odds = (within[0] + 0.5) * (outside[1] + 0.5)
    const log = Math.log(odds / ((within[1] + 0.5) * (outside[0] + 0.5)))
    const counts = [...within, ...outside]
    const variance = counts.reduce((total, count) => total + 1 / (count + 0.5), 0)
    weights += 1 / variance
    sum += log / variance
  })
  return weights === 0
    ? { log: 0, error: Number.POSITIVE_INFINITY }
    : { log: sum / weights, error: 1 / Math.sqrt(weights) }
}

function sumsOf(looked: Float64Array, other: Float64Array, marks: Uint8Array, mark: number) {
  const sums: [number, number] = [0, 0]
  for (let week = 0; week < marks.length; week += 1) {
    if (marks[week] !== mark) continue
    sums[0] += looked[week]!
    sums[1] += other[week]!
  }
  return sums
}

/** How many times as uneven weeks are as chance makes them; 1 at least. */
function unevennessOf(sets: readonly MarkedWeeks[]): number {
  let squares = 0
  let degrees = 0
  for (const { looked, other, marks } of sets) {
    for (const mark of [MARKED, UNMARKED]) {
      const [all, rest] = sumsOf(looked, other, marks, mark)
      const share = all / (all + rest)
      if (!(share > 0 && share < 1)) continue
      degrees -= 1
      for (let week = 0; week < marks.length; week += 1) {
        const count = looked[week]! + other[week]!
        if (marks[week] !== mark || count === 0) continue
        degrees += 1
        squares += (looked[week]! - count * share) ** 2 / (count * share * (1 - share))
      }
    }
  }
  return degrees > 0 ? Math.max(1, squares / degrees) : 1
}

/** Marks of weeks in `[from, to)` into a random order; weeks left out stay so. */
function trade(marks: Uint8Array, from: number, to: number, chance: Chance): void {
  for (let last = to - 1; last > from; last -= 1) {
    const other = from + chance.below(last - from + 1)
    if (marks[last] === LEFT_OUT || marks[other] === LEFT_OUT) continue
    const kept = marks[last]!
    marks[last] = marks[other]!
    marks[other] = kept
  }
}

/** Whoever hears a no asks the next within hours. */
const ASKED_ON_SECONDS = 4 * 3600

/**
 * What was needed, once each: informal rows, but several people asked for the same kind within
 * hours, one after another, are one need. Noes count, since a need is there whatever came of it.
 */
export function needsOf({ rows, people }: HelpRecord): readonly HelpRow[] {
  const last = new Map<string, number>()
  return rows.filter((row) => {
    if (row.formal) return false
    if (!row.asked) return row.accepted
    const key = `${people[row.receiver]!.id}\n${row.kind}`
    const before = last.get(key)
    last.set(key, row.time)
    return before === undefined || row.time - before > ASKED_ON_SECONDS
  })
}
