// A help log as JSON Lines: one object a line, the same names as the CSV's columns. Numbers and
// booleans are read as their text, so that both formats go one way from here.
import type { RawRow } from './help-log.ts'

const LINE_CAP = 1024 * 1024

export function* readJsonLines(text: string): Generator<RawRow> {
  let start = 0
  for (let line = 1; start < text.length; line += 1) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    const row = text.slice(start, end).trim()
    start = end + 1
    if (row !== '') yield readLine(row, line)
  }
}

function readLine(row: string, line: number): RawRow {
  if (row.length > LINE_CAP) return { line, cells: new Map(), broken: 'a line over 1 MiB' }
  const value = parsed(row)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { line, cells: new Map(), broken: 'not a JSON object' }
  }
  return { line, cells: new Map(Object.entries(value).map(([name, cell]) => [name, textOf(cell)])) }
}

function parsed(row: string): unknown {
  try {
    return JSON.parse(row)
  } catch {
    return undefined
  }
}

function textOf(cell: unknown): string {
  if (typeof cell === 'boolean') return cell ? '1' : '0'
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : ''
}
