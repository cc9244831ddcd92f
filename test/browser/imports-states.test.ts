// Imports and one import, in every state they can be in.
import {
  allRefused,
  bringing,
  byMia,
  done,
  draft,
  importPath,
  lines,
  listed,
  longDraft,
  manyPeople,
  nothingNew,
  reading,
  ready,
  repositories,
  table,
} from './import-fixture.ts'
import { type PageState, seeStates } from './states.ts'
import type { Reads } from './stub.ts'

const reads: Reads = {
  '/imports': { imports: listed },
  '/imports/repositories': repositories,
}
const none: Reads = { ...reads, '/imports': { imports: [] } }

const presses =
  (name: string): NonNullable<PageState['before']> =>
  (page) =>
    page.getByRole('button', { name }).first().click()

seeStates('Imports', [
  { name: 'from a file', path: '/imports', sign: 'Mia brought in', reads },
  { name: 'from a history', path: '/imports?from=git', sign: 'The command line', reads },
  { name: 'empty', path: '/imports', sign: 'Nothing yet', reads: none },
  { name: 'loading', path: '/imports', sign: 'What was', reads: { '/imports': undefined } },
  { name: 'error', path: '/imports', sign: 'Try again', reads: { '/imports': 503 } },
  {
    name: 'undo asked',
    path: '/imports',
    sign: 'Mia brought in',
    reads,
    before: presses('Undo all of it'),
  },
])

const one = (view: object | number | undefined): Reads => ({
  [importPath]: typeof view === 'object' ? { import: view } : view,
  [`${importPath}/lines`]: lines('more'),
  '/imports/import_history': { import: byMia },
  '/imports/import_history/lines': lines('more'),
})
const at = (step: string): string => `${importPath}?step=${step}`

seeStates('one import', [
  { name: 'loading', path: importPath, sign: 'Opening the import.', reads: one(undefined) },
  { name: 'error', path: importPath, sign: 'Try again', reads: one(503) },
  { name: 'not for the reader', path: importPath, sign: 'or none that names', reads: one(404) },
  { name: 'reading', path: importPath, sign: '3,200 of 10,145', reads: one(reading) },
  {
    name: 'reading, how much is not known',
    path: importPath,
    sign: 'Begun.',
    reads: one({ ...reading, progress: draft.progress }),
  },
  { name: 'columns', path: at('columns'), sign: 'The first rows', reads: one(ready) },
  {
    name: 'columns missing',
    path: importPath,
    sign: 'Which column says when?',
    reads: one({ ...draft, table: { ...table, guess: { giver: 1, receiver: 1 } } }),
  },
  { name: 'people', path: at('people'), sign: 'Who is who', reads: one(ready) },
  { name: '300 people', path: at('people'), sign: 'Show 40 more', reads: one(manyPeople) },
  {
    name: 'nobody found',
    path: `${at('people')}&find=zzz`,
    sign: 'Nobody in the file is like that.',
    reads: one(manyPeople),
  },
  {
    name: 'lines',
    path: at('lines'),
    sign: 'How they would read',
    reads: one(ready),
    before: (page) => page.locator('summary').click(),
  },
  { name: 'nothing new', path: at('lines'), sign: 'Nothing new', reads: one(nothingNew) },
  { name: 'all refused', path: at('lines'), sign: 'Every line', reads: one(allRefused) },
  { name: 'bringing in', path: importPath, sign: 'Bringing in', reads: one(bringing) },
  { name: 'done', path: importPath, sign: 'Lines that name you', reads: one(done) },
  {
    name: 'by somebody else',
    path: '/imports/import_history',
    sign: 'Show more lines',
    reads: one(done),
  },
  {
    name: 'leaving asked',
    path: '/imports/import_history',
    sign: 'Lines that name you',
    reads: one(done),
    before: presses('Take me out of all of them'),
  },
  {
    name: 'failed',
    path: importPath,
    sign: 'could not be brought in',
    reads: one({ ...draft, stage: 'failed', problem: 'Its rows have no columns.' }),
  },
  { name: 'long names: columns', path: importPath, sign: 'first rows', reads: one(longDraft) },
  { name: 'long names: people', path: at('people'), sign: 'Who', reads: one(longDraft) },
  { name: 'long names: lines', path: at('lines'), sign: 'stays out', reads: one(longDraft) },
])
