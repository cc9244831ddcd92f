// The palette by keys alone, in a real browser: every page, an act, a person, one's own lines, and
// a whole line to write down.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPage, startChromium } from './chromium.ts'
import { seeStates } from './states.ts'
import { type Stub, startStub } from './stub.ts'

let browser: Browser
let stub: Stub
let page: Page
let errors: string[]

beforeAll(async () => {
  browser = await startChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  stub = await startStub()
  const opened = await openPage(browser, { width: 1440 })
  page = opened.page
  errors = opened.errors
  await page.goto(stub.url)
  await line().waitFor()
})
afterEach(async () => {
  expect(errors).toEqual([])
  await page.context().close()
  await stub.close()
})

const line = () => page.getByRole('textbox', { name: 'What happened?' })
const field = () => page.getByRole('combobox', { name: 'Find or do anything' })
const chosen = () => page.getByRole('listbox').getByRole('option', { selected: true })

async function find(words: string): Promise<void> {
  // While one palette is still closing, no other opens.
  await field().waitFor({ state: 'hidden' })
  await page.keyboard.press('ControlOrMeta+k')
  await field().waitFor()
  await page.keyboard.type(words)
}

test('it opens from anywhere, chooses by arrows, and Esc gives the focus back', async () => {
  await line().focus()
  await find('')
  await page.getByRole('option', { name: 'My record' }).waitFor()
  expect(await chosen().innerText()).toContain('Today')
  await page.keyboard.press('ArrowDown')
  expect(await chosen().innerText()).toContain('Ask')
  await page.keyboard.press('Escape')
  await field().waitFor({ state: 'detached' })
  expect(await line().evaluate((each) => each === document.activeElement)).toBe(true)
})

test('a page, with the focus on it', async () => {
  await page.keyboard.press('/')
  await page.keyboard.type('set')
  await field().waitFor()
  await page.getByRole('option', { name: 'Settings g s' }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/settings/you')
  await page.waitForFunction(() => document.activeElement?.id === 'main')
})

test('a person leads to the lines with them, and one of them to its page', async () => {
  await find('raj')
  await page.getByRole('option', { name: 'Raj your lines with them' }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/record/entries?with=person_raj')
  await find('macros check')
  await expect.poll(() => chosen().innerText()).toContain('You checked Lee’s work')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/favors/favor_macros')
})

test('a whole line goes to the quick line, also from another page', async () => {
  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await page.waitForURL('**/imports')
  await find('Raj covered my sprint yesterday, 2h')
  await page.getByRole('option', { name: 'Write it down' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'giver' }).waitFor()
  expect(await line().inputValue()).toBe('Raj covered my sprint yesterday, 2h')
  await page.keyboard.press('Enter')
  await page.getByText('Written down. Raj is told.').waitFor()
})

test('an act: the look changes; signing out leaves', async () => {
  await find('lamplight')
  await chosen().waitFor()
  await page.keyboard.press('Enter')
  const scheme = () =>
    page.evaluate(() => document.documentElement.dataset.mantineColorScheme ?? '')
  await expect.poll(scheme).toBe('dark')
  await find('sign out')
  await expect.poll(() => chosen().innerText()).toBe('Sign out')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
})

test('nothing is found for nonsense, and n writes from any page', async () => {
  await find('qqq')
  await page.getByText('Nothing here goes by that.').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await page.waitForURL('**/people')
  await page.keyboard.press('n')
  await page.waitForURL(`${stub.url}/`)
  await expect.poll(() => line().evaluate((each) => each === document.activeElement)).toBe(true)
})

const opens = async (each: Page): Promise<void> => {
  await each.keyboard.press('/')
  await each.getByRole('option', { name: 'My record' }).waitFor()
}
seeStates('the palette', [
  { name: 'unasked', path: '/', sign: 'Lately', before: opens },
  {
    name: 'with lines',
    path: '/',
    sign: 'Lately',
    before: async (each) => {
      await opens(each)
      await each.keyboard.type('lee')
      await each.getByRole('option', { name: 'You checked Lee’s work' }).waitFor()
    },
  },
  {
    name: 'the keys',
    path: '/',
    sign: 'Lately',
    before: async (each) => {
      await each.keyboard.press('?')
      await each.getByRole('dialog', { name: 'Keys' }).waitFor()
    },
  },
])
