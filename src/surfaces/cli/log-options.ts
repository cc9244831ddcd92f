// Options that every command over a help log takes, how their values are read, and how rows that
// could not be read are said.
import { type Command, InvalidArgumentError } from 'commander'
import type { Io } from './io.ts'

export interface LogOptions {
  readonly json?: boolean
  readonly columns?: Record<string, string>
  readonly where?: { column: string; value: string }[]
  readonly orderOnly?: boolean
  readonly people?: number
}

export function addLogOptions(command: Command): Command {
  return command
    .argument('<log>', 'path of a help log, CSV or JSON Lines')
    .option('--json', 'print everything as JSON')
    .option('--columns <names>', 'other column names: giver=src,receiver=dst', columnNames)
    .option('--where <column=value>', 'keep matching rows; may be given again', matching)
    .option('--order-only', 'take row order as time')
    .option('--people <n>', 'size of the set, when some never occur', wholeNumber)
}

const SAID_BAD_ROWS = 20

interface BadRows {
  readonly badRows: readonly { readonly line: number; readonly reason: string }[]
  readonly badRowsUnlisted: number
}

export function sayBadRows({ badRows, badRowsUnlisted }: BadRows, io: Io): void {
  for (const { line, reason } of badRows.slice(0, SAID_BAD_ROWS)) {
    io.stderr.write(`line ${line}: ${reason}\n`)
  }
  const more = badRows.length + badRowsUnlisted - SAID_BAD_ROWS
  if (more > 0) io.stderr.write(`and ${more} more rows that could not be read\n`)
}

export function columnNames(text: string): Record<string, string> {
  return Object.fromEntries(text.split(',').map((part) => split(part)))
}

export function matching(
  text: string,
  before: { column: string; value: string }[] | undefined,
): { column: string; value: string }[] {
  const [column, value] = split(text)
  return [...(before ?? []), { column, value }]
}

function split(text: string): [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw new InvalidArgumentError('It takes the form name=value.')
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

export function wholeNumber(text: string): number {
  const number = Number(text)
  if (text.trim() === '' || !Number.isInteger(number) || number < 0) {
    throw new InvalidArgumentError('It takes a whole number.')
  }
  return number
}
