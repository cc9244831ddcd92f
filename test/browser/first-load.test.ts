// The first look is small and quick: what the page needs before anything is pressed, packed as it is
// sent, and how soon Today can be read and written on, measured in the browser on the real server.
// One try each, in turn: two timed loads beside each other would slow one another.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
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

test('the demo’s link shows Today within two seconds, to a browser that was never here', async () => {
  const ms = await timed(async (page) => {
    const before = performance.now()
    await page.goto(`${journey.serving.url}/demo/ana`)
    await page.getByRole('region', { name: 'For you to answer' }).waitFor()
    return performance.now() - before
  })
  expect(ms).toBeLessThan(2_000)
})

test('Today is usable within one second of asking for it', async () => {
  const ms = await timed(async (page) => {
    await page.goto(`${journey.serving.url}/demo/ana`)
    await page.getByRole('region', { name: 'Lately' }).waitFor()
    // Again with nothing kept, as the first time, but for the cookie.
    const session = await page.context().newCDPSession(page)
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    await page.goto(`${journey.serving.url}/`)
    await page.getByRole('region', { name: 'Lately' }).waitFor()
    return page.evaluate(
      () => performance.getEntriesByName('usable')[0]?.startTime ?? Number.POSITIVE_INFINITY,
    )
  })
  expect(ms).toBeLessThan(1_000)
})

/** What a load measures, in milliseconds, in a browser context of its own. */
async function timed(load: (page: Page) => Promise<number>): Promise<number> {
  const { page } = await openPage(browser, { width: 1440, clock: 'real' })
  const ms = await load(page)
  await page.context().close()
  return ms
}
