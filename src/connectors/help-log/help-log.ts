// Reads a help log, CSV or JSON Lines, into rows of facts: when, who, whom. Columns can go by other
// names, rows can be picked; a bad row is reported with its line and reason and the rest goes on.
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { type CsvRow, readCsv } from './csv.ts'
import { readJsonLines } from './json-lines.ts'

export interface HelpLogOptions {
  /** Our column names to the file's: `{ giver: 'ego' }`. Those not given keep their own. */
  readonly columns?: Readonly<Record<string, string>>
  /** Keeps rows whose column (the file's name) has exactly this value; all must hold. */
  readonly where?: readonly { readonly column: string; readonly value: string }[]
  /** Takes row order as time. */
  readonly orderOnly?: boolean
}

export interface HelpLogRow {
  /** Seconds since 1970, or the row's place when only order counts. */
  readonly time: number
  readonly giver: string
  readonly receiver: string
  readonly line: number
}

export interface HelpLog {
  readonly rows: readonly HelpLogRow[]
  readonly bad: readonly { readonly line: number; readonly reason: string }[]
  /** Bad rows past the 1,000 that are listed. */
  readonly badUnlisted: number
  /** Asks that were declined: they are no favors. */
  readonly declined: number
}

/** One row of any format: the line it begins at and its cells by name, or what is wrong with it. */
export interface RawRow {
  readonly line: number
  readonly cells: ReadonlyMap<string, string>
  readonly broken?: string
}

export const LISTED_BAD_ROWS = 1_000
const ROW_CAP = 20_000_000
const WEIGHT_CAP = 100_000
export const NAME_CAP = 400

/** CSV with a header row, or JSON Lines, as rows of named cells. */
export function rawRows(text: string): Result<Iterable<RawRow>, Refusal> {
  return looksLikeJson(text) ? accept(readJsonLines(text)) : csvRows(text)
}

export function readHelpLog(text: string, options: HelpLogOptions): Result<HelpLog, Refusal> {
  const raw = rawRows(text)
  if (!raw.ok) return raw
  const nameOf = (column: string) => options.columns?.[column] ?? column
  const reader = new RowReader(options, nameOf)
  let first = true
  for (const row of raw.value) {
    if (first && row.broken === undefined) {
      const missing = reader.missingColumns(row.cells)
      if (missing !== undefined) return refuse({ code: 'unreadable-input', detail: missing })
      first = false
    }
    reader.take(row)
    if (reader.rows.length > ROW_CAP) {
      return refuse({ code: 'too-many', detail: `More than ${ROW_CAP} favors in one file.` })
    }
  }
  const { rows, bad, badUnlisted, declined } = reader
  return accept({ rows, bad, badUnlisted, declined })
}

function looksLikeJson(text: string): boolean {
  return text.trimStart().startsWith('{')
}

function csvRows(text: string): Result<Iterable<RawRow>, Refusal> {
  const rows = readCsv(text)
  const header: CsvRow | undefined = rows.next().value
  if (header === undefined || header.broken !== undefined) {
    const detail = 'The file is empty or has no header row.'
    return refuse({ code: 'unreadable-input', detail })
  }
  const names = header.cells.map((name: string) => name.trim())
  return accept(named(rows, names))
}

function* named(
  rows: Iterable<{ line: number; cells: readonly string[]; broken?: string }>,
  names: readonly string[],
): Generator<RawRow> {
  for (const { line, cells, broken } of rows) {
    const byName = new Map(names.map((name, at) => [name, cells[at] ?? '']))
    const wrong = broken ?? (cells.length > names.length ? 'more cells than columns' : undefined)
    yield wrong === undefined ? { line, cells: byName } : { line, cells: byName, broken: wrong }
  }
}

class RowReader {
  readonly rows: HelpLogRow[] = []
  readonly bad: { line: number; reason: string }[] = []
  badUnlisted = 0
  declined = 0
  readonly #options: HelpLogOptions
  readonly #nameOf: (column: string) => string

  constructor(options: HelpLogOptions, nameOf: (column: string) => string) {
    this.#options = options
    this.#nameOf = nameOf
  }

  missingColumns(cells: ReadonlyMap<string, string>): string | undefined {
    const needed = this.#options.orderOnly ? ['giver', 'receiver'] : ['time', 'giver', 'receiver']
    const names = [
      ...needed.map(this.#nameOf),
      ...(this.#options.where ?? []).map(({ column }) => column),
    ]
    const missing = names.filter((name) => !cells.has(name))
    if (missing.length === 0) return undefined
    return `No column named ${missing.map((name) => `"${name}"`).join(', ')} in the file.`
  }

  take(row: RawRow): void {
    const reason = row.broken ?? this.#read(row)
    if (reason === undefined) return
    if (this.bad.length < LISTED_BAD_ROWS) this.bad.push({ line: row.line, reason })
    else this.badUnlisted += 1
  }

  /** Undefined when the row was taken or rightly left out, else what is wrong with it. */
  #read({ line, cells }: RawRow): string | undefined {
    const wanted = this.#options.where ?? []
    if (wanted.some(({ column, value }) => cells.get(column) !== value)) return undefined
    const cell = (column: string) => cells.get(this.#nameOf(column))?.trim() ?? ''
    if (cell('accepted') === '0') {
      this.declined += 1
      return undefined
    }
    const giver = cell('giver')
    const receiver = cell('receiver')
    if (giver === '' || receiver === '') return 'no giver or no receiver'
    if (giver.length > NAME_CAP || receiver.length > NAME_CAP) return 'a name too long'
    const time = this.#options.orderOnly ? this.rows.length : parseTime(cell('time'))
    if (time === undefined) return 'a time that is no instant, day or Unix seconds'
    const weight = cell('weight') === '' ? 1 : Number(cell('weight'))
    if (!Number.isInteger(weight) || weight < 0 || weight > WEIGHT_CAP) {
      return `a weight that is no whole number from 0 to ${WEIGHT_CAP}`
    }
    for (let copy = 0; copy < weight; copy += 1) this.rows.push({ time, giver, receiver, line })
    return undefined
  }
}

/** ISO 8601 instant or day, or Unix seconds; in seconds. A day counts as its first second, UTC. */
export function parseTime(text: string): number | undefined {
  if (text === '') return undefined
  const seconds = Number(text)
  if (Number.isFinite(seconds)) return seconds
  if (text.length < 10 || text[4] !== '-' || text[7] !== '-') return undefined
  // An instant without a zone is taken as UTC, so that no machine's own zone gets in.
  const zoned = text.length === 10 || hasZone(text) ? text : `${text}Z`
  const millis = Date.parse(zoned)
  return Number.isNaN(millis) ? undefined : millis / 1000
}

function hasZone(text: string): boolean {
  const time = text.slice(10)
  return time.endsWith('Z') || time.endsWith('z') || time.includes('+') || time.includes('-')
}
