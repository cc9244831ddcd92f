// The author's own words: whatever was not taken for something else, trimmed of the small words and
// commas that hung on what was taken. “covered my sprint” leaves “my sprint”.
import { type Line, type Taken, take } from './line.ts'
import type { Mention } from './names.ts'
import { edgeWords, leadingKept } from './phrases.ts'

const edgeSigns = new Set([',', '.', ';', ':', '-', '–', '—', '!', '(', '~', '/', '&', '+'])
const owners = new Set(['my', 'our', 'mine', 'ours'])

/** The note of a line whose other words are taken; its words are marked as its part. */
export function noteIn(line: Line, mentions: readonly Mention[], from: number): string | undefined {
  const pieces: string[] = []
  let at = from
  while (at < line.tokens.length) {
    if (!isOwn(line, mentions, at)) {
      at += 1
      continue
    }
    let until = at
    while (until < line.tokens.length && isOwn(line, mentions, until)) until += 1
    const piece = pieceOf(line, at, until)
    if (piece !== undefined) pieces.push(piece)
    at = until
  }
  const note = pieces.join(' ')
  return note === '' ? undefined : note
}

/** Nobody took it; or it is the `my` of words nobody took. */
function isOwn(line: Line, mentions: readonly Mention[], at: number): boolean {
  if (line.taken[at] === undefined) return true
  const word = line.tokens[at]?.plain ?? ''
  if (line.taken[at] !== 'receiver' || !owners.has(word)) return false
  return (
    isMine(mentions, at) && line.tokens[at + 1] !== undefined && line.taken[at + 1] === undefined
  )
}

const isMine = (mentions: readonly Mention[], at: number): boolean =>
  mentions.some((mention) => mention.is === 'me' && mention.from === at)

function pieceOf(line: Line, from: number, until: number): string | undefined {
  let first = from
  let last = until - 1
  while (first <= last && dropsAtStart(line, first)) first += 1
  const hung = line.tokens[until] === undefined ? undefined : line.taken[until]
  while (last >= first && dropsAtEnd(line, last, hung)) last -= 1
  if (first > last || isOnlySmall(line, first, last)) return undefined
  take(line, first, last + 1, 'note')
  return line.text.slice(line.tokens[first]!.start, line.tokens[last]!.end)
}

function dropsAtStart(line: Line, at: number): boolean {
  const { plain, isWord } = line.tokens[at]!
  if (!isWord) return edgeSigns.has(plain) || plain === ')' || plain === '?'
  return edgeWords.has(plain) && !leadingKept.has(plain)
}

const beforeDays = new Set(['on', 'from', 'since', 'of', 'and', 'the', 'at'])

/** A small word is dropped at the end only where what hung on it was taken. */
function dropsAtEnd(line: Line, at: number, hung: Taken | undefined): boolean {
  const { plain, isWord } = line.tokens[at]!
  if (!isWord) return edgeSigns.has(plain)
  // “how to log in this morning” keeps its “in”.
  return hung === 'day' ? beforeDays.has(plain) : hung !== undefined && edgeWords.has(plain)
}

function isOnlySmall(line: Line, first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1) {
    const { plain, isWord } = line.tokens[at]!
    if (isWord ? !edgeWords.has(plain) : !isSign(plain)) return false
  }
  return true
}

const signs = new Set([...')?\'"’‘“”…', ...edgeSigns])
const isSign = (plain: string): boolean => signs.has(plain)
