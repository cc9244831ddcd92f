// A choice model from a log: sets, likelihood, Newton, and what came of it in one value.
import type { FavorColumns } from '../favors.ts'
import { normalTwoSided } from '../inference/special.ts'
import { type ChoiceOptions, type ChoiceSets, choiceSetsOf, UNUSED } from './choice-sets.ts'
import { intervalLikelihood, ordinalLikelihood } from './likelihood.ts'
import { climb, type Fit } from './newton.ts'

export interface Coefficient {
  readonly effect: string
  readonly estimate: number
  readonly standardError: number
  readonly z: number
  /** Two-sided. */
  readonly p: number
}

export interface ChoiceModel {
  /** Favors used, and those that could not be since somebody in them was no candidate. */
  readonly events: number
  readonly skipped: number
  /** Candidates of the largest choice. */
  readonly candidates: number
  readonly coefficients: readonly Coefficient[]
  readonly logLikelihood: number
  /** Without effects: everybody as likely, at one rate. */
  readonly nullLogLikelihood: number
  readonly converged: boolean
  readonly iterations: number
  /** Why it did not converge, in a sentence. */
  readonly why: string | undefined
}

export type Likelihoods = 'ordinal' | 'interval'

/** `too-much` when the choices do not fit in memory, `no-choice` when nobody had one. */
export function choiceModel(
  favors: FavorColumns,
  options: Omit<ChoiceOptions, 'keepUnused'>,
  likelihood: Likelihoods,
): ChoiceModel | 'too-much' | 'no-choice' {
  const interval = likelihood === 'interval'
  const sets = choiceSetsOf(favors, { ...options, keepUnused: interval })
  if (sets === undefined) return 'too-much'
  const events = sets.chosen.filter((at) => at !== UNUSED).length
  if (events === 0 || sets.largest < 2) return 'no-choice'
  const rate = Math.log(events / exposureOf(sets))
  const names = options.effects.map(({ text }) => text)
  const begin = new Float64Array(sets.width + Number(interval))
  if (interval) begin[0] = rate
  const evaluate = interval ? intervalLikelihood(sets) : ordinalLikelihood(sets)
  const found = climb(evaluate, begin, scaleOf(sets, interval))
  const effects = interval ? ['baseline', ...names] : names
  return {
    events,
    skipped: sets.skipped,
    candidates: sets.largest,
    coefficients: effects.map((effect, at) => coefficient(effect, found, at)),
    logLikelihood: found.logLikelihood,
    nullLogLikelihood: interval ? events * (rate - 1) : evenChances(sets),
    converged: found.converged,
    iterations: found.iterations,
    why: found.trouble && whyNot(found.trouble, effects),
  }
}

function coefficient(effect: string, found: Fit, at: number): Coefficient {
  const estimate = found.coefficients[at]!
  const standardError = found.standardErrors[at]!
  const z = estimate / standardError
  return { effect, estimate, standardError, z, p: normalTwoSided(z) }
}

function whyNot({ kind, at }: NonNullable<Fit['trouble']>, effects: readonly string[]): string {
  switch (kind) {
    case 'alike':
      return (
        `Nothing tells ${effects[at]} from the effects before it: it never differs among ` +
        'candidates, or they fix it.'
      )
    case 'runs-away':
      return (
        `The estimate of ${effects[at]} grows without end: it tells who was chosen from who ` +
        'was not every time, so no figure fits best.'
      )
    default:
      return kind satisfies never
  }
}

/** Candidates times the time they waited. */
function exposureOf(sets: ChoiceSets): number {
  return sets.wait.reduce((sum, wait, choice) => sum + wait * candidatesOf(sets, choice), 0)
}

function evenChances(sets: ChoiceSets): number {
  return sets.chosen.reduce((sum, at, choice) => {
    return at === UNUSED ? sum : sum - Math.log(candidatesOf(sets, choice))
  }, 0)
}

function candidatesOf({ start, zeros, width }: ChoiceSets, choice: number): number {
  return zeros[choice]! + (start[choice + 1]! - start[choice]!) / width
}

/** The largest size of each effect's figures; the baseline's is 1. */
function scaleOf({ figures, width }: ChoiceSets, interval: boolean): Float64Array {
  const scale = new Float64Array(width)
  figures.forEach((figure, at) => {
    const effect = at % width
    scale[effect] = Math.max(scale[effect]!, Math.abs(figure))
  })
  return interval ? Float64Array.of(1, ...scale) : scale
}
