// Reads an answer to an ask: yes, not this time with a way on (somebody else, another day, a
// smaller piece), or a question. Reads a kind no to any ask, and who it is fair to ask.
import { limits } from '../../core/limits.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { kindWordAt } from '../kinds.ts'
import { freeAt, type Line, partsOf, phraseLength, take } from '../line.ts'
import { type Mention, mentionsIn } from '../names.ts'
import { noteIn } from '../note.ts'
import { groupAt } from '../sentence.ts'
import { dayAheadAt } from './ahead.ts'
import { kindIn } from './ask.ts'
import type { WhyNotAsked } from './not-read.ts'
import type { AnswerReading, AskingReading, AskSurroundings } from './reading.ts'
import { whenIn } from './when.ts'

type AnswerRow = readonly [string, AnswerReading['answer']]
const answers: readonly AnswerRow[] = [
  ['not this time', 'not this time'],
  ["i can't this time", 'not this time'],
  ["can't this time", 'not this time'],
  ['tell me more', 'tell me more'],
  ['accept', 'accept'],
  ["i'll take it", 'accept'],
  ["i'll do it", 'accept'],
  ['i can take it', 'accept'],
  ['i can do it', 'accept'],
]
/** What only reads as an answer once it is known that an ask is being answered. */
const shortAnswers: readonly AnswerRow[] = [
  ["i can't", 'not this time'],
  ['yes', 'accept'],
  ['i can', 'accept'],
  ['sure', 'accept'],
  ['gladly', 'accept'],
  ['no', 'not this time'],
  ['more', 'tell me more'],
]

export interface Opening {
  readonly answer: AnswerReading['answer']
  readonly length: number
}

/** `told`: the line is known to be an answer, so “yes” is one. */
export function answerAt(line: Line, at: number, told: boolean): Opening | undefined {
  for (const [words, answer] of told ? [...answers, ...shortAnswers] : answers) {
    const length = phraseLength(line, at, words.split(' '))
    if (length > 0) return { answer, length }
  }
  return undefined
}

export function readAnswer(
  line: Line,
  at: number,
  { answer, length }: Opening,
  around: AskSurroundings,
): Result<AskingReading, WhyNotAsked> {
  const from = at + length
  take(line, at, from, 'glue')
  const mentions = mentionsIn(line.tokens, around.known)
  const whose = mentions.find((mention) => mention.from === from && mention.is === 'person')
  if (whose) take(line, whose.from, whose.until, 'giver')
  const rest = mentions.filter((mention) => mention !== whose && mention.from >= from)
  const alternative =
    answer === 'not this time' ? alternativeIn(line, from, rest, around) : undefined
  if (alternative && 'is' in alternative) return refuse(alternative)
  const smaller = alternative || answer !== 'not this time' ? undefined : smallerIn(line, from)
  const words = alternative || smaller ? undefined : noteIn(line, [], from)
  if ((words ?? smaller ?? '').length > limits.noteCharacters) return refuse({ is: 'long words' })
  return accept({
    verb: 'answer',
    answer: {
      answer,
      ...(whose ? { asker: whose.name } : {}),
      ...(words === undefined ? {} : { words }),
      ...(alternative ? { alternative } : {}),
      ...(smaller === undefined ? {} : { alternative: { smaller } }),
    },
    parts: partsOf(line),
  })
}

type Alternative = NonNullable<AnswerReading['alternative']>
const offers = new Set('could can might may would knows offered is'.split(' '))
const proposes = new Set('ask try maybe perhaps or but'.split(' '))
const fits = new Set('works would suits could can is instead fits'.split(' '))
const aims = new Set('on but maybe about perhaps or'.split(' '))

/** “Lee could”, “maybe Lee”, “Friday works”, “on Friday”. */
function alternativeIn(
  line: Line,
  from: number,
  mentions: readonly Mention[],
  around: AskSurroundings,
): Alternative | WhyNotAsked | undefined {
  const person = mentions.find(
    ({ is, from: at, until }) =>
      is === 'person' &&
      (offers.has(freeAt(line, until)) ||
        proposes.has(freeAt(line, at - 1)) ||
        isAlone(line, at, until)),
  )
  if (person) {
    take(line, from, person.from, 'glue')
    take(line, person.from, person.until, 'receiver')
    take(line, person.until, line.tokens.length, 'glue')
    return { person: person.name }
  }
  for (let at = from; at < line.tokens.length; at += 1) {
    const day = dayAheadAt(line, at, around.today)
    if (!day) continue
    const after = at + day.length
    if (
      !fits.has(freeAt(line, after)) &&
      !aims.has(freeAt(line, at - 1)) &&
      !isAlone(line, at, after)
    ) {
      continue
    }
    if ('wrong' in day) {
      const words = line.text.slice(line.tokens[at]!.start, line.tokens[after - 1]!.end)
      return { is: day.wrong, words }
    }
    take(line, at, after, 'day')
    take(line, from, line.tokens.length, 'glue')
    return { day: day.day }
  }
  return undefined
}

