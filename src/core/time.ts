// Days and instants without a clock: a day is a string, an instant a number of milliseconds,
// and "today" always comes from outside.
import type { Day } from './vocabulary.ts'

export const dayMs = 24 * 60 * 60 * 1000
const farthestEastMs = 14 * 60 * 60 * 1000

/**
 * The day in UTC of an instant in milliseconds since 1970. Counted, not formatted, because it is
 * asked several times a favor: days from 1 March of year 0, by eras of 400 years (H. Hinnant,
 * "chrono-compatible low-level date algorithms", civil_from_days).
 */
export function dayOf(instantMs: number): Day {
  const days = Math.floor(instantMs / dayMs) + 719_468
  const era = Math.floor(days / 146_097)
  const dayOfEra = days - era * 146_097
  const leaps =
    Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const yearStart = 365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  const dayOfYear = dayOfEra - yearStart
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}

/**
 * Midnight UTC of a day, in milliseconds since 1970; NaN where there is no such month. Counted, not
 * parsed, because a plan asks it thousands of times (H. Hinnant, as above, days_from_civil).
 */
export function startOfDayMs(day: Day): number {
  const [month, date] = [numberAt(day, 5, 7), numberAt(day, 8, 10)]
  const isUsual = day.length === 10 && month >= 1 && month <= 12 && date >= 1 && date <= 31
  // Years beyond four digits and what is no day at all are left to the language.
  if (!isUsual || day[4] !== '-' || day[7] !== '-') return Date.parse(`${day}T00:00:00Z`)
  const year = numberAt(day, 0, 4) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const fromMarch = month > 2 ? month - 3 : month + 9
  const dayOfYear = Math.floor((153 * fromMarch + 2) / 5) + date - 1
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return (era * 146_097 + yearOfEra * 365 + leaps + dayOfYear - 719_468) * dayMs
}

/** The digits of a text from one place to another; NaN if anything else is among them. */
function numberAt(text: string, from: number, until: number): number {
  let number = 0
  for (let place = from; place < until; place += 1) {
    const digit = text.charCodeAt(place) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

/** A real calendar day written `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false
  const instant = Date.parse(text)
  return !Number.isNaN(instant) && dayOf(instant) === text
}

/** The latest day that has begun anywhere on earth (UTC+14). */
export function latestDayOnEarth(nowMs: number): Day {
  return dayOf(nowMs + farthestEastMs)
}

/** `days` later (or earlier, if negative). */
export function addDays(day: Day, days: number): Day {
  return dayOf(startOfDayMs(day) + days * dayMs)
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  // 1 January 1970 was a Thursday.
  const sinceMonday = (((startOfDayMs(day) / dayMs + 3) % 7) + 7) % 7
  return addDays(day, -sinceMonday)
}

/** Whole days from `from` to `until`; negative if `until` comes first. */
export function daysBetween(from: Day, until: Day): number {
  return Math.round((startOfDayMs(until) - startOfDayMs(from)) / dayMs)
}

/** Milliseconds both spans have in common; zero if none. */
export function overlapMs(
  first: { readonly fromMs: number; readonly untilMs: number },
  second: { readonly fromMs: number; readonly untilMs: number },
): number {
  const fromMs = Math.max(first.fromMs, second.fromMs)
  const untilMs = Math.min(first.untilMs, second.untilMs)
  return Math.max(0, untilMs - fromMs)
}
