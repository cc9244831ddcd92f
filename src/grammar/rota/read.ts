// Reads a line about the rota: covering, swapping, taking, dropping, who has it now, a handover.
// Answers undefined for any other line, so that whoever calls goes on with the rest of the grammar.
import { limits } from '../../core/limits.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { answerAt } from '../asking/answer.ts'
import type { AskSurroundings } from '../asking/reading.ts'
import { expiryAt } from '../asking/when.ts'
import { freeAt, type Line, lineOf, partsOf, phraseLength, take } from '../line.ts'
import { type Mention, mentionsIn } from '../names.ts'
import { noteIn } from '../note.ts'
import type { NotRead } from '../reading.ts'
import { readHandover } from './handover.ts'
import { namesFrom, takeNames, wordsFrom } from './named.ts'
import { notRota, type WhyNotRota } from './not-read.ts'
import type { RotaReading, ShiftVerb } from './reading.ts'
import { saysNothing, shiftSaidIn } from './shift-said.ts'
import { readSwap } from './swap.ts'
import { readWhoNow } from './who.ts'

type Read = Result<RotaReading, WhyNotRota> | undefined

/** A handover may be pasted. */
const pastedCharacters = 2_000

export function readRota(
  text: string,
  around: AskSurroundings,
): Result<RotaReading, NotRead> | undefined {
  if (text.length > pastedCharacters) return undefined
  const line = lineOf(text)
  const slash = freeAt(line, 0) === '/' && freeAt(line, 1) === 'goodturn' ? 2 : 0
  take(line, 0, slash, 'glue')
  const found = readFrom(line, slash, text, around)
  if (!found || found.ok) return found
  return refuse(notRota(found.refusal, around))
}

function readFrom(line: Line, at: number, text: string, around: AskSurroundings): Read {
  const handover = readHandover(line, at, around)
  if (handover) return handover
  const opening = openingAt(line, at)
  const swaps = opening ? 0 : swapsAt(line, at)
  if (text.length > limits.typedCharacters) {
    return opening || swaps > 0 ? refuse({ is: 'long line' }) : undefined
  }
  if (freeAt(line, at) === 'who' || freeAt(line, at) === "who's") {
    return readWhoNow(line, at, around)
  }
  const answer = readChangeAnswer(line, at, around)
  if (answer) return answer
  if (swaps > 0) {
    take(line, at, at + swaps, 'kind')
    return readSwap(line, at + swaps, around)
  }
  return opening && readOfShift(line, at, opening, around)
}

const openings: readonly (readonly [string, ShiftVerb])[] = [
  ['cover', 'cover'],
  ['please cover', 'cover'],
  ["i'll take", 'take'],
  ['i can take', 'take'],
  ['pick up', 'take'],
  ['take', 'take'],
  ['give up', 'drop'],
  ['offer', 'drop'],
  ['drop', 'drop'],
  ["i'll keep", 'keep'],
  ['i can keep', 'keep'],
  ['keep', 'keep'],
]
/** “I’ll take it” answers an ask, “take it back” takes a word back. */
const notShifts = new Set(['it', 'that', 'this one', 'back'])

interface Opening {
  readonly verb: ShiftVerb
  /** Where what is said of the shift begins. */
  readonly from: number
}

function openingAt(line: Line, at: number): Opening | undefined {
  for (const [words, verb] of openings) {
    const length = phraseLength(line, at, words.split(' '))
    if (length === 0) continue
    return notShifts.has(freeAt(line, at + length)) ? undefined : { verb, from: at + length }
  }
  return askedToCover(line, at)
}

/** “ask Lee to cover my late on Thursday”. */
function askedToCover(line: Line, at: number): Opening | undefined {
  if (freeAt(line, at) !== 'ask') return undefined
  const to = line.tokens.findIndex(
    (_, index) => index > at && phraseLength(line, index, ['to', 'cover']) > 0,
  )
  return to < 0 ? undefined : { verb: 'cover', from: to + 2 }
}

const swapWords = ['swap', 'trade', 'switch', 'exchange', 'can i swap', 'propose to swap']

