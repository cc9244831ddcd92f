// `goodturn login` and `goodturn logout`: keep a token for one server, once it was seen to work,
// and forget it again.
import { rmSync } from 'node:fs'
import type { Command } from 'commander'
import type { TodayAnswer } from '../../operations/today.ts'
import { clientFor, type Problem, sayProblem } from './client.ts'
import { type WideIo, writeJson } from './io.ts'
import { plain } from './report/words.ts'
import { keepSettings, readSettings, settingsFile } from './settings.ts'

interface LoginOptions {
  readonly server?: string
  readonly token?: string
  readonly json?: boolean
}

const LOGIN_EXAMPLES = `
Examples:
  $ goodturn login --server https://goodturn.example.org < token.txt
  $ goodturn login --token gt_...

The token comes from your own page. It is kept where only you can read it, for that one server.
GOODTURN_TOKEN and GOODTURN_URL are used instead where they are set.
`

const LOGOUT_EXAMPLE = `
Example:
  $ goodturn logout
`

export function addSignInCommands(program: Command, io: WideIo): void {
  program
    .command('login')
    .description('keep a token, so that thanks, gave, me and call know who you are')
    .option('--server <url>', 'address of the server')
    .option('--token <token>', 'the token; without it, it is read from what is piped in')
    .option('--json', 'print JSON')
    .addHelpText('after', LOGIN_EXAMPLES)
    .action((options: LoginOptions) => logIn(options, io))
  program
    .command('logout')
    .description('forget the token kept here')
    .option('--json', 'print JSON')
    .addHelpText('after', LOGOUT_EXAMPLE)
    .action((options: LoginOptions) => logOut(options, io))
}

async function logIn(options: LoginOptions, io: WideIo): Promise<void> {
  if (options.token === undefined && io.stdin.isTerminal) {
    io.stderr.write('Paste the token, then press Enter and Ctrl-D.\n')
  }
  const token = (options.token ?? (await io.stdin.read())).trim()
  if (token === '' || /\s/.test(token)) return sayProblem(noToken, io)
  const client = clientFor(io, options.server, token)
  const today = await client.read<TodayAnswer>('/today')
  if (!today.ok) {
    const { refusal } = today
    return sayProblem(refusal.code === 'not-signed-in' ? notTaken(client.server) : refusal, io)
  }
  const file = keepSettings({ server: client.server, token }, io)
  const name = plain(today.value.you.name)
  if (options.json) writeJson({ server: client.server, name, file }, io)
  else io.stdout.write(`You are signed in at ${client.server} as ${name}.\n`)
  io.exit(0)
}

function logOut({ json }: LoginOptions, io: WideIo): void {
  const { server, token } = readSettings(io)
  rmSync(settingsFile(io), { force: true })
  const forgotten = token !== undefined
  if (json) writeJson({ forgotten }, io)
  else if (forgotten) {
    io.stdout.write(`The token for ${server} is gone from here. On your page it can be ended.\n`)
  } else io.stdout.write('There was no token here.\n')
  io.exit(0)
}

const noToken: Problem = {
  code: 'no-token',
  detail: 'There was no token. Make one on your page and run: goodturn login < token.txt',
  exit: 3,
}

const notTaken = (server: string): Problem => ({
  code: 'not-signed-in',
  detail: `${server} does not know that token, or it was ended. Nothing was kept.`,
  exit: 1,
})
