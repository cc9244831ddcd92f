// Which day it was, read by chrono from what no one else has taken, seen from noon of today. A
// weekday alone is the last one; a day that is still to come is said to be.
import { parse } from 'chrono-node/en'
import { addDays, dayMs, dayOf, isDay, startOfDayMs } from '../core/time.ts'
import type { Day } from '../core/vocabulary.ts'
import { freeAt, type Line, take, wordAt } from './line.ts'
import { spanAt } from './spans.ts'

export type DayFound =
  /** Guessed: “last week” is a day only about. */
  | { readonly is: 'day'; readonly day: Day; readonly guessed: boolean }
  /** The words of a day that is still to come. */
  | { readonly is: 'to come'; readonly words: string }

type Found = ReturnType<typeof parse>[number]

const goals = new Set('for before by until till of than'.split(' '))
const untilGoals = new Set('before by until till than'.split(' '))
const alsoWords = new Set('sat sun mon wed thu fri mar may dec jan jun second now march'.split(' '))
const held = new Set('on this last since during'.split(' '))

/** Takes the first day that has come. One that is still to come is named if it stands alone. */
export function dayIn(line: Line, today: Day): DayFound | undefined {
  const masked = maskedText(line)
  const noon = new Date(startOfDayMs(today) + dayMs / 2)
  let future: string | undefined
  let turn: Day | undefined
  for (const found of parse(masked, { instant: noon, timezone: 0 })) {
    const [from, until] = tokensWithin(line, found)
    if (!saysADay(line, found, from, until)) continue
    const day = pastDay(found, today)
    const before = freeAt(line, from - 1)
    if (day > today) {
      const possessive = line.text.startsWith("'s", found.index + found.text.length)
      if (!goals.has(before) && !possessive) future ??= found.text.trim()
      continue
    }
    if (untilGoals.has(before)) continue
    if (isTurn(line, found, from)) {
      turn ??= day
      continue
    }
    take(line, from, until, 'day')
    if (before === 'from' || before === 'during') take(line, from - 1, from, 'glue')
    return { is: 'day', day, guessed: !isExact(found) }
  }
  if (future !== undefined) return { is: 'to come', words: future }
  return turn === undefined ? undefined : { is: 'day', day: turn, guessed: true }
}

const owners = new Set('my our the a his her their'.split(' '))

/** “my Saturday”, “Mia’s Friday shift”: a turn of theirs. Its day is likely; its words stay. */
function isTurn(line: Line, { start }: Found, from: number): boolean {
  if (!start.isCertain('weekday') || start.isCertain('day')) return false
  const before = wordAt(line, from - 1)
  return owners.has(before) || before.endsWith("'s") || before === "'"
}

/** The text with every taken word blanked out, so that places stay the same. */
function maskedText(line: Line): string {
  let out = ''
  let spanUntil = 0
  line.tokens.forEach((token, index) => {
    out += ' '.repeat(token.start - out.length)
    if (index >= spanUntil) spanUntil = index + spanLength(line, index)
    const taken = line.taken[index] !== undefined || index < spanUntil || isPartOfWork(line, index)
    out += taken ? ';'.repeat(token.end - token.start) : token.text
  })
  return out
}

const fromNow = new Set('ago earlier later back'.split(' '))

/** A span that says no day: chrono would take long over many of them. */
function spanLength(line: Line, at: number): number {
  const length = spanAt(line, at)?.length ?? 0
  const says = fromNow.has(wordAt(line, at + length)) || wordAt(line, at - 1) === 'in'
  return says ? 0 : length
}

const timesOfDay = new Set('morning afternoon evening night noon midnight weekend'.split(' '))
const daysBefore = new Set('this last yesterday today tomorrow'.split(' '))

/** The night of “an on-call night on 7 May” is the work, not the day: chrono must not see it. */
function isPartOfWork(line: Line, index: number): boolean {
  if (!timesOfDay.has(wordAt(line, index))) return false
  const before = wordAt(line, index - 1)
  return !daysBefore.has(before) && !before.endsWith('day')
}

function tokensWithin(line: Line, { index, text }: Found): readonly [number, number] {
  const end = index + text.trimEnd().length
  const from = line.tokens.findIndex((token) => token.isWord && token.end > index)
  const after = line.tokens.findIndex((token) => token.start >= end)
  let until = after === -1 ? line.tokens.length : after
  while (until > from && !line.tokens[until - 1]?.isWord) until -= 1
  return [from, until]
}

function saysADay(line: Line, found: Found, from: number, until: number): boolean {
  if (from < 0 || until <= from) return false
  const tags = found.tags()
  const sure =
    found.start.isCertain('day') ||
    found.start.isCertain('weekday') ||
    tags.has('result/relativeDate') ||
    isCasual(found)
  if (!sure || !wholeWords(line, found, from, until)) return false
  const typed = found.text.trim()
  if (until - from === 1 && alsoWords.has(typed) && !held.has(freeAt(line, from - 1))) return false
  return !typed.includes('/') || isPlain(typed)
}

/** A day may end inside `Monday's`, but never inside another word. */
function wholeWords(line: Line, found: Found, from: number, until: number): boolean {
  const first = line.tokens[from]!
  const last = line.tokens[until - 1]!
  const end = found.index + found.text.trimEnd().length
  const rest = line.text.slice(Math.min(end, last.end), last.end)
  return first.start >= found.index && (rest === '' || rest === "'s" || rest === '’s')
}

/** `13/5` and `5/13` are plain; `3/5` is one day here and another there. */
function isPlain(typed: string): boolean {
  const [first = 0, second = 0] = typed.split('/').map(Number)
  return first > 12 || second > 12
}

function pastDay(found: Found, today: Day): Day {
  const { start } = found
  const pad = (value: number | null, width: number): string => `${value ?? 0}`.padStart(width, '0')
  const month = pad(start.get('month'), 2)
  const day = `${pad(start.get('year'), 4)}-${month}-${pad(start.get('day'), 2)}`
  const real = isDay(day) ? day : dayOf(startOfDayMs(today))
  const weekdayAlone = start.isCertain('weekday') && !start.isCertain('day')
  const next = found.text.toLowerCase().startsWith('next')
  return weekdayAlone && !next && real > today ? addDays(real, -7) : real
}

/** “last week” is a day only about; “this morning” is today. */
function isExact(found: Found): boolean {
  const { start, text } = found
  const about = ['week', 'weekend', 'month', 'year'].some((span) => text.trim().endsWith(span))
  return !about && (start.isCertain('day') || start.isCertain('weekday') || isCasual(found))
}

const isCasual = (found: Found): boolean =>
  [...found.tags()].some((tag) => tag.startsWith('casualReference/')) ||
  found.text.trim().toLowerCase().startsWith('last night')
