// `goodturn patterns <log>`: what can be said of how help moves, with its doubt, and what can't, as
// words or JSON. Bad rows are listed on stderr, and the rest is looked at all the same.
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { patternsOperation } from '../../operations/patterns-in-log.ts'
import { progressOn, refused } from './answer.ts'
import type { Io } from './io.ts'
import { columnNames, type LogOptions, matching, sayBadRows, wholeNumber } from './log-options.ts'
import { patternsText } from './report/patterns-text.ts'

interface PatternsOptions extends Pick<LogOptions, 'json' | 'columns' | 'where'> {
  readonly context?: string
  readonly seed?: number
}

const EXAMPLES = `
Examples:
  $ goodturn patterns help.csv
  $ goodturn patterns help.csv --context team.json --seed 7
  $ goodturn simulate deadline --out practice
  $ goodturn patterns practice/log.csv --context practice/context.json --json

The file is CSV with a header row, or JSON Lines; it needs time, giver and receiver, and says more
with asked, accepted, kind, skill, minutes and whatever else docs/patterns.md names. The context
says who is in which team, who manages whom, and when reviews, deadlines and changes of rules were.
People are named: the file is yours. The same seed gives the same answer.

Exit codes: 0 done, 1 refused, 2 wrong usage, 3 could not read the input, 4 internal error.`

export function addPatternsCommand(program: Command, io: Io): void {
  program
    .command('patterns')
    .description('say what is true of how help moves in a log, how sure that is, and what is not')
    .argument('<log>', 'path of a help log, CSV or JSON Lines')
    .option('--context <file>', 'what an organisation knows of itself, JSON')
    .option('--seed <n>', 'seed of the shuffles (1)', wholeNumber)
    .option('--columns <names>', 'other column names: giver=src,receiver=dst', columnNames)
    .option('--where <column=value>', 'keep matching rows; may be given again', matching)
    .option('--json', 'print everything as JSON')
    .addHelpText('after', EXAMPLES)
    .action((log: string, options: PatternsOptions) => runPatterns(log, options, io))
}

async function runPatterns(log: string, options: PatternsOptions, io: Io): Promise<void> {
  const { json = false, context, ...given } = options
  const input = patternsOperation.input.parse({
    ...given,
    file: resolve(io.folder, log),
    ...(context === undefined ? {} : { context: resolve(io.folder, context) }),
  })
  const progress = progressOn(io)
  const made = await patternsOperation.run({ progress: progress.say, now: io.now }, input)
  progress.end()
  if (!made.ok) return refused(made.refusal, io)
  sayBadRows(made.value, io)
  io.stdout.write(json ? `${JSON.stringify(made.value)}\n` : patternsText(made.value))
  io.exit(0)
}
