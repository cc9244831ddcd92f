// Hours of a day where somebody is, as instants: the offset of a zone is asked of the calendar
// data that every JavaScript engine brings along.
import { dayMs, dayOf, startOfDayMs } from './time.ts'
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

/**
 * The instant of a minute of a day in a zone; `minutes` may run past midnight. Where clocks change
 * it is read as RFC 5545 (3.3.5) does: an hour that comes twice is its first, and an hour that is
 * left out counts on from the one before it.
 */
export function instantOf(day: Day, minutes: number, zone: string): number {
  const wanted = startOfDayMs(day) + minutes * minuteMs
  // No zone is a whole day from Greenwich: one of these is before any change near, one after it.
  const before = wanted - offsetMs(wanted - dayMs, zone)
  const after = wanted - offsetMs(wanted + dayMs, zone)
  if (before === after || wallMs(before, zone) === wanted) return before
  return wallMs(after, zone) === wanted ? after : before
}

const offsetMs = (instantMs: number, zone: string): number => wallMs(instantMs, zone) - instantMs

/** Whether calendars know a zone by that name. */
export function isZone(name: string): boolean {
  try {
    formatOf(name)
    return name !== ''
  } catch {
    return false
  }
}

/** The day in a zone at an instant. */
export const dayIn = (instantMs: number, zone: string): Day => dayOf(wallMs(instantMs, zone))

/** Minutes since midnight in a zone. */
export function minuteOfDay(instantMs: number, zone: string): number {
  const wall = wallMs(instantMs, zone)
  return Math.round((wall - startOfDayMs(dayOf(wall))) / minuteMs)
}
