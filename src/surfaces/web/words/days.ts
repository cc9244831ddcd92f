// Days as people say them: "today", "Mon 11 May", and the year only when it is another one.

import { addDays } from '../../../core/time.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { instantOf } from '../clock.ts'

const spoken = (day: Day, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
    .format(instantOf(day))
    .replace(',', '')

/** "Mon 11 May"; "11 May 2025" in another year than `today`. */
export function shortDay(day: Day, today: Day): string {
  return sameYear(day, today)
    ? spoken(day, { weekday: 'short', day: 'numeric', month: 'short' })
    : spoken(day, { day: 'numeric', month: 'short', year: 'numeric' })
}

/** "21 May", for a day soon or just gone. */
export function dayAndMonth(day: Day, today: Day): string {
  return sameYear(day, today)
    ? spoken(day, { day: 'numeric', month: 'long' })
    : spoken(day, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** "today", "yesterday", "on Thursday 7 May", "on 7 May 2025": inside a sentence. */
export function dayInSentence(day: Day, today: Day): string {
  if (day === today) return 'today'
  if (day === addDays(today, -1)) return 'yesterday'
  return sameYear(day, today)
    ? `on ${spoken(day, { weekday: 'long', day: 'numeric', month: 'long' })}`
    : `on ${spoken(day, { day: 'numeric', month: 'long', year: 'numeric' })}`
}

/** "Thursday 7 May 2026": exact, for a title. */
export function exactDay(day: Day): string {
  return spoken(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
}

/** The weekday and the day of the month, for the page's margin. */
export function dayInMargin(day: Day): { readonly weekday: string; readonly date: string } {
  return {
    weekday: spoken(day, { weekday: 'long' }),
    date: spoken(day, { day: 'numeric', month: 'long' }),
  }
}

const sameYear = (day: Day, today: Day): boolean => day.slice(0, 4) === today.slice(0, 4)
