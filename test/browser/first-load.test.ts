// The first look is small and quick: what the page needs before anything is pressed, packed as it is
// sent, and how soon Today can be read and written on, measured in the browser.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Journey, openJourney } from '../journey.ts'
import { openPage, startChromium } from './chromium.ts'

const built = join(import.meta.dirname, '../../dist/web')
const folder = mkdtempSync(join(tmpdir(), 'goodturn-first-'))
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

test('JavaScript and CSS of the first look are at most 200 kB, packed', () => {
  const page = readFileSync(join(built, 'index.html'), 'utf8')
  const files = [...page.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path)
  expect(files.length).toBeGreaterThan(1)
  const bytes = files.map((path) => gzipSync(readFileSync(join(built, path ?? ''))).length)
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(200_000)
})

test('Today is usable within one second of asking for it', async () => {
  const { page } = await openPage(browser, { width: 1440, clock: 'real' })
  await page.goto(`${journey.serving.url}/demo/ana`)
  await page.getByRole('region', { name: 'Lately' }).waitFor()
  // Again with nothing kept, as the first time, but for the cookie.
  const session = await page.context().newCDPSession(page)
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await page.goto(`${journey.serving.url}/`)
  await page.getByRole('region', { name: 'Lately' }).waitFor()
  const usableMs = await page.evaluate(
    () => performance.getEntriesByName('usable')[0]?.startTime ?? Number.POSITIVE_INFINITY,
  )
  expect(usableMs).toBeLessThan(1_000)
  await page.context().close()
})
