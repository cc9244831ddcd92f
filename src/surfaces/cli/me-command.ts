// `goodturn me`: the page called Today on a terminal, in the same sentences: what waits for your
// word, what was said aloud and is open, what is new, and your last lines.
import type { Command } from 'commander'
import type { TodayAnswer } from '../../operations/today.ts'
import { type Client, clientFor, sayProblem } from './client.ts'
import { bold, type WideIo, writeJson } from './io.ts'
import { type Entry, sectionsOf, titleOf } from './me-text.ts'
import { plain } from './report/words.ts'

const EXAMPLES = `
Examples:
  $ goodturn me
  $ goodturn me --json | jq '.forYou | length'
`

interface MeOptions {
  readonly server?: string
  readonly json?: boolean
}

export function addMeCommand(program: Command, io: WideIo): void {
  program
    .command('me')
    .description('say what waits for your word, what was said aloud, and what is new')
    .option('--json', 'print JSON')
    .option('--server <url>', 'address of the server')
    .addHelpText('after', EXAMPLES)
    .action((options: MeOptions) => showMe(options, io))
}

async function showMe({ server, json }: MeOptions, io: WideIo): Promise<void> {
  const client = clientFor(io, server)
  const today = await client.read<TodayAnswer>('/today')
  if (!today.ok) return sayProblem(today.refusal, io)
  if (json) writeJson(today.value, io)
  else await say(today.value, client, io)
  io.exit(0)
}

async function say(answer: TodayAnswer, client: Client, io: WideIo): Promise<void> {
  const lines = titleOf(answer, io.today())
  for (const { title, entries } of sectionsOf(answer, io.today())) {
    lines.push('', bold(title, io), ...entries.flatMap(linesOf))
  }
  if (answer.forYou.length > 0) lines.push('', `Answer on your page: ${client.server}`)
  io.stdout.write(lines.map((line) => `${line}\n`).join(''))
  // Read by a person, so looked at. Not told means shown once more next time: nothing is lost.
  if (io.isTerminal.stdout && answer.since.length > 0) {
    await client.write('/today/seen', { upTo: answer.upTo })
  }
}

const DAY_COLUMN = 13

function linesOf({ day, what, under }: Entry): string[] {
  const indent = day === undefined ? '' : ' '.repeat(DAY_COLUMN)
  return [
    `  ${day === undefined ? '' : day.padEnd(DAY_COLUMN)}${plain(what)}`,
    ...under.map((line) => `    ${indent}${plain(line)}`),
  ]
}