/** Nothing but signs before it, and nothing after it. */
function isAlone(line: Line, at: number, until: number): boolean {
  const before = line.tokens[at - 1]
  const after = line.tokens[until]
  return (before === undefined || !before.isWord || line.taken[at - 1] === 'glue') && !after?.isWord
}

const smallerOpeners = [
  'i could do',
  'i can do',
  'only',
  'just',
  'half of it',
  'i could take',
  'i can take',
]

/** “I could do the first half”, “only the mornings”. */
function smallerIn(line: Line, from: number): string | undefined {
  for (let at = from; at < line.tokens.length; at += 1) {
    const opener = smallerOpeners.find((words) => phraseLength(line, at, words.split(' ')) > 0)
    if (opener === undefined) continue
    const first = opener === 'half of it' ? at : at + opener.split(' ').length
    take(line, from, first, 'glue')
    return noteIn(line, [], first)
  }
  return undefined
}

/** Everything behind “no” is the ask as it came, or what somebody said of it. */
export function readNo(
  line: Line,
  at: number,
  around: AskSurroundings,
): Result<AskingReading, WhyNotAsked> {
  const sentence = { line, mentions: mentionsIn(line.tokens, around.known) }
  const skip = [',', ':'].includes(freeAt(line, at)) ? 1 : 0
  const group = groupAt(sentence, at + skip, 'never')
  const asker = group?.mentions.length === 1 ? group.mentions[0] : undefined
  const named = asker?.is === 'person' && !asker.possessive ? asker : undefined
  if (named) take(line, named.from, named.until, 'giver')
  const { kind, kindGuessed } = kindIn(line, 'other')
  let first = named?.until ?? at
  while (line.tokens[first] && !line.tokens[first]?.isWord) first += 1
  const from = line.tokens[first]
  const text = from ? line.text.slice(from.start).trim() : ''
  const bare = text === ''
  take(line, first, line.tokens.length, 'note')
  return accept({
    verb: 'no',
    no: {
      ...(bare ? {} : { text }),
      ...(kindGuessed ? {} : { kind }),
      ...(named ? { asker: named.name } : {}),
    },
    parts: partsOf(line),
  })
}

const small = new Set('can could is free to may i ask for about'.split(' '))
const knows = new Set('knows know has have understands'.split(' '))

/** “who can cover Thursday 14 to 22”, “who knows the export scripts”. */
export function readWho(
  line: Line,
  from: number,
  around: AskSurroundings,
): Result<AskingReading, WhyNotAsked> {
  let at = from
  while (small.has(freeAt(line, at))) {
    take(line, at, at + 1, 'glue')
    at += 1
  }
  if (knows.has(freeAt(line, at))) {
    take(line, at, at + 1, 'kind')
    const about = freeAt(line, at + 1) === 'about' ? 1 : 0
    take(line, at + 1, at + 1 + about, 'glue')
    const subject = noteIn(line, [], at + 1)
    const asked = subject?.endsWith('?') ? subject.slice(0, -1).trim() : subject
    const bare = asked?.startsWith('the ') ? asked.slice(4) : asked
    if (!bare) return refuse({ is: 'who does what' })
    if (bare.length > 200) return refuse({ is: 'long words' })
    return accept({ verb: 'who', who: { knows: bare }, parts: partsOf(line) })
  }
  const when = whenIn(line, around)
  if (!when.ok) return when
  const { kind, kindGuessed } = kindIn(line, 'other')
  const { span } = when.value
  if (kindGuessed && !span) return refuse({ is: 'who does what' })
  takeKind(line, at)
  const who = { ...(kindGuessed ? {} : { kind }), ...(span ? { span } : {}) }
  return accept({ verb: 'who', who, parts: partsOf(line) })
}

function takeKind(line: Line, from: number): void {
  for (let at = from; at < line.tokens.length; at += 1) {
    const word = kindWordAt(line, at, 'any')
    if (word?.does !== 'names') continue
    take(line, at, at + word.length, 'kind')
    return
  }
}
