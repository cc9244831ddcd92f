// Boundaries, agreements and notices on the whole real server: what keeps coming back is agreed on
// in one step and holds the next favor; a boundary answers for its owner; notices are chosen.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { dayOf } from '../../src/core/time.ts'
import { stopToken } from '../../src/operations/notices/stop.ts'
import { type Journey, openJourney, type Visitor } from '../journey.ts'
import { openPage, startChromium } from './chromium.ts'
import { wrongWith } from './states.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodturn-agreeing-'))
const daysAgo = (days: number): string => dayOf(Date.now() - days * 24 * 60 * 60 * 1000)
let browser: Browser
let journey: Journey
let ana: Visitor
let raj: Visitor
let opened: Page[] = []
let heard: string[][] = []

beforeAll(async () => {
  ;[browser, journey] = await Promise.all([startChromium(), openJourney(folder)])
  ana = await journey.begin('Ana Alvares', 'Support')
  raj = await journey.join(ana, 'Raj Rao')
})
afterAll(async () => {
  await browser.close()
  await journey.close()
  rmSync(folder, { recursive: true, force: true })
})
afterEach(async () => {
  await Promise.all(opened.map((page) => page.context().close()))
  opened = []
  // Content-policy violations are console errors as well.
  expect(heard.flat()).toEqual([])
  heard = []
})

async function open(path: string, as: Visitor): Promise<Page> {
  const { page, errors } = await openPage(browser, { width: 1440, clock: 'real' })
  heard.push(errors)
  opened.push(page)
  const { url } = journey.serving
  const cookies = as.cookie.split('; ').map((each) => {
    const [name = '', ...value] = each.split('=')
    return { name, value: value.join('='), url }
  })
  await page.context().addCookies(cookies)
  await page.goto(new URL(path, url).href)
  return page
}

const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click()

test('what keeps coming back is agreed on in one step, and the next favor stands under it', async () => {
  for (const days of [40, 20, 9]) {
    const giver = days === 20 ? raj : ana
    const other = days === 20 ? 'Ana Alvares' : 'Raj Rao'
    await giver.post('/thanks', { giver: other, kind: 'cover', day: daysAgo(days) })
  }
  const page = await open('/', ana)
  await press(page, 'Propose it to Raj')
  await page.getByText('Proposed. Raj is told').waitFor()
  const his = await open('/', raj)
  await his.getByText('Ana proposes an agreement').waitFor()
  expect(await wrongWith(his)).toEqual([])
  await his.setViewportSize({ width: 1440, height: 900 })
  await press(his, 'Agree to it')
  await his.getByText('Agreed. All of you find it here.').waitFor()
  await raj.post('/thanks', { giver: 'Ana Alvares', kind: 'cover', note: 'the Monday shift' })
  await page.goto(new URL('/agreements', journey.serving.url).href)
  await page.getByRole('link', { name: 'Covering for each other: you and Raj' }).click()
  const under = page.getByRole('region', { name: 'What was done under it' })
  await under.getByText('You covered for Raj').waitFor()
  await press(page, 'End it')
  await press(page, 'End it')
  await page.getByText('Ended. Raj is told.').waitFor()
})

test('a boundary answers for its owner, who finds what was answered', async () => {
  const page = await open('/boundaries', ana)
  await press(page, 'Say how much')
  await page.getByLabel('Not just now').first().selectOption({ label: 'mentoring' })
  await page.getByLabel('Ask me last for').first().focus()
  await page.getByText('Kept. Nobody is told.').waitFor()
  await page.getByText('Ana can’t just now').last().waitFor()
  const asked = await raj.post('/asks', {
    kind: 'mentoring',
    what: 'go through the export scripts with me',
    to: { people: ['Ana Alvares'] },
    expiresAtMs: Date.now() + 48 * 60 * 60 * 1000,
  })
  expect(asked.status).toBe(200)
  await page.reload()
  await page.getByRole('link', { name: 'Raj asked for mentoring' }).click()
  await page.getByText('go through the export scripts with me').first().waitFor()
  await page.goto(new URL('/record', journey.serving.url).href)
  await page.getByText('Not just now: mentoring').first().waitFor()
})

test('a favor is remembered, for one’s own eyes', async () => {
  const { body } = await ana.post('/thanks', { giver: 'Raj Rao', kind: 'deadline' })
  const page = await open(`/favors/${body.favor.favor}`, ana)
  await press(page, 'Remember this')
  await page.getByLabel('What you want to remember').fill('Stayed until ten')
  await press(page, 'Remember it')
  await page.getByText('“Stayed until ten”').waitFor()
  const his = await open(`/favors/${body.favor.favor}`, raj)
  await his.getByRole('button', { name: 'Remember this' }).waitFor()
  expect(await his.getByText('Stayed until ten').count()).toBe(0)
})

test('a no comes back in kind words, and notices are chosen', async () => {
  const page = await open('/no', ana)
  await page.getByLabel('Who asked').selectOption({ label: 'Raj Rao' })
  await page.getByLabel('The ask as it came').fill('Could you take my late shift?')
  await press(page, 'Word a no')
  const first = await page.getByLabel('Your reply').inputValue()
  expect(first).toMatch(/^Raj, /)
  await press(page, 'Another wording')
  await page.waitForFunction(
    (before) => document.querySelector<HTMLTextAreaElement>('.copy textarea')?.value !== before,
    first,
  )
  await page.goto(new URL('/settings/notices', journey.serving.url).href)
  await page.getByText('This server sends no mail').waitFor()
  await page.getByLabel('Agreements').selectOption({ label: 'here only' })
  await page.getByText('Kept. It reaches you so').waitFor()
  await page.reload()
  await page.getByText('This server sends no mail').waitFor()
  expect(await page.getByLabel('Agreements').inputValue()).toBe('app')
})

test('a link in a mail stops its kind by one press, signed out', async () => {
  const { house } = journey.serving
  const [row] = (await house.journal.orgs()).filter((each) => !each.demo)
  const { you } = await ana.get('/today')
  const token = await stopToken(house, {
    org: row?.org ?? 'org_none',
    person: you.person,
    what: 'asks',
  })
  const { page, errors } = await openPage(browser, { width: 1440, clock: 'real' })
  heard.push(errors)
  opened.push(page)
  await page.goto(new URL(`/stop?token=${token}`, journey.serving.url).href)
  await page.getByRole('heading', { name: 'Stop this mail?' }).waitFor()
  expect((await ana.get('/notices/settings')).settings.kinds.asks).toBe('at once')
  await press(page, 'Stop this mail')
  await page.getByText('No mail about this comes any more: asks for you.').waitFor()
  expect((await ana.get('/notices/settings')).settings.kinds.asks).toBe('app')
})
