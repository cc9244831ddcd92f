// A file's rows before anything is decided: which delimiter cuts it, whether its first row names
// the columns, and which column is probably what. Guesses only; whoever brings it in corrects them.
import { readCsv } from './csv.ts'
import { readTime } from './fields.ts'

export const columnNames = ['time', 'giver', 'receiver', 'kind', 'minutes', 'note', 'id'] as const
export type ColumnName = (typeof columnNames)[number]

/** Our columns to the file's, by place from 0. */
export type ColumnMapping = { readonly [Name in ColumnName]?: number | undefined }

export const delimiters = [',', ';', '\t'] as const
export type Delimiter = (typeof delimiters)[number]

/** What other programs and people call our columns, folded. */
const otherNames: Readonly<Record<ColumnName, readonly string[]>> = {
  time: [
    'time',
    'date',
    'day',
    'when',
    'timestamp',
    'at',
    'datum',
    'created',
    'createdat',
    'start',
  ],
  giver: [
    ...['giver', 'from', 'helper', 'who', 'by', 'gave', 'givenby', 'helpedby', 'coveredby'],
    ...['source', 'src', 'sender', 'ego', 'von', 'helfer'],
  ],
  receiver: [
    ...['receiver', 'to', 'helped', 'recipient', 'for', 'whom', 'received', 'receivedby'],
    ...['coveredfor', 'target', 'dst', 'alter', 'an', 'fuer', 'requester'],
  ],
  kind: ['kind', 'type', 'category', 'what', 'art'],
  minutes: [
    ...['minutes', 'mins', 'min', 'duration', 'effort', 'hours', 'hrs', 'h', 'dauer'],
    ...['durationminutes', 'durationhours', 'timespent'],
  ],
  note: ['note', 'notes', 'comment', 'comments', 'description', 'subject', 'text', 'message'],
  id: ['id', 'key', 'uid', 'uuid', 'ref', 'reference'],
}

const hourNames = new Set(['hours', 'hrs', 'h', 'durationhours'])
const sampledCharacters = 65_536
const sampledRows = 50

/** A column's name without case, accents of spelling and signs. */
function folded(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

/** Whether plain numbers of a column are hours. */
export function saysHours(name: string | undefined): boolean {
  return name !== undefined && hourNames.has(folded(name))
}

export interface Start {
  readonly delimiter: Delimiter
  /** Characters to leave out: a spreadsheet's own line that only names the delimiter. */
  readonly skip: number
}

/** The delimiter that cuts the first rows most evenly. */
export function findStart(text: string): Start {
  const said = /^sep=([,;\t])\n/.exec(text.slice(0, 8))
  if (said?.[1]) return { delimiter: said[1] as Delimiter, skip: said[0].length }
  const sample = text.slice(0, sampledCharacters)
  let best: Delimiter = ','
  let most = 0
  for (const delimiter of delimiters) {
    const evenness = evennessOf(sample, delimiter)
    if (evenness > most) [best, most] = [delimiter, evenness]
  }
  return { delimiter: best, skip: 0 }
}

/** How many of the first rows have the commonest width, where that is more than one. */
function evennessOf(sample: string, delimiter: Delimiter): number {
  const widths = new Map<number, number>()
  let rows = 0
  for (const { cells } of readCsv(sample, delimiter)) {
    widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
    rows += 1
    if (rows >= sampledRows) break
  }
  let best = 0
  for (const [width, count] of widths) if (width > 1) best = Math.max(best, count + width / 1_000)
  return best
}

/** Whether the first row names the columns: no data in it, and names we know or data below. */
export function namesColumns(rows: readonly (readonly string[])[]): boolean {
  const [first, ...below] = rows
  if (first === undefined || looksLikeData(first)) return false
  return first.some((cell) => columnCalled(cell) !== undefined) || below.some(looksLikeData)
}

function looksLikeData(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.includes('@') || isTime(cell))
}

const isTime = (cell: string): boolean => cell.trim().length >= 8 && 'day' in readTime(cell)

function columnCalled(name: string): ColumnName | undefined {
  const wanted = folded(name)
  if (wanted === '') return undefined
  return columnNames.find((column) => otherNames[column].includes(wanted))
}

/** What we take the columns to be: by their names, and without names by what stands in them. */
export function guessMapping(
  columns: readonly string[],
  header: boolean,
  sample: readonly (readonly string[])[],
): ColumnMapping {
  const guess: { [Name in ColumnName]?: number } = {}
  if (header) {
    for (const column of columnNames) {
      // In our order of names, so that “giver” is preferred to “who” where a file has both.
      for (const name of otherNames[column]) {
        const place = columns.findIndex((each) => folded(each) === name)
        if (place !== -1) guess[column] ??= place
      }
    }
    return guess
  }
  const time = columns.findIndex((_, place) => every(sample, place, isTime))
  if (time !== -1) guess.time = time
  const people = columns.flatMap((_, place) =>
    place !== time && every(sample, place, isName) ? [place] : [],
  )
  const [giver, receiver] = people
  if (giver !== undefined && receiver !== undefined) Object.assign(guess, { giver, receiver })
  return guess
}

function isName(cell: string): boolean {
  const text = cell.trim()
  return text !== '' && Number.isNaN(Number(text)) && text.length <= 80
}

function every(
  sample: readonly (readonly string[])[],
  place: number,
  holds: (cell: string) => boolean,
): boolean {
  return sample.length > 0 && sample.every((cells) => holds(cells[place] ?? ''))
}
