// Which column of a file is what, as said on the command line: by the file's own name, or by a
// number from 1. What cannot be meant is answered with a sentence.
import type { ImportColumn, Mapping, TableView } from '../../operations/imports/shapes.ts'

/** Our columns to what was said of the file's. */
export type SaidColumns = { readonly [Name in ImportColumn]?: string }

/** `time=day,giver=2`, or what is wrong with it. */
export function columnPlaces(text: string): SaidColumns | string {
  const columns: { [Name in ImportColumn]?: string } = {}
  for (const part of text.split(',')) {
    const at = part.indexOf('=')
    if (at < 1) return 'It takes the form time=day,giver=from,receiver=to.'
    const name = part.slice(0, at).trim()
    const column = ours(name)
    if (column === undefined) return `There is no “${name}”; it knows ${listed}.`
    columns[column] = part.slice(at + 1).trim()
  }
  return columns
}

const known = [
  ...(['time', 'giver', 'receiver', 'kind', 'minutes', 'note', 'id'] as const),
] satisfies readonly ImportColumn[]
const listed = `${known.slice(0, -1).join(', ')} and ${known.at(-1)}`

const ours = (name: string): ImportColumn | undefined => known.find((each) => each === name)

/** The mapping to send, or a sentence that says what is missing or meant twice. */
export function whichColumns(table: TableView | undefined, said: SaidColumns): Mapping | string {
  if (!table) return 'It could not be read.'
  const mapping: Mapping = { ...table.guess }
  for (const column of known) {
    const wanted = said[column]
    if (wanted === undefined) continue
    const place = placeOf(table, wanted)
    if (typeof place === 'string') return place
    mapping[column] = place
  }
  const missing = (['time', 'giver', 'receiver'] as const).filter(
    (column) => mapping[column] === undefined,
  )
  if (missing.length === 0) return mapping
  const names = missing.map((column) => `${column}=...`).join(',')
  return `Which column is ${missing.join(', which is ')}? ${has(table)} Say it: --columns ${names}`
}

function placeOf({ columns }: TableView, wanted: string): number | string {
  const same = columns.flatMap((name, place) => (name === wanted ? [place] : []))
  if (same.length > 1) {
    const numbers = same.map((place) => place + 1).join(' and ')
    return `Columns ${numbers} are both called “${wanted}”: say the number of the one you mean.`
  }
  if (same[0] !== undefined) return same[0]
  const number = Number(wanted)
  const isPlace = Number.isInteger(number) && number >= 1 && number <= columns.length
  return isPlace ? number - 1 : `There is no column “${wanted}”.`
}

function has({ columns }: TableView): string {
  const names = columns.map((name, place) => (name === '' ? `column ${place + 1}` : `“${name}”`))
  return `The file has ${names.slice(0, 30).join(', ')}.`
}
