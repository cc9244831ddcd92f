// `goodturn rota solve`: a roster for a problem in a file, over the caller's own file. Two formats:
// the public Shift Scheduling benchmark's text, and a team's own model as JSON. The work is done
// off the main thread; what it says is checked again by a checker that shares no code with it.
import { readFile, stat } from 'node:fs/promises'
import { z } from 'zod'
import { instanceLimits, readShiftScheduling } from '../../connectors/shift-scheduling/read.ts'
import { limits } from '../../core/limits.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { checkPlan } from '../../rota/shift-scheduling/checker.ts'
import type { Instance } from '../../rota/shift-scheduling/instance.ts'
import { runAway } from '../../workers/away.ts'
import type { Here, HereOperation } from '../operation.ts'
import { solveTeamFile } from './solve-team.ts'

export const solvedFormats = ['shift-scheduling', 'goodturn'] as const

const input = z.object({
  file: z.string().min(1).max(4096),
  format: z.enum(solvedFormats).optional(),
  iterations: z.number().int().min(0).max(10_000_000).optional(),
  seconds: z.number().positive().max(limits.solveSeconds).default(60),
  seed: z.number().int().min(0).max(0xffff_ffff).default(1),
})

export type SolveInput = z.output<typeof input>

export interface SolvedFile {
  readonly status: 'optimal' | 'feasible' | 'infeasible'
  /** What the plan costs; for a team, its largest load per full-time share. */
  readonly objective: number | null
  /** No plan costs less. */
  readonly bound: number | null
  /** Rules the plan breaks, by a checker of its own: none, or something is wrong. */
  readonly violations: readonly { readonly rule: string; readonly person: string }[]
  /** `day` counts from 0 at the horizon's start. */
  readonly assignments: readonly Assignment[]
  readonly explanation: readonly string[]
  /** The seconds were over before the iterations were. */
  readonly capped: boolean
}

export interface Assignment {
  readonly person: string
  readonly day: number
  readonly shift: string
}

/** Rounds where nothing else is said: some minutes of work for 20 people over 28 days. */
const USUAL_ROUNDS = 400

export const solveRotaOperation: HereOperation<SolveInput, SolvedFile> = {
  name: 'rota.solve',
  about: 'Makes a roster for a problem in a file, and says what it costs and what any must cost.',
  place: 'here',
  input: input as unknown as z.ZodType<SolveInput>,
  output: z.custom<SolvedFile>((value) => typeof value === 'object' && value !== null),
  run: solveFile,
}

async function solveFile(here: Here, asked: SolveInput): Promise<Result<SolvedFile, Refusal>> {
  const text = await textOf(asked.file)
  if (!text.ok) return text
  const looksJson = text.value.trimStart().startsWith('{')
  const format = asked.format ?? (looksJson ? 'goodturn' : 'shift-scheduling')
  if (format === 'goodturn') return solveTeamFile(here, text.value, asked)
  const instance = readShiftScheduling(text.value)
  if (!instance.ok) return instance
  here.progress({ what: 'looking for the best plan', done: 0, total: 0 })
  const { iterations = USUAL_ROUNDS, seed, seconds } = asked
  const job = { kind: 'shifts', instance: instance.value, iterations, seed } as const
  const made = await runAway(job, { seconds })
  if (!made.ok) return made
  const { status, objective, bound, plan, explanation, capped } = made.value
  if (status === 'too large') return refuse({ code: 'too-many', detail: explanation[0]! })
  const checked = status === 'infeasible' ? [] : checkPlan(instance.value, plan).broken
  const violations = checked.map(({ rule, person }) => ({ rule, person }))
  const assignments = assignmentsOf(instance.value, plan)
  return accept({ status, objective, bound, violations, assignments, explanation, capped })
}

function assignmentsOf(
  { people, shifts }: Instance,
  plan: readonly (readonly number[])[],
): readonly Assignment[] {
  return plan.flatMap((days, person) =>
    days.flatMap((shift, day) =>
      shift < 0 ? [] : [{ person: people[person]!.id, day, shift: shifts[shift]!.id }],
    ),
  )
}

async function textOf(file: string): Promise<Result<string, Refusal>> {
  const unreadable = (detail: string) =>
    refuse({ code: 'unreadable-input', about: 'file', detail } as const)
  const found = await stat(file).catch(() => undefined)
  if (found === undefined) return unreadable('There is no file at that path.')
  if (!found.isFile()) return unreadable('That path is not a file.')
  if (found.size > instanceLimits.bytes) return unreadable('That file is over 32 MiB.')
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) return unreadable('That file may not be read.')
  return accept(bytes.toString('utf8'))
}
