// A team's own model read from JSON and solved: the engine's `Problem`, with lists where it has
// sets and an object where it has a map. docs/rota-solve.md says the keys.
import { z } from 'zod'
import { limits } from '../../core/limits.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { violations } from '../../rota/checker.ts'
import type { Problem, Roster } from '../../rota/model.ts'
import { solveAway } from '../../workers/away.ts'
import type { Here } from '../operation.ts'
import type { SolvedFile, SolveInput } from './solve.ts'

const id = z.string().min(1).max(200)
const instant = z.number().int().min(0).max(8_640_000_000_000_000)
const amount = z.number().min(0).max(10_000_000)
const stretch = { fromMs: instant, untilMs: instant }
const dayNumber = z.number().int().min(-100_000).max(1_000_000)
const placed = { day: dayNumber, week: dayNumber }
const whys = ['away', 'hours', 'cannot', 'not yet here', 'gone'] as const

const worker = z.object({
  id,
  share: z.number().min(0.1).max(1).default(1),
  duties: z.array(id).max(200),
  unavailable: z
    .array(z.object({ ...stretch, why: z.enum(whys) }))
    .max(5_000)
    .default([]),
  shadowsUntilMs: instant.optional(),
  weeklyMinutes: amount.default(limits.weekMinutes),
  shiftsMost: amount.default(10_000),
  served: z
    .object({ load: amount, weekends: amount, nights: amount, holidays: amount })
    .default({ load: 0, weekends: 0, nights: 0, holidays: 0 }),
  credit: amount.default(0),
  before: z
    .array(z.object({ ...stretch, ...placed }))
    .max(5_000)
    .default([]),
})

const seat = z.object({
  id,
  duty: id,
  ...placed,
  ...stretch,
  weight: amount.default(100),
  weekend: z.boolean().default(false),
  night: z.boolean().default(false),
  holiday: z.boolean().default(false),
  pinned: id.optional(),
})

const rules = z.object({
  restMs: z.number().min(0).max(1_000_000_000).default(39_600_000),
  consecutiveDays: z.number().int().min(1).max(366).default(6),
  apart: z
    .array(z.tuple([id, id]))
    .max(1_000)
    .default([]),
})

const problem = z.object({
  mode: z.enum(['rotation', 'fair']).default('fair'),
  workers: z.array(worker).min(1).max(limits.membersPerRota),
  seats: z.array(seat).min(1).max(limits.shiftsPerPlan),
  rules: rules.prefault({}),
  wishes: z
    .array(z.object({ worker: id, seat: id, how: z.enum(['want', 'rather not']) }))
    .max(20_000)
    .default([]),
  standing: z.record(id, id).optional(),
  nowMs: instant.default(0),
  seed: z.number().int().min(0).max(0xffff_ffff).optional(),
  order: z.array(id).max(limits.membersPerRota).optional(),
})

/** A problem from JSON, or the first thing wrong with it, and where. */
export function readProblem(text: string, seed: number): Result<Problem, Refusal> {
  const unreadable = (detail: string) =>
    refuse({ code: 'unreadable-input', about: 'file', detail } as const)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return unreadable('That is not JSON.')
  }
  const read = problem.safeParse(json)
  if (!read.success) {
    const [issue] = read.error.issues
    return unreadable(`At ${issue?.path.join('.') || 'the top'}: ${issue?.message ?? 'wrong'}.`)
  }
  const { standing, workers, seats, ...rest } = read.data
  const known = new Set(workers.map(({ id: each }) => each))
  if (known.size < workers.length) return unreadable('Two workers have one id.')
  if (new Set(seats.map((each) => each.id)).size < seats.length) {
    return unreadable('Two seats have one id.')
  }
  const backward = seats.find(({ fromMs, untilMs }) => untilMs <= fromMs)
  if (backward) return unreadable(`Seat ${backward.id} ends before it begins.`)
  const made = {
    ...rest,
    seed: rest.seed ?? seed,
    workers: workers.map((each) => ({ ...each, duties: new Set(each.duties) })),
    seats: seats.toSorted((a, b) => a.fromMs - b.fromMs),
    ...(standing ? { standing: new Map(Object.entries(standing)) } : {}),
  }
  // What was left out is not there at all, as the engine's types want it.
  return accept(withoutUndefined(made) as unknown as Problem)
}

function withoutUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value
}

export async function solveTeamFile(
  here: Here,
  text: string,
  { iterations, seconds, seed }: SolveInput,
): Promise<Result<SolvedFile, Refusal>> {
  const read = readProblem(text, seed)
  if (!read.ok) return read
  here.progress({ what: 'looking for the fairest roster', done: 0, total: 0 })
  const made = await solveAway(read.value, {
    seconds,
    ...(iterations === undefined ? {} : { iterations }),
  })
  return made.ok ? accept(solvedOf(read.value, made.value)) : made
}

function solvedOf(problemRead: Problem, roster: Roster): SolvedFile {
  const { stages, seats, shadows, bound } = roster
  const first = Math.min(...problemRead.seats.map(({ day }) => day))
  const open = problemRead.seats.filter((each) => !seats.has(each.id))
  const reached = open.length === 0 && bound > 0 && stages.largestLoad <= bound
  return {
    status: reached ? 'optimal' : 'feasible',
    objective: stages.largestLoad,
    bound,
    violations: violations(problemRead, seats, shadows).map(({ rule, worker: person }) => ({
      rule,
      person,
    })),
    assignments: problemRead.seats.flatMap(({ id: shift, day }) => {
      const person = seats.get(shift)
      return person === undefined ? [] : [{ person, day: day - first, shift }]
    }),
    explanation: [
      `${open.length} of ${problemRead.seats.length} shifts are open.`,
      `Largest load per full-time share: ${stages.largestLoad}, in hundredths of a shift.`,
      ...(roster.binding === undefined ? [] : [roster.binding]),
    ],
    capped: roster.capped,
  }
}
