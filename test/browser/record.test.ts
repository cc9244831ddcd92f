// My record and a favor's page on the real server, as Ana of the demo finds them: by keys from a
// figure to the line behind it, what is said and undone, what stays hers alone.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Journey, openJourney } from '../journey.ts'
import { openPage, startChromium } from './chromium.ts'
import { wrongWith } from './states.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodturn-record-'))
let browser: Browser
let journey: Journey
let opened: Page[] = []
let heard: string[][] = []

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
afterEach(async () => {
  await Promise.all(opened.map((page) => page.context().close()))
  opened = []
  expect(heard.flat()).toEqual([])
  heard = []
})

/** Somebody of the demo, on a page of it. */
async function visit(door: string, path: string): Promise<Page> {
  const { page, errors } = await openPage(browser, { width: 1440, clock: 'real' })
  heard.push(errors)
  opened.push(page)
  await page.goto(new URL(`/demo/${door}`, journey.serving.url).href)
  await page.getByRole('navigation', { name: 'Pages' }).first().waitFor()
  await page.goto(new URL(path, journey.serving.url).href)
  return page
}

const section = (page: Page, name: string) => page.getByRole('region', { name })
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** The page of Ana's favor whose note holds some words. */
async function openFavor(page: Page, words: string): Promise<void> {
  await page.goto(
    new URL(`/record/entries?words=${encodeURIComponent(words)}`, journey.serving.url).href,
  )
  await page.locator('.favor-link').first().click()
  await page.waitForURL('**/favors/**')
}

describe('her own record', () => {
  test('axe finds nothing, in any look', async () => {
    const page = await visit('ana', '/record')
    await section(page, 'With whom').waitFor()
    await section(page, 'Boundaries').getByRole('link').first().waitFor()
    expect(await wrongWith(page)).toEqual([])
  })

  test('by keys: to the record, to the entries behind a name, to one favor, and back', async () => {
    const page = await visit('ana', '/')
    await section(page, 'Lately').waitFor()
    const { keyboard } = page
    await keyboard.press('g')
    await keyboard.press('m')
    await heading(page, 'What you gave, what came to you').waitFor()
    await section(page, 'With whom').getByRole('row').nth(1).waitFor()
    await keyboard.press('j')
    await keyboard.press('Enter')
    await heading(page, 'The entries behind it').waitFor()
    await page.locator('.line').first().waitFor()
    await keyboard.press('j')
    await keyboard.press('Enter')
    await section(page, 'What became of it').waitFor()
    await page.goBack()
    await page.goBack()
    await heading(page, 'What you gave, what came to you').waitFor()
  })

  test('hours by colleague only where asked for, and in the address', async () => {
    const page = await visit('ana', '/record')
    const names = section(page, 'With whom')
    await names.getByRole('row').nth(1).waitFor()
    expect(await names.locator('.bar').count()).toBe(0)
    await names.getByRole('link', { name: 'Show the hours' }).click()
    await expect.poll(() => names.locator('.bar').count()).toBeGreaterThan(0)
    expect(new URL(page.url()).searchParams.get('hours')).toBe('true')
    await names.getByRole('link', { name: 'Leave the hours out' }).click()
    await expect.poll(() => names.locator('.bar').count()).toBe(0)
  })

  test('the entries behind the drawing are as many as it counts', async () => {
    const page = await visit('ana', '/record?span=90+days')
    const said = await page.getByText(/favors, all confirmed/).innerText()
    await page.getByRole('link', { name: /Open the entries behind it/ }).click()
    await heading(page, 'The entries behind it').waitFor()
    await page.locator('.line').first().waitFor()
    expect(await page.locator('.line').count()).toBe(counted(said))
  })

  test('a filter is in the address; the back button and a reload keep it', async () => {
    const page = await visit('ana', '/record/entries')
    await page.locator('.line').first().waitFor()
    await page.getByRole('combobox', { name: 'which' }).selectOption('given')
    await page.getByRole('combobox', { name: 'kind' }).selectOption('check')
    await expect
      .poll(() => page.locator('.line .what').allInnerTexts())
      .toSatisfy((lines: string[]) => lines.every((line) => line.startsWith('You checked')))
    await page.reload()
    await page.getByText('Lines of yours: you gave, check.').waitFor()
    await page.getByRole('searchbox', { name: 'words' }).fill('zebra')
    await page.getByRole('searchbox', { name: 'words' }).press('Enter')
    await page.getByText('No line of yours is like that.').waitFor()
    await page.getByRole('link', { name: 'Show all lines' }).click()
    await page.getByText('All your lines, the newest day first.').waitFor()
  })

  test('a return that was not written yet is written on Today, as that return', async () => {
    const page = await visit('ana', '/record')
    await section(page, 'Open both ways').getByRole('button', { name: 'Pass on' }).click()
    await button(page, 'Write it down first').click()
    await page.getByText('Ines covered for you.').first().waitFor()
    await page.getByRole('textbox', { name: 'What happened?' }).waitFor()
  })
})

