// Goodturn used for the rota only: Today, the ways to pages, the row in Settings that changes it,
// and the first run that chooses it.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { TodayAnswer } from '../../src/operations/today.ts'
import { full } from './fixture.ts'
import { usual } from './house.fixture.ts'
import { seeStates } from './states.ts'
import { visiting } from './visiting.ts'

const today: TodayAnswer = { ...full, mode: 'rota only' }
const settings = { path: '/settings/organisation', reads: usual, sign: 'What Goodturn is used for' }

const change = (page: Page) =>
  page.getByRole('button', { name: 'Change: what Goodturn is used for' }).click()

seeStates('The rota only', [
  { name: 'Today, nothing to answer', path: '/', today, sign: 'Since you were here' },
  {
    name: 'Today, nothing at all',
    path: '/',
    today: { ...today, forYou: [], notices: [] },
    sign: 'Open the rota',
  },
  { name: 'the team', path: '/team', reads: usual, today, sign: 'Our charter' },
  { ...settings, name: 'Settings, about to change it', before: change },
  { ...settings, name: 'Settings, set so', today, before: change },
  {
    name: 'the first run, choosing it',
    path: '/begin?secret=a',
    today: 401,
    reads: { '/api/begin': { kind: 'first-run' } },
    sign: 'What will you use it for?',
    before: (page) => page.getByRole('radio', { name: 'The rota only' }).check(),
  },
])

const visit = visiting()
const linksIn = (name: string) =>
  visit.page.getByRole('navigation', { name, exact: true }).getByRole('link').allInnerTexts()
const listed = ['Ask', 'Rota', 'Team', 'People', 'Settings']

test('no way leads to a page about favors: not beside, below, by key or by the palette', async () => {
  visit.stub.today = { ...today, forYou: [] }
  visit.stub.reads = usual
  await visit.open({ width: 1440 })
  const { page, errors } = visit
  await page.getByText('Since you were here').waitFor()
  expect((await linksIn('Pages')).slice(2, 7)).toEqual(listed)
  expect(await page.getByRole('textbox').count()).toBe(0)
  expect(await page.getByText('Lately').count()).toBe(0)
  await page.keyboard.press('g')
  await page.keyboard.press('f')
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Find or do anything' }).fill('agree')
  await page.getByText('Nothing here goes by that.').waitFor()
  await page.keyboard.press('Escape')
  expect(new URL(page.url()).pathname).toBe('/')
  await page.setViewportSize({ width: 390, height: 800 })
  expect(await linksIn('Pages and more')).toEqual(['Today', 'Ask', 'Rota', 'Team'])
  expect(errors).toEqual([])
})

test('an admin sets it and takes it back', async () => {
  visit.stub.today = full
  visit.stub.reads = usual
  visit.stub.answerTo = ({ body }) => body as object
  await visit.open({ width: 1440 }, '/settings/organisation')
  const { page, stub } = visit
  await change(page)
  await page.getByRole('radio', { name: 'The rota only' }).check()
  await page.getByRole('button', { name: 'Use it so' }).click()
  await page.getByText('Set for everybody here').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('It is used as before.').waitFor()
  expect(stub.changes.map(({ path, body }) => [path, body])).toEqual([
    ['/organisation/mode', { mode: 'rota only' }],
    ['/organisation/mode', { mode: 'everything' }],
  ])
})
