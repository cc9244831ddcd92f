// Spans of time in words and figures, in minutes: `2h`, `1h30`, `90 min`, `an hour and a half`.
import type { EffortSize } from '../core/vocabulary.ts'
import { freeAt, type Line, phraseLength } from './line.ts'

export interface Span {
  /** Tokens it takes. */
  readonly length: number
  readonly minutes: number
  /** Said as a size, and only about right. */
  readonly size?: EffortSize
}

const units: ReadonlyMap<string, number> = new Map([
  ...'h hr hrs hour hours'.split(' ').map((word) => [word, 60] as const),
  ...'m min mins minute minutes'.split(' ').map((word) => [word, 1] as const),
  ...'d day days'.split(' ').map((word) => [word, 480] as const),
])

const numbers: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, index + 1]),
)
const tens: readonly (readonly [string, number])[] = [
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['forty-five', 45],
  ['fifty', 50],
  ['ninety', 90],
]
const allNumbers = new Map([...numbers, ...tens])

const idioms: readonly (readonly [string, number, EffortSize?])[] = [
  ['three quarters of an hour', 45],
  ['a quarter of an hour', 15],
  ['an hour and a half', 90],
  ['one hour and a half', 90],
  ['quarter of an hour', 15],
  ['hour and a half', 90],
  ['a couple of hours', 120],
  ['a couple hours', 120],
  ['a few minutes', 30, 'S'],
  ['few minutes', 30, 'S'],
  ['a few hours', 120, 'M'],
  ['few hours', 120, 'M'],
  ['the whole afternoon', 240],
  ['the whole morning', 240],
  ['half the day', 240],
  ['half an hour', 30],
  ['a half hour', 30],
  ['half hour', 30],
  ['half-hour', 30],
  ['half a day', 240],
  ['a half day', 240],
  ['half day', 240],
  ['half-day', 240],
  ['the whole day', 480, 'L'],
  ['a whole day', 480, 'L'],
  ['a full day', 480, 'L'],
  ['whole day', 480, 'L'],
  ['full day', 480, 'L'],
  ['all morning', 240],
  ['all afternoon', 240],
  ['all day', 480, 'L'],
  ['one day', 480, 'L'],
  ['a day', 480, 'L'],
  ['an hour', 60],
]
const phrases = idioms.map(([words, minutes, size]) => ({
  words: words.split(' '),
  minutes,
  size,
}))

/** The span that starts here: an idiom, or hours and minutes one after the other. */
export function spanAt(line: Line, at: number): Span | undefined {
  for (const { words, minutes, size } of phrases) {
    const length = words[0] === freeAt(line, at) ? phraseLength(line, at, words) : 0
    if (length > 0) return { length, minutes, ...(size ? { size } : {}) }
  }
  const first = simpleAt(line, at)
  if (!first) return undefined
  const { unit, minutes, length } = first
  if (unit === 480 && minutes === 480) return { ...first, size: 'L' }
  if (unit !== 60) return first
  if (phraseLength(line, at + length, ['and', 'a', 'half']) > 0) {
    return { length: length + 3, minutes: minutes + 30 }
  }
  const and = freeAt(line, at + length) === 'and' ? 1 : 0
  const second = simpleAt(line, at + length + and)
  if (second?.unit !== 1) return first
  return { length: length + and + second.length, minutes: minutes + second.minutes }
}

interface Simple extends Span {
  /** Minutes of its smallest unit. */
  readonly unit: number
}

function simpleAt(line: Line, at: number): Simple | undefined {
  const word = freeAt(line, at)
  if (word === '') return undefined
  const compact = compactOf(word)
  if (compact) return { ...compact, length: 1 }
  const amount = allNumbers.get(word) ?? figure(word)
  const unit = units.get(freeAt(line, at + 1))
  if (amount === undefined || unit === undefined) return undefined
  return { minutes: Math.round(amount * unit), unit, length: 2 }
}

/** `2h`, `1h30`, `1h30m`, `1.5h`, `30-minute`, `two-hour`. */
function compactOf(word: string): { minutes: number; unit: number } | undefined {
  const runs = runsOf(word)
  if (runs.length < 2 || runs.length > 4) return undefined
  const [amount, unit, more, smaller] = runs
  const first = allNumbers.get(amount ?? '') ?? figure(amount ?? '')
  const size = units.get(unit ?? '')
  if (first === undefined || size === undefined) return undefined
  const minutes = Math.round(first * size)
  if (more === undefined) return { minutes, unit: size }
  const rest = figure(more)
  if (size !== 60 || rest === undefined || rest >= 60) return undefined
  if (smaller !== undefined && units.get(smaller) !== 1) return undefined
  return { minutes: minutes + Math.round(rest), unit: 1 }
}

/** Runs of figures and of letters; a hyphen may part a number from its unit. */
function runsOf(word: string): string[] {
  const [before = '', after, ...others] = word.split('-')
  if (others.length > 0) return []
  if (after !== undefined) return units.has(after) ? [before, after] : []
  return isFigure(word[0]) ? cut(word) : []
}

function cut(word: string): string[] {
  const runs: string[] = []
  let last: boolean | undefined
  for (const character of word) {
    const here = isFigure(character)
    if (here === last) runs[runs.length - 1] += character
    else runs.push(character)
    last = here
  }
  return runs
}

const isFigure = (character: string | undefined): boolean =>
  character !== undefined && ((character >= '0' && character <= '9') || character === '.')

function figure(word: string): number | undefined {
  if (word === '' || word.length > 8 || ![...word].every(isFigure)) return undefined
  const value = Number(word)
  return Number.isFinite(value) ? value : undefined
}
