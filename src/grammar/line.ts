// The line while it is being read: its tokens, and what each has been taken for so far. A token is
// taken once; whatever nobody takes is the author's own words.
import type { Part, PartRole } from './reading.ts'
import { type Token, tokensOf } from './tokens.ts'

/** `glue` are words that only hold a sentence together: not underlined, not kept. */
export type Taken = PartRole | 'glue'

export interface Line {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly taken: (Taken | undefined)[]
}

export function lineOf(text: string): Line {
  const tokens = tokensOf(text)
  return { text, tokens, taken: new Array<Taken | undefined>(tokens.length).fill(undefined) }
}

/** The plain word at a place; '' past either end. */
export function wordAt(line: Line, index: number): string {
  return line.tokens[index]?.plain ?? ''
}

/** The plain word at a place, if nothing has taken it yet. */
export function freeAt(line: Line, index: number): string {
  return line.taken[index] === undefined ? wordAt(line, index) : ''
}

export function take(line: Line, from: number, until: number, as: Taken): void {
  for (let index = Math.max(0, from); index < until; index += 1) {
    if (line.taken[index] === undefined) line.taken[index] = as
  }
}

/** How many tokens a phrase of plain words takes from here; 0 if it is not there. */
export function phraseLength(line: Line, from: number, phrase: readonly string[]): number {
  for (let step = 0; step < phrase.length; step += 1) {
    if (freeAt(line, from + step) !== phrase[step]) return 0
  }
  return phrase.length
}

/** Tokens of one role that follow each other make one part. */
export function partsOf(line: Line): Part[] {
  const parts: { role: PartRole; start: number; end: number; last: number }[] = []
  line.taken.forEach((role, index) => {
    const token = line.tokens[index]
    if (!token || role === undefined || role === 'glue') return
    const before = parts.at(-1)
    const joins = before?.role === role && before.last === index - 1 && joinsOn(token, role)
    if (before && joins) {
      before.end = shownEnd(token, role)
      before.last = index
    } else {
      parts.push({ role, start: token.start, end: shownEnd(token, role), last: index })
    }
  })
  return parts.map(({ role, start, end }) => ({ role, start, end }))
}

/** Two names side by side are two parts; the words of one name are one. */
const joinsOn = (token: Token, role: PartRole): boolean =>
  !isName(role) || !token.text.startsWith('@')

const isName = (role: PartRole): boolean =>
  role === 'giver' || role === 'receiver' || role === 'third'

/** A name is underlined without its possessive. */
function shownEnd(token: Token, role: PartRole): number {
  if (!isName(role)) return token.end
  return token.plain.endsWith("'s") ? token.end - 2 : token.end
}
