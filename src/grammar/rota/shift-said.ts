// Reads a shift as people say it from a stretch of a line: “my wed late”, “joe’s tue early”,
// “20 May”, “friday night”, “thursday 14 to 18”. What no other word took may name a duty.
import { accept, type Result, refuse } from '../../core/result.ts'
import { addDays, mondayOf } from '../../core/time.ts'
import type { Day } from '../../core/vocabulary.ts'
import { dayAheadAt, type PartOfDay, partsOfDay, weekdayNumber } from '../asking/ahead.ts'
import { clockAt, hoursAt } from '../asking/hours.ts'
import { wordsOf } from '../asking/when.ts'
import { freeAt, type Line, phraseLength, take } from '../line.ts'
import type { WhyNotRota } from './not-read.ts'
import type { ShiftSaid } from './reading.ts'

/** Words that only hold it together; the others may name a duty. */
const small = new Set(
  (
    'my our mine the a an on of at in for from to is it its this that me i please shift shifts ' +
    'turn duty one with open whole all just his her their theirs your yours'
  ).split(' '),
)

/** Nothing said that narrows it down. */
export const saysNothing = ({ days, part, duty, hours, at, whose, next }: ShiftSaid): boolean =>
  !days && !part && !duty && !hours && !at && !whose && !next

/** Takes what it reads of the tokens from `from` to before `until`. */
export function shiftSaidIn(
  line: Line,
  from: number,
  until: number,
  today: Day,
): Result<ShiftSaid, WhyNotRota> {
  let said: ShiftSaid = {}
  const duty: string[] = []
  let at = from
  while (at < until) {
    const when = whenAt(line, at, today)
    if (when && 'is' in when) return refuse(when)
    if (when && at + when.length <= until) {
      const { length, ...found } = when
      take(line, at, at + length, 'day')
      said = { ...found, ...said }
      at += length
    } else {
      duty.push(...dutyWordAt(line, at))
      at += 1
    }
  }
  return accept({ ...said, ...(duty.length > 0 ? { duty: duty.join(' ') } : {}) })
}

type WhenRead = (ShiftSaid & { readonly length: number }) | WhyNotRota

/** A day, hours, one hour, a part of the day, or “next”. */
function whenAt(line: Line, at: number, today: Day): WhenRead | undefined {
  const days = daysAt(line, at, today)
  if (days) return days
  const hours = hoursAt(line, at)
  if (hours) return { hours, length: hours.length }
  const clock = clockAt(line, at)
  if (clock && (clock.says !== 'either' || isAtHour(line, at))) {
    return { at: clock, length: clock.length }
  }
  const word = freeAt(line, at)
  // “night” may be a duty of that name or an hour: whoever knows the plan sees which.
  if (partsOfDay.has(word)) return { part: word as PartOfDay, length: 1 }
  return word === 'next' ? { next: true, length: 1 } : undefined
}

/** Takes one word; it may name a duty unless it only holds the line together. */
function dutyWordAt(line: Line, at: number): readonly string[] {
  const word = freeAt(line, at)
  if (word === '' || !line.tokens[at]?.isWord) return []
  const holds = small.has(word)
  // “on call” is a duty, though “on” alone is none.
  const isOnCall = word === 'on' && freeAt(line, at + 1) === 'call'
  take(line, at, at + 1, holds && !isOnCall ? 'glue' : 'kind')
  if (holds) return isOnCall ? [word] : []
  return [word.endsWith("'s") ? word.slice(0, -2) : word]
}

/** A bare number is an hour only behind “at”: it may also be part of a duty's name. */
const isAtHour = (line: Line, at: number): boolean => line.tokens[at - 1]?.plain === 'at'

type DaysRead =
  | { readonly days: readonly Day[]; readonly part?: PartOfDay; readonly length: number }
  | WhyNotRota

export function daysAt(line: Line, at: number, today: Day): DaysRead | undefined {
  const week = weekAt(line, at, today)
  if (week) return week
  const found = dayAheadAt(line, at, today)
  if (!found) return undefined
  const { length } = found
  const words = wordsOf(line, at, at + length)
  if ('wrong' in found) {
    const dated = datedAt(line, at, length, today)
    if (dated) return dated
    const days = weekdaysMeant(line, at, length, today)
    if (found.wrong === 'over' || !days) return { is: found.wrong, words }
    const part = freeAt(line, at + length)
    if (!partsOfDay.has(part)) return { days, length }
    return { days, part: part as PartOfDay, length: length + 1 }
  }
  const { day, part } = found
  return datedAt(line, at, length, today) ?? { days: [day], length, ...(part ? { part } : {}) }
}

/** “Thursday 21 May”: the date says which Thursday. */
function datedAt(line: Line, at: number, length: number, today: Day): DaysRead | undefined {
  const number = weekdayNumber(freeAt(line, at + length - 1))
  const sign = freeAt(line, at + length) === ',' ? 1 : 0
  if (number < 0 || partsOfDay.has(freeAt(line, at + length - 1))) return undefined
  const next = at + length + sign
  if (weekdayNumber(freeAt(line, next)) >= 0) return undefined
  const date = dayAheadAt(line, next, today)
  if (!date || 'wrong' in date) return undefined
  const whole = length + sign + date.length
  if (addDays(mondayOf(date.day), number) !== date.day) {
    return { is: 'which day', words: wordsOf(line, at, at + whole) }
  }
  return { days: [date.day], length: whole, ...(date.part ? { part: date.part } : {}) }
}

/** “Tuesday” on a Tuesday: today or in a week, whichever has a shift. */
function weekdaysMeant(line: Line, at: number, length: number, today: Day) {
  const number = weekdayNumber(freeAt(line, at + length - 1))
  if (number < 0 || addDays(mondayOf(today), number) !== today) return undefined
  return freeAt(line, at) === 'this' ? [today] : [today, addDays(today, 7)]
}

/** Seven days to look in: a duty may last a week. */
function weekAt(line: Line, at: number, today: Day): DaysRead | undefined {
  for (const [words, days] of [
    ['this week', 0],
    ['next week', 7],
  ] as const) {
    const length = phraseLength(line, at, words.split(' '))
    if (length === 0) continue
    const monday = addDays(mondayOf(today), days)
    const week = [0, 1, 2, 3, 4, 5, 6].map((each) => addDays(monday, each))
    return { days: week.filter((day) => day >= today), length }
  }
  return undefined
}
