// The operator's commands. Some ask the server that runs on a data folder, through its socket;
// others open the stores themselves, while no server runs.
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { sayProblem } from './client.ts'
import type { DoneLines, Doors } from './doors.ts'
import { type WideIo, writeJson } from './io.ts'
import { dataFolderOf, tellServer } from './operator-line.ts'

interface OperatorOptions {
  readonly data?: string
  readonly json?: boolean
  readonly withTexts?: boolean
  readonly keys?: string
  readonly texts?: string
}

function example(...lines: readonly string[]): string {
  const title = lines.length > 1 ? 'Examples' : 'Example'
  return `\n${title}:\n${lines.map((line) => `  $ ${line}\n`).join('')}`
}

export function addOperatorCommands(program: Command, io: WideIo, doors: Doors): void {
  addAsking(program, io)
  addOpening(program, io, doors)
}

/** Commands to a server that runs. */
function addAsking(program: Command, io: WideIo): void {
  operator(program, 'backup', 'copy the record while the server runs; texts stay sealed')
    .argument('<file>', 'where to; the keys go beside it, to <file>.keys')
    .addHelpText('after', example('goodturn backup /backups/goodturn-monday'))
    .action((file: string, options: OperatorOptions) =>
      ask('backup', { file: resolve(io.folder, file) }, options, io),
    )
  operator(program, 'export', 'write the record out as JSON Lines, one entry a line')
    .argument('<file>', 'where to')
    .option('--with-texts', 'also what people wrote, readable, to <file>.texts')
    .addHelpText('after', example('goodturn export record.jsonl'))
    .action((file: string, options: OperatorOptions) => {
      const withTexts = options.withTexts ?? false
      return ask('export', { file: resolve(io.folder, file), withTexts }, options, io)
    })
  operator(program, 'verify', 'check that nothing in the record was changed or taken out')
    .addHelpText('after', example('goodturn verify', 'goodturn verify --data /var/lib/goodturn'))
    .action((options: OperatorOptions) => ask('verify', {}, options, io))
  operator(program, 'figures', 'how help moves in the whole record: counts, no names')
    .addHelpText('after', example('goodturn figures'))
    .action((options: OperatorOptions) => ask('figures', {}, options, io))
  operator(program, 'erase', 'erase somebody who left or never joined, when they ask you to')
    .argument('<who>', 'their address, or their id in the record')
    .addHelpText('after', example('goodturn erase raj@example.org'))
    .action((who: string, options: OperatorOptions) => ask('erase', { who }, options, io))
  const demo = program
    .command('demo')
    .description('take the demo away')
    .helpCommand(false)
    .addHelpText('after', example('goodturn demo remove'))
  operator(demo, 'remove', 'take the demo away, with everything in it')
    .addHelpText('after', example('goodturn demo remove'))
    .action((options: OperatorOptions) => ask('demo/remove', {}, options, io))
}

/** Commands that open the stores themselves. */
function addOpening(program: Command, io: WideIo, doors: Doors): void {
  const at = (path: string): string => resolve(io.folder, path)
  operator(program, 'restore', 'put a backup into an empty data folder')
    .argument('<file>', 'the backup')
    .option('--keys <file>', 'the backup of the keys')
    .addHelpText(
      'after',
      example('goodturn restore goodturn-monday --keys goodturn-monday.keys --data ./restored'),
    )
    .action(async (file: string, { keys, data, json }: OperatorOptions) => {
      const keysFile = keys === undefined ? {} : { keysFile: at(keys) }
      const done = await doors.restore({ backupFile: at(file), ...keysFile, ...folder(data, io) })
      sayDone(done, json, io)
    })
  operator(program, 'import-journal', 'take in what “export” wrote, entry for entry')
    .argument('<file>', 'the export')
    .option('--texts <file>', 'what people wrote, from the same export')
    .addHelpText(
      'after',
      example('goodturn import-journal record.jsonl --texts record.jsonl.texts'),
    )
    .action(async (file: string, { texts, data, json }: OperatorOptions) => {
      const textsFile = texts === undefined ? {} : { textsFile: at(texts) }
      const done = await doors.importJournal({ file: at(file), ...textsFile, ...folder(data, io) })
      sayDone(done, json, io)
    })
  operator(program, 'migrate', 'bring the database to this version’s schema')
    .addHelpText(
      'after',
      example('GOODTURN_OWNER_URL=postgres://owner@localhost/goodturn goodturn migrate'),
    )
    .action(async ({ data, json }: OperatorOptions) => {
      sayDone(await doors.migrate(folder(data, io).dataFolder), json, io)
    })
}

function operator(program: Command, name: string, about: string): Command {
  return program
    .command(name)
    .description(about)
    .option('--data <folder>', 'the data folder; else GOODTURN_DATA, else ./data')
    .option('--json', 'print JSON')
}

const folder = (data: string | undefined, io: WideIo) => ({ dataFolder: dataFolderOf(data, io) })

async function ask(
  door: string,
  given: object,
  { data, json }: OperatorOptions,
  io: WideIo,
): Promise<void> {
  const done = await tellServer(dataFolderOf(data, io), door, given)
  if (!done.ok) return sayProblem(done.refusal, io)
  sayDone(done.value, json, io)
}

function sayDone({ ok, lines }: DoneLines, json: boolean | undefined, io: WideIo): void {
  if (json) writeJson({ ok, lines }, io)
  else (ok ? io.stdout : io.stderr).write(lines.map((line) => `${line}\n`).join(''))
  io.exit(ok ? 0 : 1)
}
