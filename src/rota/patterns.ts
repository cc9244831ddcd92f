// A duty's patterns cut into the times it is done: wall clock and zone become instants, so that a
// night on which clocks change is 23 or 25 hours of somebody's time. A time belongs to the stretch
// it begins in, so cutting a period in two and putting the halves together changes nothing.
import type { Clock, Duty, Pattern, Recurrence } from '../core/rota.ts'
import { addDays, dayMs, daysBetween, mondayOf, startOfDayMs } from '../core/time.ts'
import type { Day } from '../core/vocabulary.ts'
import { dayIn, instantOf } from '../core/zone.ts'
import type { Seat, Stretch } from './model.ts'
import { unsocialOf } from './unsocial.ts'

export interface PlanFrame extends Stretch {
  /** Where the rota's clock hangs; a duty may have its own. */
  readonly zone: string
  /** Days that count as holidays. */
  readonly holidays: ReadonlySet<Day>
}

/** One time a duty is done; `people` of them do it. */
export interface Occurrence extends Stretch {
  /** The day it starts on, in the duty's zone. */
  readonly day: Day
  readonly people: number
  readonly weekend: boolean
  readonly night: boolean
  readonly holiday: boolean
}

type Timed = Pick<Duty, 'patterns' | 'people' | 'zone'>

/** A time a duty is done, before it is asked what time it is to people. */
export type Time = Pick<Occurrence, 'day' | 'fromMs' | 'untilMs'>

/** In the order they begin; a time that two patterns name is there once. */
export function occurrencesOf(duty: Timed, frame: PlanFrame): readonly Occurrence[] {
  return timesOf(duty, frame).map((time) => occurrenceOf(duty, time, frame))
}

function occurrenceOf({ people, zone }: Timed, time: Time, frame: PlanFrame): Occurrence {
  return { ...time, people, ...unsocialOf(time, zone ?? frame.zone, frame.holidays) }
}

/** The same without what each falls on, which is most of the work. */
export function timesOf(duty: Omit<Timed, 'people'>, frame: PlanFrame): readonly Time[] {
  const zone = duty.zone ?? frame.zone
  // A day early and late: whatever begins within may stand on the neighbouring day of the zone.
  const first = addDays(dayIn(frame.fromMs, zone), -1)
  const days = daysBetween(first, dayIn(frame.untilMs, zone)) + 2
  const found = new Map<string, Time>()
  for (const pattern of duty.patterns) {
    for (let step = 0; step < days; step += 1) {
      const day = addDays(first, step)
      if (!startsOn(pattern, day, frame.holidays)) continue
      const stretch = stretchOn(pattern, day, zone)
      if (stretch.fromMs < frame.fromMs || stretch.fromMs >= frame.untilMs) continue
      // An hour that clocks leave out is nobody's duty.
      if (stretch.untilMs <= stretch.fromMs) continue
      found.set(`${stretch.fromMs} ${stretch.untilMs}`, { day, ...stretch })
    }
  }
  return [...found.values()].sort((a, b) => a.fromMs - b.fromMs || a.untilMs - b.untilMs)
}

/** A seat as the engine is given it, before it has an id. */
export type SeatToFill = Omit<Seat, 'id' | 'pinned'>

/** Whether a time of a duty is asked for; asked once for each of the people it needs. */
export type Asked = (duty: Duty, time: Time) => boolean

/** Every seat of all duties, one for each of the people a time needs, in the order they begin. */
export function seatsOf(
  duties: readonly Duty[],
  frame: PlanFrame,
  isAsked: Asked = () => true,
): readonly SeatToFill[] {
  const times = duties.flatMap((duty) =>
    timesOf(duty, frame).flatMap((time) =>
      Array.from({ length: duty.people }, () => ({ duty, time })),
    ),
  )
  return times
    .sort((a, b) => a.time.fromMs - b.time.fromMs || a.time.untilMs - b.time.untilMs)
    .filter(({ duty, time }) => isAsked(duty, time))
    .map(({ duty, time }) => seatOf(duty, occurrenceOf(duty, time, frame)))
}

function seatOf({ duty, weight }: Duty, occurrence: Occurrence): SeatToFill {
  const { day, people: _people, ...rest } = occurrence
  return { duty, weight, day: dayNumber(day), week: dayNumber(mondayOf(day)), ...rest }
}

const dayNumber = (day: Day): number => startOfDayMs(day) / dayMs

/** Whether a pattern has something begin on a day. */
export function startsOn(pattern: Pattern, day: Day, holidays: ReadonlySet<Day>): boolean {
  if (day < pattern.from || (pattern.until !== undefined && day > pattern.until)) return false
  if (pattern.except.includes(day)) return false
  if (pattern.holidays === 'not on holidays' && holidays.has(day)) return false
  return recursOn(pattern.recurs, pattern.from, day)
}

function recursOn(recurs: Recurrence, from: Day, day: Day): boolean {
  switch (recurs.every) {
    case 'week': {
      const monday = mondayOf(day)
      if (!recurs.weekdays.includes(daysBetween(monday, day) + 1)) return false
      return (daysBetween(mondayOf(from), monday) / 7) % recurs.weeks === 0
    }
    case 'month': {
      const isLast = addDays(day, 1).endsWith('-01')
      return recurs.days.includes(Number(day.slice(8))) || (isLast && recurs.days.includes(0))
    }
    default:
      return recurs satisfies never
  }
}

function stretchOn({ starts, ends, daysLater }: Pattern, day: Day, zone: string): Stretch {
  return {
    fromMs: instantOf(day, minutesOf(starts), zone),
    untilMs: instantOf(addDays(day, daysLater), minutesOf(ends), zone),
  }
}

/** Minutes since midnight. */
export function minutesOf(clock: Clock): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
}
