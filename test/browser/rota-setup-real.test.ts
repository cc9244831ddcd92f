// A rota on the whole real server: Ana sets it up by hand, looks at its first plan, decides one
// shift, publishes it; Lee reads it, the team's week knows the rota, and Lee's days away come out of
// their own calendar.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, dayOf } from '../../src/core/time.ts'
import { type Journey, openJourney, type Visitor } from '../journey.ts'
import { openPage, startChromium } from './chromium.ts'
import { wrongWith } from './states.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodturn-rota-'))
let browser: Browser
let journey: Journey
let ana: Visitor
let lee: Visitor
const heard: string[][] = []

beforeAll(async () => {
  ;[browser, journey] = await Promise.all([startChromium(), openJourney(folder)])
  ana = await journey.begin('Ana Alvares', 'Support')
  lee = await journey.join(ana, 'Lee Lind')
  const raj = await journey.join(ana, 'Raj Rao')
  const { teams } = await ana.get('/teams')
  for (const visitor of [lee, raj]) {
    const { you } = await visitor.get('/me')
    await ana.post(`/teams/${teams[0].team}/add-member`, { person: you.person })
  }
})
afterAll(async () => {
  await browser.close()
  await journey.close()
  rmSync(folder, { recursive: true, force: true })
})

async function open(path: string, { cookie }: Visitor): Promise<Page> {
  const { page, errors } = await openPage(browser, { width: 1440, clock: 'real' })
  heard.push(errors)
  const { url } = journey.serving
  const cookies = cookie.split('; ').flatMap((each) => {
    const [name = '', ...value] = each.split('=')
    return name === '' ? [] : [{ name, value: value.join('='), url }]
  })
  await page.context().addCookies(cookies)
  await page.goto(`${url}${path}`)
  return page
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

test('a rota is set up by hand, planned and published, and its people read it', async () => {
  const hers = await open('/rota/set-up', ana)
  await press(hers, /^Early and late/)
  await hers.getByText('Three people share it, so that it falls evenly.').waitFor()
  await press(hers, 'Set it up, and make a plan')

  // The first plan comes by itself.
  await hers.getByRole('heading', { name: /^A plan for/ }).waitFor()
  await hers.getByText('Every shift has somebody.').waitFor()
  expect(await wrongWith(hers)).toEqual([])
  await press(hers, 'Day by day')
  const [first] = await hers.getByLabel(/^Who has it: Early/).all()
  await first?.selectOption({ label: 'Lee' })
  await press(hers, /^Publish /)
  await hers.waitForURL(/\/rota\?rota=rota_/)

  const his = await open('/rota', lee)
  await his.getByRole('heading', { name: 'Four weeks by person' }).waitFor()
  expect(await his.getByRole('link', { name: 'Set up' }).count()).toBe(0)
  await his.goto(`${journey.serving.url}/team`)
  await his.getByText('Every shift has somebody, nothing changed hands').waitFor()
  expect(heard.flat()).toEqual([])
})

test('days away come out of one’s own calendar, and Undo takes them back', async () => {
  const first = addDays(dayOf(journey.serving.house.clock.now()), 10)
  const compact = (day: string): string => day.replaceAll('-', '')
  const file = join(folder, 'own.ics')
  const event = [
    ...['BEGIN:VEVENT', 'UID:1@elsewhere', 'SUMMARY:Vacation'],
    `DTSTART;VALUE=DATE:${compact(first)}`,
    `DTEND;VALUE=DATE:${compact(addDays(first, 5))}`,
    'END:VEVENT',
  ]
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...event, 'END:VCALENDAR', ''].join('\r\n')
  writeFileSync(file, text)
  const away = async () => (await lee.get('/me')).away
  const page = await open('/rota/away', lee)
  page.on('filechooser', (chooser) => void chooser.setFiles(file))
  await press(page, 'Or choose an .ics file')
  await page.getByText('“Vacation”').waitFor()
  expect(await away()).toEqual([])
  expect(await wrongWith(page)).toEqual([])
  await press(page, 'Say these days')
  await page.getByText('The next plan leaves them free.').waitFor()
  expect(await away()).toEqual([{ from: first, until: addDays(first, 4) }])
  await press(page, /^See what it takes ?:/)
  await page
    .getByText(/ways? through|Nothing has to move/)
    .first()
    .waitFor()
  await press(page, 'Undo')
  await page.getByText('Taken back. Your days away are as they were.').waitFor()
  expect(await away()).toEqual([])
  expect(heard.flat()).toEqual([])
})
