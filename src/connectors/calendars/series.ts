// Events that belong together by their UID, and the times they come to: what a rule gives, less
// what is left out, with those that were moved where they were moved to.
import { limits } from '../../core/limits.ts'
import { addDays } from '../../core/time.ts'
import type { Day } from '../../core/vocabulary.ts'
import { instantOf } from '../../core/zone.ts'
import type { Moment, ReadEvent, Reading } from './events.ts'
import { daysOfRule, untilDay } from './recurrence.ts'
import { instantOfTime, readTime } from './times.ts'

export interface Series {
  readonly mains: readonly ReadEvent[]
  readonly instead: readonly ReadEvent[]
}

/** By UID, in the order of the file; an event without one stands alone. */
export function seriesOf(events: readonly ReadEvent[]): readonly Series[] {
  const byUid = new Map<string, ReadEvent[]>()
  const alone: Series[] = []
  for (const event of events) {
    if (event.uid === undefined) {
      alone.push({ mains: [event], instead: [] })
      continue
    }
    const same = byUid.get(event.uid)
    if (same) same.push(event)
    else byUid.set(event.uid, [event])
  }
  const found = [...byUid.values()].map((same) => ({
    mains: newest(same.filter(({ insteadOf }) => !insteadOf)),
    instead: newest(same.filter(({ insteadOf }) => insteadOf)),
  }))
  return [...found, ...alone]
}

/**
 * Of two versions the one with the higher SEQUENCE. With equal ones, those that begin at different
 * times are different events: some programs give all of theirs one UID.
 */
function newest(versions: readonly ReadEvent[]): readonly ReadEvent[] {
  if (versions.length < 2) return versions
  const highest = versions.reduce((most, { sequence }) => Math.max(most, sequence), 0)
  const kept = new Map<string, ReadEvent>()
  for (const version of versions) {
    const { insteadOf, start, sequence } = version
    const key = momentKey(insteadOf ?? start)
    const known = kept.get(key)
    if (known && known.sequence > sequence) continue
    if (!insteadOf && sequence < highest) continue
    kept.set(key, version)
  }
  return [...kept.values()]
}

const momentKey = ({ day, minutes, wholeDay, zone }: Moment): string =>
  wholeDay ? day : String(instantOfTime({ day, minutes, wholeDay, utc: zone === 'UTC' }, zone))

export interface Window {
  readonly from: Day
  readonly until: Day
  readonly fromMs: number
  readonly untilMs: number
  /** For whole days. */
  readonly zone: string
}

export interface SeriesTime {
  readonly event: ReadEvent
  readonly fromMs: number
  readonly untilMs: number
  readonly days?: { readonly from: Day; readonly until: Day }
}

/** Those within the window, in no order. */
export function* timesOfSeries(
  series: Series,
  window: Window,
  reading: Reading,
): Generator<SeriesTime> {
  const moved = series.instead.flatMap(({ insteadOf }) => (insteadOf ? [insteadOf] : []))
  for (const main of series.mains) {
    if (main.cancelled) continue
    const isMoved = among(moved, main)
    for (const start of startsOf(main, window, reading)) {
      if (isMoved(start)) continue
      const time = timeAt(main, start)
      if (time.fromMs < window.untilMs && time.untilMs > window.fromMs) yield time
    }
  }
  for (const event of series.instead) {
    if (event.cancelled) continue
    const time = timeAt(event, event.start)
    if (time.fromMs < window.untilMs && time.untilMs > window.fromMs) yield time
  }
}

/**
 * Whether a start is among those listed. Some programs list the day alone of an event that has
 * hours, others an hour of one that has none: then the day decides.
 */
function among(listed: readonly Moment[], { start }: ReadEvent): (moment: Moment) => boolean {
  const keys = new Set(listed.map((moment) => (start.wholeDay ? moment.day : momentKey(moment))))
  return (moment) => keys.has(moment.day) || keys.has(momentKey(moment))
}

function timeAt(event: ReadEvent, start: Moment): SeriesTime {
  const { days, minutes, exactMs } = event.length
  const { day, zone } = start
  const fromMs = instantOf(day, start.minutes, zone)
  const untilMs = instantOf(addDays(day, days), start.minutes + minutes, zone) + exactMs
  const time = { event, fromMs, untilMs: Math.max(untilMs, fromMs) }
  return start.wholeDay ? { ...time, days: { from: day, until: addDays(day, days) } } : time
}

function* startsOf(event: ReadEvent, window: Window, reading: Reading): Generator<Moment> {
  const { start, rule, extra, except } = event
  const isLeftOut = among(except, event)
  const stays = (moment: Moment): boolean => !isLeftOut(moment)
  if (!rule) {
    if (stays(start)) yield start
  } else {
    for (const day of ruleDays(event, window, reading)) {
      const moment = { ...start, day }
      if (isPast(event, moment)) break
      if (stays(moment)) yield moment
    }
  }
  for (const moment of extra) {
    const whole = moment.wholeDay && !start.wholeDay
    const meant = whole ? { ...start, day: moment.day } : moment
    if (stays(meant)) yield meant
  }
}

function* ruleDays(event: ReadEvent, window: Window, reading: Reading): Generator<Day> {
  const { start, rule, length, block } = event
  if (!rule) return
  // What began before the window may reach into it.
  const back = length.days + Math.ceil((length.minutes / 60 + length.exactMs / 3_600_000) / 24) + 2
  const first = addDays(window.from, -Math.min(back, 400))
  const until = rule.until === undefined ? undefined : untilDay(rule.until)
  const end = addDays(window.until, 1)
  const last = until !== undefined && until < end ? addDays(until, 1) : end
  const budget = { steps: Math.min(limits.feedSteps.one, reading.budget.steps) }
  const before = budget.steps
  yield* daysOfRule(rule, start.day, { first, last }, budget)
  reading.budget.steps -= before - Math.max(0, budget.steps)
  if (budget.steps < 0) {
    reading.report(block.line, 'It comes round too often to be read to its end.')
  }
}

/** Whether a time lies behind the last its rule allows. */
function isPast({ rule, start }: ReadEvent, moment: Moment): boolean {
  if (rule?.until === undefined) return false
  const said = readTime(rule.until)
  if (!said) return false
  if (said.wholeDay || start.wholeDay) return moment.day > said.day
  return instantOf(moment.day, moment.minutes, moment.zone) > instantOfTime(said, moment.zone)
}
