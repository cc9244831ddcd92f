// `goodturn thanks`, `gave` and `undo`: a line as it would be typed on the page, read by the same
// grammar, written down by the same operations.
import type { Command } from 'commander'
import type { FavorView } from '../../core/privacy/views.ts'
import { toOperations, type Wanted } from '../../grammar/inputs.ts'
import type { FavorReading, Known, Reading } from '../../grammar/reading.ts'
import { upperFirst } from '../../grammar/sentences.ts'
import { effortWords } from '../../grammar/words.ts'
import type { TodayAnswer } from '../../operations/today.ts'
import { callOver } from './call-command.ts'
import { clientFor, sayProblem } from './client.ts'
import type { Doors } from './doors.ts'
import { type WideIo, writeJson } from './io.ts'
import { plain } from './report/words.ts'
import { aboutName, takenBackSentence, wayBack, writtenSentence } from './written.ts'

const THANKS_EXAMPLES = `
Examples:
  $ goodturn thanks Raj for covering my sprint yesterday, 2h
  $ goodturn thanks Mia and Lee for checking the release, 30 min each

Your word, as the one who was helped, confirms it at once.
`

const GAVE_EXAMPLES = `
Examples:
  $ goodturn gave Mia 2h of mentoring on Monday, freely
  $ goodturn gave Support a hand with the release

Whoever you helped is asked to confirm it.
`

const UNDO_EXAMPLES = `
Examples:
  $ goodturn undo
  $ goodturn undo favor_5f0c... favor_91be...

Without a favor it takes back the last thing you did, within a day. Named ones are withdrawn.
`

interface FavorOptions {
  readonly server?: string
  readonly json?: boolean
}

export function addFavorCommands(program: Command, io: WideIo, doors: Doors): void {
  const adding = (name: 'thanks' | 'gave', about: string, examples: string): void => {
    program
      .command(name)
      .description(about)
      .argument('<words...>', 'who, for what, when and how long, as you would say it')
      .option('--json', 'print JSON')
      .option('--server <url>', 'address of the server')
      .addHelpText('after', examples)
      .action((words: string[], options: FavorOptions) =>
        writeDown(linesOf(name, words.join(' ').trim()), options, io, doors),
      )
  }
  adding('thanks', 'thank somebody who helped you', THANKS_EXAMPLES)
  adding('gave', 'write down help you gave', GAVE_EXAMPLES)
  program
    .command('undo')
    .description('take back the last thing you did')
    .argument('[favors...]', 'favors to withdraw, by id')
    .option('--json', 'print JSON')
    .option('--server <url>', 'address of the server')
    .addHelpText('after', UNDO_EXAMPLES)
    .action((favors: string[], options: FavorOptions) => undo(favors, options, io, doors))
}

/** The line as it may be read: “gave” takes what was given, or what was done. */
export function linesOf(verb: 'thanks' | 'gave', words: string): readonly string[] {
  if (verb === 'thanks') return [/^thank/i.test(words) ? words : `thanks ${words}`]
  if (/^i\b/i.test(words)) return [words]
  return /^gave\b/i.test(words) ? [`I ${words}`] : [`I gave ${words}`, `I ${words}`]
}

async function writeDown(
  lines: readonly string[],
  options: FavorOptions,
  io: WideIo,
  doors: Doors,
): Promise<void> {
  const today = await clientFor(io, options.server).read<TodayAnswer>('/today')
  if (!today.ok) return sayProblem(today.refusal, io)
  // The grammar knows calendars and is loaded only where a line is read.
  const { read } = await import('../../grammar/read.ts')
  const surroundings = { today: io.today(), known: knownIn(today.value) }
  const readings = lines.map((line) => read(line, surroundings))
  const clear = readings.find(
    (each) => each.ok && favorIn(each.value) && !favorIn(each.value)?.kindGuessed,
  )
  const reading = clear ?? readings.find(({ ok }) => ok) ?? readings[0]
  if (!reading?.ok) {
    io.stderr.write(`${reading?.refusal.why}\nFor example: ${reading?.refusal.suggestion}\n`)
    return io.exit(1)
  }
  const favor = favorIn(reading.value)
  if (!favor) {
    io.stderr.write('That did not read as help given or received; nothing was written down.\n')
    return io.exit(1)
  }
  if (favor.askEach && favor.share === undefined) return askEach(favor, io)
  await send(toOperations(reading.value), today.value, options, io, doors)
}

