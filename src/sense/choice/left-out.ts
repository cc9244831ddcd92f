// What an effect adds to a choice model: for each choice, how much less likely it is once the
// effect is left out and the others are fitted anew.
import type { FavorColumns } from '../favors.ts'
import {
  type ChoiceOptions,
  type ChoiceSets,
  choiceSetsOf,
  UNUSED,
  ZERO_ROW,
} from './choice-sets.ts'
import { ordinalLikelihood } from './likelihood.ts'
import { climb } from './newton.ts'

type Options = Omit<ChoiceOptions, 'keepUnused'>

/** Log-likelihood lost, choice by choice; undefined where a model has no best fit. */
export function lostWithout(
  favors: FavorColumns,
  options: Options,
  leftOut: string,
): Float64Array | undefined {
  const effects = options.effects.filter(({ text }) => text !== leftOut)
  const whole = fitted(favors, options)
  const rest = fitted(favors, { ...options, effects })
  if (whole === undefined || rest === undefined || whole.length !== rest.length) return undefined
  return whole.map((likelihood, choice) => likelihood - rest[choice]!)
}

function fitted(favors: FavorColumns, options: Options): Float64Array | undefined {
  const sets = choiceSetsOf(favors, { ...options, keepUnused: false })
  if (sets === undefined || sets.chosen.length === 0 || sets.largest < 2) return undefined
  const scale = new Float64Array(sets.width)
  sets.figures.forEach((figure, at) => {
    scale[at % sets.width] = Math.max(scale[at % sets.width]!, Math.abs(figure))
  })
  const found = climb(ordinalLikelihood(sets), new Float64Array(sets.width), scale)
  return found.converged ? logLikelihoods(sets, found.coefficients) : undefined
}

function logLikelihoods(sets: ChoiceSets, coefficients: Float64Array): Float64Array {
  const { start, figures, chosen, zeros, width } = sets
  const used = chosen.flatMap((at, choice) => (at === UNUSED ? [] : [choice]))
  const value = (row: number) => {
    let sum = 0
    for (let at = 0; at < width; at += 1) sum += figures[row + at]! * coefficients[at]!
    return sum
  }
  return Float64Array.from(used, (choice) => {
    let total = zeros[choice]!
    for (let row = start[choice]!; row < start[choice + 1]!; row += width) {
      total += Math.exp(value(row))
    }
    const at = chosen[choice]!
    return (at === ZERO_ROW ? 0 : value(at)) - Math.log(total)
  })
}
