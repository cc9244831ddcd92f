// Days and instants without a clock: a day is a string, an instant a number of milliseconds,
// and "today" always comes from outside.
import type { Day } from './vocabulary.ts'

export const dayMs = 24 * 60 * 60 * 1000
const farthestEastMs = 14 * 60 * 60 * 1000

/** The day in UTC of an instant in milliseconds since 1970. */
export function dayOf(instantMs: number): Day {
  return new Date(instantMs).toISOString().slice(0, 10)
}

/** Midnight UTC of a day, in milliseconds since 1970. */
export function startOfDayMs(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

/** A real calendar day written `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false
  const instant = Date.parse(`${text}T00:00:00Z`)
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
