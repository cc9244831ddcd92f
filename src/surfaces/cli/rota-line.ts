// A line about the rota on the command line: read by the grammar, done by operations over HTTP, and
// said. Whatever is no line about the rota is left to whoever called.
import type { Result } from '../../core/result.ts'
import type { AnyReading, AskSurroundings } from '../../grammar/asking/reading.ts'
import type { Onlooker } from '../../grammar/rota/find.ts'
import type { RotaReading } from '../../grammar/rota/reading.ts'
import type { Calling, Said } from '../../grammar/rota/saying.ts'
import type { TodayAnswer } from '../../operations/today.ts'
import { callOver } from './call-command.ts'
import { clientFor, type Problem, sayProblem } from './client.ts'
import type { Doors } from './doors.ts'
import { knownIn } from './favor-commands.ts'
import { type WideIo, writeJson } from './io.ts'
import { plain } from './report/words.ts'

export interface RotaOptions {
  readonly server?: string
  readonly json?: boolean
}

export interface Typed {
  readonly words: string
  readonly options: RotaOptions
  readonly io: WideIo
  readonly doors: Doors
}

export const callingOver =
  ({ options: { server }, io, doors }: Omit<Typed, 'words'>): Calling<Problem> =>
  <Value>(name: string, input: object) => {
    const operation = doors.operations.find((each) => each.name === name)
    if (!operation) throw new Error(`no operation ${name}`)
    const given = input as Readonly<Record<string, unknown>>
    return callOver<Value>(operation, given, server === undefined ? {} : { server }, io)
  }

/** Whether the line was about the rota, and is answered now. */
export async function answeredByRota(typed: Typed, around: AskSurroundings): Promise<boolean> {
  const { readRota } = await import('../../grammar/rota/read.ts')
  const reading = readRota(typed.words, around)
  if (!reading) return false
  if (reading.ok) return sayReading(reading.value, typed, around)
  // “cover me” may be an ask without a rota.
  if (/^(please )?(cover|ask)\b/i.test(typed.words)) return false
  sayUnread(reading.refusal, typed.io)
  return true
}

export async function sayReading(
  reading: RotaReading,
  typed: Typed,
  around: AskSurroundings,
): Promise<boolean> {
  const { sayRota } = await import('../../grammar/rota/saying.ts')
  const said = await sayRota(reading, callingOver(typed), around)
  if (said.ok && said.value.is === 'ask') return false
  show(said, typed)
  return true
}

function show(said: Result<Said, Problem>, { options, io }: Typed): void {
  if (!said.ok) {
    sayProblem(said.refusal, io)
    return
  }
  const { is, lines, choices = [], value } = said.value
  if (is === 'unclear') {
    const named = choices.map(({ line }) => `  goodturn ${line}`)
    io.stderr.write(`${[...lines, ...named].map(plain).join('\n')}\n`)
    io.exit(1)
    return
  }
  if (options.json) writeJson(value, io)
  else for (const line of lines) io.stdout.write(`${plain(line)}\n`)
  io.exit(0)
}

function sayUnread({ why, suggestion }: { why: string; suggestion: string }, io: WideIo): void {
  io.stderr.write(`${why}\nFor example: goodturn ${suggestion}\n`)
  io.exit(1)
}

/** What a line is read among; undefined where that could not be asked, which is said. */
export async function aroundHere(
  options: RotaOptions,
  io: WideIo,
): Promise<AskSurroundings | undefined> {
  const today = await clientFor(io, options.server).read<TodayAnswer>('/today')
  if (!today.ok) {
    sayProblem(today.refusal, io)
    return undefined
  }
  return { today: io.today(), known: knownIn(today.value), nowMs: io.now(), zone: io.zone() }
}

/** An answer that no ask waits for, and a swap does. */
export async function answeredAsChange(
  reading: AnyReading,
  { code }: Problem,
  typed: Typed,
  around: AskSurroundings,
): Promise<boolean> {
  if (reading.verb !== 'answer' || code !== 'no-ask') return false
  const { views } = await waitingHere(typed, around)
  if (views.length === 0) return false
  const { answer, asker, words } = reading.answer
  const said = { verb: 'answer change', answer, parts: [] } as const
  const about = { ...(asker ? { proposer: asker } : {}), ...(words ? { words } : {}) }
  return sayReading({ ...said, ...about }, typed, around)
}

/** Swaps and other changes that wait for the reader's word, with how to answer. */
export async function waitingHere(typed: Omit<Typed, 'words'>, reader: Onlooker) {
  const { changeLines, waitingChanges } = await import('../../grammar/rota/saying.ts')
  const waiting = await waitingChanges(callingOver(typed))
  const views = waiting.ok ? waiting.value : []
  const lines = changeLines(views, reader).flatMap((each, index) => {
    const from = views[index]?.from
    const name = from && 'name' in from ? from.name.split(' ')[0] : 'the'
    return [...each, `Answer it with: goodturn answer accept ${name}’s swap`]
  })
  return { views, lines }
}
