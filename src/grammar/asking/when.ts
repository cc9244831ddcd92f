// When the help is wanted, and until when an answer is: a stretch of hours, a day by which, and an
// hour by which. What was not said of the answer is set by a rule, and shown.
import type { Span } from '../../core/asking.ts'
import { limits } from '../../core/limits.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { addDays } from '../../core/time.ts'
import type { Day } from '../../core/vocabulary.ts'
import { dayIn, instantOf, minuteOfDay } from '../../core/zone.ts'
import { freeAt, type Line, phraseLength, take, wordAt } from '../line.ts'
import { type DayAhead, dayAheadAt } from './ahead.ts'
import { clockAt, type Hours, hoursAt, hoursMeant, oneMeant } from './hours.ts'
import type { WhyNotAsked } from './not-read.ts'
import type { AskSurroundings } from './reading.ts'

export interface When {
  readonly span?: Span
  readonly neededBy?: Day
  readonly expiresAtMs?: number
}

const hourMs = 3_600_000
const endOfWork = 18 * 60
const expiryOpeners = [
  'answer me by',
  'answer needed by',
  'answers by',
  'answers until',
  'answer by',
  'answer until',
  'reply by',
  'replies by',
  'let me know by',
  'until',
  'till',
].map((words) => words.split(' '))

/** Takes every word that says when. */
export function whenIn(line: Line, surroundings: AskSurroundings): Result<When, WhyNotAsked> {
  let when: When = {}
  for (let at = 0; at < line.tokens.length; at += 1) {
    const found = expiryAt(line, at, surroundings) ?? wantedAt(line, at, surroundings)
    if (!found) continue
    if ('is' in found) return refuse(found)
    take(line, at, at + found.length, 'day')
    when = { ...found.when, ...when }
  }
  return accept(when)
}

interface Found {
  readonly when: When
  readonly length: number
}

type FoundOrNot = Found | WhyNotAsked | undefined

/** “until Wednesday 18:00”, “answer by noon”. */
export function expiryAt(line: Line, at: number, around: AskSurroundings): FoundOrNot {
  const opener = expiryOpeners.find((words) => phraseLength(line, at, words) > 0)
  if (!opener) return undefined
  const point = pointAt(line, at + opener.length, around)
  if (!point || 'is' in point) return point
  const { day, minutes, length } = point
  const expiresAtMs = instantOf(day, minutes ?? endOfWork, around.zone)
  return { when: { expiresAtMs }, length: opener.length + length }
}

/** Hours on a day, a day by which, or a day. */
function wantedAt(line: Line, at: number, around: AskSurroundings): FoundOrNot {
  const word = freeAt(line, at)
  const hinge = ['on', 'by', 'before', 'for', 'from'].includes(word) ? 1 : 0
  const stretch =
    stretchAt(line, at + hinge, around) ?? (hinge ? stretchAt(line, at, around) : undefined)
  if (stretch) return 'is' in stretch ? stretch : { ...stretch, length: stretch.length + hinge }
  const day = dayAheadAt(line, at + hinge, around.today)
  if (!day || isOnlyAWord(line, at, hinge, day.length)) return undefined
  if ('wrong' in day) return wrongDay(line, at + hinge, day)
  if (word !== 'before') return { when: { neededBy: day.day }, length: hinge + day.length }
  const dayBefore = addDays(day.day, -1)
  const neededBy = dayBefore < around.today ? day.day : dayBefore
  return { when: { neededBy }, length: hinge + day.length }
}

/** “sat”, “sun” and “may” are words too: alone they are no day. */
function isOnlyAWord(line: Line, at: number, hinge: number, length: number): boolean {
  return hinge === 0 && length === 1 && ['sat', 'sun', 'wed', 'mon'].includes(wordAt(line, at))
    ? line.tokens[at]?.text === wordAt(line, at)
    : false
}

function wrongDay(
  line: Line,
  at: number,
  { wrong, length }: { readonly wrong: 'over' | 'which day'; readonly length: number },
): WhyNotAsked {
  return { is: wrong, words: wordsOf(line, at, at + length) }
}

/** “Thursday 14 to 22”, “14:00 to 22:00 on Thursday”, “tomorrow night 22 to 6”. */
function stretchAt(line: Line, at: number, around: AskSurroundings): FoundOrNot {
  const day = dayAheadAt(line, at, around.today)
  if (day) {
    const gap = at + day.length + (freeAt(line, at + day.length) === ',' ? 1 : 0)
    const hours = hoursAt(line, gap)
    if (!hours) return undefined
    if ('wrong' in day) return wrongDay(line, at, day)
    return stretch(line, day, hours, at, gap + hours.length, around)
  }
  const hours = hoursAt(line, at)
  if (!hours) return undefined
  const after = at + hours.length
  const hinge = ['on', ','].includes(freeAt(line, after)) ? 1 : 0
  const later = dayAheadAt(line, after + hinge, around.today)
  if (later && 'wrong' in later) return wrongDay(line, after + hinge, later)
  const until = later ? after + hinge + later.length : after
  return stretch(line, later ?? { day: around.today, length: 0 }, hours, at, until, around)
}

