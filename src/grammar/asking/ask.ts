// Reads an ask: whom, what, when, how long, and until when an answer is wanted. “cover Thursday 14
// to 22 @lee” is one, without any rota.
import { limits } from '../../core/limits.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { effortSizes, type FavorKind } from '../../core/vocabulary.ts'
import { type EffortSaid, effortIn } from '../effort.ts'
import { kindWordAt } from '../kinds.ts'
import { freeAt, type Line, partsOf, phraseLength, take } from '../line.ts'
import { type Mention, mentionsIn, typedMention } from '../names.ts'
import { noteIn } from '../note.ts'
import { groupAt, type Sentence } from '../sentence.ts'
import type { WhyNotAsked } from './not-read.ts'
import type { AskedOf, AskingReading, AskSurroundings } from './reading.ts'
import { answeredBy, whenIn } from './when.ts'

/** Reads from the token after the verb, which the caller has taken. */
export function readAsk(
  line: Line,
  at: number,
  verb: 'ask' | 'cover',
  around: AskSurroundings,
): Result<AskingReading, WhyNotAsked> {
  const sentence = { line, mentions: mentionsIn(line.tokens, around.known) }
  const asked = verb === 'ask' ? askedAfter(sentence, at, around) : namedIn(sentence, at)
  if (asked === 'nobody') return refuse({ is: 'ask whom' })
  const when = whenIn(line, around)
  if (!when.ok) return when
  const effort = effortIn(line)
  const wrong = wrongEffort(effort)
  if (wrong) return refuse(wrong)
  const to = asked ?? teamOf(around)
  if (!to) return refuse({ is: 'ask whom' })
  if ('people' in to && to.people.length > limits.peopleInOneLine) {
    return refuse({ is: 'too many asked' })
  }
  const kind = kindIn(line, verb)
  const what = whatIn(line, at, verb)
  if (what === undefined) return refuse({ is: 'ask what' })
  if (what.length > limits.noteCharacters) return refuse({ is: 'long words' })
  const answered = answeredBy(when.value, around)
  if (!answered.ok) return answered
  const { span, neededBy } = when.value
  const ask = {
    ...kind,
    what,
    to,
    toGuessed: asked === undefined,
    ...(span ? { span } : {}),
    ...(neededBy === undefined ? {} : { neededBy }),
    ...(effort ? { effort } : {}),
    expiresAtMs: answered.value.atMs,
    expiryGuessed: answered.value.guessed,
  }
  return accept({ verb, ask, parts: partsOf(line) })
}

const everyone = new Set(
  'everyone everybody all anyone anybody whoever someone somebody'.split(' '),
)
const joiners = new Set([',', 'and', '&', '+', 'or', 'plus'])

/** The names right behind “ask”. */
function askedAfter(
  sentence: Sentence,
  from: number,
  around: AskSurroundings,
): AskedOf | 'nobody' | undefined {
  const { line } = sentence
  if (everyone.has(freeAt(line, from))) {
    take(line, from, from + 1, 'receiver')
    takeHinge(line, from + 1)
    return { everyone: true }
  }
  const mentions: Mention[] = []
  let at = from
  for (;;) {
    const group = groupAt(sentence, at, 'capital')
    if (!group) break
    mentions.push(...group.mentions)
    at = group.until
    if (joiners.has(freeAt(line, at))) at += 1
  }
  const last = mentions.at(-1)
  if (!last) return freeAt(line, from) === 'for' && teamOf(around) ? undefined : 'nobody'
  take(line, from, last.until, 'receiver')
  takeHinge(line, last.until)
  return askedOf(mentions)
}

/** “to”, “for”, “whether they can”: between whom and what. */
function takeHinge(line: Line, from: number): void {
  let at = from
  if ([',', ':'].includes(freeAt(line, at))) at += 1
  const hinges = [
    'whether they can',
    'if they can',
    'if someone can',
    'whether someone can',
    'if you can',
    'can you',
    'could you',
    'who can',
    'to',
    'for',
  ]
  const found = hinges.find((words) => phraseLength(line, at, words.split(' ')) > 0)
  take(line, from, at + (found ? found.split(' ').length : 0), 'glue')
}

function askedOf(mentions: readonly Mention[]): AskedOf | 'nobody' {
  const team = mentions.find(({ is }) => is === 'team')
  if (team) return { team: team.name }
  const names = [...new Set(mentions.filter(({ is }) => is !== 'me').map(({ name }) => name))]
  return names.length === 0 ? 'nobody' : { people: names }
}

/** Names anywhere in a cover: all of them are asked. */
function namedIn(sentence: Sentence, from: number): AskedOf | undefined {
  const { line } = sentence
  const named = sentence.mentions.filter(
    ({ is, possessive, from: at }) => at >= from && is !== 'me' && !possessive,
  )
  const typed = line.tokens.flatMap((token, at) => {
    const known = named.some((mention) => at >= mention.from && at < mention.until)
    const handle = at >= from && token.text.startsWith('@') && token.text.length > 1
    return handle && !known ? [typedMention(line.tokens, at, at + 1)] : []
  })
  const mentions = [...named, ...typed].sort((a, b) => a.from - b.from)
  for (const mention of mentions) {
    take(line, mention.from, mention.until, 'receiver')
    if (['with', 'by', 'and', ','].includes(freeAt(line, mention.from - 1))) {
      take(line, mention.from - 1, mention.from, 'glue')
    }
  }
  const asked = askedOf(mentions)
  if (asked !== 'nobody') return asked
  return everyoneIn(line, from)
}

function everyoneIn(line: Line, from: number): AskedOf | undefined {
  const at = line.tokens.findIndex(
    ({ plain }, index) => index >= from && (plain === 'everyone' || plain === 'everybody'),
  )
  if (at < 0) return undefined
  take(line, at, at + 1, 'receiver')
  return { everyone: true }
}

/** The one team of the asker's; where there are more, or none, it has to be said. */
function teamOf({ known }: AskSurroundings): AskedOf | undefined {
  const yours = known.filter(({ is, yours: own }) => is === 'team' && own)
  return yours.length === 1 ? { team: yours[0]!.name } : undefined
}

function wrongEffort(effort: EffortSaid | undefined): WhyNotAsked | undefined {
  if (!effort) return undefined
  const minutes = 'minutes' in effort ? effort.minutes : effortSizes[effort.size]
  if (minutes < 1) return { is: 'no time' }
  return minutes > limits.effortMinutes ? { is: 'too much time' } : undefined
}

const alsoKinds = new Map<string, FavorKind>([
  ['knows', 'expertise'],
  ['know', 'expertise'],
  ['look', 'check'],
  ['mentor', 'mentoring'],
  ['swap', 'cover'],
])

/** The first word that says a kind; it stays among the asker's words. */
export function kindIn(
  line: Line,
  verb: 'ask' | 'cover' | 'other',
): { readonly kind: FavorKind; readonly kindGuessed: boolean } {
  if (verb === 'cover') return { kind: 'cover', kindGuessed: false }
  for (let at = 0; at < line.tokens.length; at += 1) {
    const word = kindWordAt(line, at, 'any')
    if (word?.does === 'names') return { kind: word.kind, kindGuessed: false }
    const also = alsoKinds.get(freeAt(line, at))
    if (also) return { kind: also, kindGuessed: false }
  }
  return { kind: 'other', kindGuessed: true }
}

function whatIn(line: Line, at: number, verb: 'ask' | 'cover'): string | undefined {
  const words = noteIn(line, [], at)
  if (verb === 'ask') return words
  return words === undefined ? 'cover for me' : `cover ${words}`
}
