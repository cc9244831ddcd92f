// `goodturn measure <log>`: the figures of a help log, as words or JSON. Bad rows are listed on
// stderr, and the rest is counted all the same.
import { resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import type { Measured } from '../../operations/measure.ts'
import { measureOperation } from '../../operations/measure.ts'
import { progressOn, refused } from './answer.ts'
import type { Io } from './io.ts'
import { measureText } from './report/measure-text.ts'

interface MeasureOptions {
  readonly json?: boolean
  readonly columns?: Record<string, string>
  readonly where?: { column: string; value: string }[]
  readonly orderOnly?: boolean
  readonly people?: number
  readonly delta?: number[]
  readonly undirectedNull?: 'configuration'
  readonly seed?: number
}

const EXAMPLES = `
Examples:
  $ goodturn measure help.csv
  $ goodturn measure calls.csv --columns giver=sender --people 84 --delta 86400,604800
  $ goodturn measure trailers.csv --where kind=helped --delta 2592000 --json

The file is CSV with a header row, or JSON Lines; it needs time, giver and receiver.

Exit codes: 0 done, 1 refused, 2 wrong usage, 3 could not read the input, 4 internal error.`

export function addMeasureCommand(program: Command, io: Io): void {
  program
    .command('measure')
    .description('count what a help log holds: who, how often, how much runs both ways')
    .argument('<log>', 'path of a help log, CSV or JSON Lines')
    .option('--json', 'print everything as JSON')
    .option('--columns <names>', 'other column names: giver=src,receiver=dst', columnNames)
    .option('--where <column=value>', 'keep matching rows; may be given again', matching)
    .option('--order-only', 'take row order as time')
    .option('--people <n>', 'size of the set, when some never occur', wholeNumber)
    .option('--delta <seconds,...>', 'windows for returns, in seconds', secondsList)
    .option(
      '--undirected-null <name>',
      'also keep pairs and toss directions: configuration',
      nullName,
    )
    .option('--seed <n>', 'seed of the shuffles', wholeNumber)
    .addHelpText('after', EXAMPLES)
    .action((log: string, options: MeasureOptions) => runMeasure(log, options, io))
}

async function runMeasure(log: string, options: MeasureOptions, io: Io): Promise<void> {
  const { json = false, delta, ...given } = options
  const input = measureOperation.input.parse({
    ...given,
    file: resolve(io.folder, log),
    ...(delta === undefined ? {} : { deltaSeconds: delta }),
  })
  const progress = progressOn(io)
  const made = await measureOperation.run({ progress: progress.say, now: io.now }, input)
  progress.end()
  if (!made.ok) return refused(made.refusal, io)
  sayBadRows(made.value, io)
  io.stdout.write(json ? `${JSON.stringify(made.value)}\n` : measureText(made.value))
  io.exit(0)
}

const SAID_BAD_ROWS = 20

function sayBadRows({ badRows, badRowsUnlisted }: Measured, io: Io): void {
  for (const { line, reason } of badRows.slice(0, SAID_BAD_ROWS)) {
    io.stderr.write(`line ${line}: ${reason}\n`)
  }
  const more = badRows.length + badRowsUnlisted - SAID_BAD_ROWS
  if (more > 0) io.stderr.write(`and ${more} more rows that could not be read\n`)
}

function columnNames(text: string): Record<string, string> {
  return Object.fromEntries(text.split(',').map((part) => split(part)))
}

function matching(
  text: string,
  before: { column: string; value: string }[] | undefined,
): { column: string; value: string }[] {
  const [column, value] = split(text)
  return [...(before ?? []), { column, value }]
}

function split(text: string): [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw new InvalidArgumentError('It takes the form name=value.')
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (text.trim() === '' || !Number.isInteger(number) || number < 0) {
    throw new InvalidArgumentError('It takes a whole number.')
  }
  return number
}

function secondsList(text: string): number[] {
  return text.split(',').map((part) => {
    const seconds = Number(part)
    if (!(seconds > 0)) throw new InvalidArgumentError('It takes seconds above 0, with commas.')
    return seconds
  })
}

function nullName(text: string): 'configuration' {
  if (text !== 'configuration') throw new InvalidArgumentError('Only configuration is known.')
  return text
}
