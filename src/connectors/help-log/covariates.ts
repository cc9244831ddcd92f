// Reads a file of facts about people beside a help log: CSV with a header row, the first column the
// id, every other column one covariate. Of two rows for one person the first holds.
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { readCsv } from './csv.ts'

export interface Covariates {
  /** Names of the columns after the first. */
  readonly columns: readonly string[]
  /** Ids in the order of the file. */
  readonly ids: readonly string[]
  /** The cell of a person in a column, trimmed; undefined for somebody who is not in the file. */
  cell(id: string, column: string): string | undefined
}

const ROW_CAP = 1_000_000

export function readCovariates(text: string): Result<Covariates, Refusal> {
  const rows = readCsv(text)
  const header = rows.next().value
  if (header === undefined || header.broken !== undefined || header.cells.length < 2) {
    const detail = 'A covariates file needs a header row: the id, then the covariates.'
    return refuse({ code: 'unreadable-input', detail })
  }
  const names = header.cells.map((name: string) => name.trim())
  const place = new Map<string, number>(names.map((name: string, at: number) => [name, at]))
  const people = new Map<string, readonly string[]>()
  for (const { line, cells, broken } of rows) {
    const id = cells[0]?.trim() ?? ''
    const wrong = broken ?? (id === '' ? 'no id' : undefined)
    if (wrong !== undefined) {
      return refuse({ code: 'unreadable-input', detail: `Covariates, line ${line}: ${wrong}.` })
    }
    if (!people.has(id)) people.set(id, cells)
    if (people.size > ROW_CAP) {
      return refuse({ code: 'too-many', detail: `More than ${ROW_CAP} people in one file.` })
    }
  }
  return accept({
    columns: names.slice(1),
    ids: [...people.keys()],
    cell: (id, column) => {
      const at = place.get(column)
      return at === undefined ? undefined : (people.get(id)?.[at] ?? '').trim() || undefined
    },
  })
}
