// Opens a CSV file: its encoding, its delimiter, all its rows, and what its columns probably are.
// Reads in steps, so that a large file holds up nobody.
import { limits } from '../../core/limits.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { type CsvRow, readCsv } from './csv.ts'
import { decodeText, type Encoding } from './decode.ts'
import { type Delimiter, findStart, guessMapping, namesColumns } from './table.ts'

export interface OpenTable {
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  /** Every row, with the one that names the columns, if one does. */
  readonly rows: readonly CsvRow[]
  readonly header: boolean
}

const sampledRows = 50

/** Yields now and then how many rows are read. */
export function* openTable(bytes: Buffer): Generator<number, Result<OpenTable, Refusal>> {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const { text, encoding } = decoded.value
  const { delimiter, skip } = findStart(text)
  const rows: CsvRow[] = []
  for (const row of readCsv(skip === 0 ? text : text.slice(skip), delimiter)) {
    rows.push(skip === 0 ? row : { ...row, line: row.line + 1 })
    if (rows.length > limits.importRows) {
      const detail = `That file has more than ${limits.importRows} rows: bring it in parts.`
      return refuse({ code: 'too-many', about: 'bytes', detail })
    }
    if (rows.length % 5_000 === 0) yield rows.length
  }
  if (rows.length === 0) {
    const detail = 'There is nothing in that file.'
    return refuse({ code: 'unreadable-input', about: 'bytes', detail })
  }
  const sample = rows.slice(0, sampledRows).map(({ cells }) => cells)
  return accept({ encoding, delimiter, rows, header: namesColumns(sample) })
}

export interface Columns {
  /** The file's own names, empty where it has none. */
  readonly names: readonly string[]
  readonly rows: readonly CsvRow[]
  readonly header: readonly string[] | undefined
  readonly guess: ReturnType<typeof guessMapping>
}

/** The columns, with the first row taken as their names or not. */
export function columnsOf(table: OpenTable, header: boolean): Columns {
  const first = header ? table.rows[0]?.cells : undefined
  const rows = first === undefined ? table.rows : table.rows.slice(1)
  const sample = rows.slice(0, sampledRows).map(({ cells }) => cells)
  const names = first?.map((name) => name.trim()) ?? Array<string>(commonestWidth(sample)).fill('')
  return { names, rows, header: first, guess: guessMapping(names, header, sample) }
}

function commonestWidth(sample: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>()
  for (const { length } of sample) widths.set(length, (widths.get(length) ?? 0) + 1)
  const [best] = [...widths].sort((one, other) => other[1] - one[1] || other[0] - one[0])
  return best?.[0] ?? 1
}