describe('a line kept to herself', () => {
  test('is hers alone, cannot be said of somebody unknown, and goes when she lets it', async () => {
    const page = await visit('ana', '/record')
    const kept = section(page, 'Kept to yourself')
    await kept.getByRole('button', { name: 'Keep a line to yourself' }).click()
    await kept.getByLabel('With whom').fill('Zed')
    await kept.getByLabel('In your words').fill('held the door at the clinic')
    await kept.getByRole('button', { name: 'Keep it to myself' }).click()
    await kept.getByText('Zed helped you').waitFor()
    await kept.getByRole('button', { name: 'Say it aloud' }).click()
    await kept.getByText('Nobody here goes by that name. The line is still yours').waitFor()
    await kept.getByRole('button', { name: 'Let it go' }).click()
    await page.getByText('Let go. Nothing is left of it.').waitFor()
    await expect.poll(() => kept.getByText('Zed helped you').count()).toBe(0)
  })
})

describe('a favor’s page', () => {
  test('what is corrected is told with before and after, and what is shown can be undone', async () => {
    const page = await visit('ana', '/record')
    await openFavor(page, 'the refund macros')
    await button(page, 'Correct it').click()
    await page.getByRole('combobox', { name: 'Effort' }).selectOption('60')
    await page.getByRole('textbox', { name: 'Your words' }).fill('the refund macros, both of them')
    await page.locator('form.correct').getByRole('button', { name: 'Correct it' }).click()
    const became = section(page, 'What became of it')
    await became.getByText('Effort: 45 min before, 1 h now; the note.').waitFor()
    await page.getByText('“the refund macros, both of them”').waitFor()
    await button(page, 'Show it to our team').click()
    await page.getByText(/You would let your team see/).waitFor()
    await button(page, 'Undo').click()
    await button(page, 'Show it to our team').waitFor()
  })

  test('a yes makes the slip a line of its past; Undo makes it wait again', async () => {
    const page = await visit('ana', '/record')
    await openFavor(page, 'the help page about exports')
    await section(page, 'For you to answer').waitFor()
    await button(page, 'Yes, thank you').click()
    await section(page, 'What became of it').getByText('You said yes to it').waitFor()
    expect(await section(page, 'For you to answer').count()).toBe(0)
    await button(page, 'Undo').click()
    await section(page, 'For you to answer').waitFor()
  })

  test('what is said aloud is told; what is only felt stays hers, and goes when she says so', async () => {
    const page = await visit('ana', '/record')
    await openFavor(page, 'the refund macros')
    await button(page, 'A return would be welcome').click()
    await page.getByText('You would welcome a return.').waitFor()
    const own = section(page, 'Only you')
    await own.getByLabel('I couldn’t say no').check()
    await own.getByText('A no needs no reason').waitFor()
    await own.getByLabel('A note to yourself').fill('Ask Lee before the next one.')
    await own.getByRole('button', { name: 'Keep it' }).click()
    await page.getByText('Kept, for your eyes only.').waitFor()
    await page.reload()
    await own.getByText('Ask Lee before the next one.').waitFor()
    expect(await own.getByLabel('I couldn’t say no').isChecked()).toBe(true)
    await own.getByLabel('I couldn’t say no').uncheck()
    await expect.poll(() => own.getByText('A no needs no reason').count()).toBe(0)
  })

  test('of others: what a team is shown can be seen, what it is not is not there', async () => {
    const page = await visit('ana', '/record')
    await page.getByRole('link', { name: /^Raj passed it on/ }).click()
    await section(page, 'Change it').getByRole('button', { name: 'I saw that' }).click()
    await page.getByText('Both of them can read that you saw it.').waitFor()
    expect(await section(page, 'What became of it').count()).toBe(0)
    const { pathname } = new URL(page.url())
    const hugo = await visit('hugo', pathname)
    await heading(hugo, 'There is no such favor, or none for you to see.').waitFor()
  })
})

/** "12 favors, all confirmed." as a number. */
function counted(sentence: string): number {
  const words = 'no one two three four five six seven eight nine'.split(' ')
  const [first = ''] = sentence.toLowerCase().split(' ')
  return words.includes(first) ? words.indexOf(first) : Number(first)
}
