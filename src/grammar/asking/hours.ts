// Hours of a day as people say them: 14, 14:00, 14h, 2pm, half past two, 14 to 22, 22 to 6. An
// hour that could be of the morning or of the afternoon is asked for, unless something near it
// says.
import { freeAt, type Line, phraseLength } from '../line.ts'
import type { PartOfDay } from './ahead.ts'

export interface Clock {
  /** Minutes since midnight, as it was said: 2 may still mean 14. */
  readonly minutes: number
  /** `sure`: said so that it is one hour only. */
  readonly says: 'sure' | 'am' | 'pm' | 'either'
  readonly length: number
}

export interface Hours {
  readonly from: Clock
  readonly until: Clock
  readonly length: number
}

const halfDay = 12 * 60
const wholeDay = 24 * 60
const wordHours = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const halves = new Map<string, 'am' | 'pm'>([
  ['am', 'am'],
  ['a.m', 'am'],
  ['pm', 'pm'],
  ['p.m', 'pm'],
])

/** One hour of the clock that starts here. */
export function clockAt(line: Line, at: number): Clock | undefined {
  const word = freeAt(line, at)
  if (word === '') return undefined
  if (word === 'noon' || word === 'midday') return { minutes: halfDay, says: 'sure', length: 1 }
  if (word === 'midnight') return { minutes: wholeDay, says: 'sure', length: 1 }
  const spoken = spokenAt(line, at)
  const clock = spoken ?? compact(word)
  if (clock?.says !== 'either') return clock
  const half = halves.get(freeAt(line, at + clock.length))
  return half === undefined ? clock : { ...clock, says: half, length: clock.length + 1 }
}

/** “half past two”, “a quarter to nine”. */
function spokenAt(line: Line, at: number): Clock | undefined {
  const rows: readonly [string, number][] = [
    ['half past', 30],
    ['a quarter past', 15],
    ['quarter past', 15],
    ['a quarter to', -15],
    ['quarter to', -15],
  ]
  for (const [words, minutes] of rows) {
    const length = phraseLength(line, at, words.split(' '))
    if (length === 0) continue
    const hour = hourSaid(freeAt(line, at + length))
    if (hour === undefined) return undefined
    const says = hour > 12 ? 'sure' : 'either'
    return { minutes: (hour * 60 + minutes + wholeDay) % wholeDay, says, length: length + 1 }
  }
  return undefined
}

function hourSaid(word: string): number | undefined {
  const spelled = wordHours.indexOf(word) + 1
  if (spelled > 0) return spelled
  const clock = compact(word)
  return clock && clock.minutes % 60 === 0 ? clock.minutes / 60 : undefined
}

/** 14, 14:00, 14.30, 14h, 14h30, 2pm, 2:30pm. */
function compact(word: string): Clock | undefined {
  const figures = figuresAt(word, 0)
  if (figures.length < 1 || figures.length > 2) return undefined
  let at = figures.length
  let minutes = 0
  let sure = Number(figures) > 12 || figures.startsWith('0')
  const sign = word[at] ?? ''
  if (sign === ':' || sign === '.' || sign === 'h') {
    const more = figuresAt(word, at + 1)
    if (more.length !== 2 && !(sign === 'h' && more === '')) return undefined
    minutes = Number(more || '0')
    at += 1 + more.length
    sure = true
  }
  const half = halves.get(word.slice(at))
  if (at < word.length && half === undefined) return undefined
  const hours = Number(figures)
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return undefined
  if (half !== undefined && (hours < 1 || hours > 12)) return undefined
  return { minutes: hours * 60 + minutes, says: half ?? (sure ? 'sure' : 'either'), length: 1 }
}

function figuresAt(word: string, from: number): string {
  let at = from
  while (at < word.length && word[at]! >= '0' && word[at]! <= '9') at += 1
  return word.slice(from, at)
}

const joins = new Set(['to', 'until', 'till', '-', '–', '—'])

/** Two hours of the clock with a “to” between them. */
export function hoursAt(line: Line, at: number): Hours | undefined {
  const opener = freeAt(line, at)
  const opened = opener === 'from' || opener === 'between' ? 1 : 0
  const together = hyphened(freeAt(line, at + opened))
  if (together) return { ...together, length: opened + 1 }
  const from = clockAt(line, at + opened)
  if (!from) return undefined
  const join = freeAt(line, at + opened + from.length)
  if (!joins.has(join) && !(opener === 'between' && join === 'and')) return undefined
  const until = clockAt(line, at + opened + from.length + 1)
  return until && { from, until, length: opened + from.length + 1 + until.length }
}

function hyphened(word: string): Omit<Hours, 'length'> | undefined {
  const [first = '', second = '', ...more] = word.split('-')
  const [from, until] = [compact(first), compact(second)]
  return more.length === 0 && from && until ? { from, until } : undefined
}

export interface Minutes {
  readonly from: number
  /** Past `from`: more than a day's minutes once it runs over midnight. */
  readonly until: number
}

/** Which hours were meant; undefined where it could be either half of the day. */
export function hoursMeant(
  { from, until }: Hours,
  part: PartOfDay | undefined,
): Minutes | undefined {
  const first = oneMeant(from, part, until.says === 'sure')
  const starts = first === undefined ? waysOf(from) : [first]
  // Whoever says 22 counts to 24: their 6 is no 18.
  const sureStart = from.says === 'sure' && from.minutes > halfDay
  const ends = sureStart && until.says === 'either' ? [until.minutes] : waysOf(until)
  if (first === undefined && (until.says === 'either' || starts.length === 0)) return undefined
  const pairs = starts.flatMap((start) =>
    ends.map((end) => ({ from: start, until: end > start ? end : end + wholeDay })),
  )
  // The shorter stretch: “10 to 2pm” is four hours, not sixteen.
  return pairs.sort((a, b) => a.until - a.from - (b.until - b.from))[0]
}

export function waysOf({ minutes, says }: Clock): readonly number[] {
  const onDial = minutes % halfDay
  switch (says) {
    case 'sure':
      return [minutes]
    case 'am':
      return [onDial]
    case 'pm':
      return [onDial + halfDay]
    case 'either':
      return [onDial, onDial + halfDay]
    default:
      return says satisfies never
  }
}

/** One hour alone: said, or clear from the part of the day; 7 to 12 are as they are said. */
export function oneMeant(
  clock: Clock,
  part: PartOfDay | undefined,
  plainly = false,
): number | undefined {
  const { minutes, says } = clock
  if (says !== 'either') return waysOf(clock)[0]
  if (plainly) return minutes
  const early = minutes < 7 * 60
  switch (part) {
    case 'morning':
      return minutes % halfDay
    case 'afternoon':
    case 'evening':
      return (minutes % halfDay) + halfDay
    case 'night':
      return early ? minutes : minutes < halfDay ? minutes + halfDay : wholeDay
    case undefined:
      return early ? undefined : minutes
    default:
      return part satisfies never
  }
}
