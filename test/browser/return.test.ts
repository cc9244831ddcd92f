// One favor from its thanks to what came home for it, on the whole real server, in two browsers:
// Ana thanks Raj for something of months ago, Raj reads it, Ana returns it, Raj's yes ends it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Journey, openJourney, type Visitor } from '../journey.ts'
import { openPage, startChromium } from './chromium.ts'
import { wrongWith } from './states.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodturn-return-'))
let browser: Browser
let journey: Journey
const heard: string[][] = []

beforeAll(async () => {
  ;[browser, journey] = await Promise.all([startChromium(), openJourney(folder)])
})
afterAll(async () => {
  await browser.close()
  await journey.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Today, in a browser of somebody's own. */
async function open(as: Visitor): Promise<Page> {
  const { page, errors } = await openPage(browser, { width: 1440, clock: 'real' })
  heard.push(errors)
  const { url } = journey.serving
  const cookies = as.cookie.split('; ').map((each) => {
    const [name = '', ...value] = each.split('=')
    return { name, value: value.join('='), url }
  })
  await page.context().addCookies(cookies)
  await page.goto(url)
  return page
}

const section = (page: Page, name: string) => page.getByRole('region', { name })
const line = (page: Page) => page.getByRole('textbox', { name: 'What happened?' })

test('thanked for months ago, read, returned, and home', async () => {
  const ana = await journey.begin('Ana Alvares', 'Support')
  const raj = await journey.join(ana, 'Raj Rao')
  const [hers, his] = await Promise.all([open(ana), open(raj)])

  await line(hers).fill('Raj covered my sprint 5 months ago, 8h')
  await hers.getByRole('combobox', { name: 'return' }).selectOption('return')
  await line(hers).press('Enter')
  await section(hers, 'You said you would')
    .getByText('You said you’d do something for Raj')
    .waitFor()
  await section(his, 'Since you were here').getByText('Ana thanked you').first().waitFor()

  const said = section(hers, 'You said you would')
  await said.getByRole('button', { name: 'Return' }).click()
  await said.getByRole('button', { name: 'Write it down first' }).click()
  await line(hers).fill('I helped Raj with the pitch today, 6h')
  await line(hers).press('Enter')

  await section(his, 'For you to answer').getByText('the pitch').first().waitFor()
  await his.getByRole('button', { name: 'Yes, thank you' }).click()
  await expect.poll(() => said.count()).toBe(0)
  await hers.getByText('Raj confirmed').first().waitFor()

  await hers.getByRole('link', { name: 'My record' }).first().click()
  await hers.getByText('one came home or was passed on', { exact: false }).first().waitFor()
  expect(await wrongWith(hers)).toEqual([])
  expect(heard.flat()).toEqual([])
})
