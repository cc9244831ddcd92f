// `goodturn report <repository>`: words on a terminal, and beside them one HTML page; or JSON, or
// thanks for release notes. Quiet when piped, progress on stderr only where somebody watches.
import { writeFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import type { Report } from '../../operations/report/shape.ts'
import { reportOperation } from '../../operations/report.ts'
import { progressOn, refused } from './answer.ts'
import type { Io } from './io.ts'
import { reportMarkdown } from './report/markdown.ts'
import { reportPage } from './report/page/page.ts'
import { reportText } from './report/text.ts'

interface ReportOptions {
  readonly json?: boolean
  readonly html?: string
  readonly markdown?: boolean
  readonly names?: boolean
  readonly since?: string
  readonly until?: string
}

const EXAMPLES = `
Examples:
  $ goodturn report ~/src/git
  $ goodturn report . --json > help.json
  $ goodturn report . --markdown --since v2.3 >> CHANGELOG.md

Without --json, --markdown or --html it says the findings in words and, on a terminal,
writes the page to ${'goodturn-report.html'} in this folder. Nothing is sent anywhere.

Exit codes: 0 done, 1 refused, 2 wrong usage, 3 could not read the input, 4 internal error.`

const DEFAULT_PAGE = 'goodturn-report.html'

export function addReportCommand(program: Command, io: Io): void {
  program
    .command('report')
    .description('say how help flows in a git repository, from its own history')
    .argument('<repository>', 'path of a git repository')
    .option('--json', 'print everything as JSON')
    .option('--html <file>', 'write one self-contained page to this file')
    .option('--markdown', 'print a thanks section for release notes')
    .option('--names', 'name people, in alphabetical order')
    .option('--since <day|tag>', 'only what was authored from this day on, or is not in this tag')
    .option('--until <day|tag>', 'only what was authored up to this day, or is in this tag')
    .addHelpText('after', EXAMPLES)
    .action((repository: string, options: ReportOptions) => runReport(repository, options, io))
}

async function runReport(repository: string, options: ReportOptions, io: Io): Promise<void> {
  const input = reportOperation.input.parse({
    repository: resolve(io.folder, repository),
    names: options.names ?? false,
    thanks: options.markdown ?? false,
    ...(options.since === undefined ? {} : { since: options.since }),
    ...(options.until === undefined ? {} : { until: options.until }),
  })
  const progress = progressOn(io)
  const made = await reportOperation.run({ progress: progress.say, now: io.now }, input)
  progress.end()
  if (!made.ok) return refused(made.refusal, io)
  await show(made.value, options, repository, io)
}

async function show(
  report: Report,
  options: ReportOptions,
  repository: string,
  io: Io,
): Promise<void> {
  const { json = false, markdown = false, html } = options
  if (json) io.stdout.write(`${JSON.stringify(report)}\n`)
  if (markdown) io.stdout.write(reportMarkdown(report))
  const inWords = !json && !markdown && html === undefined
  if (inWords) io.stdout.write(reportText(report, io.isTerminal.stdout && !io.env.NO_COLOR))
  const page = html ?? (inWords && io.isTerminal.stdout ? DEFAULT_PAGE : undefined)
  if (page === undefined) return io.exit(0)
  const file = resolve(io.folder, page)
  const shown = basename(resolve(io.folder, repository))
  const command = ['goodturn report', shown, ...(options.names ? ['--names'] : [])].join(' ')
  const failed = await writeFile(file, reportPage(report, command)).catch((error: Error) => error)
  if (failed !== undefined) {
    io.stderr.write(`The page could not be written to ${page}. Nothing else was lost.\n`)
    return io.exit(1)
  }
  const said = `The page is in ${page}\n`
  if (inWords) io.stdout.write(`\n${said}`)
  else if (io.isTerminal.stderr) io.stderr.write(said)
  io.exit(0)
}
