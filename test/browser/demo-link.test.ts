// How soon the demo's link shows Today, on the whole real server: timed, so it runs by itself.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openJourney } from '../journey.ts'
import { openPage, startChromium } from './chromium.ts'

test('the link shows Today within two seconds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'goodturn-link-'))
  const journey = await openJourney(folder, { GOODTURN_DEMO: 'on' })
  const browser = await startChromium()
  try {
    const before = performance.now()
    const { page } = await openPage(browser, { width: 1440, clock: 'real' })
    await page.goto(`${journey.serving.url}/demo/ana`)
    await page.getByRole('region', { name: 'For you to answer' }).waitFor()
    expect(performance.now() - before).toBeLessThan(2_000)
  } finally {
    await browser.close()
    await journey.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
