// A rota set up on the whole real server, by keys alone and on a phone: by hand, from a table, from
// a calendar's file and from its address, each to a published plan with few presses; and two who
// plan at once: the second reads so, loses nothing, and goes on.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { accept } from '../../src/core/result.ts'
import { addDays, dayOf, mondayOf } from '../../src/core/time.ts'
import { type Journey, openJourney, type Visitor } from '../journey.ts'
import { openPage, startChromium } from './chromium.ts'
import { focusedName, pressByKeys, tabTo, typeByKeys } from './keys.ts'
import { wrongWith } from './states.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodturn-set-up-'))
let browser: Browser
let journey: Journey
let calendars: Server
let ana: Visitor
let lee: Visitor
let monday: string
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
  const { person } = (await lee.get('/me')).you
  await ana.post(`/teams/${teams[0].team}/name-lead`, { person })
  monday = mondayOf(dayOf(journey.serving.house.clock.now()))
  calendars = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/calendar' }).end(calendar())
  })
  await new Promise<void>((done) => calendars.listen(0, '127.0.0.1', done))
})
afterAll(async () => {
  await browser.close()
  await journey.close()
  await new Promise((done) => calendars.close(done))
  rmSync(folder, { recursive: true, force: true })
})

/** Weekdays of four weeks, two behind and two ahead, each with whoever is next. */
function turns(): readonly { readonly day: string; readonly who: string }[] {
  const names = ['Ana', 'Lee', 'Raj']
  return Array.from({ length: 28 }, (_, at) => addDays(monday, at - 14)).flatMap((day, at) =>
    at % 7 < 5 ? [{ day, who: names[at % 3] ?? '' }] : [],
  )
}

const table = (): string =>
  [
    'duty;day;from;until;person',
    ...turns().map(({ day, who }) => `Phones;${day};09:00;17:00;${who.toLowerCase()}@example.org`),
  ].join('\r\n')

function calendar(): string {
  const compact = (day: string): string => day.replaceAll('-', '')
  const events = turns().flatMap(({ day, who }) => [
    ...['BEGIN:VEVENT', `UID:${day}@elsewhere`, `DTSTAMP:${compact(day)}T000000Z`],
    ...[`DTSTART:${compact(day)}T090000`, `DTEND:${compact(day)}T170000`],
    ...[`SUMMARY:Phones: ${who}`, 'END:VEVENT'],
  ])
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n')
}

async function phone(path: string, { cookie }: Visitor): Promise<Page> {
  const { page, errors } = await openPage(browser, { width: 390, clock: 'real' })
  heard.push(errors)
  const { url } = journey.serving
  const cookies = cookie.split('; ').map((each) => {
    const [name = '', ...value] = each.split('=')
    return { name, value: value.join('='), url }
  })
  await page.context().addCookies(cookies)
  await page.goto(`${url}${path}`)
  return page
}

async function clean(page: Page): Promise<void> {
  expect(await wrongWith(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 900 })
}

/** From what was found to a published plan, and how often something was pressed for it. */
async function broughtIn(page: Page, name: string): Promise<number> {
  await page.getByText('20 shifts from', { exact: false }).waitFor()
  await clean(page)
  await tabTo(page, 'Name of the rota')
  await page.keyboard.press('Control+A')
  await page.keyboard.type(name)
  await pressByKeys(page, 'Bring it in, and make a plan')
  return 2 + (await published(page))
}

/** A rota that was just set up shows its first plan without being asked. */
async function published(page: Page, isFirst = false): Promise<number> {
  if (!isFirst) {
    await page.getByRole('button', { name: 'Make a plan', exact: true }).waitFor()
    await pressByKeys(page, 'Make a plan')
  }
  await aPlan(page).waitFor()
  await page.getByText('Every shift has somebody.', { exact: false }).waitFor()
  await clean(page)
  await tabTo(page, 'Publish ', 400)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/rota\?rota=rota_/)
  await page.getByRole('heading', { name: 'Four weeks by person' }).or(days(page)).first().waitFor()
  return isFirst ? 1 : 2
}

const aPlan = (page: Page) => page.getByRole('heading', { name: /^A plan for/ })
const days = (page: Page) => page.locator('.agenda')

