// Which of the past days people worked, and how busy they were: weekends and the turn of the year
// are quiet, August is slow, the end of a quarter is not.
import { addDays, startOfDayMs } from '../core/time.ts'
import type { Day } from '../core/vocabulary.ts'

export interface Calendar {
  /** Sunday 0 to Saturday 6. */
  weekday(daysAgo: number): number
  weekdayName(daysAgo: number): string
  worked(daysAgo: number): boolean
  /** How much happens, beside 1 on a plain day; 0 on a day nobody worked. */
  pace(daysAgo: number): number
  /** That day, or the Friday before it. */
  before(daysAgo: number): number
  /** That day, or the first one after it that was worked; not later than yesterday. */
  after(daysAgo: number): number
}

const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
/** Sunday to Saturday. */
const weekdayPace = [0, 1.15, 1.1, 1.05, 1, 0.7, 0]

export function calendarUntil(today: Day): Calendar {
  const dayAt = (daysAgo: number): Day => addDays(today, -daysAgo)
  const weekday = (daysAgo: number): number => new Date(startOfDayMs(dayAt(daysAgo))).getUTCDay()
  const pace = (daysAgo: number): number =>
    (weekdayPace[weekday(daysAgo)] ?? 0) * seasonPace(dayAt(daysAgo).slice(5))
  const worked = (daysAgo: number): boolean => pace(daysAgo) > 0
  return {
    weekday,
    weekdayName: (daysAgo) => weekdayNames[weekday(daysAgo)] ?? '',
    worked,
    pace,
    before: (daysAgo) => daysAgo + ([2, 0, 0, 0, 0, 0, 1][weekday(daysAgo)] ?? 0),
    after: (daysAgo) => nextWorked(worked, daysAgo) ?? daysAgo,
  }
}

function nextWorked(worked: (daysAgo: number) => boolean, from: number): number | undefined {
  for (let daysAgo = from; daysAgo >= 1 && daysAgo > from - 14; daysAgo -= 1) {
    if (worked(daysAgo)) return daysAgo
  }
  return undefined
}

/** By month and day, `12-24`. */
function seasonPace(monthDay: string): number {
  if (monthDay >= '12-24' || monthDay <= '01-01') return 0
  if (monthDay === '05-01') return 0
  if (monthDay >= '08-01' && monthDay <= '08-21') return 0.4
  if (monthDay >= '12-18' || monthDay <= '01-06') return 0.5
  if (/^(03|06|09|12)-(1[0-9]|2[0-9])$/.test(monthDay)) return 1.35
  return 1
}
