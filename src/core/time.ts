// Days and instants without a clock: a day is a string, an instant a number of milliseconds,
// and "today" always comes from outside.
import type { Day } from './vocabulary.ts'

export const dayMs = 24 * 60 * 60 * 1000
const farthestEastMs = 14 * 60 * 60 * 1000

/** The day in UTC of an instant in milliseconds since 1970. */
export function dayOf(instantMs: number): Day {
  const dayNumber = Math.floor(instantMs / dayMs)
  if (dayNumber !== lastDay.dayNumber) {
    lastDay = { dayNumber, day: new Date(dayNumber * dayMs).toISOString().slice(0, 10) }
  }
  return lastDay.day
}

/** The day asked for last: the same few are asked for thousands of times on end. */
let lastDay: { readonly dayNumber: number; readonly day: Day } = { dayNumber: 0, day: '1970-01-01' }

/** Midnight UTC of a day, in milliseconds since 1970. */
export function startOfDayMs(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
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
