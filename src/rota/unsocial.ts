// Whether a stretch of time is a weekend's, a night's or a holiday's: by what most of it is, as the
// clock of its zone has it. A shift to midnight on Friday is no weekend; one from then on is.
import { addDays, daysBetween, mondayOf, overlapMs } from '../core/time.ts'
import type { Day } from '../core/vocabulary.ts'
import { dayIn, instantOf } from '../core/zone.ts'
import type { Stretch } from './model.ts'

export interface Unsocial {
  readonly weekend: boolean
  /** Most of it between 22 and 6. */
  readonly night: boolean
  /** Most of it on holidays, or most of a holiday in it: a week that holds one counts. */
  readonly holiday: boolean
}

const nightMinutes = { from: 22 * 60, until: 30 * 60 }

/** Saturday and Sunday are the weekend: core keeps no other week. */
export function unsocialOf(stretch: Stretch, zone: string, holidays: ReadonlySet<Day>): Unsocial {
  const first = addDays(dayIn(stretch.fromMs, zone), -1)
  const days = daysBetween(first, dayIn(stretch.untilMs, zone)) + 1
  let [weekendMs, nightMs, holidayMs, mostOfOne] = [0, 0, 0, false]
  for (let step = 0; step < days; step += 1) {
    const day = addDays(first, step)
    const whole = between(day, 0, 24 * 60, zone)
    const ofDayMs = overlapMs(stretch, whole)
    if (daysBetween(mondayOf(day), day) >= 5) weekendMs += ofDayMs
    if (holidays.has(day)) {
      holidayMs += ofDayMs
      mostOfOne ||= ofDayMs * 2 > whole.untilMs - whole.fromMs
    }
    nightMs += overlapMs(stretch, between(day, nightMinutes.from, nightMinutes.until, zone))
  }
  const most = (partMs: number): boolean => partMs * 2 > stretch.untilMs - stretch.fromMs
  return { weekend: most(weekendMs), night: most(nightMs), holiday: mostOfOne || most(holidayMs) }
}

const between = (day: Day, from: number, until: number, zone: string): Stretch => ({
  fromMs: instantOf(day, from, zone),
  untilMs: instantOf(day, until, zone),
})
