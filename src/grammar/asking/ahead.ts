// Days to come, read forward: “Thursday” is the next one, “3 Nov” the next time that day comes.
// What could be two days is asked, and what is over is said to be.
import { addDays, daysBetween, isDay, mondayOf } from '../../core/time.ts'
import type { Day } from '../../core/vocabulary.ts'
import { freeAt, type Line, phraseLength } from '../line.ts'

export type PartOfDay = 'morning' | 'afternoon' | 'evening' | 'night'

export interface DayAhead {
  readonly day: Day
  readonly length: number
  readonly part?: PartOfDay
}

export type DayRead = DayAhead | { readonly wrong: 'over' | 'which day'; readonly length: number }

const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
const shortDays = 'mon tue wed thu fri sat sun'.split(' ')
const alsoShort = new Map([
  ['tues', 1],
  ['weds', 2],
  ['thur', 3],
  ['thurs', 3],
])
const months =
  'january february march april may june july august september october november december'.split(' ')
const shortMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
export const partsOfDay: ReadonlySet<string> = new Set(['morning', 'afternoon', 'evening', 'night'])
/** A day this far ahead was meant as one that is over. */
const mostDaysAhead = 300

export function dayAheadAt(line: Line, at: number, today: Day): DayRead | undefined {
  const found =
    casualAt(line, at, today) ??
    weekdayAt(line, at, today) ??
    dateAt(line, at, today) ??
    inSomeDaysAt(line, at, today)
  if (!found || 'wrong' in found || found.part) return found
  const part = freeAt(line, at + found.length)
  if (!partsOfDay.has(part)) return found
  return { ...found, length: found.length + 1, part: part as PartOfDay }
}

type Casual = readonly [words: string, days: number, part?: PartOfDay]
const casual: readonly Casual[] = [
  ['the day after tomorrow', 2],
  ['day after tomorrow', 2],
  ['tomorrow', 1],
  ['tmrw', 1],
  ['today', 0],
  ['tonight', 0, 'night'],
  ['this morning', 0, 'morning'],
  ['this afternoon', 0, 'afternoon'],
  ['this evening', 0, 'evening'],
]
const casualRows = casual.map(([words, days, part]) => ({ words: words.split(' '), days, part }))

function casualAt(line: Line, at: number, today: Day): DayRead | undefined {
  for (const { words, days, part } of casualRows) {
    if (phraseLength(line, at, words) === 0) continue
    return { day: addDays(today, days), length: words.length, ...(part ? { part } : {}) }
  }
  if (freeAt(line, at) === 'yesterday') return { wrong: 'over', length: 1 }
  const endOfWeek = ['the end of the week', 'end of the week', 'end of week', 'this week']
  for (const words of endOfWeek) {
    const length = phraseLength(line, at, words.split(' '))
    const friday = addDays(mondayOf(today), 4)
    if (length > 0) return friday < today ? { wrong: 'which day', length } : { day: friday, length }
  }
  if (phraseLength(line, at, ['next', 'week']) > 0) {
    return { day: addDays(mondayOf(today), 11), length: 2 }
  }
  return undefined
}

export function weekdayNumber(word: string): number {
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word
  const full = weekdays.indexOf(bare)
  return full >= 0 ? full : Math.max(shortDays.indexOf(bare), alsoShort.get(bare) ?? -1)
}

function weekdayAt(line: Line, at: number, today: Day): DayRead | undefined {
  const before = freeAt(line, at)
  const held = before === 'next' || before === 'this' || before === 'last' || before === 'coming'
  const word = freeAt(line, held ? at + 1 : at)
  const wanted = weekdayNumber(word)
  if (wanted < 0) return undefined
  // “sat” and “sun” are words of their own unless something says that they are days.
  const length = held ? 2 : 1
  const monday = mondayOf(today)
  const thisWeeks = addDays(monday, wanted)
  if (before === 'last') return { wrong: 'over', length }
  if (before === 'next') return { day: addDays(thisWeeks, 7), length }
  if (thisWeeks === today) return { wrong: 'which day', length }
  if (before === 'this' && thisWeeks < today) return { wrong: 'over', length }
  return { day: thisWeeks < today ? addDays(thisWeeks, 7) : thisWeeks, length }
}

