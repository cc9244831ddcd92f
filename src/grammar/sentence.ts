// The line as a sentence being read: who is named where, and groups of names joined by “and”.
import { kindWordAt } from './kinds.ts'
import { type Line, take, wordAt } from './line.ts'
import { isCapital, type Mention, typedMention } from './names.ts'
import { neverNames } from './phrases.ts'

export interface Sentence {
  readonly line: Line
  readonly mentions: readonly Mention[]
}

export interface Group {
  readonly mentions: readonly Mention[]
  readonly from: number
  readonly until: number
}

const joiners = new Set([',', 'and', '&', '+', 'plus', '/'])

export function mentionAt({ mentions }: Sentence, at: number): Mention | undefined {
  return mentions.find((mention) => mention.from === at)
}

/** The names from here on: known ones, and where `typed` says so, any word that may be a name. */
export function groupAt(
  sentence: Sentence,
  at: number,
  typed: 'never' | 'capital' | 'any',
): Group | undefined {
  const found: Mention[] = []
  let here = at
  for (;;) {
    const mention = mentionAt(sentence, here) ?? typedAt(sentence, here, typed)
    if (!mention || (mention.is === 'me' && mention.possessive)) break
    found.push(mention)
    if (mention.possessive) break
    const next = afterJoiner(sentence, mention.until)
    if (next === undefined) break
    here = next
  }
  const last = found.at(-1)
  return last && { mentions: found, from: at, until: last.until }
}

/** Past “, and”, if a known or capitalised name follows. */
function afterJoiner(sentence: Sentence, at: number): number | undefined {
  let here = at
  while (here < at + 2 && joiners.has(wordAt(sentence.line, here))) here += 1
  if (here === at) return undefined
  const next = mentionAt(sentence, here) ?? typedAt(sentence, here, 'capital')
  return next && !(next.is === 'me' && next.possessive) ? here : undefined
}

/** A word taken for a name nobody here goes by: at most two, both capitalised. */
export function typedAt(
  sentence: Sentence,
  at: number,
  typed: 'never' | 'capital' | 'any',
): Mention | undefined {
  if (typed === 'never' || !mayBeName(sentence, at)) return undefined
  const { tokens } = sentence.line
  const first = tokens[at]?.text ?? ''
  const handle = first.startsWith('@')
  if (typed === 'capital' && !handle && !isCapital(first)) return undefined
  const second = tokens[at + 1]?.text ?? ''
  const both =
    !handle &&
    isCapital(first) &&
    isCapital(second) &&
    !first.includes("'") &&
    mayBeName(sentence, at + 1) &&
    tokens[at + 1]?.start === tokens[at]!.end + 1
  return typedMention(tokens, at, both ? at + 2 : at + 1)
}

function mayBeName(sentence: Sentence, at: number): boolean {
  const { line } = sentence
  const token = line.tokens[at]
  if (!token?.isWord || line.taken[at] !== undefined || mentionAt(sentence, at)) return false
  if (token.text.startsWith('@')) return true
  const { plain } = token
  const [first = ''] = plain
  if (first >= '0' && first <= '9') return false
  const bare = plain.endsWith("'s") ? plain.slice(0, -2) : plain
  return bare !== '' && !neverNames.has(bare) && kindWordAt(line, at, 'any') === undefined
}

export function takeGroup(
  line: Line,
  { mentions, from, until }: Group,
  as: 'giver' | 'receiver' | 'third',
): void {
  for (const mention of mentions) {
    take(line, mention.from, mention.until, as)
    // The apostrophe of “Ines’ deck” is a sign of its own.
    const after = line.tokens[mention.until]
    if (mention.possessive && after && !after.isWord) {
      take(line, mention.until, mention.until + 1, 'glue')
    }
  }
  take(line, from, until, 'glue')
}

export function namesOf({ mentions }: Group): string[] {
  return [...new Set(mentions.filter(({ is }) => is !== 'me').map(({ name }) => name))]
}

/** The first place from here that nothing has taken and that is a word. */
export function nextWord(line: Line, at: number): number {
  let here = at
  while (here < line.tokens.length) {
    if (line.taken[here] === undefined && line.tokens[here]?.isWord) return here
    here += 1
  }
  return here
}
