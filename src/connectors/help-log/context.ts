// Reads what an organisation knows of itself, beside a help log: who is in which team, who manages
// whom, when reviews, deadlines and changes of rules were. JSON; keys nobody knows are let be.
import { z } from 'zod'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'

const name = z.string().trim().max(400)
const week = z.number().int().min(-10_000).max(10_000)
const weeks = z.array(week).max(10_000)

const person = z.object({
  id: name.min(1),
  team: name.nullish(),
  role: name.nullish(),
  manager: name.nullish(),
  project: name.nullish(),
  weeklyCapacityMinutes: z.number().positive().max(10_080).nullish(),
  skills: z.array(name).max(1_000).nullish(),
  startWeek: week.nullish(),
  endWeek: week.nullish(),
  awayWeeks: weeks.nullish(),
})

const context = z.object({
  start: z.iso.date().nullish(),
  people: z.array(person).max(100_000).nullish(),
  calendar: z
    .object({
      reviewWeeks: weeks.nullish(),
      deadlines: z.record(name, weeks).nullish(),
      policyChangeWeeks: weeks.nullish(),
    })
    .nullish(),
})

export type LogContext = z.output<typeof context>

export function readContext(text: string): Result<LogContext, Refusal> {
  const unreadable = (detail: string) =>
    refuse({ code: 'unreadable-input', about: 'context', detail } as const)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return unreadable('The context is no JSON.')
  }
  const read = context.safeParse(value)
  if (!read.success) {
    const [issue] = read.error.issues
    const where = issue?.path.join('.') || 'its top'
    return unreadable(
      `The context can’t be read at ${where}: ${issue?.message ?? 'unlike a context'}.`,
    )
  }
  const ids = read.data.people?.map(({ id }) => id) ?? []
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  return twice === undefined ? accept(read.data) : unreadable(`The context has “${twice}” twice.`)
}
