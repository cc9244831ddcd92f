// Each state of a page, seen as everybody may see it: wide and narrow, light and dark. No rule of
// WCAG 2.2 AA or best practice is broken, nothing runs out sideways, everything that is pressed
// has room for a thumb, and the console stays silent. A page adds its states in one call.
import type { Browser, BrowserContext, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TodayAnswer } from '../../src/operations/today.ts'
import { axe, type Opened, openIn, sideways, startChromium, startVisitor } from './chromium.ts'
import { full } from './fixture.ts'
import { type Reads, type Stub, startStub } from './stub.ts'
import { tooSmall } from './targets.ts'

export interface PageState {
  readonly name: string
  /** With what is asked after it: `/record?span=all`. */
  readonly path: string
  /** A text that is there once the page has drawn itself. */
  readonly sign: string
  /** Answers of reads, by path below /api/v1. */
  readonly reads?: Reads
  /** Answers of changes that are not about a favor. */
  readonly writes?: Readonly<Record<string, object>>
  readonly today?: TodayAnswer | number | undefined
  /** What is pressed or typed before anybody looks. */
  readonly before?: (page: Page) => Promise<void>
}

const wide = { width: 1440 }

/**
 * One test for each state. A page remembers nothing of the one before, though all are read in one
 * tab, whose files are compiled once; after one that failed there is a new tab.
 */
export function seeStates(name: string, states: readonly PageState[]): void {
  describe(name, () => {
    let browser: Browser
    let visitor: BrowserContext
    let stub: Stub
    let opened: Opened | undefined
    beforeAll(async () => {
      browser = await startChromium()
      stub = await startStub()
      visitor = await startVisitor(browser, wide)
      await visitor.addInitScript(forgetOnce)
    })
    afterAll(async () => {
      await browser.close()
      await stub.close()
    })

    test.each(states)('$name', async (state) => {
      stub.today = 'today' in state ? state.today : full
      stub.reads = state.reads ?? {}
      stub.answerTo = ({ path }) => state.writes?.[path]
      const last = opened
      opened = undefined
      const { page, errors } = await (last ? asNew(last) : openIn(visitor, wide))
      try {
        await page.goto(`${stub.url}${state.path}`)
        await page.getByText(state.sign).first().waitFor()
        await state.before?.(page)
        expect(await wrongWith(page)).toEqual([])
        expect(errors).toEqual([])
        opened = { page, errors }
      } finally {
        if (!opened) await page.close()
      }
    })
  })
}

/** The tab as it was before anybody looked at something in it, once the next page begins. */
async function asNew({ page, errors }: Opened): Promise<Opened> {
  await page.mouse.move(-1, -1)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ ...wide, height: 900 })
  await page.evaluate(() => sessionStorage.removeItem('opened'))
  // What the page before says while it goes is not about the next one.
  const begins = (request: Request): void => {
    if (!request.isNavigationRequest()) return
    errors.splice(0)
    page.off('request', begins)
  }
  page.on('request', begins)
  return { page, errors }
}

/** A page that was just opened keeps nothing of those before; one that is read again does. */
function forgetOnce(): void {
  if (sessionStorage.getItem('opened') !== null) return
  localStorage.clear()
  sessionStorage.clear()
  sessionStorage.setItem('opened', 'yes')
}

/** Whatever is wrong with the page as it stands, in any look, one line each. */
export async function wrongWith(page: Page): Promise<readonly string[]> {
  const wrong: string[] = []
  const widen = (width: number) => page.setViewportSize({ width, height: 900 })
  const light = async (width: number): Promise<void> => {
    wrong.push(...(await axe(page)).map((each) => `${width} px, light: ${each}`))
  }
  // By lamplight only the colours are others.
  const dark = async (width: number): Promise<void> => {
    wrong.push(...(await axe(page, 'colours')).map((each) => `${width} px, dark: ${each}`))
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await widen(1440)
  await light(1440)
  await page.emulateMedia({ colorScheme: 'dark' })
  await dark(1440)
  await widen(390)
  await dark(390)
  await page.emulateMedia({ colorScheme: 'light' })
  await light(390)
  wrong.push(...(await tooSmall(page)).map((each) => `390 px, too small to press: ${each}`))
  for (const width of [360, 768, 1024]) {
    await widen(width)
    const over = await sideways(page)
    if (over > 0) wrong.push(`${width} px: ${over} px run out sideways`)
  }
  return wrong
}
