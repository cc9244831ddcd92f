// `goodturn model <log>`: what sways choices in a help log, as words or JSON.
import { resolve } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { modelOperation } from '../../operations/model.ts'
import { progressOn, refused } from './answer.ts'
import type { Io } from './io.ts'
import { addLogOptions, type LogOptions, sayBadRows } from './log-options.ts'
import { modelText } from './report/model-text.ts'

interface ModelOptions extends LogOptions {
  readonly effects: string
  readonly choice?: string
  readonly likelihood?: string
  readonly candidates?: string
  readonly halfLife?: number
  readonly covariates?: string
  readonly network?: string
}

const EXAMPLES = `
Examples:
  $ goodturn model help.csv --effects inertia:log1p,reciprocity:log1p
  $ goodturn model help.csv --choice giver --effects "activity:log1p,same(team)" \\
      --candidates seen --covariates people.csv --half-life 30
  $ goodturn model calls.csv --choice dyad --likelihood interval --effects reciprocity:count --json

Effects: inertia, reciprocity, transitivity, activity, popularity, pay-it-forward, reputation,
outdegree-giver, indegree-giver, outdegree-receiver, indegree-receiver, each :binary, :count or
:log1p; sum(x), same(x), tie(network), reverse(network), authority. docs/model.md says each.

Exit codes: 0 done, 1 refused, 2 wrong usage, 3 could not read the input, 4 internal error.`

export function addModelCommand(program: Command, io: Io): void {
  addLogOptions(
    program
      .command('model')
      .description('say what sways choices in a help log: who is chosen among all who could be'),
  )
    .requiredOption('--effects <list>', 'what may sway a choice, with commas')
    .addOption(choices('--choice <who>', 'who is chosen', ['receiver', 'giver', 'dyad']))
    .addOption(choices('--likelihood <name>', 'order or waits', ['ordinal', 'interval']))
    .addOption(choices('--candidates <who>', 'who could be chosen', ['all', 'seen', 'present']))
    .option('--half-life <days>', 'favors fade by half in so many days', days)
    .option('--covariates <file>', 'facts about people, CSV, the first column the id')
    .option('--network <file>', 'ties beside the log, CSV: time, giver, receiver, value')
    .addHelpText('after', EXAMPLES)
    .action((log: string, options: ModelOptions) => runModel(log, options, io))
}

async function runModel(log: string, options: ModelOptions, io: Io): Promise<void> {
  const { json = false, halfLife, covariates, network, ...given } = options
  const path = (file: string) => resolve(io.folder, file)
  const input = modelOperation.input.parse({
    ...given,
    file: path(log),
    ...(halfLife === undefined ? {} : { halfLifeDays: halfLife }),
    ...(covariates === undefined ? {} : { covariates: path(covariates) }),
    ...(network === undefined ? {} : { network: path(network) }),
  })
  const progress = progressOn(io)
  const made = await modelOperation.run({ progress: progress.say, now: io.now }, input)
  progress.end()
  if (!made.ok) return refused(made.refusal, io)
  sayBadRows(made.value, io)
  io.stdout.write(json ? `${JSON.stringify(made.value)}\n` : modelText(made.value))
  io.exit(0)
}

function choices(flags: string, about: string, known: string[]): Option {
  return new Option(flags, about).choices(known)
}

function days(text: string): number {
  const number = Number(text)
  if (!(number > 0 && number < 1e6)) throw new InvalidArgumentError('It takes days above 0.')
  return number
}
