// What was found in a calendar or a table, in sentences; and what of it is sent.
import type { Day, PersonId } from '../../../core/vocabulary.ts'
import { dayAndMonth } from '../../../grammar/words.ts'
import type { BringInInput, DraftImportAnswer } from '../../../operations/rotas/import-shapes.ts'

/** Who each written name is; empty: nobody here. */
export type Whos = Readonly<Record<string, string>>

export const shiftsWord = (shifts: number): string =>
  shifts === 1 ? 'one shift' : `${shifts} shifts`

/** "84 shifts from 4 January to 28 June, of 9 people." */
export function foundWords(found: DraftImportAnswer, today: Day): string {
  const { shifts, firstDay, lastDay, people } = found
  if (shifts === 0) return 'No shift was found in it.'
  const when =
    firstDay && lastDay
      ? ` from ${dayAndMonth(firstDay, today)} to ${dayAndMonth(lastDay, today)}`
      : ''
  const whose = people.length === 1 ? 'one person' : `${people.length} people`
  const counted = shiftsWord(shifts)
  return `${counted.charAt(0).toUpperCase()}${counted.slice(1)}${when}, of ${whose}.`
}

export type NotRead = Pick<DraftImportAnswer, 'notUnderstood' | 'notUnderstoodInAll'>

export function notUnderstoodWords(found: NotRead): string | undefined {
  const { notUnderstood, notUnderstoodInAll: all } = found
  if (all === 0) return undefined
  const first = all > notUnderstood.length ? `, the first ${notUnderstood.length} here` : ''
  return all === 1 ? 'One entry was not understood.' : `${all} entries were not understood${first}.`
}

export interface Said {
  readonly found: DraftImportAnswer
  readonly whos: Whos
  readonly names: Readonly<Record<string, string>>
  readonly name: string
}

/** What is missing, in a sentence. */
export function lackOf({ found, whos, name }: Said): string | undefined {
  if (name.trim() === '') return 'Give the rota a name first.'
  if (found.shifts === 0) return 'There is nothing in it to bring in.'
  const nobody = Object.values(whos).every((who) => who === '')
  return nobody ? 'Say who at least one of the people is.' : undefined
}

export function broughtIn({ found, whos, names, name }: Said): BringInInput {
  return {
    draft: found.draft,
    name: name.trim(),
    people: found.people.map(({ written }) => {
      const who = whos[written]
      return { written, ...(who ? { is: who as PersonId } : {}) }
    }),
    duties: Object.entries(names).flatMap(([written, said]) =>
      said.trim() === '' || said.trim() === written ? [] : [{ written, name: said.trim() }],
    ),
  }
}
