// `goodturn ask`, `cover`, `answer`, `no` and `who`: a line as it would be typed in a chat, read by
// the same grammar, done by the same operations.
import type { Command } from 'commander'
import type { AskView } from '../../core/privacy/ask-views.ts'
import type { Result } from '../../core/result.ts'
import { accept } from '../../core/result.ts'
import { toAnyOperations } from '../../grammar/asking/inputs.ts'
import type { AnyReading, AskingReading, AskSurroundings } from '../../grammar/asking/reading.ts'
import {
  answeredLines,
  askForYou,
  fairLines,
  offerLines,
  openedLines,
} from '../../grammar/asking/sentences.ts'
import type { NotRead } from '../../grammar/reading.ts'
import { partyName } from '../../grammar/sentences.ts'
import type { AskAnswer, AsksAnswer, FairAnswer, NoAnswer } from '../../operations/asks/shapes.ts'
import type { OffersFound } from '../../operations/boundaries/shapes.ts'
import type { TodayAnswer } from '../../operations/today.ts'
import {
  ANSWER_EXAMPLES,
  ASK_EXAMPLES,
  COVER_EXAMPLES,
  NO_EXAMPLES,
  WHO_EXAMPLES,
} from './ask-help.ts'
import { callOver } from './call-command.ts'
import { clientFor, type Problem, sayProblem } from './client.ts'
import type { Doors } from './doors.ts'
import { knownIn } from './favor-commands.ts'
import { type WideIo, writeJson } from './io.ts'
import { plain } from './report/words.ts'
import { answeredAsChange, answeredByRota, waitingHere } from './rota-line.ts'
import { aboutName } from './written.ts'

interface AskOptions {
  readonly server?: string
  readonly json?: boolean
  readonly ask?: string
}

type Verb = 'ask' | 'cover' | 'answer' | 'no' | 'who'

export function addAskCommands(program: Command, io: WideIo, doors: Doors): void {
  const adding = (verb: Verb, about: string, words: string, examples: string): Command =>
    program
      .command(verb)
      .description(about)
      .argument(words, 'as you would say it')
      .option('--json', 'print JSON')
      .option('--server <url>', 'address of the server')
      .addHelpText('after', examples)
      .action((said: string[], options: AskOptions) => run(verb, said, options, io, doors))
  adding('ask', 'ask people, your team or everybody for something', '<words...>', ASK_EXAMPLES)
  adding('cover', 'ask somebody to cover a turn of yours', '<words...>', COVER_EXAMPLES)
  adding(
    'answer',
    'answer an ask: accept, not this time, tell me more',
    '[words...]',
    ANSWER_EXAMPLES,
  ).option('--ask <id>', 'which ask, where several wait')
  adding('no', 'get a kind no to send, to any ask from anywhere', '[words...]', NO_EXAMPLES)
  adding('who', 'say who has a duty, can cover, or knows something', '[words...]', WHO_EXAMPLES)
}

async function run(
  verb: Verb,
  said: readonly string[],
  options: AskOptions,
  io: WideIo,
  doors: Doors,
): Promise<void> {
  const today = await clientFor(io, options.server).read<TodayAnswer>('/today')
  if (!today.ok) return sayProblem(today.refusal, io)
  const words = said.join(' ').trim()
  if (verb === 'answer' && words === '') return showWaiting(options, io, doors)
  const around = aroundOf(today.value, io)
  const typed = { words: lineOf(verb, words), options, io, doors }
  if (verb !== 'no' && (await answeredByRota(typed, around))) return
  const reading = await readLine(verb, words, around)
  if (!reading.ok) {
    io.stderr.write(`${reading.refusal.why}\nFor example: ${reading.refusal.suggestion}\n`)
    return io.exit(1)
  }
  const [wanted] = toAnyOperations(reading.value)
  if (!wanted) return io.exit(0)
  const input = await inputOf(reading.value, wanted.input, options, io, doors)
  if (!input.ok) {
    if (await answeredAsChange(reading.value, input.refusal, typed, around)) return
    return sayProblem(input.refusal, io)
  }
  const answer = await callNamed(wanted.operation, input.value, options, io, doors)
  if (!answer.ok) {
    return sayProblem(
      aboutName(answer.refusal, namedIn(reading.value, today.value), today.value),
      io,
    )
  }
  if (options.json) writeJson(answer.value, io)
  else say(linesOf(wanted.operation, answer.value, around), io)
  io.exit(0)
}

const aroundOf = (today: TodayAnswer, io: WideIo): AskSurroundings => ({
  today: io.today(),
  known: knownIn(today),
  nowMs: io.now(),
  zone: io.zone(),
})

