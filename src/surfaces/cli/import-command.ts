// `goodturn import git|csv`, `import undo` and `imports`: brings in what somebody has, after a
// preview and a yes. git runs here; the server gets proposals, a thousand a call.
import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { limits } from '../../core/limits.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { proposeFromGit } from '../../operations/imports/propose.ts'
import type { ImportAnswer, ImportView } from '../../operations/imports/shapes.ts'
import { progressOn, refused } from './answer.ts'
import { callOver } from './call-command.ts'
import { type Problem, sayProblem } from './client.ts'
import type { Doors } from './doors.ts'
import { columnPlaces, type SaidColumns, whichColumns } from './import-columns.ts'
import { broughtInText, importLine, previewText, undoneText } from './import-text.ts'
import { type WideIo, writeJson } from './io.ts'

export interface ImportOptions {
  readonly server?: string
  readonly json?: boolean
  readonly yes?: boolean
  readonly dryRun?: boolean
  readonly columns?: SaidColumns
  /** Commander's `--no-header`. */
  readonly header?: boolean
}

interface Importing {
  readonly options: ImportOptions
  readonly io: WideIo
  readonly doors: Doors
}

type Step<Value> = Promise<Result<Value, Problem>>

const GIT_EXAMPLES = `
Examples:
  $ goodturn import git ~/src/project --dry-run
  $ goodturn import git . --yes

Helped-by, Reviewed-by and other trailers that name somebody become lines that wait for a yes of
whoever was helped. git runs here; the server sees what the preview shows and nothing else.
`

const CSV_EXAMPLES = `
Examples:
  $ goodturn import csv help.csv
  $ goodturn import csv shifts.csv --columns time=day,giver=covered_by,receiver=covered_for --yes

A column can also be said by its number, from 1. Without --yes it asks, where somebody can answer.
`

export function addImportCommands(program: Command, io: WideIo, doors: Doors): void {
  const group = program
    .command('import')
    .description('bring in help from a git history or a CSV file, after a preview')
    .helpCommand(false)
  const adding = (name: string, about: string): Command =>
    group
      .command(name)
      .description(about)
      .option('--yes', 'bring it in without asking')
      .option('--dry-run', 'show what would come in, and leave it')
      .option('--json', 'print JSON: the preview, or with --yes what came of it')
      .option('--server <url>', 'address of the server')
  adding('git', 'bring in the help a git history names')
    .argument('<repository>', 'path of a git repository')
    .addHelpText('after', GIT_EXAMPLES)
    .action((path: string, options: ImportOptions) =>
      run({ options, io, doors }, (importing) => draftGit(importing, path)),
    )
  adding('csv', 'bring in a CSV file with a line for each favor')
    .argument('<file>', 'path of the file')
    .option(
      '--columns <names>',
      'which column is what: time=day,giver=from,receiver=to',
      saidColumns,
    )
    .option('--no-header', 'the first row is a line like any other')
    .addHelpText('after', CSV_EXAMPLES)
    .action((path: string, options: ImportOptions) =>
      run({ options, io, doors }, (importing) => draftCsv(importing, path)),
    )
  addUndo(group, io, doors)
  addList(program, io, doors)
}

function addUndo(group: Command, io: WideIo, doors: Doors): void {
  group
    .command('undo')
    .description('take an import back as a whole; what somebody said yes to stays')
    .argument('<import>', 'its id, as “goodturn imports” lists it')
    .option('--json', 'print JSON')
    .option('--server <url>', 'address of the server')
    .addHelpText('after', '\nExample:\n  $ goodturn import undo import_5f0c...\n')
    .action(async (id: string, options: ImportOptions) => {
      const undone = await called({ options, io, doors }, 'undo', { import: id })
      if (!undone.ok) return sayProblem(undone.refusal, io)
      if (options.json) writeJson({ import: undone.value }, io)
      else io.stdout.write(undoneText(undone.value))
      io.exit(0)
    })
}

function addList(program: Command, io: WideIo, doors: Doors): void {
  program
    .command('imports')
    .description('say what was brought in that is yours, names you, or that you look after')
    .option('--json', 'print JSON')
    .option('--server <url>', 'address of the server')
    .addHelpText('after', '\nExample:\n  $ goodturn imports\n')
    .action(async (options: ImportOptions) => {
      const operation = named(doors, 'import.list')
      const given = options.server === undefined ? {} : { server: options.server }
      const answer = await callOver<{ imports: ImportView[] }>(operation, {}, given, io)
      if (!answer.ok) return sayProblem(answer.refusal, io)
      const { imports } = answer.value
      if (options.json) writeJson(answer.value, io)
      else if (imports.length === 0) io.stdout.write('Nothing was brought in yet.\n')
      else for (const view of imports) io.stdout.write(importLine(view, io.today()))
      io.exit(0)
    })
}

function saidColumns(text: string): SaidColumns {
  const columns = columnPlaces(text)
  if (typeof columns === 'string') throw new InvalidArgumentError(columns)
  return columns
}

function named(doors: Doors, name: string): Doors['operations'][number] {
  const operation = doors.operations.find((each) => each.name === name)
  if (!operation) throw new Error(`no operation ${name}`)
  return operation
}

/** Calls an operation of imports and answers the import as it then stands. */
async function called(
  { options, io, doors }: Importing,
  word: string,
  input: object,
): Step<ImportView> {
  const given = options.server === undefined ? {} : { server: options.server }
  const operation = named(doors, `import.${word}`)
  const answer = await callOver<ImportAnswer>(operation, { ...input }, given, io)
  return answer.ok ? accept(answer.value.import) : answer
}

