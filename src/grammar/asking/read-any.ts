// Reads any line people type: help that happened, and asking, answering, saying no and who. The
// page of favors reads only the first; the command line and chats read both.
import { limits } from '../../core/limits.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { freeAt, type Line, lineOf, take } from '../line.ts'
import { read } from '../read.ts'
import type { NotRead } from '../reading.ts'
import { answerAt, readAnswer, readNo, readWho } from './answer.ts'
import { readAsk } from './ask.ts'
import { notAsked, type WhyNotAsked } from './not-read.ts'
import type { AnyReading, AskingReading, AskSurroundings } from './reading.ts'

/** A pasted ask may be longer than a line of one's own. */
const pastedCharacters = 2_000

export function readAny(text: string, around: AskSurroundings): Result<AnyReading, NotRead> {
  if (text.length > pastedCharacters) return refuse(notAsked({ is: 'long line' }, around))
  const line = lineOf(text)
  const slash = freeAt(line, 0) === '/' && freeAt(line, 1) === 'goodturn' ? 2 : 0
  take(line, 0, slash, 'glue')
  const asking = readAsking(line, slash, text, around)
  if (!asking) return read(text, around)
  return asking.ok ? asking : refuse(notAsked(asking.refusal, around))
}

/** A line that is known to be an answer: “yes” is one here. */
export function readAnswerLine(
  text: string,
  around: AskSurroundings,
): Result<AskingReading, NotRead> {
  const line = lineOf(text)
  const opening =
    text.length <= limits.typedCharacters
      ? answerAt(line, freeAt(line, 0) === 'answer' ? 1 : 0, true)
      : undefined
  if (!opening) return refuse(notAsked({ is: 'which answer' }, around))
  const found = readAnswer(line, freeAt(line, 0) === 'answer' ? 1 : 0, opening, around)
  return found.ok ? accept(found.value) : refuse(notAsked(found.refusal, around))
}

function readAsking(
  line: Line,
  at: number,
  text: string,
  around: AskSurroundings,
): Result<AskingReading, WhyNotAsked> | undefined {
  const word = freeAt(line, at)
  if (word === 'no') {
    // “no, it was 3h” changes the line written last.
    const corrected = read(text, around)
    if (corrected.ok && corrected.value.verb === 'correct') return undefined
    take(line, at, at + 1, 'glue')
    return readNo(line, at + 1, around)
  }
  if (text.length > limits.typedCharacters) return undefined
  if (word === 'ask' || word === 'cover') {
    take(line, at, at + 1, word === 'cover' ? 'kind' : 'glue')
    return readAsk(line, at + 1, word, around)
  }
  if (word === 'who') {
    take(line, at, at + 1, 'glue')
    return readWho(line, at + 1, around)
  }
  const told = word === 'answer'
  const opening = answerAt(line, told ? at + 1 : at, told)
  if (opening) return readAnswer(line, told ? at + 1 : at, opening, around)
  return told ? refuse({ is: 'which answer' }) : undefined
}
