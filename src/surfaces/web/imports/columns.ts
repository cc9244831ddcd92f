// Which of the file's columns is what: what is still missing, what clashes, and how the first rows
// would read as they stand. Nothing is decided here; the server reads the file.
import { type FavorKind, favorKinds } from '../../../core/vocabulary.ts'
import { kindWords } from '../../../grammar/words.ts'
import type { ImportColumn, Mapping, TableView } from '../../../operations/imports/shapes.ts'
import type { Choice } from '../paper/Chip.tsx'

export const noColumn = ''

/** Asked for where a column cannot be left out. */
const needed: readonly (readonly [ImportColumn, string])[] = [
  ['giver', 'Which column says who helped?'],
  ['receiver', 'Which column says who was helped?'],
  ['time', 'Which column says when?'],
]

export const isNeeded = (column: ImportColumn): boolean => needed.some(([own]) => own === column)

/** What stands in the way of reading the file, as questions and sentences; empty: nothing. */
export function standsInTheWay(mapping: Mapping): readonly string[] {
  const missing = needed
    .filter(([column]) => mapping[column] === undefined)
    .map(([, question]) => question)
  if (mapping.giver === undefined || mapping.giver !== mapping.receiver) return missing
  return [...missing, 'Who helped and who was helped are the same column now.']
}

/** The mapping with one of our columns set to another of the file's, or to none. */
export function withColumn(mapping: Mapping, column: ImportColumn, chosen: string): Mapping {
  const { [column]: _, ...others } = mapping
  return chosen === noColumn ? others : { ...others, [column]: Number(chosen) }
}

export function isSameMapping(one: Mapping, other: Mapping): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)] as ImportColumn[])
  return [...keys].every((key) => one[key] === other[key])
}

/** The file's columns to choose from, by number: names may be missing, or the same twice. */
export function columnChoices(table: TableView, column: ImportColumn): readonly Choice[] {
  const none = { value: noColumn, words: isNeeded(column) ? 'which column?' : 'no column' }
  return [none, ...table.columns.map((_, at) => ({ value: String(at), words: nameOf(table, at) }))]
}

/** A column's name, or its place where it has none; told apart where two have the same. */
export function nameOf(table: TableView, at: number): string {
  const name = table.columns[at]?.trim() ?? ''
  if (name === '') return `column ${at + 1}`
  const isTwice = table.columns.some((other, place) => place !== at && other.trim() === name)
  return isTwice ? `${name} (column ${at + 1})` : name
}

const taken: Record<ImportColumn, string> = {
  giver: 'who helped',
  receiver: 'who was helped',
  time: 'when',
  kind: 'kind of help',
  minutes: 'minutes',
  note: 'note',
  id: 'own id',
}

/** What a column of the file is taken as: several things, or nothing. */
export function takenAs(mapping: Mapping, at: number): readonly string[] {
  return (Object.keys(taken) as ImportColumn[])
    .filter((column) => mapping[column] === at)
    .map((column) => taken[column])
}

/** "Raj covered for Ana, 2026-05-12": a row as it would read, as far as its columns are known. */
export function rowReads(table: TableView, mapping: Mapping, row: number): string | undefined {
  const cells = table.sample[row]
  if (!cells || standsInTheWay(mapping).length > 0) return undefined
  const cell = (column: ImportColumn): string => cells[mapping[column] ?? -1]?.trim() ?? ''
  const said = cell('kind').toLowerCase() as FavorKind
  const kind = favorKinds.includes(said) ? said : 'other'
  const who = (name: string) => ({ acts: name, helped: name, whose: `${name}’s` })
  const [giver, receiver, when] = [cell('giver'), cell('receiver'), cell('time')]
  if (giver === '' || receiver === '' || when === '') return undefined
  return `${kindWords[kind].clause(who(giver), who(receiver), undefined)}, ${when}`
}

const encodings: Record<TableView['encoding'], string> = {
  'utf-8': 'UTF-8',
  'utf-16': 'UTF-16',
  'latin-1': 'Latin-1',
}
const delimiters: Record<TableView['delimiter'], string> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
}

/** "Read as UTF-8, cut at commas." */
export function howRead({ encoding, delimiter }: TableView): string {
  return `Read as ${encodings[encoding]}, cut at ${delimiters[delimiter]}.`
}
