// The rota in every state it can be in: its three ways, on a wide page and a phone, each shift
// opened, each thing that can be done about to be done, and what fails.
import { expect, test } from 'vitest'
import { sideways } from './chromium.ts'
import {
  absence,
  busy,
  failing,
  long,
  none,
  open,
  readsOf,
  silent,
  support,
  today,
  toInes,
  unplanned,
  usual,
} from './rota.fixture.ts'
import { type PageState, seeStates } from './states.ts'
import { visiting } from './visiting.ts'

const four = { path: '/rota', reads: usual, today, sign: '11 May to 7 June' }
const pressing =
  (name: string): NonNullable<PageState['before']> =>
  (page) =>
    page.getByRole('button', { name }).first().click()

seeStates('The rota', [
  { ...four, name: 'four weeks, a swap to answer' },
  { ...four, name: 'a no about to be said', before: pressing('Not this time') },
  { ...four, name: 'a question about to be asked', before: pressing('Tell me more') },
  { ...four, name: 'every way a shift can stand', reads: readsOf(open) },
  { ...four, name: 'sideways', path: '/rota?view=person', reads: readsOf(busy) },
  { ...four, name: 'by duty', path: '/rota?view=duty', reads: readsOf(open) },
  { ...four, name: 'a month', path: '/rota?view=month', reads: readsOf(open), sign: 'May 2026' },
  {
    ...four,
    name: 'one of several',
    reads: readsOf(support, [{ ...support, rota: 'rota_night', name: 'Nights' }]),
  },
  { ...four, name: 'long names and words', reads: readsOf(long) },
  { ...four, name: 'nothing published', reads: readsOf(unplanned), sign: 'Nothing is published' },
  { ...four, name: 'none set up', reads: none, sign: 'No rota is set up yet' },
  { ...four, name: 'loading', reads: silent, sign: 'Rota' },
  { ...four, name: 'failing', reads: failing, sign: 'Try again' },
  { ...four, name: 'no such rota', path: '/rota?rota=rota_x', sign: 'There is no such rota.' },
])

const opened = (shift: string, act = ''): string => `/rota?shift=${shift}${act && `&act=${act}`}`

seeStates('A shift', [
  { ...four, name: 'one’s own', path: opened('shift_ines-11'), sign: 'Offer it to the team' },
  { ...four, name: 'another’s', path: opened('shift_lee-3'), sign: 'Lee, for Mia' },
  {
    ...four,
    name: 'in parts',
    path: opened('shift_tuuli-9'),
    reads: readsOf(busy),
    sign: '07:00 to 11:00: Tuuli',
  },
  {
    ...four,
    name: 'of long names',
    path: opened('shift_joe-4'),
    reads: readsOf(long),
    sign: 'Undo',
  },
  {
    ...four,
    name: 'asking for cover of a part, by name',
    path: opened('shift_ines-11', 'cover'),
    sign: 'What is to be covered',
    before: async (page) => {
      await page.getByRole('radio', { name: 'A part of it' }).check()
      await page.getByRole('radio', { name: 'People I name' }).check()
    },
  },
  {
    ...four,
    name: 'a swap, both halves said',
    path: `${opened('shift_ines-11', 'swap')}&with=shift_lee-11`,
    sign: 'Propose the swap to Lee',
  },
  {
    ...four,
    name: 'another’s, for one of one’s own',
    path: opened('shift_lee-18', 'swap'),
    sign: 'Which of yours',
  },
  {
    ...four,
    name: 'about to be taken',
    path: opened('shift_sam-7', 'take'),
    reads: readsOf(open),
    sign: 'How much of it',
  },
  { ...four, name: 'why', path: opened('shift_tuuli-4', 'why'), sign: 'Away until Monday.' },
  {
    ...four,
    name: 'why, and the answer does not come',
    path: opened('shift_tuuli-4', 'why'),
    reads: { ...usual, '/rotas/rota_support/shifts/shift_tuuli-4/explain': 503 },
    sign: 'Try again',
  },
  { ...four, name: 'elsewhere', path: opened('shift_x'), sign: 'This shift was called off' },
])

const visit = visiting()

test('given a phone, then the four weeks move sideways in their own place', async () => {
  visit.stub.reads = readsOf(open)
  visit.stub.today = today
  await visit.open({ width: 390 }, '/rota')
  const { page } = visit
  await page.getByText('Nothing has moved').first().waitFor()
  expect(await page.getByRole('grid').count()).toBe(0)
  await page.getByRole('link', { name: 'Four weeks, sideways' }).click()
  await page.getByRole('grid').waitFor()
  expect(await sideways(page)).toBe(0)
})

seeStates('Today with a swap', [
  {
    name: 'to answer, and days away somebody proposed for another',
    path: '/',
    reads: usual,
    today: { ...today, changes: [toInes, absence] },
    sign: 'Joe',
    before: (page) => page.getByText('You take').waitFor(),
  },
])
