// Reads CSV as RFC 4180 has it (quotes, doubled quotes, line ends inside quotes), one character
// at a time, in linear time. A row that breaks a rule is handed on as broken with its line, and
// reading goes on at the next line.

export interface CsvRow {
  /** Where the row begins, counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
  readonly broken?: string
}

export const CELL_CAP = 64 * 1024
const COLUMN_CAP = 500

/** Rows in order; wholly empty lines are left out. A leading byte-order mark is ignored. */
export function* readCsv(text: string, delimiter = ','): Generator<CsvRow> {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let line = 1
  while (at < text.length) {
    const row = readRow(text, at, line, delimiter)
    if (row.cells.length > 1 || row.cells[0] !== '' || row.broken !== undefined) {
      yield row.broken === undefined
        ? { line, cells: row.cells }
        : { line, cells: row.cells, broken: row.broken }
    }
    at = row.next
    line = row.nextLine
  }
}

interface ReadRow {
  readonly cells: string[]
  readonly next: number
  readonly nextLine: number
  readonly broken: string | undefined
}

function readRow(text: string, start: number, line: number, delimiter: string): ReadRow {
  const cells: string[] = []
  let at = start
  let lines = 0
  for (;;) {
    const cell = text[at] === '"' ? readQuoted(text, at, delimiter) : readPlain(text, at, delimiter)
    if (typeof cell === 'string') {
      const next = endOfLine(text, start)
      return { cells, next, nextLine: line + 1, broken: cell }
    }
    cells.push(cell.value)
    lines += cell.lines
    at = cell.next
    if (text[at] === delimiter && cells.length < COLUMN_CAP) {
      at += 1
      continue
    }
    const next = endOfLine(text, at)
    const broken = cells.length < COLUMN_CAP ? undefined : `more than ${COLUMN_CAP} columns`
    return { cells, next, nextLine: line + lines + 1, broken }
  }
}

interface Cell {
  readonly value: string
  readonly next: number
  readonly lines: number
}

function readPlain(text: string, start: number, delimiter: string): Cell | string {
  let at = start
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') {
    at += 1
  }
  if (at - start > CELL_CAP) return `a cell over ${CELL_CAP} characters`
  return { value: text.slice(start, at), next: at, lines: 0 }
}

function readQuoted(text: string, start: number, delimiter: string): Cell | string {
  let value = ''
  let lines = 0
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    // An open quote without an end would swallow the file: the cap says where to give up.
    if (quote === -1 || quote - start > 2 * CELL_CAP) return 'a quotation mark that never closes'
    const part = text.slice(from, quote)
    value += part
    for (let at = part.indexOf('\n'); at !== -1; at = part.indexOf('\n', at + 1)) lines += 1
    if (text[quote + 1] !== '"') {
      const after = text[quote + 1]
      const closed = after === undefined || after === delimiter || after === '\n' || after === '\r'
      if (!closed) return 'text after a closing quotation mark'
      return { value, next: quote + 1, lines }
    }
    value += '"'
    from = quote + 2
  }
}

function endOfLine(text: string, from: number): number {
  const found = text.indexOf('\n', from)
  return found === -1 ? text.length : found + 1
}