function stretch(
  line: Line,
  { day, part }: DayAhead,
  hours: Hours,
  from: number,
  until: number,
  { zone, nowMs }: AskSurroundings,
): FoundOrNot {
  const meant = hoursMeant(hours, part)
  const words = wordsOf(line, from, until)
  if (!meant) return { is: 'which half', words }
  const span = {
    fromMs: instantOf(day, meant.from, zone),
    untilMs: instantOf(day, meant.until, zone),
  }
  if (span.fromMs <= nowMs) return { is: 'over', words }
  return { when: { span }, length: until - from }
}

interface Point {
  readonly day: Day
  readonly minutes: number | undefined
  readonly length: number
}

/** A day, an hour, or both in either order; an hour alone is the next time the clock shows it. */
function pointAt(line: Line, at: number, around: AskSurroundings): Point | WhyNotAsked | undefined {
  const { today, nowMs, zone } = around
  const day = dayAheadAt(line, at, today)
  if (day && 'wrong' in day) return wrongDay(line, at, day)
  const hinge = (place: number): number => (['at', ','].includes(freeAt(line, place)) ? 1 : 0)
  const hourAt = day ? at + day.length + hinge(at + day.length) : at + hinge(at)
  const clock = clockAt(line, hourAt)
  if (day && !clock) return { day: day.day, minutes: undefined, length: day.length }
  if (!clock) return undefined
  const after = hourAt + clock.length
  const on = freeAt(line, after) === 'on' ? 1 : 0
  const later = day ?? dayAheadAt(line, after + on, today)
  if (later && 'wrong' in later) return wrongDay(line, after + on, later)
  const minutes = oneMeant(clock, later?.part)
  const until = !day && later ? after + on + later.length : after
  if (minutes === undefined) return { is: 'which half', words: wordsOf(line, at, until) }
  const next = instantOf(today, minutes, zone) > nowMs ? today : addDays(today, 1)
  return { day: later?.day ?? next, minutes, length: until - at }
}

export function wordsOf(line: Line, from: number, until: number): string {
  const [first, last] = [line.tokens[from], line.tokens[until - 1]]
  return first && last ? line.text.slice(first.start, last.end) : ''
}

export interface Answered {
  readonly atMs: number
  readonly guessed: boolean
}

/**
 * By when an answer is wanted. Unsaid, it is a day from now, or half of the time there is until it
 * begins, whichever is sooner, by daylight.
 */
export function answeredBy(when: When, around: AskSurroundings): Result<Answered, WhyNotAsked> {
  const { nowMs, zone, today } = around
  const { span, neededBy, expiresAtMs } = when
  if (neededBy !== undefined && neededBy < today) return refuse({ is: 'over', words: neededBy })
  const byDay = neededBy === undefined ? undefined : lastOf(neededBy, around)
  const latestMs = Math.min(
    span?.fromMs ?? Number.POSITIVE_INFINITY,
    byDay ?? Number.POSITIVE_INFINITY,
  )
  if (expiresAtMs !== undefined) {
    if (expiresAtMs <= nowMs) return refuse({ is: 'answer over' })
    if (span && expiresAtMs > span.fromMs) return refuse({ is: 'answer late' })
    if (neededBy !== undefined && dayIn(expiresAtMs, zone) > neededBy) {
      return refuse({ is: 'answer late' })
    }
    return expiresAtMs - nowMs > limits.askMs
      ? refuse({ is: 'too far' })
      : accept({ atMs: expiresAtMs, guessed: false })
  }
  const waitMs = Math.min(24 * hourMs, (latestMs - nowMs) / 2)
  return accept({ atMs: byDaylight(nowMs, waitMs, zone), guessed: true })
}

const [firstHour, lastHour] = [8 * 60, 20 * 60]

/** At a full quarter of an hour; never in the night, where it could be the evening before. */
function byDaylight(nowMs: number, waitMs: number, zone: string): number {
  const quarterMs = hourMs / 4
  if (waitMs <= hourMs) return Math.round(nowMs + waitMs)
  const atMs = Math.floor((nowMs + waitMs) / quarterMs) * quarterMs
  const minute = minuteOfDay(atMs, zone)
  if (minute >= firstHour && minute <= lastHour) return atMs
  const day = dayIn(atMs, zone)
  const evening = instantOf(minute > lastHour ? day : addDays(day, -1), lastHour, zone)
  return evening > nowMs + hourMs ? evening : atMs
}

/** The end of the working day, or of the day where that is over. */
function lastOf(day: Day, { nowMs, zone }: AskSurroundings): number {
  const evening = instantOf(day, endOfWork, zone)
  return evening > nowMs + hourMs ? evening : instantOf(day, 24 * 60, zone)
}
