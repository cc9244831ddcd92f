// One visitor to the stand-in server for each test of a file: a browser for all of them, a server
// and a page for each.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { openPage, startChromium, type View } from './chromium.ts'
import { type Stub, startStub } from './stub.ts'

export interface Visiting {
  readonly stub: Stub
  readonly page: Page
  /** Errors of the page and its console. */
  readonly errors: readonly string[]
  open(view?: View, path?: string): Promise<void>
}

export function visiting(): Visiting {
  let browser: Browser
  let stub: Stub
  let opened: { page: Page; errors: string[] } | undefined
  beforeAll(async () => {
    browser = await startChromium()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    stub = await startStub()
  })
  afterEach(async () => {
    await opened?.page.context().close()
    opened = undefined
    await stub.close()
  })
  return {
    get stub() {
      return stub
    },
    get page() {
      if (!opened) throw new Error('No page is open yet.')
      return opened.page
    },
    get errors() {
      return opened?.errors ?? []
    },
    async open(view = { width: 1440 }, path = '/') {
      opened = await openPage(browser, view)
      await opened.page.goto(`${stub.url}${path}`)
    },
  }
}
