// Rows of a CSV to proposed favors, once it is known which column is what. A bad row is told with
// its line and reason and the rest goes on; a row that says what our record has no word for comes
// in with a remark.
import { limits } from '../../core/limits.ts'
import type { Day } from '../../core/vocabulary.ts'
import { type LineRemark, PartyBook, type Proposal, type Proposals } from '../proposal.ts'
import type { CsvRow } from './csv.ts'
import {
  type ReadPerson,
  type ReadTime,
  readKind,
  readMinutes,
  readPerson,
  readTime,
} from './fields.ts'
import { type ColumnMapping, type ColumnName, saysHours } from './table.ts'

export interface TableRows {
  /** Without the row that names the columns. */
  readonly rows: readonly CsvRow[]
  readonly columns: readonly string[]
  /** The row that names the columns, if one does. */
  readonly header: readonly string[] | undefined
  readonly mapping: ColumnMapping
}

/** Columns that must be known before a row can be read. */
export const neededColumns = ['time', 'giver', 'receiver'] as const

/** Reads all rows, and yields now and then how many are done. */
export function* proposalsOf(table: TableRows): Generator<number, Proposals> {
  const reader = new RowReader(table)
  for (const [at, row] of table.rows.entries()) {
    reader.take(row)
    if (at % 2_000 === 1_999) yield at + 1
  }
  const { book, proposals, bad, remarks } = reader
  return { parties: book.list, proposals, bad, remarks }
}

interface Read {
  readonly time: ReadTime
  readonly giver: ReadPerson
  readonly receiver: ReadPerson
  readonly minutes: number | undefined
}

class RowReader {
  readonly book = new PartyBook()
  readonly proposals: Proposal[] = []
  readonly bad: LineRemark[] = []
  readonly remarks: LineRemark[] = []
  readonly #table: TableRows
  readonly #inHours: boolean
  /** How often a row with the same content came before: equal rows are several favors. */
  readonly #seen = new Map<string, number>()

  constructor(table: TableRows) {
    this.#table = table
    const { minutes } = table.mapping
    this.#inHours = minutes !== undefined && saysHours(table.header?.[minutes])
  }

  take(row: CsvRow): void {
    const { line } = row
    const wrong = row.broken ?? this.#shapeOf(row.cells)
    const read = wrong === undefined ? this.#read(row.cells) : wrong
    if (typeof read === 'string') this.bad.push({ line, reason: read })
    else this.#propose(row, read)
  }

  #shapeOf(cells: readonly string[]): string | undefined {
    const { header, columns } = this.#table
    if (header?.every((name, at) => cells[at] === name) && header.length === cells.length) {
      return 'the row of column names once more'
    }
    return cells.length > columns.length ? 'more cells than columns' : undefined
  }

  #cell(cells: readonly string[], column: ColumnName): string {
    const place = this.#table.mapping[column]
    return place === undefined ? '' : (cells[place] ?? '')
  }

  #read(cells: readonly string[]): Read | string {
    const time = readTime(this.#cell(cells, 'time'))
    if ('reason' in time) return time.reason
    const giver = readPerson(this.#cell(cells, 'giver'))
    if ('reason' in giver) return `who helped: ${giver.reason}`
    const receiver = readPerson(this.#cell(cells, 'receiver'))
    if ('reason' in receiver) return `who was helped: ${receiver.reason}`
    const minutes = readMinutes(this.#cell(cells, 'minutes'), this.#inHours)
    if (typeof minutes === 'object') return minutes.reason
    return { time, giver, receiver, minutes }
  }

  #propose({ line, cells }: CsvRow, { time, giver, receiver, minutes }: Read): void {
    const said = this.#cell(cells, 'kind')
    const { kind, known } = readKind(said)
    if (!known) this.remarks.push({ line, reason: `“${shortened(said)}” comes in as other help` })
    const note = this.#note(line, this.#cell(cells, 'note').trim())
    const { day, instantMs } = time
    this.proposals.push({
      line,
      mark: this.#markOf(cells, { day, giver, receiver }),
      day,
      ...(instantMs === undefined ? {} : { instantMs }),
      giver: this.book.place(giver.key, giver.label, giver.address, false),
      receiver: this.book.place(receiver.key, receiver.label, receiver.address, false),
      kind,
      ...(minutes === undefined ? {} : { minutes }),
      ...(note === '' ? {} : { note }),
    })
  }

  #note(line: number, note: string): string {
    if (note.length <= limits.noteCharacters) return note
    this.remarks.push({ line, reason: 'a note comes in shortened' })
    return `${note.slice(0, limits.noteCharacters - 1)}…`
  }

  /** By the file's own id, with whom and when; else by all it says, and its place among equals. */
  #markOf(
    cells: readonly string[],
    { day, giver, receiver }: { day: Day; giver: ReadPerson; receiver: ReadPerson },
  ): string {
    const id = this.#cell(cells, 'id').trim()
    if (id !== '') return JSON.stringify(['id', id, day, giver.key, receiver.key])
    const rest = (['time', 'kind', 'minutes', 'note'] as const).map((column) =>
      this.#cell(cells, column).trim(),
    )
    const content = JSON.stringify(['row', giver.key, receiver.key, ...rest])
    const before = this.#seen.get(content) ?? 0
    this.#seen.set(content, before + 1)
    return `${content} ${before}`
  }
}

function shortened(text: string): string {
  const plain = text.trim().replaceAll(/\s+/g, ' ')
  return plain.length > 40 ? `${plain.slice(0, 39)}…` : plain
}
