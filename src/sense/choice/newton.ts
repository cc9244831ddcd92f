// Finds the coefficients that make the choices most likely: Newton's steps, halved where a full one
// would go down, and standard errors from the information there. Says so where there is no answer:
// an effect that never differs, effects that cannot be told apart, one that separates all choices.
import type { Evaluate, Likelihood } from './likelihood.ts'

export interface Fit {
  readonly coefficients: Float64Array
  /** NaN where the information does not tell. */
  readonly standardErrors: Float64Array
  readonly logLikelihood: number
  readonly converged: boolean
  readonly iterations: number
  /** What stood in the way, with the coefficient it is about. */
  readonly trouble: { readonly kind: 'alike' | 'runs-away'; readonly at: number } | undefined
}

const MOST_STEPS = 50
/** A step this small, in the linear predictor, ends it. */
const SMALL_STEP = 1e-9
/** A pivot this small beside its diagonal carries no information of its own. */
const NO_INFORMATION = 1e-11

/** `scale` is the largest figure of each effect, so that steps are compared in the same unit. */
export function climb(evaluate: Evaluate, begin: Float64Array, scale: Float64Array): Fit {
  let coefficients = begin
  let now = evaluate(coefficients)
  const first = diagonalOf(now.information)
  for (let iterations = 1; iterations <= MOST_STEPS; iterations += 1) {
    const factor = factored(now.information, first)
    if (typeof factor === 'number') {
      const alike = iterations === 1
      const trouble = alike
        ? ({ kind: 'alike', at: factor } as const)
        : farthest(coefficients, scale)
      return stopped(coefficients, now, iterations, trouble)
    }
    const step = solved(factor, now.gradient)
    const next = climbed(evaluate, coefficients, step, now)
    const moved = largestMove(coefficients, next.coefficients, scale)
    coefficients = next.coefficients
    now = next.likelihood
    if (moved <= SMALL_STEP) {
      const standardErrors = errorsOf(now.information, first)
      const { logLikelihood } = now
      const converged = standardErrors.every((error) => Number.isFinite(error))
      const trouble = converged ? undefined : farthest(coefficients, scale)
      return { coefficients, standardErrors, logLikelihood, converged, iterations, trouble }
    }
  }
  return stopped(coefficients, now, MOST_STEPS, farthest(coefficients, scale))
}

/** Who ran away: the coefficient that moves the linear predictor most. */
function farthest(coefficients: Float64Array, scale: Float64Array): Fit['trouble'] {
  let at = 0
  coefficients.forEach((each, place) => {
    if (Math.abs(each) * scale[place]! > Math.abs(coefficients[at]!) * scale[at]!) at = place
  })
  return { kind: 'runs-away', at }
}

function stopped(
  coefficients: Float64Array,
  now: Likelihood,
  iterations: number,
  trouble: Fit['trouble'],
): Fit {
  const standardErrors = new Float64Array(coefficients.length).fill(Number.NaN)
  const { logLikelihood } = now
  return { coefficients, standardErrors, logLikelihood, converged: false, iterations, trouble }
}

/** The full step, or half of it, and half again, until it does not go down. */
function climbed(
  evaluate: Evaluate,
  from: Float64Array,
  step: Float64Array,
  now: Likelihood,
): { coefficients: Float64Array; likelihood: Likelihood } {
  let part = 1
  for (let halvings = 0; halvings < 40; halvings += 1) {
    const length = part
    const coefficients = from.map((each, at) => each + length * step[at]!)
    const likelihood = evaluate(coefficients)
    const slack = 1e-12 * Math.abs(now.logLikelihood)
    if (likelihood.logLikelihood >= now.logLikelihood - slack) return { coefficients, likelihood }
    part /= 2
  }
  return { coefficients: from, likelihood: now }
}

function largestMove(from: Float64Array, to: Float64Array, scale: Float64Array): number {
  return to.reduce((far, each, at) => Math.max(far, Math.abs(each - from[at]!) * scale[at]!), 0)
}

function diagonalOf(information: Float64Array): Float64Array {
  const width = Math.sqrt(information.length)
  return Float64Array.from({ length: width }, (_, at) => information[at * width + at]!)
}

/** Cholesky's lower triangle, or the first effect without information of its own. */
function factored(information: Float64Array, first: Float64Array): Float64Array | number {
  const width = first.length
  const lower = new Float64Array(width * width)
  for (let row = 0; row < width; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = information[row * width + column]!
      for (let at = 0; at < column; at += 1) {
        sum -= lower[row * width + at]! * lower[column * width + at]!
      }
      if (row !== column) lower[row * width + column] = sum / lower[column * width + column]!
      else if (sum > NO_INFORMATION * first[row]!) lower[row * width + row] = Math.sqrt(sum)
      else return row
    }
  }
  return lower
}

function solved(lower: Float64Array, right: Float64Array): Float64Array {
  const width = right.length
  const found = right.slice()
  for (let row = 0; row < width; row += 1) {
    for (let at = 0; at < row; at += 1) found[row]! -= lower[row * width + at]! * found[at]!
    found[row]! /= lower[row * width + row]!
  }
  for (let row = width - 1; row >= 0; row -= 1) {
    for (let at = row + 1; at < width; at += 1) found[row]! -= lower[at * width + row]! * found[at]!
    found[row]! /= lower[row * width + row]!
  }
  return found
}

/** Square roots of the inverse's diagonal. */
function errorsOf(information: Float64Array, first: Float64Array): Float64Array {
  const width = first.length
  const lower = factored(information, first)
  if (typeof lower === 'number') return new Float64Array(width).fill(Number.NaN)
  return Float64Array.from({ length: width }, (_, at) => {
    const unit = new Float64Array(width)
    unit[at] = 1
    return Math.sqrt(solved(lower, unit)[at]!)
  })
}
