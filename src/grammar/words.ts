// The words that sentences are made of: kinds of help as clauses, days as people say them, efforts
// with a thin space. No name of anybody comes from here.
import { addDays, daysBetween, startOfDayMs } from '../core/time.ts'
import type { Day, Effort, FavorKind } from '../core/vocabulary.ts'

/** How somebody is called inside a clause. */
export interface Called {
  /** As the one who acts: you, Omar, they. */
  readonly acts: string
  /** As the one it is done for: you, Omar, them. */
  readonly helped: string
  /** your, Omar’s, their. */
  readonly whose: string
}

interface KindWords {
  readonly label: string
  readonly clause: (giver: Called, receiver: Called, third: Called | undefined) => string
  /** After "thanked you for". */
  readonly thanks: (receiver: Called) => string
}

const knows = (giver: Called): string => (giver.acts === 'you' ? 'you know' : 'they know')

export const kindWords: Readonly<Record<FavorKind, KindWords>> = {
  cover: {
    label: 'cover',
    clause: (giver, receiver) => `${giver.acts} covered for ${receiver.helped}`,
    thanks: (receiver) => `covering for ${receiver.helped}`,
  },
  expertise: {
    label: 'expertise',
    clause: (giver, receiver) =>
      `${giver.acts} helped ${receiver.helped} with what ${knows(giver)} well`,
    thanks: (receiver) => `helping ${receiver.helped} with what you know well`,
  },
  check: {
    label: 'check',
    clause: (giver, receiver) => `${giver.acts} checked ${receiver.whose} work`,
    thanks: (receiver) => `checking ${receiver.whose} work`,
  },
  mentoring: {
    label: 'mentoring',
    clause: (giver, receiver) => `${giver.acts} mentored ${receiver.helped}`,
    thanks: (receiver) => `mentoring ${receiver.helped}`,
  },
  introduction: {
    label: 'introduction',
    clause: (giver, receiver, third) =>
      third
        ? `${giver.acts} introduced ${receiver.helped} to ${third.helped}`
        : `${giver.acts} made an introduction for ${receiver.helped}`,
    thanks: (receiver) => `making an introduction for ${receiver.helped}`,
  },
  advocacy: {
    label: 'advocacy',
    clause: (giver, receiver, third) =>
      `${giver.acts} spoke up for ${receiver.helped}${third ? ` before ${third.helped}` : ''}`,
    thanks: (receiver) => `speaking up for ${receiver.helped}`,
  },
  knowledge: {
    label: 'knowledge',
    clause: (giver, receiver) =>
      `${giver.acts} shared what ${knows(giver)} with ${receiver.helped}`,
    thanks: (receiver) => `sharing what you know with ${receiver.helped}`,
  },
  deadline: {
    label: 'deadline',
    clause: (giver, receiver) => `${giver.acts} helped ${receiver.helped} meet a deadline`,
    thanks: (receiver) => `helping ${receiver.helped} meet a deadline`,
  },
  concession: {
    label: 'concession',
    clause: (giver, receiver) => `${giver.acts} gave way for ${receiver.helped}`,
    thanks: (receiver) => `giving way for ${receiver.helped}`,
  },
  other: {
    label: 'other help',
    clause: (giver, receiver) => `${giver.acts} helped ${receiver.helped}`,
    thanks: (receiver) => `helping ${receiver.helped}`,
  },
}

const spoken = (day: Day, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
    .format(startOfDayMs(day))
    .replace(',', '')

const sameYear = (day: Day, today: Day): boolean => day.slice(0, 4) === today.slice(0, 4)

/** "today", "yesterday", "Mon 11 May"; "11 May 2025" in another year than `today`. */
export function shortDay(day: Day, today: Day): string {
  if (day === today) return 'today'
  return day === addDays(today, -1) ? 'yesterday' : dateWords(day, today)
}

/** "Mon 11 May", also for today and yesterday; "11 May 2025" in another year than `today`. */
export function dateWords(day: Day, today: Day): string {
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

/** The weekday and the day of the month, on two lines of a margin. */
export function dayInMargin(day: Day): { readonly weekday: string; readonly date: string } {
  return {
    weekday: spoken(day, { weekday: 'long' }),
    date: spoken(day, { day: 'numeric', month: 'long' }),
  }
}

/** "today", "tomorrow", "in 9 days"; undefined once it is over, as nobody is reminded. */
export function daysAhead(day: Day, today: Day): string | undefined {
  if (day < today) return undefined
  const days = daysBetween(today, day)
  if (days === 0) return 'today'
  return days === 1 ? 'tomorrow' : `in ${days} days`
}

/** "Thursday 7 May 2026". */
export function exactDay(day: Day): string {
  return spoken(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
}

const thin = '\u2009'

/** "2 h", "45 min", "1 h 30 min"; "about 2 h" where a size was said. */
export function effortWords(effort: Effort): string {
  const hours = Math.floor(effort.minutes / 60)
  const rest = effort.minutes % 60
  const words = [
    ...(hours > 0 ? [`${hours}${thin}h`] : []),
    ...(rest > 0 || hours === 0 ? [`${rest}${thin}min`] : []),
  ].join(' ')
  return effort.size === undefined ? words : `about ${words}`
}

/** Inside a sentence: "8 hours", "1 hour and 30 minutes". */
export function spokenEffort(effort: Effort): string {
  const hours = Math.floor(effort.minutes / 60)
  const rest = effort.minutes % 60
  const words = [
    ...(hours > 0 ? [hours === 1 ? '1 hour' : `${hours} hours`] : []),
    ...(rest > 0 ? [rest === 1 ? '1 minute' : `${rest} minutes`] : []),
  ].join(' and ')
  return effort.size === undefined ? words : `about ${words}`
}
