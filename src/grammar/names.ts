// Who a line names: people and teams as they are known, oneself, and, where a name is expected,
// somebody nobody here goes by, kept as typed.
import type { Known } from './reading.ts'
import { type Token, tokensOf } from './tokens.ts'

export interface Mention {
  readonly is: 'me' | 'person' | 'team' | 'typed'
  /** As known, or as typed. */
  readonly name: string
  /** Tokens from `from` to before `until`. */
  readonly from: number
  readonly until: number
  readonly possessive: boolean
}

const meAsSubject = new Set(['i', "i've", "i'd", "i'm", 'we', "we've"])
const meAsOwner = new Set(['my', 'our', 'mine', 'ours'])
const meAsObject = new Set(['me', 'us', 'myself'])

/** First names that are also words need a capital letter, or an `@`. */
const alsoWords = new Set(
  (
    'will may june april august mark bill sue rob pat art grace joy hope faith rose dawn drew ' +
    'frank grant jack josh miles nick ray rich wade chase cliff dean gene guy lance ' +
    'max rusty sandy ' +
    'summer autumn eve iris ivy lily penny ruby violet amber pearl daisy chip bud angel ' +
    'christian cover check help support share mentor sat sun so do'
  ).split(' '),
)

interface Candidate {
  readonly words: readonly string[]
  readonly known: Known
}

type Index = ReadonlyMap<string, readonly Candidate[]>

const indexes = new WeakMap<readonly Known[], Index>()

/** Every known person, team and oneself in the line, longest name first, left to right. */
export function mentionsIn(tokens: readonly Token[], known: readonly Known[]): Mention[] {
  const index = indexOf(known)
  const found: Mention[] = []
  let at = 0
  while (at < tokens.length) {
    const mention = knownAt(tokens, at, index) ?? meAt(tokens, at, known)
    if (mention) found.push(mention)
    at = mention ? mention.until : at + 1
  }
  return found
}

/** A word taken for a name nobody here goes by. */
export function typedMention(tokens: readonly Token[], from: number, until: number): Mention {
  const name = tokens
    .slice(from, until)
    .map(({ text }, index, all) => (index === all.length - 1 ? withoutOwner(text) : text))
    .join(' ')
  const possessive = isPossessive(tokens, until - 1)
  return { is: 'typed', name: name.startsWith('@') ? name.slice(1) : name, from, until, possessive }
}

function meAt(tokens: readonly Token[], at: number, known: readonly Known[]): Mention | undefined {
  const word = tokens[at]?.plain ?? ''
  const owner = meAsOwner.has(word)
  if (!owner && !meAsSubject.has(word) && !meAsObject.has(word)) return undefined
  const next = tokens[at + 1]?.plain ?? ''
  if (owner && (next === 'team' || next === "team's")) {
    const yours = known.filter((each) => each.is === 'team' && each.yours)
    const name = yours.length === 1 ? yours[0]!.name : `${tokens[at]?.text} team`
    return { is: 'team', name, from: at, until: at + 2, possessive: next === "team's" }
  }
  return { is: 'me', name: 'me', from: at, until: at + 1, possessive: owner }
}

function knownAt(tokens: readonly Token[], at: number, index: Index): Mention | undefined {
  const token = tokens[at]
  if (!token?.isWord) return undefined
  const candidates = index.get(token.plain) ?? index.get(withoutOwner(token.plain)) ?? []
  for (const { words, known } of candidates) {
    if (!matches(tokens, at, words)) continue
    const { name, is } = known
    const until = at + words.length
    const possessive = isPossessive(tokens, until - 1)
    return { is: is === 'you' ? 'me' : is, name, from: at, until, possessive }
  }
  return undefined
}

function matches(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  const last = words.length - 1
  const fits = words.every((word, step) => {
    const said = tokens[at + step]?.plain
    return said === word || (step === last && said !== undefined && withoutOwner(said) === word)
  })
  if (!fits || words.length > 1 || !alsoWords.has(words[0]!)) return fits
  const typed = tokens[at]?.text ?? ''
  return typed.startsWith('@') || (isCapital(typed) && !isInDate(tokens, at))
}

const months = new Set(['may', 'june', 'april', 'august'])

/** “12 May” and “May 12” are days, though May is also a colleague. */
function isInDate(tokens: readonly Token[], at: number): boolean {
  const isNumber = (index: number): boolean => {
    const [first = ''] = tokens[index]?.plain ?? ''
    return first >= '0' && first <= '9'
  }
  return months.has(tokens[at]?.plain ?? '') && (isNumber(at - 1) || isNumber(at + 1))
}

export function isCapital(typed: string): boolean {
  const [first = ''] = typed
  return first !== first.toLowerCase() && first === first.toUpperCase()
}

function withoutOwner(word: string): string {
  return word.endsWith("'s") || word.endsWith('’s') ? word.slice(0, -2) : word
}

/** `Mia's`, or `Ines'` with the apostrophe right behind the word. */
function isPossessive(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (!token) return false
  if (token.plain.endsWith("'s") && token.plain.length > 2) return true
  const apostrophe = next?.text === "'" || next?.text === '’'
  return apostrophe && next?.start === token.end && token.plain.endsWith('s')
}

function indexOf(known: readonly Known[]): Index {
  const kept = indexes.get(known)
  if (kept) return kept
  const index = new Map<string, Candidate[]>()
  const firstNames = new Map<string, number>()
  for (const { name, is } of known) {
    const [first] = wordsOf(name)
    if (first && is !== 'team') firstNames.set(first, (firstNames.get(first) ?? 0) + 1)
  }
  for (const each of known) {
    const words = wordsOf(each.name)
    const [first] = words
    if (!first) continue
    put(index, { words, known: each })
    if (each.is === 'team' || words.length === 1) continue
    for (const joint of ['', '.', '_', '-']) put(index, { words: [words.join(joint)], known: each })
    // Two people of one first name: the name stays as typed, and the answer asks which.
    const shared = (firstNames.get(first) ?? 0) > 1
    put(index, {
      words: [first],
      known: shared ? { name: firstOf(each.name), is: 'person' } : each,
    })
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)
  indexes.set(known, index)
  return index
}

const wordsOf = (name: string): string[] => tokensOf(name).map(({ plain }) => plain)

const firstOf = (name: string): string => tokensOf(name)[0]?.text ?? name

function put(index: Map<string, Candidate[]>, candidate: Candidate): void {
  const [first] = candidate.words
  if (!first) return
  const list = index.get(first)
  if (list) list.push(candidate)
  else index.set(first, [candidate])
}