describe('set up by keys, in well under three minutes', () => {
  const minutesMs = 3 * 60_000

  test('by hand, in three presses', async () => {
    const since = performance.now()
    const page = await phone('/rota/set-up', ana)
    await page.getByRole('heading', { name: 'Set up a rota' }).waitFor()
    await pressByKeys(page, 'Early and late')
    await page
      .getByText('Three people share it, so that it falls evenly.', { exact: false })
      .waitFor()
    await clean(page)
    await pressByKeys(page, 'Set it up, and make a plan')
    expect(2 + (await published(page, true))).toBeLessThanOrEqual(3)
    expect(performance.now() - since).toBeLessThan(minutesMs)
  })

  test.each([
    ['a table', 'table', 'phones.csv', 'Or choose a CSV file', table],
    ['a calendar’s file', 'calendar', 'phones.ics', 'Or choose an .ics file', calendar],
  ] as const)('from %s, in five presses', async (_, way, file, words, text) => {
    writeFileSync(join(folder, file), text())
    const since = performance.now()
    const page = await phone(`/rota/set-up?way=${way}`, ana)
    page.on('filechooser', (chooser) => void chooser.setFiles(join(folder, file)))
    await page.getByRole('button', { name: words }).waitFor()
    await tabTo(page, words)
    await page.keyboard.press('Enter')
    expect(1 + (await broughtIn(page, `Phones, ${way}`))).toBeLessThanOrEqual(5)
    expect(performance.now() - since).toBeLessThan(minutesMs)
  })

  test('from a calendar’s address; one that only this server could reach is not read', async () => {
    const { port } = calendars.address() as AddressInfo
    const address = `https://127.0.0.1:${port}/phones.ics`
    const page = await phone('/rota/set-up?way=calendar', ana)
    await page.getByLabel('The calendar’s address').waitFor()
    await typeByKeys(page, 'The calendar’s address', address)
    await page.keyboard.press('Enter')
    await page.getByText('Nothing answered at that address that this server may read.').waitFor()
    await page.getByText('Nothing was brought in.').waitFor()
    await clean(page)

    // The guard has its own tests; from here on it reads the one calendar of this test.
    const { house } = journey.serving
    const fetched = vi.spyOn(house, 'fetchCalendar').mockImplementation(async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/phones.ics`)
      return accept(Buffer.from(await answer.arrayBuffer()))
    })
    try {
      const since = performance.now()
      await pressByKeys(page, 'See what is in it')
      expect(2 + (await broughtIn(page, 'Phones, address'))).toBeLessThanOrEqual(6)
      expect(fetched).toHaveBeenCalledWith(address)
      expect(performance.now() - since).toBeLessThan(minutesMs)
    } finally {
      fetched.mockRestore()
    }
    const { rotas } = await lee.get('/rotas')
    expect(rotas.map(({ name }: { name: string }) => name)).toEqual([
      ...['Phones, address', 'Phones, calendar', 'Phones, table', 'Support'],
    ])
  })
})

test('two plan at once: the second reads so, keeps what was decided by hand, and goes on', async () => {
  const { rotas } = await ana.get('/rotas')
  const { rota } = rotas.find(({ name }: { name: string }) => name === 'Support')
  const [hers, theirs] = [
    await phone(`/rota/plan?rota=${rota}`, ana),
    await phone(`/rota/plan?rota=${rota}`, lee),
  ]
  for (const page of [hers, theirs]) {
    await page.getByRole('button', { name: 'Make a plan', exact: true }).waitFor()
    await pressByKeys(page, 'Make a plan')
    await page.getByRole('heading', { name: 'Day by day' }).waitFor()
  }
  // Lee decides: the first of each duty is Raj's, whoever Ana's plan has there.
  await tabTo(theirs, /^Who has it: Early/)
  const first = await focusedName(theirs)
  await theirs.keyboard.type('Raj')
  await pressByKeys(hers, /^Publish /)
  await hers.waitForURL(/\/rota\?rota=rota_/)
  await tabTo(theirs, /^Publish /, 400)
  await theirs.keyboard.press('Enter')
  await theirs.getByText('Somebody else changed this rota meanwhile', { exact: false }).waitFor()
  await clean(theirs)
  const seat = theirs.getByLabel(first).first()
  const chosen = (): Promise<string> =>
    seat.evaluate((each: HTMLSelectElement) => each.selectedOptions[0]?.text ?? '')
  expect(await chosen()).toBe('Raj')
  await tabTo(theirs, 'Plan again on top of it', 400)
  await theirs.keyboard.press('Enter')
  await theirs
    .getByText('Somebody else changed this rota', { exact: false })
    .waitFor({ state: 'detached' })
  await theirs.getByText('Looking for a plan', { exact: false }).waitFor({ state: 'detached' })
  expect(await chosen()).toBe('Raj')
  await tabTo(theirs, /^Publish /, 400)
  await theirs.keyboard.press('Enter')
  await theirs.waitForURL(/\/rota\?rota=rota_/)
  expect(heard.flat()).toEqual([])
})
