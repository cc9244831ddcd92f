// Days away out of one's own calendar, in every state; read, ticked and said by keys, and taken back
// to what was said before.
import { expect, test } from 'vitest'
import type { DraftAwayAnswer } from '../../src/operations/people/away-calendar.ts'
import { longName } from './fixture.ts'
import { focusedName, pressByKeys, tabTo, typeByKeys } from './keys.ts'
import { planning, waysThrough } from './rota-planning.fixture.ts'
import { type PageState, seeStates } from './states.ts'
import { visiting } from './visiting.ts'

const found: DraftAwayAnswer = {
  spans: [
    {
      ...{ from: '2026-05-14', until: '2026-05-15', words: 'Vacation in Porvoo' },
      ...{ how: 'out of office', said: false },
    },
    {
      ...{ from: '2026-05-21', until: '2026-05-21', words: 'Moving house' },
      ...{ how: 'busy all day', said: false },
    },
    { from: '2026-06-01', until: '2026-06-05', words: '', how: 'out of office', said: true },
  ],
  more: 0,
  notUnderstood: [],
  notUnderstoodInAll: 0,
}
const draft = '/people/me/away/draft-calendar'
const address = 'https://example.org/own.ics'

const away: PageState = {
  name: 'what was found',
  path: '/rota/away',
  reads: planning,
  writes: { [draft]: found },
  sign: 'From your calendar',
  before: async (page) => {
    await page.getByLabel('The calendar’s address').fill(address)
    await page.getByRole('button', { name: 'See what is in it' }).click()
    await page.getByRole('status').filter({ hasText: /./ }).first().waitFor()
  },
}

seeStates('Days away from a calendar', [
  away,
  {
    ...away,
    name: 'said',
    writes: {
      [draft]: found,
      '/people/me/away/bring-in': { spans: [{ from: '2026-05-14', until: '2026-05-15' }] },
    },
    before: async (page) => {
      await away.before?.(page)
      await page.getByRole('button', { name: 'Say these days' }).click()
      await page.getByText('The next plan leaves them free.').waitFor()
    },
  },
  {
    ...away,
    name: 'nothing in it',
    writes: { [draft]: { ...found, spans: [] } },
  },
  {
    ...away,
    name: 'long titles, more than are shown, some not understood',
    writes: {
      [draft]: {
        spans: found.spans.map((span) => ({ ...span, words: longName.repeat(3) })),
        more: 12,
        notUnderstood: [{ what: 'Line 12', why: 'It has no day.' }],
        notUnderstoodInAll: 3,
      },
    },
    before: async (page) => {
      await away.before?.(page)
      await page.getByText('3 entries were not understood').click()
    },
  },
])

const visit = visiting()

test('by keys: an address is read, days are ticked and said, looked at, and taken back', async () => {
  visit.stub.reads = planning
  visit.stub.answerTo = ({ path, body }) => {
    if (path === draft) return found
    if (path.endsWith('/bring-in')) return { spans: body.spans }
    return path.endsWith('/absence') ? { plans: waysThrough } : {}
  }
  await visit.open({ width: 390 }, '/rota/away')
  const { page } = visit
  const sent = () => visit.stub.changes.map(({ path, body }) => [path, body] as const)
  await page.getByRole('heading', { name: 'From your calendar' }).waitFor()
  await typeByKeys(page, 'The calendar’s address', address)
  await page.keyboard.press('Enter')
  await page.getByText('“Moving house”').waitFor()
  await tabTo(page, 'Away on 21 May')
  await page.keyboard.press('Space')
  await pressByKeys(page, 'Say these days')
  await page.getByText('The next plan leaves them free.').waitFor()
  const spans = [
    { from: '2026-05-14', until: '2026-05-15' },
    { from: '2026-05-21', until: '2026-05-21' },
  ]
  expect(sent()).toEqual([
    [draft, { zone: 'Europe/Helsinki', source: { address } }],
    ['/people/me/away/bring-in', { spans }],
  ])
  await tabTo(page, 'See what it takes: Away from 14 May')
  expect(await focusedName(page)).toBe('See what it takes: Away from 14 May to 15 May')
  await page.keyboard.press('Enter')
  await page.getByText('Two ways through').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Taken back. Your days away are as they were.').waitFor()
  expect(sent().slice(-2)).toEqual(spans.map((each) => ['/people/me/away/end', each]))
  expect(visit.errors).toEqual([])
})