/** The grammar knows calendars and is loaded only where a line is read. */
async function readLine(
  verb: Verb,
  words: string,
  around: AskSurroundings,
): Promise<Result<AnyReading, NotRead>> {
  const { readAny, readAnswerLine } = await import('../../grammar/asking/read-any.ts')
  if (verb === 'answer') return readAnswerLine(words, around)
  return readAny(lineOf(verb, words), around)
}

/** The line as it would be typed in a chat. */
function lineOf(verb: Verb, words: string): string {
  if (verb === 'answer') return words
  const already = words.toLowerCase().startsWith(`${verb} `)
  const isCover = verb === 'ask' && /^cover\b/i.test(words)
  return already || isCover ? words : `${verb} ${words}`.trim()
}

/** An answer needs to know which ask it is for. */
async function inputOf(
  reading: AnyReading,
  input: object,
  options: AskOptions,
  io: WideIo,
  doors: Doors,
): Promise<Result<object, Problem>> {
  if (reading.verb !== 'answer') return accept(input)
  if (options.ask !== undefined) return accept({ ...input, ask: options.ask })
  const asks = await callNamed<AsksAnswer>('ask.list', {}, options, io, doors)
  if (!asks.ok) return asks
  const waiting = asks.value.forYou.filter(({ actions }) => actions.includes(reading.answer.answer))
  const asker = reading.answer.asker
  const fitting = asker ? waiting.filter((ask) => namesAsker(ask, asker)) : waiting
  const [one, ...more] = fitting
  if (one && more.length === 0) return accept({ ...input, ask: one.ask })
  return { ok: false, refusal: whichOne(fitting, waiting.length) }
}

const namesAsker = ({ asker }: AskView, name: string): boolean =>
  asker.name === name || partyName(asker) === name

function whichOne(fitting: readonly AskView[], waiting: number): Problem {
  const lines = fitting.map((ask) => `  --ask ${ask.ask}   ${partyName(ask.asker)}: ${ask.what}`)
  const detail =
    waiting === 0
      ? 'No ask waits for your answer.'
      : fitting.length === 0
        ? 'No ask of theirs waits for your answer.'
        : `More than one ask waits for your answer. Say which:\n${lines.map(plain).join('\n')}`
  return { code: waiting === 0 ? 'no-ask' : 'which-ask', detail, exit: 1 }
}

async function showWaiting(options: AskOptions, io: WideIo, doors: Doors): Promise<void> {
  const asks = await callNamed<AsksAnswer>('ask.list', {}, options, io, doors)
  if (!asks.ok) return sayProblem(asks.refusal, io)
  const reader = { today: io.today(), zone: io.zone(), nowMs: io.now() }
  const changes = await waitingHere({ options, io, doors }, reader)
  if (options.json) writeJson({ forYou: asks.value.forYou, changes: changes.views }, io)
  else if (asks.value.forYou.length + changes.views.length === 0) {
    say(['Nothing waits for your answer.'], io)
  } else {
    say(changes.lines, io)
    for (const ask of asks.value.forYou) say([...askForYou(ask, reader), `--ask ${ask.ask}`], io)
  }
  io.exit(0)
}

function callNamed<Value>(
  name: string,
  input: object,
  { server }: AskOptions,
  io: WideIo,
  doors: Doors,
) {
  const operation = doors.operations.find((each) => each.name === name)
  if (!operation) throw new Error(`no operation ${name}`)
  const given = input as Readonly<Record<string, unknown>>
  return callOver<Value>(operation, given, server === undefined ? {} : { server }, io)
}

/** The name a refusal is about: the first that nobody here goes by. */
function namedIn(reading: AnyReading, today: TodayAnswer): string {
  const known = new Set(knownIn(today).flatMap(({ name }) => [name, name.split(' ')[0]]))
  const named = namesOf(reading)
  return named.find((name) => !known.has(name)) ?? named[0] ?? ''
}

function namesOf(reading: AnyReading): readonly string[] {
  const asking = reading as AskingReading
  if ('ask' in asking && 'people' in asking.ask.to) return asking.ask.to.people
  if ('answer' in asking) return [asking.answer.alternative?.person ?? '']
  return 'no' in asking && asking.no.asker !== undefined ? [asking.no.asker] : []
}

function linesOf(operation: string, answer: unknown, reader: AskSurroundings): readonly string[] {
  switch (operation) {
    case 'ask.open':
      return openedLines((answer as AskAnswer).ask, reader)
    case 'ask.answer':
      return answeredLines((answer as AskAnswer).ask, reader)
    case 'no.words':
      return [(answer as NoAnswer).reply]
    case 'ask.fair':
      return fairLines((answer as FairAnswer).people)
    default:
      return offerLines((answer as OffersFound).people)
  }
}

function say(lines: readonly string[], io: WideIo): void {
  for (const line of lines) io.stdout.write(`${plain(line)}\n`)
}
