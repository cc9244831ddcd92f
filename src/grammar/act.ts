// What was done: the word that says the kind of help, wherever in the sentence it stands.
import type { FavorKind } from '../core/vocabulary.ts'
import { type KindWord, kindWordAt } from './kinds.ts'
import { freeAt, type Line, take, wordAt } from './line.ts'
import { fillers } from './phrases.ts'
import { mentionAt, nextWord, type Sentence } from './sentence.ts'

export interface Act {
  readonly kind: FavorKind
  readonly guessed: boolean
  readonly does: KindWord['does'] | 'unsaid'
  /** The token after the verb, or where it was looked for. */
  readonly until: number
}

const articles = new Set('a an the some of your all that great big huge real lot'.split(' '))
const wordsLookedAt = 8

/** Reads the act from `at` on, and takes its words. */
export function actFrom(sentence: Sentence, at: number, opening: 'verb' | 'any'): Act {
  const { line } = sentence
  const from = pastFillers(sentence, at)
  const word = kindWordAt(line, from, opening === 'verb' ? 'verb' : 'any')
  if (!word) return openingNoun(sentence, from, opening)
  const until = from + word.length
  if (isOtherTaking(sentence, from, until)) {
    return { kind: 'other', guessed: true, does: 'names', until }
  }
  if (word.does === 'names') {
    if (!word.keeps) take(line, from, until, 'kind')
    return { kind: word.kind, guessed: false, does: 'names', until }
  }
  take(line, from, until, word.does === 'helps' ? 'kind' : 'glue')
  const second = word.does === 'helps' ? helpingBy(sentence, until) : handedOver(sentence, until)
  return second
    ? { kind: second.kind, guessed: false, does: word.does, until }
    : { kind: 'other', guessed: true, does: word.does, until }
}

const turns = new Set('my our his her their your the a an over on call'.split(' '))

/** “took notes”, “took two hours to”: only somebody’s turn that is taken is a cover. */
function isOtherTaking(sentence: Sentence, from: number, until: number): boolean {
  const { line } = sentence
  const word = wordAt(line, from)
  if (until !== from + 1 || (word !== 'took' && word !== 'taking')) return false
  const owner = mentionAt(sentence, until)?.possessive || wordAt(line, until).endsWith("'s")
  return !owner && !turns.has(wordAt(line, until)) && line.taken[until] !== 'day'
}

function openingNoun(sentence: Sentence, from: number, opening: 'verb' | 'any'): Act {
  const noun = opening === 'any' ? handedOver(sentence, from) : undefined
  return noun
    ? { kind: noun.kind, guessed: false, does: 'gives', until: from }
    : { kind: 'other', guessed: true, does: 'unsaid', until: from }
}

/** Past words that say nothing by themselves: “has just”, “you so kindly”. */
export function pastFillers({ line, mentions }: Sentence, at: number): number {
  let here = at
  while (here < line.tokens.length) {
    const taken = line.taken[here] !== undefined
    const word = freeAt(line, here)
    const sign = !line.tokens[here]?.isWord
    const named = mentions.some(({ from }) => from === here)
    const small = fillers.has(word) || word === 'you' || word === 'kind'
    const verb = !taken && kindWordAt(line, here, 'any') !== undefined
    if (!taken && !sign && (named || !small || verb)) return here
    if (!taken) take(line, here, here + 1, 'glue')
    here += 1
  }
  return here
}

/** “helped me by reviewing”, “helped with reviewing”: the nearer word for it. */
function helpingBy(sentence: Sentence, at: number): KindWord | undefined {
  const { line } = sentence
  for (let here = at; here < line.tokens.length; here += 1) {
    if (!freeAt(line, here).endsWith('ing')) continue
    const word = kindWordAt(line, here, 'verb')
    if (word?.does !== 'names') continue
    const before = freeAt(line, here - 1)
    if (before !== 'by' && before !== 'with') continue
    take(line, here - 1, here, 'glue')
    return takeKind(line, here, word)
  }
  return undefined
}

/** “gave Ines 2 h of mentoring”, “thanks for the review”: the thing handed over. */
function handedOver(sentence: Sentence, at: number): KindWord | undefined {
  const { line } = sentence
  let looked = 0
  for (let here = nextWord(line, at); here < line.tokens.length; here = nextWord(line, here + 1)) {
    looked += 1
    if (looked > wordsLookedAt) return undefined
    if (mentionAt(sentence, here)) continue
    const verb = freeAt(line, here).endsWith('ing') ? kindWordAt(line, here, 'verb') : undefined
    const word = kindWordAt(line, here, 'noun') ?? verb
    if (!word) continue
    if (word.does === 'helps') {
      takeKind(line, here, word)
      continue
    }
    if (word.does === 'names') return takeKind(line, here, word)
  }
  return undefined
}

function takeKind(line: Line, at: number, word: KindWord): KindWord {
  for (let before = at - 1; articles.has(freeAt(line, before)); before -= 1) {
    if (!word.keeps) take(line, before, before + 1, 'glue')
    else break
  }
  if (!word.keeps) take(line, at, at + word.length, 'kind')
  return word
}
