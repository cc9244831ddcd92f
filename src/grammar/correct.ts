// A correction of the line written last: “it was 3h, not 2”, “make that Tuesday”, “actually it was
// mentoring”. Read only when every word of it is understood; else the line may be a new favor.
import type { Day, FavorKind } from '../core/vocabulary.ts'
import { dayIn } from './days.ts'
import { type EffortSaid, effortIn, sizeOf } from './effort.ts'
import { kindWordAt } from './kinds.ts'
import { freeAt, type Line, take, wordAt } from './line.ts'

export interface Correction {
  readonly kind?: FavorKind
  readonly day?: Day | 'to come'
  readonly dayWords?: string
  readonly effort?: EffortSaid
}

/** Lines that begin with one of these may correct. */
const heads: readonly (readonly string[])[] = [
  ['it', 'was'],
  ['it', 'took'],
  ["it's"],
  ['that', 'was'],
  ['make', 'that'],
  ['make', 'it'],
  ['change', 'it', 'to'],
  ['change', 'that', 'to'],
  ['should', 'be'],
  ['correct'],
  ['correction'],
  ['actually'],
  ['i', 'meant'],
  ['sorry'],
  ['no'],
]

const hinges = new Set(
  (
    'it was that took make be should i meant a an the of on and only just really actually ' +
    'no sorry to'
  ).split(' '),
)

export function beginsAsCorrection(line: Line): boolean {
  return heads.some((head) => head.every((word, index) => wordAt(line, index) === word))
}

/** Undefined if some word of it was not understood. */
export function correctionIn(line: Line, today: Day): Correction | undefined {
  takeWhatItWasNot(line)
  const hinge = headLength(line)
  take(line, 0, hinge, 'glue')
  const effort = effortIn(line) ?? loneSize(line)
  const found = dayIn(line, today)
  const kind = kindSaid(line)
  const left = line.tokens.some(
    (token, index) => line.taken[index] === undefined && token.isWord && !hinges.has(token.plain),
  )
  if (found?.is === 'to come') return { day: 'to come', dayWords: found.words }
  if (left) return undefined
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(found === undefined ? {} : { day: found.day }),
    ...(effort === undefined ? {} : { effort }),
  }
}

function headLength(line: Line): number {
  const found = heads.find((head) => head.every((word, index) => wordAt(line, index) === word))
  return found?.length ?? 0
}

/** “, not 2” says what it was not: everything from there on. */
function takeWhatItWasNot(line: Line): void {
  const at = line.tokens.findIndex(
    ({ plain }, index) => index > 0 && (plain === 'not' || plain === 'instead'),
  )
  if (at > 0) take(line, at, line.tokens.length, 'glue')
}

function loneSize(line: Line): EffortSaid | undefined {
  for (let at = 0; at < line.tokens.length; at += 1) {
    const size = sizeOf(freeAt(line, at))
    if (!size) continue
    take(line, at, at + 1, 'effort')
    return { size }
  }
  return undefined
}

function kindSaid(line: Line): FavorKind | undefined {
  for (let at = 0; at < line.tokens.length; at += 1) {
    const word = kindWordAt(line, at, 'any')
    if (!word) continue
    if (word.does !== 'names') continue
    take(line, at, at + word.length, 'kind')
    return word.kind
  }
  return undefined
}
