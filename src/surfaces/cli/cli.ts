// The command line: every command in one program, and one place where what goes wrong becomes a
// sentence and an exit code. Commands live in files of their own beside this one.
import { Command, CommanderError } from 'commander'
import type { TodayAnswer } from '../../operations/today.ts'
import { addAskCommands } from './ask-commands.ts'
import { addCallCommand } from './call-command.ts'
import { clientFor } from './client.ts'
import { addCompletionCommand } from './completion.ts'
import type { Doors } from './doors.ts'
import { faultOf } from './faults.ts'
import { addFavorCommands } from './favor-commands.ts'
import { addImportCommands } from './import-command.ts'
import type { WideIo } from './io.ts'
import { addMeCommand } from './me-command.ts'
import { addMeasureCommand } from './measure-command.ts'
import { addModelCommand } from './model-command.ts'
import { addOperatorCommands } from './operator-commands.ts'
import { addPatternsCommand } from './patterns-command.ts'
import { addReportCommand } from './report-command.ts'
import { addRotaCommands } from './rota-commands.ts'
import { addRotaSolveCommand } from './rota-solve-command.ts'
import { addServeCommands } from './serve-command.ts'
import { readSettings } from './settings.ts'
import { addSignInCommands } from './sign-in-commands.ts'
import { addSimulateCommand } from './simulate-command.ts'

const ABOUT = 'The ledger of reciprocity at work.'

const ENDING = `Each command says more of itself: goodturn <command> --help

Exit codes: 0 done, 1 refused, 2 wrong usage, 3 could not read the input, 4 internal error.`

const AFTER = `
Examples:
  $ goodturn report ~/src/git
  $ goodturn serve
  $ goodturn thanks Raj for covering my sprint yesterday, 2h
  $ goodturn me

${ENDING}`

/** Where a rota is all it is used for. */
const AFTER_ROTA = `
Examples:
  $ goodturn cover Thursday late Lee
  $ goodturn swap my wed late with Joe’s tue early
  $ goodturn who is on call
  $ goodturn handover

${ENDING}`

/** Runs what was typed. Sets an exit code and never throws. */
export async function runCli(argv: readonly string[], io: WideIo, doors: Doors): Promise<void> {
  try {
    const [first, ...rest] = argv
    const isHelp = first === undefined || (rest.length === 0 && helps.has(first))
    const program = programOf(io, doors, isHelp && (await isRotaOnly(io)))
    if (first === undefined) {
      program.outputHelp()
      return io.exit(0)
    }
    // “goodturn help me” asks what “goodturn me --help” does.
    const typed = first === 'help' ? [...rest, '--help'] : argv
    await program.parseAsync(typed, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return io.exit(error.exitCode === 0 ? 0 : 2)
    const { sentence, exit } = faultOf(error)
    io.stderr.write(`${sentence}\n`)
    io.exit(exit)
  }
}

const helps = new Set(['help', '--help', '-h'])
const shortWaitMs = 800

/** For the order of the commands: only whoever signed in waits for the server, and not long. */
async function isRotaOnly(io: WideIo): Promise<boolean> {
  if (!io.env.GOODTURN_TOKEN?.trim() && readSettings(io).token === undefined) return false
  const client = clientFor(io, undefined, undefined, shortWaitMs)
  const today = await client.read<Pick<TodayAnswer, 'mode'>>('/today')
  return today.ok && today.value.mode === 'rota only'
}

function programOf(io: WideIo, doors: Doors, isRotaOnly: boolean): Command {
  const program = new Command('goodturn')
    .description(ABOUT)
    .version(doors.version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'say what it does')
    .helpCommand(false)
    // What stands behind a command is that one's: “rota solve --json” is not rota's.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(sentenceOf(text)),
      getOutHelpWidth: () => 96,
      getErrHelpWidth: () => 96,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText('after', isRotaOnly ? AFTER_ROTA : AFTER)
  if (isRotaOnly) addRotaCommands(program, io, doors)
  if (isRotaOnly) addAskCommands(program, io, doors)
  addReportCommand(program, io)
  addMeasureCommand(program, io)
  addModelCommand(program, io)
  addPatternsCommand(program, io)
  addSimulateCommand(program, io)
  addServeCommands(program, io, doors)
  addFavorCommands(program, io, doors)
  if (!isRotaOnly) addAskCommands(program, io, doors)
  if (!isRotaOnly) addRotaCommands(program, io, doors)
  addRotaSolveCommand(program, io)
  addMeCommand(program, io)
  addImportCommands(program, io, doors)
  addCallCommand(program, io, doors)
  addSignInCommands(program, io)
  addOperatorCommands(program, io, doors)
  const operationNames = doors.operations.map(({ name }) => name)
  addCompletionCommand(program, io, operationNames)
  for (const command of program.commands) {
    command.showHelpAfterError(`More of it: goodturn ${command.name()} --help`)
  }
  return program.showHelpAfterError('All commands: goodturn --help')
}

/** "error: unknown command 'x'" as a sentence. */
function sentenceOf(text: string): string {
  const said = text
    .replace(/^error: /, '')
    .replace(/^command-argument value '(.*)' is invalid for argument '(.*)'\./, "'$1' is no '$2'.")
    .replace(/^option '(.*)' argument '(.*)' is invalid\./, "'$2' does not fit '$1'.")
    .replaceAll(/'([^']*)'/g, '“$1”')
  return said.charAt(0).toUpperCase() + said.slice(1)
}
