// How likely the choices were, for given coefficients, with slope and information for Newton.
// Ordinal: each choice among its candidates, McFadden 1974's conditional logit; for pairs it is the
// ordinal relational event model of Butts 2008. Interval: each pair has a rate exp(b0 + x b), and
// the waits count too; b0, the baseline, comes first.
import { type ChoiceSets, UNUSED, ZERO_ROW } from './choice-sets.ts'

export interface Likelihood {
  readonly logLikelihood: number
  readonly gradient: Float64Array
  /** Minus the second derivatives, row after row. */
  readonly information: Float64Array
}

export type Evaluate = (coefficients: Float64Array) => Likelihood

export function ordinalLikelihood(sets: ChoiceSets): Evaluate {
  const { width, start, figures, chosen, zeros } = sets
  const mean = new Float64Array(width)
  const square = new Float64Array(width * width)
  return (coefficients) => {
    let logLikelihood = 0
    const gradient = new Float64Array(width)
    const information = new Float64Array(width * width)
    for (let choice = 0; choice < chosen.length; choice += 1) {
      const at = chosen[choice]!
      if (at === UNUSED) continue
      const from = start[choice]!
      const to = start[choice + 1]!
      let highest = zeros[choice]! > 0 ? 0 : Number.NEGATIVE_INFINITY
      for (let row = from; row < to; row += width) {
        highest = Math.max(highest, dot(figures, row, coefficients))
      }
      let total = zeros[choice]! * Math.exp(-highest)
      mean.fill(0)
      square.fill(0)
      for (let row = from; row < to; row += width) {
        const weight = Math.exp(dot(figures, row, coefficients) - highest)
        total += weight
        addRow(figures, row, weight, mean, square)
      }
      const reached = at === ZERO_ROW ? 0 : dot(figures, at, coefficients)
      logLikelihood += reached - highest - Math.log(total)
      for (let one = 0; one < width; one += 1) {
        mean[one]! /= total
        gradient[one]! += (at === ZERO_ROW ? 0 : figures[at + one]!) - mean[one]!
        for (let other = 0; other <= one; other += 1) {
          const covariance = square[one * width + other]! / total - mean[one]! * mean[other]!
          information[one * width + other]! += covariance
        }
      }
    }
    mirror(information, width)
    return { logLikelihood, gradient, information }
  }
}

function dot(figures: Float64Array, row: number, coefficients: Float64Array): number {
  let sum = 0
  for (let at = 0; at < coefficients.length; at += 1) sum += figures[row + at]! * coefficients[at]!
  return sum
}

function addRow(
  figures: Float64Array,
  row: number,
  weight: number,
  mean: Float64Array,
  square: Float64Array,
): void {
  const width = mean.length
  for (let one = 0; one < width; one += 1) {
    const weighted = weight * figures[row + one]!
    mean[one]! += weighted
    for (let other = 0; other <= one; other += 1) {
      square[one * width + other]! += weighted * figures[row + other]!
    }
  }
}

function mirror(information: Float64Array, width: number): void {
  for (let one = 0; one < width; one += 1) {
    for (let other = 0; other < one; other += 1) {
      information[other * width + one] = information[one * width + other]!
    }
  }
}

/** Coefficients: the baseline, then one an effect. */
export function intervalLikelihood(sets: ChoiceSets): Evaluate {
  const { width, start, figures, chosen, zeros, wait } = sets
  const wide = width + 1
  return (coefficients) => {
    const baseline = coefficients[0]!
    const slopes = coefficients.subarray(1)
    let logLikelihood = 0
    const gradient = new Float64Array(wide)
    const information = new Float64Array(wide * wide)
    for (let choice = 0; choice < chosen.length; choice += 1) {
      const at = chosen[choice]!
      if (at !== UNUSED) {
        logLikelihood += baseline + (at === ZERO_ROW ? 0 : dot(figures, at, slopes))
        gradient[0]! += 1
        for (let one = 0; at !== ZERO_ROW && one < width; one += 1) {
          gradient[one + 1]! += figures[at + one]!
        }
      }
      const waited = wait[choice]!
      if (waited === 0) continue
      const still = zeros[choice]! * waited * Math.exp(baseline)
      logLikelihood -= still
      gradient[0]! -= still
      information[0]! += still
      for (let row = start[choice]!; row < start[choice + 1]!; row += width) {
        const expected = waited * Math.exp(baseline + dot(figures, row, slopes))
        logLikelihood -= expected
        addExpected(figures, row, expected, gradient, information)
      }
    }
    mirror(information, wide)
    return { logLikelihood, gradient, information }
  }
}

function addExpected(
  figures: Float64Array,
  row: number,
  expected: number,
  gradient: Float64Array,
  information: Float64Array,
): void {
  const wide = gradient.length
  gradient[0]! -= expected
  information[0]! += expected
  for (let one = 1; one < wide; one += 1) {
    const weighted = expected * figures[row + one - 1]!
    gradient[one]! -= weighted
    information[one * wide]! += weighted
    for (let other = 1; other <= one; other += 1) {
      information[one * wide + other]! += weighted * figures[row + other - 1]!
    }
  }
}
