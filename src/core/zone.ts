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
  // There are some 600 zones: whoever writes more of them writes the same in other letters.
  if (formats.size >= 700) formats.clear()
  formats.set(zone, made)
  return made
}

/** What a clock on the wall shows, counted as if it hung at Greenwich: milliseconds since 1970. */
function shownMs(instantMs: number, zone: string): number {
  const shown: Record<string, number> = {}
  for (const { type, value } of formatOf(zone).formatToParts(instantMs)) shown[type] = Number(value)
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = shown
  return Date.UTC(year, month - 1, day, hour, minute)
}

/** Asking is slow and there are few days: what the offset is at each midnight of Greenwich. */
const midnights = new Map<string, Map<number, number>>()
const midnightsMost = 4_000

function offsetAtMidnight(day: number, zone: string): number {
  let ofZone = midnights.get(zone)
  if (!ofZone || ofZone.size >= midnightsMost) {
    if (midnights.size >= 100) midnights.clear()
    ofZone = new Map()
    midnights.set(zone, ofZone)
  }
  const known = ofZone.get(day)
  if (known !== undefined) return known
  const offset = shownMs(day * dayMs, zone) - day * dayMs
  ofZone.set(day, offset)
  return offset
}

function wallMs(instantMs: number, zone: string): number {
  const day = Math.floor(instantMs / dayMs)
  const offset = offsetAtMidnight(day, zone)
  if (offset !== offsetAtMidnight(day + 1, zone)) return shownMs(instantMs, zone)
  return Math.floor((instantMs + offset) / minuteMs) * minuteMs
}

/**
 * The instant of a minute of a day in a zone; `minutes` may run past midnight. Where clocks change
 * it is read as RFC 5545 (3.3.5) does: an hour that comes twice is its first, and an hour that is
 * left out counts on from the one before it.
 */
export function instantOf(day: Day, minutes: number, zone: string): number {
  const wanted = startOfDayMs(day) + minutes * minuteMs
  const ofGreenwich = Math.floor(wanted / dayMs)
  // No zone is a whole day from Greenwich: one of these is before any change near, one after it.
  const before = wanted - offsetAtMidnight(ofGreenwich - 1, zone)
  const after = wanted - offsetAtMidnight(ofGreenwich + 2, zone)
  if (before === after || wallMs(before, zone) === wanted) return before
  return wallMs(after, zone) === wanted ? after : before
}

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
