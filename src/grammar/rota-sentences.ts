// Rotas as sentences: which days, which shift, who has it and how it stands, in words that can be
// read aloud before everybody of the team. Hours are told by the clock of the rota, or of the duty.
import type { Span } from '../core/asking.ts'
import type { PartView, ShiftBrief, ShiftView } from '../core/privacy/rota-views.ts'
import type { PartyView } from '../core/privacy/views.ts'
import { addDays } from '../core/time.ts'
import type { Day } from '../core/vocabulary.ts'
import { dayIn, minuteOfDay } from '../core/zone.ts'
import { type Place, timeAt } from './ask-sentences.ts'
import { partyName, upperFirst } from './sentences.ts'
import { dateWords, dayAndMonth, dayInMargin } from './words.ts'

/** Where its clock hangs, and what day it is there. */
export type RotaPlace = Place & { readonly zone: string }

const noonMinutes = 12 * 60

/** "11 to 17 May", "25 May to 7 June": from one day to the last. */
export function daysWords(first: Day, last: Day, today: Day): string {
  if (first === last) return dayAndMonth(first, today)
  const sameMonth = first.slice(0, 7) === last.slice(0, 7)
  const from = sameMonth ? String(Number(first.slice(8))) : dayAndMonth(first, today)
  return `${from} to ${dayAndMonth(last, today)}`
}

/** The last day a shift is drawn on: one that ends by noon belongs to the night before. */
export function lastDayDrawn({ fromMs, untilMs }: Span, zone: string): Day {
  const first = dayIn(fromMs, zone)
  const last = dayIn(untilMs - 1, zone)
  if (last === first || minuteOfDay(untilMs - 1, zone) >= noonMinutes) return last
  return addDays(last, -1)
}

/** "Wednesday 20 May"; another year is said. */
export function dayLong(day: Day, today: Day): string {
  const { weekday, date } = dayInMargin(day)
  return day.slice(0, 4) === today.slice(0, 4) ? `${weekday} ${date}` : dateWords(day, today)
}

/** "Wednesday 20 May"; over several days "15 to 17 May". */
export function shiftDays(span: Span, place: RotaPlace): string {
  const first = dayIn(span.fromMs, place.zone)
  const last = lastDayDrawn(span, place.zone)
  return first === last ? dayLong(first, place.today) : daysWords(first, last, place.today)
}

/** "Late, Wednesday 20 May". */
export function shiftNamed(shift: ShiftBrief, place: RotaPlace): string {
  return `${shift.dutyName}, ${shiftDays(shift, place)}`
}

/** "14:00 to 22:00"; over several days "Fri 15 May, 09:00, to Mon 18 May, 09:00". */
export function shiftTimes({ fromMs, untilMs }: Span, place: RotaPlace): string {
  const [from, until] = [timeAt(fromMs, place), timeAt(untilMs, place)]
  const first = dayIn(fromMs, place.zone)
  if (lastDayDrawn({ fromMs, untilMs }, place.zone) === first) return `${from} to ${until}`
  const day = (atMs: number): string => dateWords(dayIn(atMs, place.zone), place.today)
  return `${day(fromMs)}, ${from}, to ${day(untilMs)}, ${until}`
}

const nameOf = (party: PartyView): string => upperFirst(partyName(party))

/** Who has it: "Lee, for Mia", "You, by a swap", "Nobody yet". */
export function holderWords({ by, insteadOf, swapped }: ShiftView): string {
  if (by === undefined) return 'Nobody yet'
  if (swapped) return `${nameOf(by)}, by a swap`
  return insteadOf === undefined ? nameOf(by) : `${nameOf(by)}, for ${partyName(insteadOf)}`
}

/** What is to be known of a shift besides who has it, in whole sentences. */
export function shiftStanding(shift: ShiftView): readonly string[] {
  const whose = shift.by === undefined ? 'open' : possessive(shift.by)
  return [
    ...(shift.swapped && shift.insteadOf
      ? [`It was planned for ${partyName(shift.insteadOf)}.`]
      : []),
    ...(shift.shadow
      ? [shift.shadow.is === 'you' ? 'You go along.' : `${nameOf(shift.shadow)} goes along.`]
      : []),
    ...(shift.pinned ? ['Somebody decided this one: no later plan moves it.'] : []),
    ...(shift.waits ? [waitsSentence(shift.waits, whose)] : []),
  ]
}

function waitsSentence(waits: NonNullable<ShiftView['waits']>, whose: string): string {
  switch (waits) {
    case 'offered':
      return `It is offered to the team, and stays ${whose} until somebody takes it.`
    case 'swap':
      return 'A swap waits for a word. Nothing has moved.'
    case 'cover':
      return `Cover is asked for. It stays ${whose} until somebody says yes.`
    default:
      return waits satisfies never
  }
}

/** Before somebody who plans acts for them. */
export function awayWords(party: PartyView): string {
  const name = partyName(party)
  return `For ${name}, who is away. That you did it is on record, and ${name} reads it.`
}

const possessive = (party: PartyView): string =>
  party.is === 'you' ? 'yours' : `${partyName(party)}’s`

/** "14:00 to 18:00: Lee" for each part of a shift that different people have. */
export function partWords(part: PartView, place: RotaPlace): string {
  const who = part.by === undefined ? 'nobody yet' : partyName(part.by)
  return `${shiftTimes(part, place)}: ${upperFirst(who)}`
}

/** What waits, in two or three words, for those who hear the plan. */
export const waitsShortly: Readonly<Record<NonNullable<ShiftView['waits']>, string>> = {
  offered: 'offered to the team',
  swap: 'a swap waits for a word',
  cover: 'cover is asked for',
}
