// Times as iCalendar writes them, to a day and a minute on some wall, and lengths. Which wall that
// is, `zones.ts` finds out.
import { isDay, startOfDayMs } from '../../core/time.ts'
import type { Day } from '../../core/vocabulary.ts'
import { instantOf } from '../../core/zone.ts'

/** What a calendar says of a moment before anybody knows the zone. */
export interface WallTime {
  readonly day: Day
  /** Since midnight; 0 for a whole day. */
  readonly minutes: number
  readonly wholeDay: boolean
  readonly utc: boolean
}

/** Before and after them nobody had a shift: such days stand for “always” and “never”. */
const [oldest, latest] = ['1600-01-01', '2200-01-01']

/** '20260514', '20260514T140000' or '20260514T140000Z'; seconds are left out. */
export function readTime(text: string): WallTime | undefined {
  const said = text.trim()
  const day = `${said.slice(0, 4)}-${said.slice(4, 6)}-${said.slice(6, 8)}`
  if (!isDay(day) || day < oldest || day > latest) return undefined
  if (said.length === 8) return { day, minutes: 0, wholeDay: true, utc: false }
  if (said[8] !== 'T' && said[8] !== 't') return undefined
  const clock = said.slice(9)
  if (!/^\d{4}(\d{2})?[Zz]?$/.test(clock)) return undefined
  const minutes = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(2, 4))
  if (minutes > 24 * 60 || Number(clock.slice(2, 4)) > 59) return undefined
  return { day, minutes, wholeDay: false, utc: /[Zz]$/.test(clock) }
}

/** The instant of a wall time in a zone, milliseconds since 1970. */
export function instantOfTime({ day, minutes, utc }: WallTime, zone: string): number {
  return utc ? startOfDayMs(day) + minutes * 60_000 : instantOf(day, minutes, zone)
}

/** A length: days on the calendar, and minutes on the clock. */
export interface Length {
  readonly days: number
  readonly minutes: number
}

const lengthShape =
  /^\+?P(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?$/

/** 'P1W', 'P1DT2H', 'PT90M'. */
export function readLength(text: string): Length | undefined {
  const found = lengthShape.exec(text.trim().toUpperCase())
  if (!found) return undefined
  const [weeks, days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0))
  return {
    days: (weeks ?? 0) * 7 + (days ?? 0),
    minutes: (hours ?? 0) * 60 + (minutes ?? 0) + Math.floor((seconds ?? 0) / 60),
  }
}

/** '+0100', '-05:30' to minutes east of Greenwich. */
export function readOffset(text: string): number | undefined {
  const found = /^([+-])(\d{2}):?(\d{2})/.exec(text.trim())
  if (!found) return undefined
  const minutes = Number(found[2]) * 60 + Number(found[3])
  return found[1] === '-' ? -minutes : minutes
}