async function draftGit(importing: Importing, path: string): Step<ImportView> {
  const { io } = importing
  const progress = progressOn(io)
  const here = { progress: progress.say, now: io.now }
  const read = await proposeFromGit.run(here, { repository: resolve(io.folder, path) })
  progress.end()
  if (!read.ok) {
    refused(read.refusal, io)
    return refuse(said)
  }
  const { name, proposals } = read.value
  const most = limits.proposalsInOneCall
  let draft: ImportView | undefined
  for (let from = 0; draft === undefined || from < proposals.length; from += most) {
    const sent = await called(importing, 'draft-proposals', {
      ...(draft === undefined ? {} : { import: draft.import }),
      name: name.slice(0, limits.nameCharacters),
      proposals: proposals.slice(from, from + most),
      last: from + most >= proposals.length,
    })
    if (!sent.ok) return sent
    draft = sent.value
    const done = Math.min(from + most, proposals.length)
    progress.say({ what: 'lines proposed', done, total: proposals.length })
  }
  progress.end()
  return accept(draft)
}

/** Stands for what was said on stderr already. */
const said: Problem = { code: 'said', detail: '', exit: 1 }

async function draftCsv(importing: Importing, path: string): Step<ImportView> {
  const { options, io } = importing
  const file = resolve(io.folder, path)
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch {
    return refuse({ code: 'unreadable-input', detail: `There is no file at ${path}.`, exit: 3 })
  }
  const name = basename(file).slice(0, limits.nameCharacters)
  const drafted = await called(importing, 'draft-csv', { name, bytes: bytes.toString('base64') })
  const draft = drafted.ok ? await still(importing, drafted.value) : drafted
  if (!draft.ok || !draft.value.table) return draft
  const header = options.header === false ? false : draft.value.table.header
  const { columns = {} } = options
  if (Object.keys(columns).length === 0 && header === draft.value.table.header) return draft
  return setColumns(importing, draft.value, columns, header)
}

async function setColumns(
  importing: Importing,
  draft: ImportView,
  columns: SaidColumns,
  header: boolean,
): Step<ImportView> {
  const { import: id, table } = draft
  if (!table) return accept(draft)
  const mapping = whichColumns(table, columns)
  if (typeof mapping === 'string') {
    await called(importing, 'cancel', { import: id })
    return refuse({ code: 'bad-input', detail: mapping, exit: 2 })
  }
  const set = await called(importing, 'set-columns', { import: id, mapping, header })
  return set.ok ? still(importing, set.value) : set
}

const betweenAsksMs = 150

/** Asks how far it is until it stands still, and says so where somebody watches. */
async function still(importing: Importing, begun: ImportView): Step<ImportView> {
  const { io } = importing
  const progress = progressOn(io)
  let view = begun
  while (view.stage === 'reading' || view.stage === 'bringing in') {
    const { done, total, secondsLeft } = view.progress
    const left = secondsLeft === undefined ? '' : `, about ${secondsLeft} s left`
    const what = view.stage === 'reading' ? 'read' : 'brought in'
    progress.say({ what: `lines ${what}${left}`, done, total })
    await io.pause(betweenAsksMs)
    const next = await called(importing, 'read', { import: view.import })
    if (!next.ok) return next
    view = next.value
  }
  progress.end()
  return accept(view)
}

/** Draft, preview, a yes, and what came of it. */
async function run(
  importing: Importing,
  draftIt: (importing: Importing) => Step<ImportView>,
): Promise<void> {
  const { options, io } = importing
  const drafted = await draftIt(importing)
  const draft = drafted.ok ? await still(importing, drafted.value) : drafted
  if (!draft.ok) return draft.refusal === said ? undefined : sayProblem(draft.refusal, io)
  const view = draft.value
  const { import: id, stage, problem, preview, table } = view
  if (stage !== 'draft') {
    const detail = `${problem ?? 'It could not be read.'} Nothing was brought in.`
    return sayProblem({ code: 'unreadable-input', detail, exit: 3 }, io)
  }
  if (!preview) {
    await called(importing, 'cancel', { import: id })
    const detail = whichColumns(table, {})
    return sayProblem({ code: 'bad-input', detail: String(detail), exit: 2 }, io)
  }
  if (!options.json) io.stdout.write(previewText(view, io.today()))
  const wanted = preview.proposed > 0 && (await wants(importing))
  if (wanted === true) return bringIn(importing, id)
  await called(importing, 'cancel', { import: id })
  if (options.json) writeJson({ import: view }, io)
  if (wanted === 'nobody to ask') {
    io.stderr.write('Nothing was brought in: add --yes where nobody can be asked.\n')
    return io.exit(1)
  }
  if (!options.json && preview.proposed > 0) io.stdout.write('Nothing was brought in.\n')
  io.exit(0)
}

/** Whether to go on: said by --yes, or by whoever sits at the terminal. */
async function wants({ options, io }: Importing): Promise<boolean | 'nobody to ask'> {
  if (options.dryRun) return false
  if (options.yes) return true
  if (options.json) return false
  if (!io.stdin.isTerminal || !io.isTerminal.stdout) return 'nobody to ask'
  const answer = await io.ask('Bring them in? [y/N] ')
  return ['y', 'yes'].includes(answer.trim().toLowerCase())
}

async function bringIn(importing: Importing, id: string): Promise<void> {
  const { options, io } = importing
  const begun = await called(importing, 'accept', { import: id })
  const ended = begun.ok ? await still(importing, begun.value) : begun
  if (!ended.ok) return sayProblem(ended.refusal, io)
  const view = ended.value
  if (view.stage !== 'done') {
    const why = view.problem ?? 'It was called off.'
    return sayProblem({ code: 'not-done', detail: `${why} Nothing was kept.`, exit: 1 }, io)
  }
  if (options.json) writeJson({ import: view }, io)
  else io.stdout.write(broughtInText(view))
  io.exit(0)
}
