// Reads the table of who is answered what: a route a line, a column a caller. The table itself is
// `table.txt`, to be read by people.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { callers } from './world.ts'

export interface Row {
  /** `METHOD path`, with `:name` for parameters. */
  readonly route: string
  /** One a caller, in their order. */
  readonly cells: readonly string[]
}

export function readTable(): readonly Row[] {
  const text = readFileSync(join(import.meta.dirname, 'table.txt'), 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [method = '', path = '', ...cells] = line.split(' ').filter(Boolean)
      if (cells.length !== callers.length) throw new Error(`not a whole row: ${line}`)
      return { route: `${method} ${path}`, cells }
    })
}

/** A row as the table writes it. */
export function writtenRow({ route, cells }: Row): string {
  const [method = '', path = ''] = route.split(' ')
  const padded = cells.map((cell) => cell.padEnd(6)).join('')
  return `${method.padEnd(5)}${path.padEnd(39)} ${padded}`.trim()
}
