// `goodturn simulate <behaviour>`: a log of a simulated workplace on stdout, or into a folder with
// its context and the truth beside it.
import { resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import {
  type SimulatedFiles,
  type SimulateInput,
  settingLimits,
  simulatedArms,
  simulatedBehaviours,
  simulatedNames,
  simulateOperation,
  worldNames,
} from '../../operations/simulate.ts'
import { refused } from './answer.ts'
import type { Io } from './io.ts'
import { nearNames, orList } from './near.ts'

type SimulateOptions = Omit<Partial<SimulateInput>, 'behaviour'> & { readonly json?: boolean }

const EXAMPLES = `
Behaviours: ${simulatedBehaviours.slice(0, 6).join(', ')},
  ${simulatedBehaviours.slice(6).join(', ')}
Worlds, without arms: ${worldNames.join(', ')}

Examples:
  $ goodturn simulate overgiver --seed 7 --out practice
  $ goodturn simulate direct --arm decoy > log.csv
  $ goodturn simulate coercion --with deadline --strength 0.6 --people 40 --json

planted has the behaviour in it, control the same people without it, decoy an innocent cause that
looks like it. The same seed gives the same people; everything is invented. With --out it writes
log.csv, context.json and truth.json. docs/simulated-workplace.md says how it is made.

Exit codes: 0 done, 1 refused, 2 wrong usage, 3 could not read the input, 4 internal error.`

export function addSimulateCommand(program: Command, io: Io): void {
  program
    .command('simulate')
    .description('make a help log of a workplace that never was, and say what is true of it')
    .argument('<behaviour>', 'what is in it; see below', behaviourNamed)
    .option('--arm <name>', `${orList(simulatedArms)} (planted)`, armNamed)
    .option('--strength <x>', 'how strong, 1 being full (1)', number(settingLimits.strength))
    .option('--with <behaviour>', 'a second behaviour in the same log', secondNamed)
    .option('--from-week <n>', 'the first week it holds in (0)', whole([0, settingLimits.weeks[1]]))
    .option('--seed <n>', 'another seed, another workplace (1)', whole(settingLimits.seed))
    .option('--people <n>', 'how many people (14)', whole(settingLimits.people))
    .option('--weeks <n>', 'how many weeks (52)', whole(settingLimits.weeks))
    .option(
      '--recorded <share>',
      'which share of what happens is written down (.70 to .98 by person)',
      number(settingLimits.recorded),
    )
    .option('--out <folder>', 'write log, context and truth into this folder')
    .option('--json', 'print log, context and truth as JSON')
    .addHelpText('after', EXAMPLES)
    .action((behaviour: SimulateInput['behaviour'], options: SimulateOptions) =>
      runSimulate(behaviour, options, io),
    )
}

async function runSimulate(
  behaviour: SimulateInput['behaviour'],
  { json = false, out, ...given }: SimulateOptions,
  io: Io,
): Promise<void> {
  const folder = out === undefined ? {} : { out: resolve(io.folder, out) }
  const input = simulateOperation.input.parse({ ...given, behaviour, ...folder })
  const made = await simulateOperation.run({ progress: () => {}, now: io.now }, input)
  if (!made.ok) return refused(made.refusal, io)
  const { rows, context, truth, log } = made.value
  if (json) io.stdout.write(`${JSON.stringify({ log: rows, context, truth })}\n`)
  else io.stdout.write(out === undefined ? log : writtenText(made.value, out))
  io.exit(0)
}

function writtenText({ favors, declined, context, truth, written }: SimulatedFiles, out: string) {
  const people = `${context.people.length} people`
  return (
    `${favors} favors and ${declined} asks that were declined, of ${people} ` +
    `in ${truth.weeks} weeks.\nIn ${out}: ${written.join(', ')}\n`
  )
}

function behaviourNamed(text: string): SimulateInput['behaviour'] {
  return oneOf(simulatedNames, text)
}

function secondNamed(text: string): (typeof simulatedBehaviours)[number] {
  return oneOf(simulatedBehaviours, text)
}

function armNamed(text: string): (typeof simulatedArms)[number] {
  const arm = simulatedArms.find((each) => each === text)
  if (arm) return arm
  throw new InvalidArgumentError(`It takes ${orList(simulatedArms)}.`)
}

function oneOf<Name extends string>(known: readonly Name[], text: string): Name {
  const found = known.find((each) => each === text)
  if (found) return found
  const near = nearNames(text, known)
  const said = near.length > 0 ? `Did you mean ${orList(near)}?` : `It takes ${orList(known)}.`
  throw new InvalidArgumentError(said)
}

function whole([least, most]: readonly [number, number]): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (/^\d{1,10}$/.test(text.trim()) && value >= least && value <= most) return value
    throw new InvalidArgumentError(`It takes a whole number from ${least} to ${most}.`)
  }
}

function number([least, most]: readonly [number, number]): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (text.trim() !== '' && value >= least && value <= most) return value
    throw new InvalidArgumentError(`It takes a number from ${least} to ${most}.`)
  }
}
