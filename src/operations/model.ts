// `goodturn model`: what sways who is asked, or who helps, over the caller's own log. Every
// favor is a choice among all who could have been chosen; sense finds the coefficients.
import { z } from 'zod'
import type { HelpLog } from '../connectors/help-log/help-log.ts'
import type { Refusal } from '../core/refusals.ts'
import { accept, type Result, refuse } from '../core/result.ts'
import { type ChoiceModel, choiceModel } from '../sense/choice/choice-model.ts'
import { FIGURES_CAP } from '../sense/choice/choice-sets.ts'
import { parseEffects } from '../sense/choice/effects.ts'
import { choiceFacts } from './logs/choice-facts.ts'
import { logInput, type OpenLog, openLog } from './logs/log-file.ts'
import type { Here, HereOperation } from './operation.ts'

/** Candidates looked at in all choices together. */
const CANDIDATES_CAP = 1e10
const DAY_SECONDS = 86_400

const input = z.object({
  ...logInput,
  effects: z.string().min(1).max(4096),
  choice: z.enum(['receiver', 'giver', 'dyad']).default('receiver'),
  likelihood: z.enum(['ordinal', 'interval']).default('ordinal'),
  candidates: z.enum(['all', 'seen', 'present']).default('all'),
  halfLifeDays: z.number().positive().optional(),
  network: z.string().min(1).max(4096).optional(),
})

export type ModelInput = z.output<typeof input>

/** As `ChoiceModel`, with null where there is no figure, since JSON knows no NaN. */
export interface Modelled extends Omit<ChoiceModel, 'coefficients' | 'why'> {
  readonly deviance: number
  readonly nullDeviance: number
  readonly coefficients: readonly {
    readonly effect: string
    readonly estimate: number | null
    readonly standardError: number | null
    readonly z: number | null
    readonly p: number | null
  }[]
  readonly why: string | null
  readonly selfDropped: number
  readonly badRows: HelpLog['bad']
  readonly badRowsUnlisted: number
}

export const modelOperation: HereOperation<ModelInput, Modelled> = {
  name: 'log.model',
  about: 'Says what sways choices in a help log: who is chosen among all who could have been.',
  place: 'here',
  input: input as unknown as z.ZodType<ModelInput>,
  output: z.custom<Modelled>((value) => typeof value === 'object' && value !== null),
  run: modelLog,
}

const badInput = (about: string, detail: string) =>
  refuse({ code: 'bad-input', about, detail } as const)

async function modelLog(here: Here, asked: ModelInput): Promise<Result<Modelled, Refusal>> {
  const effects = parseEffects(asked.effects)
  if (!effects.ok) return badInput('effects', effects.refusal)
  if (asked.likelihood === 'interval' && (asked.choice !== 'dyad' || asked.orderOnly)) {
    return badInput('likelihood', 'The interval likelihood needs --choice dyad and real times.')
  }
  if (asked.halfLifeDays !== undefined && asked.orderOnly) {
    return badInput('half-life', 'A half-life needs real times, not only their order.')
  }
  const open = await openLog(asked)
  if (!open.ok) return open
  const { favors, log } = open.value
  here.progress({ what: 'rows read', done: log.rows.length, total: log.rows.length })
  if (candidatesAtMost(open.value, asked) > CANDIDATES_CAP) {
    return refuse({ code: 'too-many', detail: 'Too many candidates in all choices together.' })
  }
  const facts = await choiceFacts(effects.value, open.value, asked)
  if (!facts.ok) return facts
  const { choice, candidates, halfLifeDays = Number.POSITIVE_INFINITY } = asked
  const options = { effects: effects.value, choice, candidates, facts: facts.value }
  const halfLife = halfLifeDays * DAY_SECONDS
  return answerOf(choiceModel(favors, { ...options, halfLife }, asked.likelihood), open.value)
}

function candidatesAtMost({ favors }: OpenLog, { choice }: ModelInput): number {
  return favors.time.length * favors.people ** (choice === 'dyad' ? 2 : 1)
}

function answerOf(
  made: ReturnType<typeof choiceModel>,
  { log, favors }: OpenLog,
): Result<Modelled, Refusal> {
  if (made === 'too-much') {
    const most = FIGURES_CAP / 1e6
    const detail = `The choices hold more than ${most} million figures: fewer effects, or seen.`
    return refuse({ code: 'too-many', detail })
  }
  if (made === 'no-choice') {
    const detail = 'No favor here had more than one candidate: there is nothing to choose.'
    return badInput('log', detail)
  }
  return accept({
    events: made.events,
    skipped: made.skipped,
    candidates: made.candidates,
    coefficients: made.coefficients.map(({ effect, ...figures }) => ({
      effect,
      estimate: known(figures.estimate),
      standardError: known(figures.standardError),
      z: known(figures.z),
      p: known(figures.p),
    })),
    logLikelihood: made.logLikelihood,
    nullLogLikelihood: made.nullLogLikelihood,
    deviance: -2 * made.logLikelihood,
    nullDeviance: -2 * made.nullLogLikelihood,
    converged: made.converged,
    iterations: made.iterations,
    why: made.why ?? null,
    selfDropped: log.rows.length - favors.time.length,
    badRows: log.bad,
    badRowsUnlisted: log.badUnlisted,
  })
}

function known(figure: number): number | null {
  return Number.isFinite(figure) ? figure : null
}
