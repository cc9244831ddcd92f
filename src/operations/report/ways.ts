// How help moves in a history, beyond whether it comes back: what follows a favor within a month,
// how far help is passed on, and what goes with who helps. Left out where it would take minutes.
import { choiceModel } from '../../sense/choice/choice-model.ts'
import { parseEffects } from '../../sense/choice/effects.ts'
import { noFacts } from '../../sense/choice/facts.ts'
import type { FavorColumns } from '../../sense/favors.ts'
import { motifSteps } from '../../sense/measures/motifs.ts'
import {
  chainsWithin,
  type MeasuredChains,
  type MeasuredMotifs,
  motifsWithin,
} from '../logs/measured-in-time.ts'

const WINDOW_DAYS = 30
/** Fewer choices than this tell no effect from another. */
const NEEDED_CHOICES = 80
/** Favors times people: past this a report would keep its reader waiting. */
const CANDIDATES_CAP = 4e6
const PAIRS_CAP = 2e7
const CHAIN_DRAWS = 99
const NINETY_PERCENT = 1.6448536269514722

const EFFECTS = 'inertia:log1p,reciprocity:log1p,activity:log1p,pay-it-forward:log1p'

export interface Sway {
  readonly effect: string
  /** How many times as likely to help, for each doubling of what is counted, one added. */
  readonly times: number
  /** 90 %. */
  readonly interval: readonly [low: number, high: number]
}

export interface Ways {
  readonly windowDays: number
  /** Pairs of favors one after another, by kind of pair; null where there are too many. */
  readonly follows: MeasuredMotifs['two']
  readonly chains: MeasuredChains | null
  /** Who helps, among everybody seen before; null where choices are too few or too many. */
  readonly sways: readonly Sway[] | null
  readonly choices: number
}

export function waysOf(favors: FavorColumns, seed: number): Ways {
  const delta = WINDOW_DAYS * 86_400
  const pairs = motifSteps(favors, delta)
  const small = pairs <= PAIRS_CAP
  const asked = { deltaSeconds: [delta], orderOnly: false, seed }
  return {
    windowDays: WINDOW_DAYS,
    follows: small ? motifsWithin(favors, delta, pairs).two : null,
    chains: small ? chainsWithin(favors, delta, pairs, asked, CHAIN_DRAWS) : null,
    ...swaysOf(favors),
  }
}

function swaysOf(favors: FavorColumns): Pick<Ways, 'sways' | 'choices'> {
  if (favors.time.length * favors.people > CANDIDATES_CAP) return { sways: null, choices: 0 }
  const effects = parseEffects(EFFECTS)
  if (!effects.ok) throw new Error(effects.refusal)
  const halfLife = Number.POSITIVE_INFINITY
  const made = choiceModel(
    favors,
    { effects: effects.value, choice: 'giver', candidates: 'seen', facts: noFacts, halfLife },
    'ordinal',
  )
  if (typeof made === 'string') return { sways: null, choices: 0 }
  if (made.events < NEEDED_CHOICES || !made.converged) return { sways: null, choices: made.events }
  const sways = made.coefficients.map(({ effect, estimate, standardError }) => {
    const doubled = (log: number) => 2 ** log
    const away = NINETY_PERCENT * standardError
    return {
      effect: effect.replace(':log1p', ''),
      times: doubled(estimate),
      interval: [doubled(estimate - away), doubled(estimate + away)] as const,
    }
  })
  return { sways, choices: made.events }
}
