// The system's Chromium, without a word to anybody outside, and the pages the journeys open in it.
import AxeSource from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { todayDay } from './fixture.ts'

const launched = {
  executablePath: process.env.GOODTURN_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}

export const startChromium = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ ...launched, args: [...launched.args, ...more] })

/** A browser that keeps what it is told in a folder, so that it can be closed and started again. */
export const startKeeping = (folder: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { ...launched, timezoneId: 'Europe/Helsinki' })

export interface View {
  readonly width: number
  readonly height?: number
  readonly scheme?: 'light' | 'dark'
  readonly motion?: 'reduce' | 'no-preference'
  /** `real` on the real server, which lives today; otherwise the day of the fixture. */
  readonly clock?: 'real'
  /** Whether the service worker may come in: only where a test is about it. */
  readonly worker?: boolean
}

/** A page of its own; every error in it is collected. */
export async function openPage(browser: Browser, view: View): Promise<Opened> {
  return openIn(await startVisitor(browser, view), view)
}

export interface Opened {
  readonly page: Page
  readonly errors: string[]
}

/** Somebody with a browser of their own: what it keeps is theirs. */
export function startVisitor(
  browser: Browser,
  { width, height = 900, scheme = 'light', motion = 'reduce', clock, worker = false }: View,
): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: motion,
    hasTouch: width < 821,
    serviceWorkers: worker ? 'allow' : 'block',
    ...(clock === 'real' ? {} : { timezoneId: 'Europe/Helsinki' }),
  })
}

/** One more page of a visitor's. */
export async function openIn(context: BrowserContext, { clock }: View): Promise<Opened> {
  const page = await context.newPage()
  if (clock !== 'real') await page.clock.setFixedTime(new Date(`${todayDay}T09:00:00Z`))
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    const text = message.text()
    // A problem answered by the server is what some journeys are about.
    if (message.type() === 'error' && !text.includes('Failed to load resource')) errors.push(text)
  })
  return { page, errors }
}

/** Rules of WCAG 2.2 AA and best practice that the page breaks, one line each. */
export async function axe(page: Page, which: 'all' | 'colours' = 'all'): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  if (!isThere) await page.evaluate(AxeSource.source)
  return page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: typeof AxeSource }
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      runOnly:
        only === 'colours'
          ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
          : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    )
  }, which)
}

/** How many pixels the page can be scrolled sideways. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
}
