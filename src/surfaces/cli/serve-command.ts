// `goodturn serve` and `goodturn openapi`: the server itself, and what it says of its API.
import type { Command } from 'commander'
import type { Doors } from './doors.ts'
import type { WideIo } from './io.ts'

const SERVE_HELP = `
Example:
  $ GOODTURN_DATA=/var/lib/goodturn goodturn serve

Settings, by environment:
  GOODTURN_HOST            where it listens (127.0.0.1)
  GOODTURN_PORT            and on which port (4646; 0 for any free one)
  GOODTURN_DATA            folder of the record (./data)
  GOODTURN_PUBLIC_URL      how people reach it from outside, https://...
  GOODTURN_DEMO            on or off (on while it answers this machine alone)
  GOODTURN_DATABASE_URL    PostgreSQL instead of the folder's own file
  GOODTURN_OWNER_URL       role that brings the schema up to date at start
  GOODTURN_KEYS_PASSPHRASE what the keys are wrapped with
  GOODTURN_REPOSITORIES    folder of repositories whose history members may bring in

Ctrl-C ends it, once what was begun is done.
`

export function addServeCommands(program: Command, io: WideIo, doors: Doors): void {
  program
    .command('serve')
    .description('start the server on this machine')
    .addHelpText('after', SERVE_HELP)
    .action(() => doors.serve((line) => io.stdout.write(`${line}\n`)))
  program
    .command('openapi')
    .description('print the description of the HTTP API, OpenAPI 3.1')
    .option('--json', 'print JSON; it always does')
    .addHelpText('after', '\nExample:\n  $ goodturn openapi > goodturn.json\n')
    .action(() => {
      io.stdout.write(`${JSON.stringify(doors.openApi(), null, 2)}\n`)
      io.exit(0)
    })
}