function dateAt(line: Line, at: number, today: Day): DayRead | undefined {
  const word = freeAt(line, at)
  if (word.includes('/')) return slashed(word, today)
  if (isDay(word)) return checked(word, today, 1)
  const the = word === 'the' ? 1 : 0
  const first = ordinal(freeAt(line, at + the))
  if (first !== undefined) {
    const of = freeAt(line, at + the + 1) === 'of' ? 1 : 0
    const month = monthNumber(freeAt(line, at + the + 1 + of))
    if (month > 0) return dated(line, at + the + 2 + of, at, { date: first, month }, today)
    const bare = freeAt(line, at + the)
    return bare.endsWith(suffixOf(first)) ? nextDate(first, today, the + 1) : undefined
  }
  const month = monthNumber(word)
  const second = month > 0 ? ordinal(freeAt(line, at + 1)) : undefined
  return second === undefined ? undefined : dated(line, at + 2, at, { date: second, month }, today)
}

const monthNumber = (word: string): number =>
  Math.max(months.indexOf(word), shortMonths.indexOf(word)) + 1 || (word === 'sept' ? 9 : 0)

const suffixOf = (date: number): string => {
  if (date > 10 && date < 14) return 'th'
  return ['th', 'st', 'nd', 'rd'][date % 10] ?? 'th'
}

/** 3, 3rd: a day of a month. */
function ordinal(word: string): number | undefined {
  let figures = ''
  for (const character of word) {
    if (character < '0' || character > '9') break
    figures += character
  }
  const rest = word.slice(figures.length)
  const value = Number(figures)
  if (figures === '' || value < 1 || value > 31) return undefined
  return rest === '' || rest === suffixOf(value) ? value : undefined
}

interface Dated {
  readonly date: number
  readonly month: number
}

function dated(line: Line, next: number, at: number, said: Dated, today: Day): DayRead {
  const year = freeAt(line, next)
  const length = next - at
  if (year.length === 4 && year > '1900' && year < '2200' && Number.isInteger(Number(year))) {
    const day = written(Number(year), said)
    return day === undefined ? { wrong: 'which day', length } : checked(day, today, length + 1)
  }
  return nextTime(said, today, length)
}

function nextTime(said: Dated, today: Day, length: number): DayRead {
  const year = Number(today.slice(0, 4))
  const thisYears = written(year, said)
  const day = thisYears !== undefined && thisYears >= today ? thisYears : written(year + 1, said)
  if (day === undefined) return { wrong: 'which day', length }
  if (daysBetween(today, day) > mostDaysAhead) return { wrong: 'over', length }
  return { day, length }
}

/** “the 3rd”: of this month, or of the next. */
function nextDate(date: number, today: Day, length: number): DayRead | undefined {
  const [year = 0, month = 0] = today.split('-').map(Number)
  const here = written(year, { date, month })
  if (here !== undefined && here >= today) return { day: here, length }
  const after = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 }
  const day = written(after.year, { date, month: after.month })
  return day === undefined ? undefined : { day, length }
}

function written(year: number, { month, date }: Dated): Day | undefined {
  const two = (value: number): string => String(value).padStart(2, '0')
  const text = `${year}-${two(month)}-${two(date)}`
  return isDay(text) ? text : undefined
}

/** `13/5` and `5/13` are plain; `3/5` is one day here and another there. */
function slashed(word: string, today: Day): DayRead | undefined {
  const [first = 0, second = 0, ...more] = word.split('/').map(Number)
  if (!Number.isInteger(first) || !Number.isInteger(second) || more.length > 0) return undefined
  if (first < 1 || second < 1 || first > 31 || second > 31) return undefined
  if (first <= 12 && second <= 12 && first !== second) return { wrong: 'which day', length: 1 }
  const [date, month] = first > 12 ? [first, second] : [second, first]
  return month > 12 ? undefined : nextTime({ date, month }, today, 1)
}

const checked = (day: Day, today: Day, length: number): DayRead =>
  day < today ? { wrong: 'over', length } : { day, length }

const units = new Map([
  ['day', 1],
  ['days', 1],
  ['week', 7],
  ['weeks', 7],
])

/** “in two weeks”, “in 3 days”, “in a week”. */
function inSomeDaysAt(line: Line, at: number, today: Day): DayRead | undefined {
  if (freeAt(line, at) !== 'in') return undefined
  const amount = freeAt(line, at + 1)
  const spelled = numbers.indexOf(amount) + 1
  const count = amount === 'a' ? 1 : spelled || ordinal(amount)
  const unit = units.get(freeAt(line, at + 2))
  if (count === undefined || unit === undefined) return undefined
  return { day: addDays(today, count * unit), length: 3 }
}
