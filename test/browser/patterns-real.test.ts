// Patterns on the real server, as Vera of the demo finds her team of fourteen on a phone: by keys
// to the card, fine as it is, shown again; and with her yes taken back, nothing at all.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Journey, openJourney } from '../journey.ts'
import { openPage, startChromium } from './chromium.ts'
import { wrongWith } from './states.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodturn-patterns-'))
const card = 'Favors here were often answered by one back'
let browser: Browser
let journey: Journey

beforeAll(async () => {
  ;[browser, journey] = await Promise.all([
    startChromium(),
    openJourney(folder, { GOODTURN_DEMO: 'on' }),
  ])
})
afterAll(async () => {
  await browser.close()
  await journey.close()
  rmSync(folder, { recursive: true, force: true })
})

const heading = (page: Page, name: string) => page.getByRole('heading', { name })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('a card by keys at 390 px, set aside, shown again; without a yes there is none', async () => {
  const { page, errors } = await openPage(browser, { width: 390, clock: 'real' })
  await page.goto(new URL('/demo/patterns', journey.serving.url).href)
  await heading(page, card).waitFor()
  expect(await wrongWith(page)).toEqual([])
  await page.getByRole('img', { name: /Answered by one back: .*90.% interval/ }).waitFor()
  const shown = page.getByRole('region', { name: card })
  await shown.getByRole('button', { name: 'It’s fine as it is' }).focus()
  await page.keyboard.press('Enter')
  const aside = page.getByRole('region', { name: 'Fine as it is' })
  await aside.getByText(card).waitFor()
  expect(await shown.count()).toBe(0)
  await aside.getByRole('button', { name: 'Show it again' }).focus()
  await page.keyboard.press('Enter')
  await shown.waitFor()
  await page.goto(new URL('/settings/consent', journey.serving.url).href)
  await button(page, 'Take it back').click()
  await page.getByText('Your favors are part of no analysis').waitFor()
  await page.goto(new URL('/patterns', journey.serving.url).href)
  await heading(page, 'You do not take part, so nothing is looked for').waitFor()
  await page.getByRole('link', { name: 'Read what a yes means' }).focus()
  await page.keyboard.press('Enter')
  await heading(page, 'Consent').waitFor()
  expect(errors).toEqual([])
})
