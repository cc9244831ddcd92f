// Reads a network that stands beside a help log: CSV with giver and receiver (or the log's own
// names for them), a time from which each tie has its value, and the value. Without a time it
// always was.
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { readCsv } from './csv.ts'
import { parseTime } from './help-log.ts'

export interface NetworkTie {
  /** Seconds since 1970; minus infinity where the file has no time. */
  readonly time: number
  readonly from: string
  readonly to: string
  /** What the tie is from then on; 1 where the file has no value. */
  readonly value: number
}

const ROW_CAP = 5_000_000
const VALUE_COLUMNS = ['value', 'replace', 'weight']

/** In order of time; ties of the same instant keep the order of the file. */
export function readNetwork(
  text: string,
  columns: Readonly<Record<string, string>>,
): Result<readonly NetworkTie[], Refusal> {
  const unreadable = (detail: string) => refuse({ code: 'unreadable-input', detail } as const)
  const rows = readCsv(text)
  const header = rows.next().value
  if (header === undefined || header.broken !== undefined) {
    return unreadable('The network file is empty or has no header row.')
  }
  const names: string[] = header.cells.map((name: string) => name.trim())
  const place = (column: string) => {
    const mapped = names.indexOf(columns[column] ?? column)
    return mapped >= 0 ? mapped : names.indexOf(column)
  }
  const at = { time: place('time'), giver: place('giver'), receiver: place('receiver') }
  const value = names.findIndex((name) => VALUE_COLUMNS.includes(name))
  if (at.giver < 0 || at.receiver < 0) {
    return unreadable('The network file needs the columns giver and receiver.')
  }
  const ties: NetworkTie[] = []
  for (const { line, cells, broken } of rows) {
    const cell = (column: number) => cells[column]?.trim() ?? ''
    const time = at.time < 0 ? Number.NEGATIVE_INFINITY : parseTime(cell(at.time))
    const held = value < 0 || cell(value) === '' ? 1 : Number(cell(value))
    const wrong = broken ?? wrongTie(cell(at.giver), cell(at.receiver), time, held)
    if (wrong !== undefined) return unreadable(`Network, line ${line}: ${wrong}.`)
    ties.push({ time: time!, from: cell(at.giver), to: cell(at.receiver), value: held })
    if (ties.length > ROW_CAP) {
      return refuse({ code: 'too-many', detail: `More than ${ROW_CAP} ties in one file.` })
    }
  }
  return accept(ties.sort((one, other) => (one.time < other.time ? -1 : +(one.time > other.time))))
}

function wrongTie(
  from: string,
  to: string,
  time: number | undefined,
  value: number,
): string | undefined {
  if (from === '' || to === '') return 'no giver or no receiver'
  if (time === undefined) return 'a time that is no instant, day or Unix seconds'
  return Number.isFinite(value) ? undefined : 'a value that is no number'
}