const favorIn = (reading: Reading): FavorReading | undefined =>
  'favor' in reading ? reading.favor : undefined

export function knownIn({ you, people, teams }: TodayAnswer): readonly Known[] {
  return [
    { name: you.name, is: 'you' },
    ...people.filter((each) => !each.you).map(({ name }): Known => ({ name, is: 'person' })),
    ...teams.map(({ name, yours }): Known => ({ name, is: 'team', yours })),
  ]
}

function askEach({ effort }: FavorReading, io: WideIo): void {
  const much =
    effort === undefined ? '' : 'minutes' in effort ? effortWords(effort) : `size ${effort.size}`
  io.stderr.write(
    `${upperFirst(`${much} each, or together?`)} Add “each” or “together” to the line. ` +
      'Nothing was written down.\n',
  )
  io.exit(1)
}

/** Writes each favor; with several, only once every name in the line is known. */
async function send(
  wanted: readonly Wanted[],
  today: TodayAnswer,
  options: FavorOptions,
  io: WideIo,
  doors: Doors,
): Promise<void> {
  const stranger = wanted.length > 1 ? strangerIn(wanted, today) : undefined
  if (stranger !== undefined) {
    const problem = { code: 'unknown-person', detail: '', exit: 1 } as const
    return sayProblem(aboutName(problem, stranger, today), io)
  }
  const favors: FavorView[] = []
  for (const each of wanted) {
    const answer = await callNamed(each.operation, each.input, options, io, doors)
    if (!answer.ok) {
      const said = sideNames(each)[answer.refusal.about ?? ''] ?? ''
      if (favors.length === 0) return sayProblem(aboutName(answer.refusal, said, today), io)
      const detail = `Only some of it was written down. ${answer.refusal.detail}`
      return sayProblem({ ...answer.refusal, detail: `${detail}\n${wayBack(favors)}` }, io)
    }
    favors.push(answer.value.favor)
  }
  if (options.json) writeJson({ favors }, io)
  else {
    for (const favor of favors) io.stdout.write(`${plain(writtenSentence(favor, io.today()))}\n`)
    io.stdout.write(`${wayBack(favors)}\n`)
  }
  io.exit(0)
}

function callNamed(
  name: string,
  input: object,
  { server }: FavorOptions,
  io: WideIo,
  doors: Doors,
) {
  const operation = doors.operations.find((each) => each.name === name)
  if (!operation) throw new Error(`no operation ${name}`)
  const given = input as Readonly<Record<string, unknown>>
  const options = server === undefined ? {} : { server }
  return callOver<{ favor: FavorView }>(operation, given, options, io)
}

const sideNames = ({ input }: Wanted): Readonly<Record<string, string | undefined>> =>
  input as Readonly<Record<string, string | undefined>>

/** A name in the line that nobody here goes by, addresses aside. */
function strangerIn(wanted: readonly Wanted[], today: TodayAnswer): string | undefined {
  const known = new Set(knownIn(today).flatMap(({ name }) => [name, name.split(' ')[0]]))
  return wanted
    .flatMap((each) => [sideNames(each).giver, sideNames(each).receiver])
    .find((name) => name !== undefined && name !== 'me' && !name.includes('@') && !known.has(name))
}

async function undo(
  favors: readonly string[],
  options: FavorOptions,
  io: WideIo,
  doors: Doors,
): Promise<void> {
  const wanted =
    favors.length === 0
      ? [{ name: 'undo', input: {} }]
      : favors.map((favor) => ({ name: 'favor.withdraw', input: { favor } }))
  const done: FavorView[] = []
  for (const { name, input } of wanted) {
    const answer = await callNamed(name, input, options, io, doors)
    if (!answer.ok) return sayProblem(answer.refusal, io)
    done.push(answer.value.favor)
    if (options.json) continue
    io.stdout.write(`${plain(takenBackSentence(answer.value.favor, io.today()))}\n`)
  }
  if (options.json) writeJson({ favors: done }, io)
  io.exit(0)
}
