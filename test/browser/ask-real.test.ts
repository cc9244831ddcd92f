// Asking on the whole real server, on a phone: Mia cannot make Thursday, Joe says not this time and
// names Lee, Lee accepts by a link without an account, both calendars have it, and it becomes a
// favor; and Sam's boundary answers for Sam.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { dayMs, dayOf } from '../../src/core/time.ts'
import { type Journey, openJourney, type Visitor } from '../journey.ts'
import { openPage, startChromium } from './chromium.ts'
import { wrongWith } from './states.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodturn-ask-'))
let browser: Browser
let journey: Journey
let mia: Visitor
let joe: Visitor
let sam: Visitor
const heard: string[][] = []
/** The ask of the first journey, for its last part. */
let covered = ''

beforeAll(async () => {
  ;[browser, journey] = await Promise.all([startChromium(), openJourney(folder)])
  mia = await journey.begin('Mia Moser', 'Support')
  joe = await journey.join(mia, 'Joe Jarvi')
  sam = await journey.join(mia, 'Sam Silva')
})
afterAll(async () => {
  await browser.close()
  await journey.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A page on a phone, in a browser of somebody's own; of nobody's without a visitor. */
async function open(path: string, as?: Visitor): Promise<Page> {
  const { page, errors } = await openPage(browser, { width: 390, clock: 'real' })
  heard.push(errors)
  const { url } = journey.serving
  const cookies = (as?.cookie ?? '').split('; ').flatMap((each) => {
    const [name = '', ...value] = each.split('=')
    return name === '' ? [] : [{ name, value: value.join('='), url }]
  })
  await page.context().addCookies(cookies)
  await page.goto(`${url}${path}`)
  return page
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

test('a cover is asked, declined with a name, accepted by a link, and in both calendars', async () => {
  const hers = await open('/ask', mia)
  await hers.getByRole('textbox', { name: 'What you ask for' }).fill('my late shift')
  await hers.getByRole('combobox', { name: 'Whom to ask' }).selectOption('people')
  await hers.getByRole('checkbox', { name: /Joe/ }).check()
  await press(hers, 'Ask people who are not here yet')
  await hers.getByLabel('Who, one on each line').fill('Lee Lind')
  await press(hers, 'Ask them, too')
  await hers.getByText('Joe is asked now.', { exact: false }).waitFor()
  expect(await wrongWith(hers)).toEqual([])
  await press(hers, 'Send the ask')
  await hers.getByRole('heading', { name: /Your late shift/ }).waitFor()

  const his = await open('/', joe)
  const slip = his.getByRole('article', { name: 'Mia asks you' })
  await slip.getByRole('button', { name: 'Not this time' }).click()
  expect(await wrongWith(his)).toEqual([])
  await slip.getByRole('button', { name: 'Someone else' }).click()
  await slip.getByLabel('Who else').selectOption({ label: 'Lee Lind' })
  await slip.getByLabel('Words for Mia').fill('Choir on Thursdays.')
  await slip.getByRole('button', { name: 'Answer Mia' }).click()
  await his.getByText('You said not this time. Only Mia and you know.').waitFor()

  await hers.getByText('Joe: not this time. They name Lee').waitFor()
  await hers.getByText('“Choir on Thursdays.”').waitFor()
  await press(hers, 'Get a link for Lee')
  const link = await hers.getByLabel(/Lee answers by this link/).inputValue()

  const lees = await open(new URL(link).pathname + new URL(link).search)
  await lees.getByRole('heading', { name: 'Lee, Mia asks you' }).waitFor()
  expect(await wrongWith(lees)).toEqual([])
  await press(lees, 'Tell me more')
  await lees.getByLabel('What would you like to know?').fill('Is it the phones, too?')
  await press(lees, 'Ask Mia')
  await lees.getByText('You asked Mia to tell you more.').waitFor()
  await hers.getByText('“Is it the phones, too?”').waitFor()
  await press(lees, 'Accept')
  await lees.getByText('You take it:', { exact: false }).waitFor()
  const file = await lees.getByRole('link', { name: 'Add to calendar' }).getAttribute('href')
  const theirs = await (await fetch(`${journey.serving.url}${file}`)).text()
  expect(theirs).toContain('BEGIN:VEVENT')

  const again = await open(new URL(link).pathname + new URL(link).search)
  await again
    .getByText('This link was for Lee, who has answered by it.', { exact: false })
    .waitFor()

  await hers.getByText('Lee takes it').first().waitFor()
  expect(await wrongWith(hers)).toEqual([])
  covered = hers.url().split('/').at(-1) ?? ''
  const own = await mia.send('GET', `/api/v1/asks/${covered}/calendar`)
  expect(own.status).toBe(200)
  expect(JSON.stringify(own.body)).toContain('VEVENT')
})

test('Sam’s boundary answers for Sam, at once and without a reason', async () => {
  const pausedUntil = dayOf(journey.serving.house.clock.now() + 20 * dayMs)
  const paused = { boundary: { pausedUntil, kindsNotNow: [], askLastFor: [] } }
  expect((await sam.post('/boundaries', paused)).status).toBe(200)
  const hers = await open('/ask?for=help', mia)
  await hers.getByRole('textbox', { name: 'What you ask for' }).fill('the slides for Monday')
  await hers.getByRole('combobox', { name: 'Whom to ask' }).selectOption('everyone')
  await hers.getByText('Sam can’t just now.').waitFor()
  await press(hers, 'Send the ask')
  await hers.getByRole('heading', { name: /the slides for Monday/i }).waitFor()
  await hers.getByText('Sam can’t just now').first().waitFor()

  const ask = hers.url().split('/').at(-1)
  const done = await openAndDo(ask ?? '', joe)
  await done.getByText('You take it. Thank you.').waitFor()
  await hers.reload()
  await press(hers, 'Yes, it was done. Thank you')
  await hers.getByRole('link', { name: 'Joe did this for you' }).click()
  await hers.getByText('Joe', { exact: false }).first().waitFor()

  const sams = await open('/boundaries', sam)
  await sams.getByText('Mia asked for', { exact: false }).first().waitFor()
  await sams.getByText('They read that you can’t just now.').first().waitFor()
  expect(heard.flat()).toEqual([])
})

test('nine colleagues, one joined: asked, answered by link and in both calendars, as the README says', async () => {
  const before = performance.now()
  const hers = await open('/ask', mia)
  await hers.getByRole('textbox', { name: 'What you ask for' }).fill('my Saturday')
  await hers.getByRole('combobox', { name: 'How to ask' }).selectOption('everyone')
  await hers.getByLabel('By when you need an answer').fill(inThreeHours())
  await press(hers, 'Ask people who are not here yet')
  const eight = ['Ada', 'Ben', 'Cem', 'Dua', 'Eva', 'Fio', 'Gil', 'Hal']
  await hers.getByLabel('Who, one on each line').fill(eight.join('\n'))
  await press(hers, 'Ask them, too')
  // Whoever of the team was ticked still is.
  await hers.getByRole('checkbox', { name: /Joe/, checked: true }).waitFor()
  await press(hers, 'Send the ask')
  await hers.getByRole('heading', { name: /Your Saturday/ }).waitFor()
  await press(hers, 'Get a link for Gil')
  const link = new URL(await hers.getByLabel(/Gil answers by this link/).inputValue())
  const his = await open(link.pathname + link.search)
  await press(his, 'Accept')
  await his.getByRole('link', { name: 'Add to calendar' }).waitFor()
  await hers.getByText('Gil takes it').first().waitFor()
  await hers.getByRole('link', { name: 'Add to calendar' }).waitFor()
  expect(performance.now() - before).toBeLessThan(5 * 60_000)
  expect(heard.flat()).toEqual([])
})

test('once the shift was done, Lee’s cover is remembered by one press', async () => {
  const { clock } = journey.serving.house
  const later = vi.spyOn(clock, 'now').mockImplementation(() => Date.now() + 3 * dayMs)
  try {
    const hers = await open(`/asks/${covered}`, mia)
    await press(hers, 'Yes, it was done. Thank you')
    await hers.getByRole('link', { name: 'Lee did this for you' }).click()
    await hers.getByRole('heading', { name: /Lee/ }).first().waitFor()
    const { favors } = await mia.get('/favors')
    expect(favors).toContainEqual(expect.objectContaining({ kind: 'cover', standing: 'confirmed' }))
  } finally {
    later.mockRestore()
  }
  expect(heard.flat()).toEqual([])
})

/** What the browser's field of a moment holds, in this machine's time. */
function inThreeHours(): string {
  const atMs = journey.serving.house.clock.now() + 3 * 3_600_000
  const offsetMs = new Date(atMs).getTimezoneOffset() * 60_000
  return new Date(atMs - offsetMs).toISOString().slice(0, 16)
}

/** The ask's own page, accepted by keys alone. */
async function openAndDo(ask: string, as: Visitor): Promise<Page> {
  const page = await open(`/asks/${ask}`, as)
  const yes = page.getByRole('button', { name: 'Accept' })
  await yes.waitFor()
  for (let tries = 0; tries < 60; tries += 1) {
    if (await yes.evaluate((button) => button === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  return page
}
