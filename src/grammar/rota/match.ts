// Whether a shift of a plan is the one somebody said: by its duty's name or letter, its day, its
// hours. Days and hours are those of whoever says them.
import type { Span } from '../../core/asking.ts'
import type { DutyView, RotaView, ShiftView } from '../../core/privacy/rota-views.ts'
import type { PartyView } from '../../core/privacy/views.ts'
import { addDays } from '../../core/time.ts'
import type { Day } from '../../core/vocabulary.ts'
import { dayIn, instantOf, minuteOfDay } from '../../core/zone.ts'
import type { PartOfDay } from '../asking/ahead.ts'
import { type Clock, type Hours, hoursMeant, waysOf } from '../asking/hours.ts'
import { tokensOf } from '../tokens.ts'
import type { ShiftSaid } from './reading.ts'

const plainWords = (text: string): string[] => tokensOf(text).map(({ plain }) => plain)

/** Words of a duty without the rota's or the team's name in front: “support late”. */
export function dutyWords({ name, team }: RotaView, said: string): string {
  for (const each of [name, team.name]) {
    const own = plainWords(each).join(' ')
    if (said === own) return ''
    if (said.startsWith(`${own} `)) return said.slice(own.length + 1)
    if (said.endsWith(` ${own}`)) return said.slice(0, -own.length - 1)
  }
  return said
}

/** The duties those words may name: its whole name or letter before a part of the name. */
export function dutiesNamed(duties: readonly DutyView[], said: string): readonly DutyView[] {
  const rows = duties.map((duty) => ({ duty, words: plainWords(duty.name).join(' ') }))
  const hyphened = said.replaceAll('-', ' ')
  const whole = rows.filter(
    ({ duty, words }) =>
      words.replaceAll('-', ' ') === hyphened || plainWords(duty.letter).join(' ') === said,
  )
  if (whole.length > 0) return whole.map(({ duty }) => duty)
  const partly = rows.filter(
    ({ words }) =>
      words.startsWith(said) || words.split(' ').includes(said) || `${words}s` === said,
  )
  return partly.map(({ duty }) => duty)
}

const partHours: Readonly<Record<PartOfDay, readonly [number, number]>> = {
  morning: [5, 12],
  afternoon: [12, 18],
  evening: [17, 23],
  night: [20, 30],
}

/** A part of the day is a duty's name, where a duty is called so, or when it begins. */
export function isPart(
  shift: ShiftView,
  part: PartOfDay,
  duties: readonly DutyView[],
  zone: string,
) {
  const named = dutiesNamed(duties, part)
  if (named.length > 0) return named.some(({ duty }) => duty === shift.duty)
  const [from, until] = partHours[part]
  const hour = minuteOfDay(shift.fromMs, zone) / 60
  return hour >= from && hour < until
}

/** Whether it starts on one of the days, or lasts over one. */
export function dayOfShift(
  { fromMs, untilMs }: Span,
  days: readonly Day[],
  zone: string,
): 'starts' | 'lasts' | undefined {
  const first = dayIn(fromMs, zone)
  if (days.includes(first)) return 'starts'
  const last = dayIn(untilMs - 1, zone)
  return days.some((day) => day > first && day <= last) ? 'lasts' : undefined
}

export const startsAt = ({ fromMs }: Span, at: Clock, zone: string): boolean =>
  waysOf(at).some((minutes) => minutes % 1_440 === minuteOfDay(fromMs, zone))

const longMs = 26 * 3_600_000
const mostDays = 15

/** The part of a shift that hours mean: those that lie inside it. */
export function spanInside(
  shift: Span,
  hours: Hours,
  { days, part }: Pick<ShiftSaid, 'days' | 'part'>,
  zone: string,
): Span | 'outside' | 'which half' {
  const spans = new Map<string, Span>()
  const meant = hoursMeant(hours, part)
  for (const day of daysWithin(shift, days, zone)) {
    for (const from of waysOf(hours.from)) {
      for (const end of waysOf(hours.until)) {
        const until = end > from ? end : end + 1_440
        const span = { fromMs: instantOf(day, from, zone), untilMs: instantOf(day, until, zone) }
        if (span.fromMs < shift.fromMs || span.untilMs > shift.untilMs) continue
        // Said so that it is one thing only, inside is enough.
        if (meant?.from === from && meant.until === until) return span
        spans.set(`${span.fromMs} ${span.untilMs}`, span)
      }
    }
  }
  const [one, ...more] = spans.values()
  if (!one) return 'outside'
  return more.length > 0 ? 'which half' : one
}

/** Days on which hours inside it may begin; of a long shift those that were said. */
function daysWithin(shift: Span, days: readonly Day[] | undefined, zone: string): readonly Day[] {
  const first = dayIn(shift.fromMs, zone)
  const within: Day[] = []
  for (let day = first; instantOf(day, 0, zone) < shift.untilMs; day = addDays(day, 1)) {
    if (within.push(day) >= mostDays) break
  }
  const isLong = shift.untilMs - shift.fromMs > longMs
  return isLong && days ? within.filter((day) => days.includes(day)) : within
}

export const overlaps = (one: Span, other: Span): boolean =>
  one.fromMs < other.untilMs && other.fromMs < one.untilMs

export function isNamed(party: PartyView | undefined, name: string): boolean {
  if (party?.is !== 'person') return false
  return party.name === name || party.name.split(' ')[0] === name
}

export const isYours = ({ by, parts }: ShiftView): boolean =>
  by?.is === 'you' || (parts ?? []).some((part) => part.by?.is === 'you')
