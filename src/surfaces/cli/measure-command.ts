// `goodturn measure <log>`: the figures of a help log, as words or JSON. Bad rows are listed on
// stderr, and the rest is counted all the same.
import { resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { measureOperation } from '../../operations/measure.ts'
import { progressOn, refused } from './answer.ts'
import type { Io } from './io.ts'
import { addLogOptions, type LogOptions, sayBadRows, wholeNumber } from './log-options.ts'
import { measureText } from './report/measure-text.ts'

interface MeasureOptions extends LogOptions {
  readonly delta?: number[]
  readonly covariates?: string
  readonly groups?: string
  readonly undirectedNull?: 'configuration'
  readonly seed?: number
}

const EXAMPLES = `
Examples:
  $ goodturn measure help.csv
  $ goodturn measure calls.csv --columns giver=sender --people 84 --delta 86400,604800
  $ goodturn measure trailers.csv --where kind=helped --delta 2592000 --json
  $ goodturn measure help.csv --covariates people.csv --groups team

The file is CSV with a header row, or JSON Lines; it needs time, giver and receiver.
docs/measure.md says what each figure is.

Exit codes: 0 done, 1 refused, 2 wrong usage, 3 could not read the input, 4 internal error.`

export function addMeasureCommand(program: Command, io: Io): void {
  addLogOptions(
    program
      .command('measure')
      .description('count what a help log holds: who, how often, how much runs both ways'),
  )
    .option('--delta <seconds,...>', 'windows for returns, motifs and chains, in seconds', seconds)
    .option('--covariates <file>', 'facts about people, CSV, the first column the id')
    .option('--groups <column>', 'the covariate that says who belongs together: E-I index')
    .option(
      '--undirected-null <name>',
      'also toss directions, and swap ends with degrees kept: configuration',
      nullName,
    )
    .option('--seed <n>', 'seed of the shuffles', wholeNumber)
    .addHelpText('after', EXAMPLES)
    .action((log: string, options: MeasureOptions) => runMeasure(log, options, io))
}

async function runMeasure(log: string, options: MeasureOptions, io: Io): Promise<void> {
  const { json = false, delta, covariates, ...given } = options
  const input = measureOperation.input.parse({
    ...given,
    file: resolve(io.folder, log),
    ...(covariates === undefined ? {} : { covariates: resolve(io.folder, covariates) }),
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

function seconds(text: string): number[] {
  return text.split(',').map((part) => {
    const number = Number(part)
    if (!(number > 0)) throw new InvalidArgumentError('It takes seconds above 0, with commas.')
    return number
  })
}

function nullName(text: string): 'configuration' {
  if (text !== 'configuration') throw new InvalidArgumentError('Only configuration is known.')
  return text
}
