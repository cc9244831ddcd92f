// How much each person gives or receives a week they were there, drawn towards everybody's, and how
// likely it lies above so many times what is usual: what over-giving and over-receiving rest on.

import { type HelpRecord, type HelpRow, weeksThere } from '../help-record.ts'
import {
  fitGammaPoisson,
  type GammaPoisson,
  meanRate,
  rateAbove,
} from '../inference/gamma-poisson.ts'
import { gammaAbove } from '../inference/special.ts'
import { againstFixed } from './fixed-null.ts'

export const LEAST_WEEKS = 6
export const LEAST_PEOPLE = 8
export const LEAST_FAVORS = 10

export interface Rates {
  readonly counts: Int32Array
  /** Weeks there, 0 for whoever was there too shortly to be compared. */
  readonly weeks: Int32Array
  /** How many people can be compared. */
  readonly compared: number
  /** The most favors anybody compared has. */
  readonly most: number
  readonly prior: GammaPoisson
  /** Favors a week of the person in the middle. */
  readonly median: number
}

/** Counts rows by `whose`; those there less than six weeks are no measure for anybody. */
export function ratesOf(
  record: HelpRecord,
  favors: readonly HelpRow[],
  whose: (row: HelpRow) => number,
): Rates {
  const counts = new Int32Array(record.people.length)
  for (const row of favors) counts[whose(row)]! += 1
  const weeks = Int32Array.from(record.people, (person) => {
    const there = weeksThere(record, person)
    return there >= LEAST_WEEKS ? there : 0
  })
  const places = [...weeks.keys()].filter((place) => weeks[place]! > 0)
  const sorted = places.map((place) => counts[place]! / weeks[place]!).sort((a, b) => a - b)
  const half = sorted.length / 2
  const median = ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half) - 1] ?? 0)) / 2
  const most = places.reduce((so, place) => Math.max(so, counts[place]!), 0)
  const prior = fitted(counts, weeks)
  return { counts, weeks, compared: places.length, most, prior, median }
}

/** Where rates are no more unlike than chance makes them, one narrow gamma round the mean. */
function fitted(counts: Int32Array, weeks: Int32Array): GammaPoisson {
  const found = fitGammaPoisson(counts, weeks)
  const usable = found.settled && found.a > 0 && Number.isFinite(found.a + found.b)
  if (usable) return found
  const sums = counts.reduce((sum, count, at) => sum + (weeks[at]! > 0 ? count : 0), 0)
  const all = weeks.reduce((sum, each) => sum + each, 0)
  const a = 1_000
  return { ...found, a, b: (a * Math.max(1, all)) / Math.max(0.5, sums), settled: false }
}

export function aboveRate({ counts, weeks, prior }: Rates, place: number, rate: number): number {
  return rateAbove(prior, counts[place]!, weeks[place]!, rate)
}

/** Their rate a week and its 90 % interval, after what was seen of everybody. */
export function rateOf({ counts, weeks, prior }: Rates, place: number) {
  const [count, there] = [counts[place]!, weeks[place]!]
  const rate = meanRate(prior, count, there)
  const shape = prior.a + count
  const at = (share: number) => quantileAbove(shape, share) / (prior.b + there)
  return { rate, interval: [at(0.95), at(0.05)] as const }
}

/** What stands in a test of rates where nobody is named: everybody's, and of nobody. */
export function ofNobody({ prior: { a, b }, median }: Rates, n: number) {
  const interval = [quantileAbove(a, 0.95) / b, quantileAbove(a, 0.05) / b] as const
  const usual = { measure: 'favors a week there, of whoever is in the middle', estimate: median }
  return { ...usual, interval, n, people: [], evidence: [], holds: false }
}

/** A rate beside the rates of everybody. */
export function besideEverybody({ prior: { a, b } }: Rates, rate: number, probability: number) {
  const everybody = { mean: a / b, sd: Math.sqrt(a) / b, p: 1 - probability }
  return againstFixed('rates of everybody there (Gamma-Poisson)', rate, everybody)
}

/** Where the share above a gamma of this shape and rate 1 is `share`, by halving. */
function quantileAbove(shape: number, share: number): number {
  let [low, high] = [0, shape + 10 * Math.sqrt(shape) + 20]
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2
    if (gammaAbove(shape, middle) > share) low = middle
    else high = middle
  }
  return (low + high) / 2
}
