// Hours of the day in somebody's zone: when the next daily mail is due, and until when it is quiet.
import type { Day } from '../../core/vocabulary.ts'
import type { NoticeSettings } from './shapes.ts'

const minuteMs = 60_000
const dayMinutes = 24 * 60

interface WallClock {
  readonly day: Day
  readonly minutes: number
}

/** What a clock on the wall of a zone says at an instant (milliseconds since 1970). */
export function wallClock(atMs: number, zone: string): WallClock {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(atMs)
  const said = (type: string): string => parts.find((part) => part.type === type)?.value ?? ''
  return {
    day: `${said('year')}-${said('month')}-${said('day')}`,
    minutes: Number(said('hour')) * 60 + Number(said('minute')),
  }
}

export function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(':')
  return Number(hours) * 60 + Number(minutes)
}

/** The first instant after `atMs` at which the wall clock says `clock`. */
export function nextAt(atMs: number, clock: string, zone: string): number {
  const wanted = minutesOf(clock)
  const away = (wanted - wallClock(atMs, zone).minutes + dayMinutes) % dayMinutes || dayMinutes
  return onTheHour(startOfMinute(atMs) + away * minuteMs, wanted, zone)
}

/** The last instant, at or before `atMs`, at which the wall clock said `clock`. */
export function lastAt(atMs: number, clock: string, zone: string): number {
  const wanted = minutesOf(clock)
  const ago = (wallClock(atMs, zone).minutes - wanted + dayMinutes) % dayMinutes
  return onTheHour(startOfMinute(atMs) - ago * minuteMs, wanted, zone)
}

const startOfMinute = (atMs: number): number => atMs - (atMs % minuteMs)

/** Where the clocks were changed in between, the same hour on the wall. */
function onTheHour(guessMs: number, wanted: number, zone: string): number {
  const off = wanted - wallClock(guessMs, zone).minutes
  const nearest =
    off > dayMinutes / 2 ? off - dayMinutes : off < -dayMinutes / 2 ? off + dayMinutes : off
  return guessMs + nearest * minuteMs
}

/** When quiet ends, if it is quiet at an instant. */
export function quietUntil(
  atMs: number,
  { quiet, zone }: Pick<NoticeSettings, 'quiet' | 'zone'>,
): number | undefined {
  if (quiet === null || quiet.from === quiet.until) return undefined
  const [from, until] = [minutesOf(quiet.from), minutesOf(quiet.until)]
  const { minutes } = wallClock(atMs, zone)
  const isQuiet =
    from < until ? minutes >= from && minutes < until : minutes >= from || minutes < until
  return isQuiet ? nextAt(atMs, quiet.until, zone) : undefined
}
