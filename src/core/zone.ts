// Hours of a day where somebody is, as instants: the offset of a zone is asked of the calendar
// data that every JavaScript engine brings along.
import { dayOf, startOfDayMs } from './time.ts'
import type { Day } from './vocabulary.ts'

const minuteMs = 60_000
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const kept = formats.get(zone)
  if (kept) return kept
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  formats.set(zone, made)
  return made
}

/** What a clock on the wall shows, counted as if it hung at Greenwich: milliseconds since 1970. */
function wallMs(instantMs: number, zone: string): number {
  const shown: Record<string, number> = {}
  for (const { type, value } of formatOf(zone).formatToParts(instantMs)) shown[type] = Number(value)
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = shown
  return Date.UTC(year, month - 1, day, hour, minute)
}

/** The instant of a minute of a day in a zone; `minutes` may run past midnight. */
export function instantOf(day: Day, minutes: number, zone: string): number {
  const wanted = startOfDayMs(day) + minutes * minuteMs
  const first = wanted - (wallMs(wanted, zone) - wanted)
  // Where clocks change between the guess and the hour, the second look is right.
  return wanted - (wallMs(first, zone) - first)
}

/** The day in a zone at an instant. */
export const dayIn = (instantMs: number, zone: string): Day => dayOf(wallMs(instantMs, zone))

/** Minutes since midnight in a zone. */
export function minuteOfDay(instantMs: number, zone: string): number {
  const wall = wallMs(instantMs, zone)
  return Math.round((wall - startOfDayMs(dayOf(wall))) / minuteMs)
}