function swapsAt(line: Line, at: number): number {
  const words = swapWords.find((each) => phraseLength(line, at, each.split(' ')) > 0)
  return words ? words.split(' ').length : 0
}

function readOfShift(line: Line, at: number, opening: Opening, around: AskSurroundings): Read {
  const { verb, from } = opening
  const mentions = namesFrom(line, at, around).filter(({ is }) => is === 'person' || is === 'typed')
  const whose = mentions.find(({ possessive }) => possessive)
  takeNames(line, mentions)
  take(line, at, from, 'kind')
  const expiry = verb === 'cover' ? expiryIn(line, from, around) : undefined
  if (expiry && 'is' in expiry) return refuse(expiry)
  const until = wordsFrom(line, from)
  const said = shiftSaidIn(line, from, until, around.today)
  if (!said.ok) return said
  const shift = { ...said.value, ...(whose ? { whose: whose.name } : {}) }
  if (saysNothing(shift)) return refuse({ is: 'which shift', verb })
  take(line, until, until + 1, 'glue')
  const words = noteIn(line, [], until)
  if ((words ?? '').length > limits.noteCharacters) return refuse({ is: 'long words' })
  const people = [...new Set(mentions.filter((each) => each !== whose).map(({ name }) => name))]
  return accept({
    verb,
    shift,
    people: people.slice(0, limits.peopleAsked),
    ...(words === undefined ? {} : { words }),
    ...expiry,
    parts: partsOf(line),
  })
}

function expiryIn(
  line: Line,
  from: number,
  around: AskSurroundings,
): { readonly expiresAtMs: number } | WhyNotRota | undefined {
  for (let at = from; at < line.tokens.length; at += 1) {
    // “14 until 22” are hours of it.
    if (/^\d/.test(freeAt(line, at - 1))) continue
    const found = expiryAt(line, at, around)
    if (!found) continue
    if ('is' in found)
      return found.is === 'over' || found.is === 'which day' || found.is === 'which half'
        ? found
        : { is: 'answer over' }
    const { expiresAtMs = 0 } = found.when
    if (expiresAtMs <= around.nowMs) return { is: 'answer over' }
    if (expiresAtMs - around.nowMs > limits.askMs) return { is: 'too far' }
    take(line, at, at + found.length, 'day')
    return { expiresAtMs }
  }
  return undefined
}

const changeWords = new Set(['swap', 'trade', 'change', 'exchange', 'swaps'])
const beforeChange = new Set(['the', 'to', 'that', 'this', 'about', 'with', 'a', 'for'])

/** “accept swap”, “not this time, Joe’s swap”, “tell me more about the swap: why”. */
function readChangeAnswer(line: Line, at: number, around: AskSurroundings): Read {
  const opening = answerAt(line, at, true)
  if (!opening) return undefined
  const mentions = mentionsIn(line.tokens, around.known).filter(({ is }) => is === 'person')
  let here = at + opening.length
  let proposer: Mention | undefined
  for (;;) {
    const mention = mentions.find(({ from }) => from === here)
    if (mention) {
      proposer ??= mention
      here = mention.until
    } else if (
      beforeChange.has(freeAt(line, here)) ||
      [',', "'", '’'].includes(freeAt(line, here))
    ) {
      here += 1
    } else break
  }
  if (!changeWords.has(freeAt(line, here))) return undefined
  here += 1
  const after = mentions.find(({ from }) => from === here + 1)
  if (!proposer && after && ['with', 'of', 'from'].includes(freeAt(line, here))) {
    proposer = after
    here = after.until
  }
  if (proposer) take(line, proposer.from, proposer.until, 'giver')
  take(line, at, here, 'glue')
  const words = noteIn(line, [], here)
  if ((words ?? '').length > limits.noteCharacters) return refuse({ is: 'long words' })
  return accept({
    verb: 'answer change',
    answer: opening.answer,
    ...(proposer ? { proposer: proposer.name } : {}),
    ...(words === undefined ? {} : { words }),
    parts: partsOf(line),
  })
}
