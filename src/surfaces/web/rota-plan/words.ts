// What a plan says of itself, in sentences: its days, what stands open, how evenly it falls, and
// who hears of it.
import { addDays } from '../../../core/time.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { dayIn, minuteOfDay } from '../../../core/zone.ts'
import { lastDayDrawn } from '../../../grammar/rota-sentences.ts'
import { firstName } from '../../../grammar/sentences.ts'
import { dayAndMonth, exactDay } from '../../../grammar/words.ts'
import type { PreviewAnswer, SeatInput } from '../../../operations/rotas/shapes.ts'
import { listed, numberWord } from '../rota-set-up/pattern-words.ts'

/** "11 May to 7 June": `until` is the day after the last one. */
export function periodWords(from: Day, until: Day, today: Day): string {
  const last = addDays(until, -1)
  if (last <= from) return dayAndMonth(from, today)
  const sameMonth = from.slice(0, 7) === last.slice(0, 7)
  const first = sameMonth ? String(Number(from.slice(8))) : dayAndMonth(from, today)
  return `${first} to ${dayAndMonth(last, today)}`
}

/** "07:00". */
export function clockWords(ms: number, zone: string): string {
  const minutes = minuteOfDay(ms, zone)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

const dayMs = 24 * 60 * 60 * 1000

/** "07:00 to 15:00", "09:00, for 7 days", "22:00, until Monday 30 November, 07:00". */
export function hoursWords(
  { fromMs, untilMs }: Pick<SeatInput, 'fromMs' | 'untilMs'>,
  zone: string,
) {
  const starts = clockWords(fromMs, zone)
  const days = Math.round((untilMs - fromMs) / dayMs)
  const ends = clockWords(untilMs, zone)
  const span = { fromMs, untilMs }
  if (starts !== ends && lastDayDrawn(span, zone) !== dayIn(fromMs, zone)) {
    return `${starts}, until ${dayHeading(dayIn(untilMs, zone))}, ${ends}`
  }
  return days > 1 && starts === ends ? `${starts}, for ${days} days` : `${starts} to ${ends}`
}

/** "Monday 11 May". */
export const dayHeading = (day: Day): string => exactDay(day).replace(/ \d{4}$/, '')

export function openWords(open: number): string {
  if (open === 0) return 'Every shift has somebody.'
  if (open === 1) {
    return 'One shift stands open: nobody can take it by the rules, or it was left open.'
  }
  const shown = `${upper(numberWord(open))} shifts stand open`
  return `${shown}: nobody can take them by the rules, or they were left open.`
}

const shifts = (hundredths: number): string => {
  const value = Math.round(hundredths / 10) / 10
  return String(value)
}

/** How evenly it falls, per full-time share, in ordinary shifts. */
export function spreadWords({ spread, binding, capped }: PreviewAnswer): string {
  const { least, most, bound } = spread
  const come =
    shifts(least) === shifts(most)
      ? `each full-time share comes to ${shifts(most)}`
      : `full-time shares come to between ${shifts(least)} and ${shifts(most)}`
  const lie = `With what was served before, ${come} ordinary shifts.`
  const low =
    most <= bound * 1.05
      ? 'No plan could make it more even.'
      : `The rules and absences allow no less than ${shifts(bound)} for the fullest.`
  const cause = binding && most > bound * 1.05 ? ` ${binding}` : ''
  const stopped = capped
    ? ' It was stopped by the clock; a longer look might find a better one.'
    : ''
  return `${lie} ${low}${cause}${stopped}`
}

/** Who hears of it once it is published. */
export function toldWords(names: readonly string[]): string {
  if (names.length === 0) return 'Nobody’s shifts change, so nobody is told.'
  const who = `${listed(names.map(firstName))} ${names.length === 1 ? 'is' : 'are'}`
  return `${who} told, with what was before and what is now. Nobody else is.`
}

export function changedWords(changed: number): string {
  const what = changed === 1 ? 'One shift is' : `${upper(numberWord(changed))} shifts are`
  const around = `Plan again around ${changed === 1 ? 'it' : 'them'}`
  return `${what} as you said. ${around}, to see whether a rule stands against it.`
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
