// How long it took, as people say it: a span of hours and minutes, or a size. A span that says when
// (“two hours ago”) or describes the work (“the big release”) is no effort.
import type { EffortSize } from '../core/vocabulary.ts'
import { kindWordAt } from './kinds.ts'
import { freeAt, type Line, take, wordAt } from './line.ts'
import type { FavorReading } from './reading.ts'
import { type Span, spanAt } from './spans.ts'

export type EffortSaid = NonNullable<FavorReading['effort']>

const fillers = new Set(
  'about around roughly approximately approx ca almost nearly only just over another ~'.split(' '),
)
const beforeNoEffort = new Set(
  'last next past previous twice once every times per within'.split(' '),
)
const afterNoEffort = new Set('ago late early earlier later before old off trip notice'.split(' '))
const sizes: ReadonlyMap<string, EffortSize> = new Map([
  ['small', 'S'],
  ['quick', 'S'],
  ['short', 'S'],
  ['tiny', 'S'],
  ['little', 'S'],
  ['medium', 'M'],
  ['big', 'L'],
  ['large', 'L'],
  ['huge', 'L'],
])
const sized = new Set('one thing favor favour job task help hand turn question'.split(' '))
/** The first effort of the line, with its words and the small words around it taken. */
export function effortIn(line: Line): EffortSaid | undefined {
  for (let at = 0; at < line.tokens.length; at += 1) {
    const found = effortAt(line, at)
    if (!found) continue
    take(line, found.from, found.until, 'effort')
    takeBefore(line, found.from)
    if (freeAt(line, found.until) === 'of') take(line, found.until, found.until + 1, 'glue')
    return found.effort
  }
  return undefined
}

/** The size a single word says. */
export const sizeOf = (word: string): EffortSize | undefined => sizes.get(word)

interface Found {
  readonly from: number
  readonly until: number
  readonly effort: EffortSaid
}

function effortAt(line: Line, at: number): Found | undefined {
  const span = spanAt(line, at)
  if (span && isEffort(line, at, span)) {
    return { from: at, until: at + span.length, effort: said(span) }
  }
  const size = sizes.get(freeAt(line, at))
  return size && isSize(line, at) ? { from: at, until: at + 1, effort: { size } } : undefined
}

function isEffort(line: Line, at: number, { length }: Span): boolean {
  return !beforeNoEffort.has(wordAt(line, at - 1)) && !afterNoEffort.has(wordAt(line, at + length))
}

const said = ({ minutes, size }: Span): EffortSaid => (size ? { size } : { minutes })

/** Signs behind which a size stands alone; a quotation mark is none. */
const setsApart = new Set([',', ';', '(', '-', '–', '—', '.', ':', '~', '/'])

/** Alone between signs (“, small”), or of the help itself (“a quick review”). */
function isSize(line: Line, at: number): boolean {
  const before = line.tokens[at - 1]
  const after = line.tokens[at + 1]
  if (!after?.isWord && before !== undefined && !before.isWord) return setsApart.has(before.plain)
  if (sized.has(wordAt(line, at + 1))) return true
  const word = kindWordAt(line, at + 1, 'noun')
  return word?.does === 'names' && !line.tokens[at + 1 + word.length]?.isWord
    ? true
    : word?.does === 'names' &&
        ['of', 'for', 'on', 'from'].includes(wordAt(line, at + 1 + word.length))
}

/** “it took about”, “for roughly”. */
function takeBefore(line: Line, from: number): void {
  let at = from - 1
  while (fillers.has(freeAt(line, at))) at -= 1
  if (freeAt(line, at) === 'for') at -= 1
  else at = beforeTook(line, at)
  take(line, at + 1, from, 'glue')
}

function beforeTook(line: Line, at: number): number {
  const whom = ['me', 'us', 'him', 'her', 'them'].includes(freeAt(line, at)) ? 1 : 0
  if (freeAt(line, at - whom) !== 'took') return at
  return ['it', 'which', 'that', 'this'].includes(freeAt(line, at - whom - 1)) ? at - whom - 2 : at
}
