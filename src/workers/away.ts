// Runs heavy jobs off the main thread: plans on one, looks at how help moves on another, so that
// nobody's plan waits for a look.
import { limits } from '../core/limits.ts'
import type { Refusal } from '../core/refusals.ts'
import { accept, type Result, refuse } from '../core/result.ts'
import type { Problem, Roster } from '../rota/model.ts'
import { usualIterations } from '../rota/solve.ts'
import type { HelpRecord } from '../sense/help-record.ts'
import type { PatternPass } from '../sense/look-for-patterns.ts'
import type { AnswerOf, Job, Returned } from './jobs.ts'
import { Lane } from './lane.ts'

export interface Allowed {
  /** After these the job ends with the best it has, and says that it was capped. */
  readonly seconds: number
  /** Goes off when nobody waits for the answer any more. */
  readonly signal?: AbortSignal
  /** Told how far it is, where the job says so. */
  readonly onStep?: (done: number, of: number) => void
}

/** A team's roster, made off the main thread: the engine's `solve` with a cap on its time. */
export function solveAway(
  problem: Problem,
  { iterations = usualIterations, ...allowed }: Allowed & { readonly iterations?: number },
): Promise<Result<Roster, Refusal>> {
  return runAway({ kind: 'team', problem, iterations }, allowed)
}

/**
 * One look for every pattern, off the main thread; nothing where it was stopped before its end.
 * Refused `too-busy` as any job.
 */
export function lookAway(
  record: HelpRecord,
  { seed, ...allowed }: Allowed & { readonly seed: number },
): Promise<Result<PatternPass | null, Refusal>> {
  return runAway({ kind: 'patterns', record, seed }, allowed)
}

const plans = new Lane('solver')
const looks = new Lane('sense')

/** Refused `too-busy` where too many wait, and where a job had to be ended. */
export async function runAway<J extends Job>(
  job: J,
  { seconds, signal, onStep }: Allowed,
): Promise<Result<AnswerOf<J>, Refusal>> {
  const isLook = job.kind === 'patterns'
  const lane = isLook ? looks : plans
  if (lane.isFull) return refuse({ code: 'too-busy' })
  const returned = await new Promise<Result<Returned, Refusal>>((done) => {
    const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
    const most = Math.min(seconds, limits.solveSeconds)
    // A look is worth nothing half made: it is stopped at once.
    const graceMs = isLook ? limits.lookGraceMs : limits.solveGraceMs
    lane.add({ sent: { job, stop }, seconds: most, graceMs, signal, onStep, done })
  })
  if (!returned.ok) return returned
  if ('failed' in returned.value) throw new Error(`In the worker: ${returned.value.failed}`)
  return accept(returned.value.answer as AnswerOf<J>)
}
