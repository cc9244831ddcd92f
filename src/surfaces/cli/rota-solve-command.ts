// `goodturn rota solve <file>`: a roster for a problem in a file, as words or JSON. Under `rota`,
// whether or not that has a meaning of its own here.
import { resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { type SolveInput, solvedFormats, solveRotaOperation } from '../../operations/rotas/solve.ts'
import { progressOn, refused } from './answer.ts'
import type { Io } from './io.ts'
import { solvedText } from './report/solved-text.ts'

interface SolveOptions {
  readonly json?: boolean
  readonly format?: SolveInput['format']
  readonly iterations?: number
  readonly seconds?: number
  readonly seed?: number
}

const EXAMPLES = `
Examples:
  $ goodturn rota solve Instance4.txt --seconds 60
  $ goodturn rota solve team.json --iterations 50000 --seed 3 --json

A file is a Shift Scheduling benchmark instance (its text format), or a team’s own problem as JSON;
docs/rota-solve.md says both. The same file, seed and iterations give the same roster; --seconds
only ends the search early, and then “capped” is true.

Exit codes: 0 done, 1 refused, 2 wrong usage, 3 could not read the input, 4 internal error.`

export function addRotaSolveCommand(program: Command, io: Io): void {
  const rota =
    program.commands.find((command) => command.name() === 'rota') ??
    program.command('rota').description('make a roster from a file').helpCommand(false)
  rota
    .command('solve')
    .description('make a roster for a problem in a file, and say what any roster must cost')
    .argument('<file>', 'path of a benchmark instance, or of a team’s problem as JSON')
    .option('--json', 'print everything as JSON')
    .option(
      '--format <name>',
      'shift-scheduling or goodturn; seen from the file if left out',
      format,
    )
    .option('--iterations <n>', 'rounds of improvement at most', wholeNumber)
    .option('--seconds <n>', 'end after so many seconds with the best by then (60)', seconds)
    .option('--seed <n>', 'which of equal choices falls first', wholeNumber)
    .addHelpText('after', EXAMPLES)
    .action((file: string, options: SolveOptions) => runSolve(file, options, io))
}

async function runSolve(file: string, options: SolveOptions, io: Io): Promise<void> {
  const { json = false, ...given } = options
  const path = resolve(io.folder, file)
  const input = solveRotaOperation.input.safeParse({ ...given, file: path })
  if (!input.success) {
    const [issue] = input.error.issues
    io.stderr.write(`--${issue?.path.join('.')} does not take that: ${issue?.message}\n`)
    return io.exit(2)
  }
  const progress = progressOn(io)
  const made = await solveRotaOperation.run({ progress: progress.say, now: io.now }, input.data)
  progress.end()
  if (!made.ok) return refused(made.refusal, io)
  io.stdout.write(json ? `${JSON.stringify(made.value)}\n` : solvedText(made.value))
  io.exit(0)
}

function format(text: string): SolveInput['format'] {
  const known = solvedFormats.find((each) => each === text)
  if (known) return known
  throw new InvalidArgumentError(`It takes ${solvedFormats.join(' or ')}.`)
}

function wholeNumber(text: string): number {
  if (!/^\d{1,10}$/.test(text.trim())) throw new InvalidArgumentError('It takes a whole number.')
  return Number(text)
}

function seconds(text: string): number {
  const number = Number(text)
  if (text.trim() === '' || !(number > 0) || number > 3_600) {
    throw new InvalidArgumentError('It takes seconds above 0, up to 3600.')
  }
  return number
}
