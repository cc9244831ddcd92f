// Reads who has a duty: now, next, or on a day. Who could do something and who knows something are
// other questions, read elsewhere.
import { accept, type Result, refuse } from '../../core/result.ts'
import type { Day } from '../../core/vocabulary.ts'
import type { AskSurroundings } from '../asking/reading.ts'
import { freeAt, type Line, partsOf, phraseLength, take } from '../line.ts'
import { plain } from '../tokens.ts'
import type { WhyNotRota } from './not-read.ts'
import type { RotaReading, WhoSaid } from './reading.ts'
import { saysNothing, shiftSaidIn } from './shift-said.ts'

const others = new Set(
  (
    'can could knows know offers offered offer would might will may should helped helps gave ' +
    'covered thanked cover'
  ).split(' '),
)
const openers = [
  'is on call',
  'is on duty',
  'is up',
  'is on',
  'has got',
  'has',
  'covers',
  'works',
  'does',
  'is it',
  'is',
  'on call',
  'on duty',
  'now',
  'next',
].map((words) => words.split(' '))

/** Undefined for any other question with who. */
export function readWhoNow(
  line: Line,
  at: number,
  around: AskSurroundings,
): Result<RotaReading, WhyNotRota> | undefined {
  const from = at + 1
  const first = freeAt(line, from)
  if (others.has(first)) return undefined
  const contracted = freeAt(line, at) === "who's"
  const opener = contracted
    ? undefined
    : openers.find((words) => phraseLength(line, from, words) > 0)
  const bare = line.tokens.slice(from).every(({ isWord }) => !isWord)
  if (!bare && !opener && !contracted && !isTeamAt(line, from, around)) return undefined
  if (isNoQuestionOfDuty(line, from)) return undefined
  take(line, at, from, 'glue')
  const said = saidIn(line, from, around.today)
  if (!said.ok) return said
  return accept({ verb: 'who now', who: said.value, parts: partsOf(line) })
}

/** “who support friday night”: a team's name, also where it is a word as well. */
const isTeamAt = (line: Line, at: number, { known }: AskSurroundings): boolean =>
  known.some(
    ({ is, name }) => is === 'team' && phraseLength(line, at, name.split(' ').map(plain)) > 0,
  )

/** “who is it”, “who is fair to ask”. */
function isNoQuestionOfDuty(line: Line, from: number): boolean {
  return ['is it', 'is fair', 'is free', 'is there', 'is good', 'is better'].some(
    (words) => phraseLength(line, from, words.split(' ')) > 0,
  )
}

const glue = new Set('is up has got covers works does now right currently duty me'.split(' '))

function saidIn(line: Line, from: number, today: Day): Result<WhoSaid, WhyNotRota> {
  const next = line.tokens.some(
    ({ plain }, at) => at >= from && plain === 'next' && isAlone(line, at),
  )
  for (let at = from; at < line.tokens.length; at += 1) {
    const word = freeAt(line, at)
    if (glue.has(word) || (word === 'next' && isAlone(line, at))) take(line, at, at + 1, 'glue')
  }
  const said = shiftSaidIn(line, from, line.tokens.length, today)
  if (!said.ok) return refuse(said.refusal)
  if (saysNothing(said.value)) return accept({ next })
  const { duty, days, part, hours, at } = said.value
  return accept({
    next,
    ...(duty ? { of: duty } : {}),
    ...(days ? { days } : {}),
    ...(part ? { part } : {}),
    ...(hours ? { hours } : {}),
    ...(at ? { at } : {}),
  })
}

const weekdays = 'mon tue wed thu fri sat sun week'.split(' ')

/** “next Friday” and “next week” are days. */
const isAlone = (line: Line, at: number): boolean =>
  !weekdays.some((day) => (line.tokens[at + 1]?.plain ?? '').startsWith(day))
