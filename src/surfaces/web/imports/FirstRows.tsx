// The file's first rows, turned on their side: one line for each column, its first values beside
// it, so that a file with forty columns is read downwards and not sideways.
import { type ReactElement, useState } from 'react'
import type { Mapping, TableView } from '../../../operations/imports/shapes.ts'
import { nameOf, takenAs } from './columns.ts'

const columnsAtFirst = 16
const rowsShown = 4

export interface FirstRowsProps {
  readonly table: TableView
  readonly mapping: Mapping
}

export function FirstRows({ table, mapping }: FirstRowsProps): ReactElement {
  const [all, setAll] = useState(false)
  const places = table.columns.map((_, at) => at)
  const shown = all ? places : places.slice(0, columnsAtFirst)
  const rows = table.sample.slice(0, rowsShown)
  const others = places.length - shown.length
  return (
    <>
      <table className="firstrows">
        <caption className="sr">The file’s columns, and what stands in its first rows</caption>
        <thead>
          <tr>
            <th scope="col">Column</th>
            {rows.map((_, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place.
              <th key={row} scope="col">
                Row {row + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((at) => (
            <ColumnRow key={at} at={at} rows={rows} {...{ table, mapping }} />
          ))}
        </tbody>
      </table>
      {others > 0 ? (
        <button type="button" className="quiet-button" onClick={() => setAll(true)}>
          Show the other {others} columns
        </button>
      ) : null}
    </>
  )
}

interface ColumnRowProps extends FirstRowsProps {
  readonly at: number
  readonly rows: TableView['sample']
}

function ColumnRow({ table, mapping, at, rows }: ColumnRowProps): ReactElement {
  return (
    <tr>
      <th scope="row">
        <span className="of">{nameOf(table, at)}</span>
        {takenAs(mapping, at).map((words) => (
          <span key={words} className="tag">
            {words}
          </span>
        ))}
      </th>
      {rows.map((cells, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place.
        <td key={row}>
          <span className={cells[at] ? 'cell' : 'quiet'} title={cells[at]}>
            {cells[at] || 'empty'}
          </span>
        </td>
      ))}
    </tr>
  )
}
