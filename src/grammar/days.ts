// Which day it was, read by chrono from what no one else has taken, seen from noon of today. A
// weekday alone is the last one; a day that is still to come is said to be.
import { parse } from 'chrono-node/en'
import { addDays, dayMs, dayOf, isDay, startOfDayMs } from '../core/time.ts'
import type { Day } from '../core/vocabulary.ts'
import { freeAt, type Line, take } from './line.ts'

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
    take(line, from, until, 'day')
    if (before === 'from' || before === 'during') take(line, from - 1, from, 'glue')
    return { is: 'day', day, guessed: !isExact(found) }
  }
  return future === undefined ? undefined : { is: 'to come', words: future }
}

/** The text with every taken word blanked out, so that places stay the same. */
function maskedText(line: Line): string {
  let out = ''
  line.tokens.forEach((token, index) => {
    out += ' '.repeat(token.start - out.length)
    const taken = line.taken[index] !== undefined
    out += taken ? ';'.repeat(token.end - token.start) : token.text
  })
  return out
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
    [...tags].some((tag) => tag.startsWith('casualReference/')) ||
    found.text.trim().toLowerCase().startsWith('last night')
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
  const day = `${pad(start.get('year'), 4)}-${pad(start.get('month'), 2)}-${pad(start.get('day'), 2)}`
  const real = isDay(day) ? day : dayOf(startOfDayMs(today))
  const weekdayAlone = start.isCertain('weekday') && !start.isCertain('day')
  const next = found.text.toLowerCase().startsWith('next')
  return weekdayAlone && !next && real > today ? addDays(real, -7) : real
}

const isExact = ({ start }: Found): boolean => start.isCertain('day') || start.isCertain('weekday')
