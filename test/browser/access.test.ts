// Everybody can read and use it: no rule of WCAG 2.2 AA or best practice broken, and nothing runs
// out of the side of a narrow screen, in whatever state the page is.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TodayAnswer } from '../../src/operations/today.ts'
import { axe, openPage, sideways, startChromium } from './chromium.ts'
import { empty, full, long } from './fixture.ts'
import { startStub } from './stub.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startChromium()
})
afterAll(() => browser.close())

interface State {
  readonly name: string
  readonly today: TodayAnswer | number | undefined
  readonly path?: string
  readonly typed?: string
  /** Something that is there once the page has drawn itself. */
  readonly sign: string
}

const states: readonly State[] = [
  { name: 'full', today: full, sign: 'Lately', typed: 'Raj covered my sprint yesterday, 2h' },
  { name: 'unknown name', today: full, sign: 'Lately', typed: 'Rja covered my sprint, 2h' },
  { name: 'empty', today: empty, sign: 'Write the first line' },
  { name: 'loading', today: undefined, sign: 'Opening your page.' },
  { name: 'error', today: 503, sign: 'Try again' },
  { name: 'long names', today: long, sign: 'Lately' },
  { name: 'sign-in', today: 401, path: '/sign-in', sign: 'Password' },
  { name: 'begin', today: 401, path: '/begin?secret=a', sign: 'Your team' },
  { name: 'not found', today: full, path: '/nowhere', sign: 'There is no page here.' },
]

const looks = [1440, 390].flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
)

describe.each(states)('$name', ({ today, path = '/', sign, typed }) => {
  const see = async (width: number, scheme: 'light' | 'dark') => {
    const stub = await startStub()
    stub.today = today
    const { page, errors } = await openPage(browser, { width, scheme })
    await page.goto(`${stub.url}${path}`)
    await page.getByText(sign).first().waitFor()
    if (typed) {
      await page.getByRole('textbox').fill(typed)
      await page.getByRole('combobox', { name: 'giver' }).waitFor()
    }
    const broken = await axe(page)
    const over = await sideways(page)
    await page.context().close()
    await stub.close()
    return { broken, over, errors }
  }

  test.each(looks)('$width px, $scheme: axe finds nothing', async ({ width, scheme }) => {
    const { broken, errors } = await see(width, scheme)
    expect(broken).toEqual([])
    expect(errors).toEqual([])
  })

  test.each([360, 768, 1024])('%i px: nothing to scroll sideways', async (width) => {
    const { over } = await see(width, 'light')
    expect(over).toBe(0)
  })
})
