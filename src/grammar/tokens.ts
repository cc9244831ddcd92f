// A typed line cut into words and signs, each with its place in the text, so that what is read can
// be underlined. One pass over the characters; nothing is changed or thrown away.
import { isInvisible } from '../core/text.ts'

export interface Token {
  /** As typed. */
  readonly text: string
  /** For comparing: lower case, without accents, straight apostrophes, no leading `@`. */
  readonly plain: string
  /** UTF-16 units from the start of the text; `end` is past the last. */
  readonly start: number
  readonly end: number
  readonly isWord: boolean
}

const wordCharacter = /^[\p{L}\p{N}\p{M}_]$/u
const digit = /^\p{Nd}$/u
const alwaysJoins = new Set(["'", '’', '-', '.', '@', '_'])
const joinsDigits = new Set([':', '/'])

/** Lower case, without accents: `Inês` and `ines` compare equal. Length may change. */
export function plain(text: string): string {
  const bare = text.startsWith('@') ? text.slice(1) : text
  let out = ''
  for (const character of bare.normalize('NFD').toLowerCase()) {
    const code = character.codePointAt(0) ?? 0
    if (code >= 0x300 && code <= 0x36f) continue
    out += character === '’' ? "'" : character
  }
  return out.normalize('NFC')
}

export function tokensOf(text: string): Token[] {
  const characters = [...text]
  const tokens: Token[] = []
  let offset = 0
  let index = 0
  while (index < characters.length) {
    const first = characters[index]!
    const length = wordLength(characters, index)
    const taken = Math.max(1, length)
    const typed = characters.slice(index, index + taken).join('')
    if (first.trim() !== '' && !isInvisible(first.codePointAt(0) ?? 0)) {
      tokens.push({
        text: typed,
        plain: plain(typed),
        start: offset,
        end: offset + typed.length,
        isWord: length > 0,
      })
    }
    offset += typed.length
    index += taken
  }
  return tokens
}

/** How many characters from here are one word; 0 where none starts. */
function wordLength(characters: readonly string[], from: number): number {
  const at = (index: number): string => characters[index] ?? ''
  const handle = at(from) === '@' && wordCharacter.test(at(from + 1))
  if (!handle && !wordCharacter.test(at(from))) return 0
  let index = from + 1
  while (index < characters.length) {
    const here = at(index)
    const next = at(index + 1)
    if (wordCharacter.test(here)) index += 1
    else if (alwaysJoins.has(here) && wordCharacter.test(next)) index += 2
    else if (joinsDigits.has(here) && digit.test(at(index - 1)) && digit.test(next)) index += 2
    else break
  }
  return index - from
}
