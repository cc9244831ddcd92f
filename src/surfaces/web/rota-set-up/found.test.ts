// What was found in a calendar is said in sentences, and only what was decided about it is sent.
import { expect, test } from 'vitest'
import type { DraftImportAnswer } from '../../../operations/rotas/import-shapes.ts'
import { broughtIn, foundWords, lackOf, notUnderstoodWords } from './found.ts'

const found: DraftImportAnswer = {
  draft: 'draft_1',
  kind: 'calendar',
  shifts: 84,
  firstDay: '2026-01-05',
  lastDay: '2026-06-28',
  people: [
    { written: 'Ana', shifts: 42 },
    { written: 'Bo', shifts: 42 },
  ],
  duties: [{ written: 'OC', shifts: 84 }],
  notUnderstood: [{ what: 'Lunch', why: 'No person in it.' }],
  notUnderstoodInAll: 3,
}
const said = { found, whos: { Ana: 'person_ana', Bo: '' }, names: { OC: 'On call' }, name: 'Desk ' }

test('how much there is, and what was not understood', () => {
  expect(foundWords(found, '2026-05-12')).toBe('84 shifts from 5 January to 28 June, of 2 people.')
  expect(foundWords({ ...found, shifts: 0 }, '2026-05-12')).toContain('No shift')
  expect(notUnderstoodWords(found)).toBe('3 entries were not understood, the first 1 here.')
  expect(notUnderstoodWords({ ...found, notUnderstoodInAll: 0 })).toBeUndefined()
})

test('who is who and what duties are called is sent; who is nobody here stays out', () => {
  expect(broughtIn(said)).toEqual({
    draft: 'draft_1',
    name: 'Desk',
    people: [{ written: 'Ana', is: 'person_ana' }, { written: 'Bo' }],
    duties: [{ written: 'OC', name: 'On call' }],
  })
  expect(lackOf(said)).toBeUndefined()
  expect(lackOf({ ...said, whos: { Ana: '' } })).toContain('Say who')
})
