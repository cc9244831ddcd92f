// Reads what people write about help into what can be recorded: “Raj covered my sprint yesterday,
// 2h”. A line is read in one order: what is expected, how much, which day, who and whom, what kind;
// what is left over is the author's note. Pure: today comes from outside.
import { limits } from '../core/limits.ts'
import { accept, type Result, refuse } from '../core/result.ts'
import { effortSizes } from '../core/vocabulary.ts'
import { beginsAsCorrection, type Correction, correctionIn } from './correct.ts'
import { type DayFound, dayIn } from './days.ts'
import { type EffortSaid, effortIn } from './effort.ts'
import { freeAt, type Line, lineOf, partsOf, take } from './line.ts'
import { type Mention, mentionsIn } from './names.ts'
import { notRead, type WhyNot } from './not-read.ts'
import { noteIn } from './note.ts'
import { expectationIn } from './phrases.ts'
import type { FavorReading, NotRead, Reading, Surroundings } from './reading.ts'
import type { Sentence } from './sentence.ts'
import { type Sides, sidesOf } from './sides.ts'
import { thirdIn } from './third.ts'
import { verbOf } from './verbs.ts'

export function read(text: string, surroundings: Surroundings): Result<Reading, NotRead> {
  const found = readLine(text, surroundings)
  return found.ok ? found : refuse(notRead(found.refusal, surroundings))
}

function readLine(text: string, surroundings: Surroundings): Result<Reading, WhyNot> {
  if (text.length > limits.typedCharacters) return refuse({ is: 'too long' })
  const line = opened(text)
  if (line.tokens.length === 0) return refuse({ is: 'empty' })
  const verb = verbOf(line.tokens.filter((_, index) => line.taken[index] === undefined))
  if (verb) return accept({ verb, parts: [] })
  if (beginsAsCorrection(line)) {
    const correction = correctionIn(line, surroundings.today)
    if (correction) return readCorrection(correction, line)
  }
  return readFavor(opened(text), surroundings)
}

/** The line, past the `/goodturn` a chat puts before it. */
function opened(text: string): Line {
  const line = lineOf(text)
  if (freeAt(line, 0) === '/' && freeAt(line, 1) === 'goodturn') take(line, 0, 2, 'glue')
  return line
}

function readCorrection(correction: Correction, line: Line): Result<Reading, WhyNot> {
  const { kind, day, dayWords, effort } = correction
  if (day === 'to come') return refuse({ is: 'to come', words: dayWords ?? 'that day' })
  if (kind === undefined && day === undefined && !effort) return refuse({ is: 'not changed' })
  const wrong = wrongEffort(effort) ?? (day && day < limits.oldestDay ? tooOld : undefined)
  if (wrong) return refuse(wrong)
  const changes = {
    ...(kind === undefined ? {} : { kind }),
    ...(day === undefined ? {} : { day }),
    ...(effort ? { effort } : {}),
  }
  return accept({ verb: 'correct', changes, parts: partsOf(line) })
}

const tooOld: WhyNot = { is: 'too old' }

function wrongEffort(effort: EffortSaid | undefined): WhyNot | undefined {
  if (!effort) return undefined
  const minutes = 'minutes' in effort ? effort.minutes : effortSizes[effort.size]
  if (minutes < 1) return { is: 'no effort' }
  return minutes > limits.effortMinutes ? { is: 'too much effort' } : undefined
}

/** What a line says beside who and what: taken first, so that names and verbs are found between. */
interface Around {
  readonly sentence: Sentence
  readonly expectation: FavorReading['expectation']
  readonly effort: EffortSaid | undefined
  readonly share: FavorReading['share']
  readonly found: DayFound | undefined
}

function around(line: Line, { today, known }: Surroundings): Around {
  const expectation = expectationIn(line)
  const mentions = mentionsIn(line.tokens, known).filter(({ from, until }) =>
    line.taken.slice(from, until).every((taken) => taken === undefined),
  )
  const uncover = covered(line, mentions)
  const effort = effortIn(line)
  const share = effort ? shareIn(line, mentions) : undefined
  const found = dayIn(line, today)
  uncover()
  return { sentence: { line, mentions }, expectation, effort, share, found }
}

/** Keeps names from being read as days or sizes: May is also a colleague. */
function covered(line: Line, mentions: readonly Mention[]): () => void {
  const places = mentions.flatMap(({ from, until }) =>
    Array.from({ length: until - from }, (_, step) => from + step),
  )
  for (const place of places) line.taken[place] = 'glue'
  return () => {
    for (const place of places) line.taken[place] = undefined
  }
}

const shares: readonly (readonly [string, 'each' | 'together'])[] = [
  ['each', 'each'],
  ['apiece', 'each'],
  ['together', 'together'],
  ['altogether', 'together'],
  ['in total', 'together'],
  ['between them', 'together'],
]

function shareIn(line: Line, mentions: readonly Mention[]): FavorReading['share'] {
  for (let at = 0; at < line.tokens.length; at += 1) {
    for (const [words, share] of shares) {
      const phrase = words.split(' ')
      if (!phrase.every((word, step) => freeAt(line, at + step) === word)) continue
      // Only behind the effort or the names, or at the end: “worked together” is a note.
      const closes = at + phrase.length >= line.tokens.length
      const named = mentions.some(({ until }) => until === at)
      if (line.taken[at - 1] !== 'effort' && !named && !closes) continue
      take(line, at, at + phrase.length, 'effort')
      return share
    }
  }
  return undefined
}

function readFavor(line: Line, surroundings: Surroundings): Result<Reading, WhyNot> {
  const said = around(line, surroundings)
  const { found, effort } = said
  if (found?.is === 'to come') return refuse({ is: 'to come', words: found.words })
  if (found && found.day < limits.oldestDay) return refuse(tooOld)
  const wrong = wrongEffort(effort)
  if (wrong) return refuse(wrong)
  const sides = sidesOf(said.sentence)
  if (!sides.ok) return sides
  const { others, youAre } = sides.value
  if (others.length === 0) return refuse({ is: youAre === 'giver' ? 'whom' : 'who' })
  if (others.length > limits.peopleInOneLine) return refuse({ is: 'too many people' })
  const favor = favorOf(said, sides.value, surroundings)
  if ((favor.note?.length ?? 0) > limits.noteCharacters) return refuse({ is: 'long note' })
  return accept({ verb: youAre === 'giver' ? 'gave' : 'thanks', favor, parts: partsOf(line) })
}

function favorOf(said: Around, sides: Sides, { today }: Surroundings): FavorReading {
  const { sentence, effort, share, found, expectation } = said
  const { youAre, others, act, yourTeam, beside } = sides
  const third = thirdIn(sentence, act, others)
  const words = noteIn(sentence.line, sentence.mentions, 0)
  const together = beside ? `with ${beside.join(' and ')}` : undefined
  const note = words && together ? `${words}, ${together}` : (words ?? together)
  const day = found?.is === 'day' ? found : undefined
  return {
    giver: youAre === 'giver' ? 'me' : others[0]!,
    others,
    youAre,
    kind: act.kind,
    kindGuessed: act.guessed,
    day: day?.day ?? today,
    dayGuessed: day?.guessed ?? true,
    askEach: others.length > 1 && effort !== undefined && share === undefined,
    ...(effort ? { effort } : {}),
    ...(share && others.length > 1 ? { share } : {}),
    ...(expectation ? { expectation } : {}),
    ...(third === undefined ? {} : { third }),
    ...(note === undefined ? {} : { note }),
    ...(yourTeam === undefined ? {} : { yourTeam }),
  }
}
