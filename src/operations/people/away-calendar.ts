// Days away out of one's own calendar: first read and said, with how each was understood, and
// nothing written; then those that were chosen become days away, as if they had been typed.
import { z } from 'zod'
import { type CalendarTime, readCalendar } from '../../connectors/calendars/ical.ts'
import { limits } from '../../core/limits.ts'
import { seenByAuthor } from '../../core/privacy/seen.ts'
import type { AwaySpan } from '../../core/record/person-state.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { addDays } from '../../core/time.ts'
import type { Day } from '../../core/vocabulary.ts'
import { dayIn, instantOf, isZone } from '../../core/zone.ts'
import type { Context } from '../context.ts'
import { write } from '../favors/answer.ts'
import { inSlices } from '../imports/slices.ts'
import type { ServerOperation } from '../operation.ts'
import { type ImportSource, importSource } from '../rotas/import-shapes.ts'
import { day } from '../shapes.ts'

const draftInput = z.strictObject({
  /** Whose clock holds where the calendar says none. */
  zone: z.string().min(1).max(64),
  source: importSource,
})
interface Draft {
  readonly zone: string
  readonly source: ImportSource
}

const spanFound = z.object({
  from: day,
  until: day,
  /** How its owner wrote it, for their own eyes. */
  words: z.string(),
  how: z.enum(['out of office', 'busy all day']),
  /** These days are said already. */
  said: z.boolean(),
})
export type AwayFound = z.infer<typeof spanFound>

const draftAnswer = z.object({
  /** In the order they begin, from today on. */
  spans: z.array(spanFound),
  /** How many there are beyond those listed. */
  more: z.number().int(),
  /** What was not understood, each with the reason: the first of them. */
  notUnderstood: z.array(z.object({ what: z.string(), why: z.string() })),
  notUnderstoodInAll: z.number().int(),
})
export type DraftAwayAnswer = z.infer<typeof draftAnswer>

const quietly = (): void => undefined

export const draftAwayCalendar: ServerOperation<Draft, DraftAwayAnswer> = {
  name: 'away.draft-calendar',
  about: 'Read days away out of your own calendar and say how each was read. Nothing is written.',
  place: 'server',
  kind: 'read',
  route: { method: 'POST', path: '/people/me/away/draft-calendar' },
  who: 'member',
  bodyBytes: limits.importBodyBytes,
  input: draftInput as unknown as z.ZodType<Draft>,
  output: draftAnswer,
  async run(context, viewer, { zone, source }) {
    if (!isZone(zone)) return refuse({ code: 'unknown-zone', about: 'zone' })
    const bytes = await bytesOf(context, source)
    if (!bytes.ok) return bytes
    const today = dayIn(context.clock.now(), zone)
    const frame = { zone, from: today, until: addDays(today, limits.feedDays.ahead) }
    const read = await inSlices(readCalendar(bytes.value, frame), { calledOff: false }, quietly)
    if (!read.ok) return read
    const { times, problems, problemCount } = read.value
    const ledger = await context.scribe.ledger(viewer.org)
    const away = ledger.people.get(viewer.person)?.away ?? []
    const found = awayIn(times, read.value.zone, today)
    return accept(
      seenByAuthor({
        spans: found
          .slice(0, limits.awaySpans)
          .map((span) => ({ ...span, said: isSaid(span, away) })),
        more: Math.max(0, found.length - limits.awaySpans),
        notUnderstood: problems.map(({ line, reason }) => ({ what: `Line ${line}`, why: reason })),
        notUnderstoodInAll: problemCount,
      }),
    )
  },
}

async function bytesOf(context: Context, source: ImportSource): Promise<Result<Buffer, Refusal>> {
  return 'text' in source ? accept(Buffer.from(source.text)) : context.fetchCalendar(source.address)
}

type Span = Omit<AwayFound, 'said'>

/** Each stretch of days once, by its start. */
function awayIn(times: readonly CalendarTime[], zone: string, today: Day): readonly Span[] {
  const found = new Map<string, Span>()
  for (const time of times) {
    const days = time.busy ? daysOf(time, zone) : undefined
    if (days === undefined || days.until < today) continue
    const from = days.from < today ? today : days.from
    const key = `${from} ${days.until}`
    const known = found.get(key)
    if (known && (known.how === 'out of office' || !time.away)) continue
    const how = time.away ? 'out of office' : 'busy all day'
    found.set(key, { from, until: days.until, words: time.summary, how })
  }
  return [...found.values()].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

const hourMs = 3_600_000

/**
 * Whole days as they are written; of one out of office with hours those it takes at least six
 * hours of between seven and nineteen. Anything else with hours is an appointment.
 */
function daysOf({ days, away, fromMs, untilMs }: CalendarTime, zone: string): AwaySpan | undefined {
  if (days) return { from: days.from, until: addDays(days.until, -1) }
  if (!away) return undefined
  const taken: Day[] = []
  const last = dayIn(untilMs - 1, zone)
  for (let each = dayIn(fromMs, zone); each <= last; each = addDays(each, 1)) {
    const opens = Math.max(fromMs, instantOf(each, 7 * 60, zone))
    const closes = Math.min(untilMs, instantOf(each, 19 * 60, zone))
    if (closes - opens >= 6 * hourMs) taken.push(each)
  }
  const [from] = taken
  const until = taken.at(-1)
  return from === undefined || until === undefined ? undefined : { from, until }
}

/** Whether every day of it is away already, by one span or several. */
function isSaid({ from, until }: AwaySpan, away: readonly AwaySpan[]): boolean {
  let next = from
  for (const span of [...away].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (span.from <= next && span.until >= next) next = addDays(span.until, 1)
  }
  // Days that end before they begin are for the decider to refuse.
  return from <= until && next > until
}

const bringInInput = z.strictObject({
  spans: z
    .array(z.strictObject({ from: day, until: day }))
    .min(1)
    .max(limits.awaySpans),
})
type BringIn = z.infer<typeof bringInInput>
const bringInAnswer = z.object({
  /** What was written now: days that were said already are not among them. */
  spans: z.array(z.object({ from: day, until: day })),
})
export type BringInAwayAnswer = z.infer<typeof bringInAnswer>

export const bringInAway: ServerOperation<BringIn, BringInAwayAnswer> = {
  name: 'away.bring-in',
  about: 'Say the days away you chose, all at once. Days you said already change nothing.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/people/me/away/bring-in' },
  who: 'member',
  input: bringInInput,
  output: bringInAnswer,
  async run(context, viewer, { spans }) {
    const { person } = viewer
    const written = await write(context, viewer, (facts) => {
      const away = [...(facts.person(person)?.away ?? [])]
      const commands = spans.flatMap((span) => {
        if (isSaid(span, away)) return []
        away.push(span)
        return [{ noun: 'person', command: { do: 'be-away', person, ...span } } as const]
      })
      return accept(commands)
    })
    if (!written.ok) return written
    const said = written.value.entries.flatMap(({ type, data }) =>
      type === 'person.away-set' ? [{ from: data.from, until: data.until }] : [],
    )
    return accept(seenByAuthor({ spans: said }))
  },
}
