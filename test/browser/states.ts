// Each state of a page, seen as everybody may see it: wide and narrow, light and dark. No rule of
// WCAG 2.2 AA or best practice is broken, nothing runs out sideways, everything that is pressed
// has room for a thumb, and the console stays silent. A page adds its states in one call.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TodayAnswer } from '../../src/operations/today.ts'
import { axe, openIn, sideways, startChromium, startVisitor } from './chromium.ts'
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

/** One test for each state, each on a page that remembers nothing of the one before. */
export function seeStates(name: string, states: readonly PageState[]): void {
  describe(name, () => {
    let browser: Browser
    let visitor: BrowserContext
    let stub: Stub
    beforeAll(async () => {
      browser = await startChromium()
      stub = await startStub()
      // One visitor, so that the page's files are read and compiled once.
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
      const { page, errors } = await openIn(visitor, wide)
      try {
        await page.goto(`${stub.url}${state.path}`)
        await page.getByText(state.sign).first().waitFor()
        await state.before?.(page)
        expect(await wrongWith(page)).toEqual([])
        expect(errors).toEqual([])
      } finally {
        await page.close()
      }
    })
  })
}

/** A page that was just opened keeps nothing of those before; one that is read again does. */
function forgetOnce(): void {
  if (sessionStorage.getItem('opened') !== null) return
  localStorage.clear()
  sessionStorage.setItem('opened', 'yes')
}

/** Whatever is wrong with the page as it stands, in any look, one line each. */
export async function wrongWith(page: Page): Promise<readonly string[]> {
  const wrong: string[] = []
  const look = async (width: number, colorScheme: 'light' | 'dark'): Promise<void> => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 900 })
  }
  for (const width of [1440, 390]) {
    await look(width, 'light')
    wrong.push(...(await axe(page)).map((each) => `${width} px, light: ${each}`))
    // By lamplight only the colours are others.
    await look(width, 'dark')
    wrong.push(...(await axe(page, 'colours')).map((each) => `${width} px, dark: ${each}`))
  }
  await look(390, 'light')
  wrong.push(...(await tooSmall(page)).map((each) => `390 px, too small to press: ${each}`))
  for (const width of [360, 768, 1024]) {
    await look(width, 'light')
    const over = await sideways(page)
    if (over > 0) wrong.push(`${width} px: ${over} px run out sideways`)
  }
  return wrong
}
