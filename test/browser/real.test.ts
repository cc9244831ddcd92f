// The page on the whole real server, in a real browser: the demo as Ana and Raj find it, then an
// organisation of its own from the printed link on. Every page answers for its console too.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Journey, openJourney } from '../journey.ts'
import { axe, openPage, startChromium, type View } from './chromium.ts'
import { wrongWith } from './states.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodturn-real-'))
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
  // Content-policy violations are console errors as well.
  expect(heard.flat()).toEqual([])
  heard = []
})

/** A visitor of their own: no cookie is shared with another. */
async function visit(path: string, view: View = { width: 1440 }): Promise<Page> {
  const { page, errors } = await openPage(browser, { ...view, clock: 'real' })
  heard.push(errors)
  opened.push(page)
  await page.goto(new URL(path, journey.serving.url).href)
  return page
}

const line = (page: Page) => page.getByRole('textbox', { name: 'What happened?' })
const section = (page: Page, name: string) => page.getByRole('region', { name })
const settled = (page: Page) => section(page, 'Lately').waitFor()
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' })

async function write(page: Page, words: string): Promise<void> {
  await line(page).fill(words)
  await page.getByRole('combobox', { name: 'giver' }).first().waitFor()
  await line(page).press('Enter')
}

describe('in the demo', () => {
  test('the link shows Today, and says that it is the demo', async () => {
    const page = await visit('/demo/ana')
    await settled(page)
    await page.getByText('This is the demo').waitFor()
  })

  test('no inline style is allowed, and one would be heard of', async () => {
    const page = await visit('/demo/ana')
    await settled(page)
    const [own = []] = heard
    expect(own).toEqual([])
    await page.evaluate(() => {
      const style = document.createElement('style')
      style.textContent = 'body { color: red }'
      document.body.append(style)
    })
    await expect.poll(() => own.splice(0).join(' ')).toContain('Content Security Policy')
  })

  test('a typed line is recorded, and Undo takes it back', async () => {
    const page = await visit('/demo/ana')
    await settled(page)
    const said = section(page, 'Lately').getByText('Raj covered for you', { exact: true })
    const before = await said.count()
    await write(page, 'Raj covered my sprint yesterday, 2h')
    await page.getByText('Written down. Raj is told.').waitFor()
    await expect.poll(() => said.count()).toBe(before + 1)
    await undo(page).click()
    await page.getByText('Taken back. It is gone from every view but your own.').waitFor()
    await expect.poll(() => said.count()).toBe(before)
  })

  test('several people are written in one call and taken back together', async () => {
    const page = await visit('/demo/ana')
    await settled(page)
    const sent: string[] = []
    page.on('request', (each) => {
      if (each.method() === 'POST') sent.push(new URL(each.url()).pathname.replace('/api/v1', ''))
    })
    const lines = section(page, 'Lately').getByText(/^(Raj|Mia) spoke up for you/)
    const before = await lines.count()
    await write(page, 'Raj and Mia vouched for me today, 2h together')
    await page.getByText('Written down. Raj and Mia are told.').waitFor()
    await expect.poll(() => lines.count()).toBe(before + 2)
    expect(sent.filter((each) => each.startsWith('/favors'))).toEqual(['/favors/many'])
    await undo(page).click()
    await page.getByText('Taken back.').waitFor()
    await expect.poll(() => lines.count()).toBe(before)
  })

  test.each([
    'Yes, thank you',
    'I remember it differently',
  ])('“%s” folds a slip, and Undo makes it wait again', async (answer) => {
    const page = await visit('/demo/ana')
    await settled(page)
    const slips = section(page, 'For you to answer').getByRole('article')
    const waiting = await slips.count()
    const heading = await page.getByRole('heading', { level: 1 }).innerText()
    const asked = await slips.first().locator('.ask').innerText()
    await slips.first().getByRole('button', { name: answer }).click()
    await expect.poll(() => slips.count()).toBe(waiting - 1)
    await undo(page).click()
    await page.getByText('Taken back. It waits for your word again.').waitFor()
    await expect.poll(() => slips.count()).toBe(waiting)
    await slips.getByText(asked).waitFor()
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe(heading)
  })

  test('the other one hears of a new line within two seconds, without a reload', async () => {
    const [ana, raj] = await Promise.all([visit('/demo/ana'), visit('/demo/raj')])
    await Promise.all([settled(ana), settled(raj)])
    await write(ana, 'I mentored Raj today, 35 min')
    await ana.getByText('Written down. Raj will be asked to confirm it.').waitFor()
    await section(raj, 'For you to answer')
      .getByText('Ana mentored you today, 35 minutes.')
      .waitFor({ timeout: 2_000 })
    await undo(ana).click()
    await ana.getByText('Taken back.').waitFor()
  })

  test('“my team” is the team of the reader', async () => {
    const page = await visit('/demo/ana')
    await settled(page)
    await line(page).fill('Raj helped my team with the audit')
    await page.getByText('You write it for Support, and Raj is told.').waitFor()
    await page.getByRole('combobox', { name: 'receiver' }).selectOption({ label: 'you' })
    await page.getByText('Your word confirms it at once, and Raj is told.').waitFor()
  })

  test('nothing is wrong with it, wide or narrow, light or dark', async () => {
    const page = await visit('/demo/ana')
    await settled(page)
    await line(page).fill('Raj covered my sprint yesterday, 2h')
    await page.getByRole('combobox', { name: 'giver' }).waitFor()
    await section(page, 'Lately').getByRole('button', { name: 'More' }).first().click()
    expect(await wrongWith(page)).toEqual([])
  })
})

describe('in an organisation of its own', () => {
  const password = 'a long enough password'

  async function introduce(page: Page, name: string): Promise<void> {
    await page.getByLabel('Your name').fill(name)
    await page.getByLabel('E-mail').fill(`${name.toLowerCase()}@example.org`)
    await page.getByRole('textbox', { name: 'Password' }).fill(password)
  }

  /** Invites somebody as this visitor, on the page; answers the link's path. */
  async function invite(page: Page, name: string): Promise<string> {
    await page.getByRole('link', { name: 'People' }).click()
    await page.getByLabel('Their name').fill(name)
    await page.getByRole('button', { name: 'Make an invitation' }).click()
    const link = new URL(await page.getByLabel('Their link').inputValue())
    await page.getByRole('link', { name: 'Today' }).click()
    return link.pathname + link.search
  }

  test('from the printed link to the first line, an invitation, and back in', async () => {
    const printed = journey.serving.lines.find((each) => each.includes('/begin?secret=')) ?? ''
    const path = printed.slice(printed.indexOf('/begin?secret=')).trim()
    const ines = await visit(path)
    await introduce(ines, 'Ines')
    await ines.getByLabel('Your team').fill('Desk')
    await ines.getByRole('radio', { name: /^No/ }).check()
    await ines.getByRole('button', { name: 'Begin' }).click()
    await ines.getByRole('heading', { name: 'Nothing waits for you.' }).waitFor()
    await ines.getByText('Nothing is written here yet.').waitFor()
    expect(await axe(ines)).toEqual([])

    const omars = await invite(ines, 'Omar')
    await ines.getByRole('button', { name: 'Write the first line' }).click()
    await write(ines, 'Omar showed me the cranes this morning, 40 min')
    await section(ines, 'Lately').getByText('Omar').first().waitFor()

    const omar = await visit(omars)
    await omar.getByRole('heading', { name: 'Ines invited you.' }).waitFor()
    await introduce(omar, 'Omar')
    await omar.getByRole('button', { name: 'Take my place' }).click()
    await section(omar, 'Lately')
      .getByText('You shared what you know with Ines', { exact: true })
      .waitFor()

    await omar.getByRole('button', { name: 'Sign out' }).click()
    await omar.getByRole('heading', { name: 'Sign in' }).waitFor()
    await omar.goto(journey.serving.url)
    await omar.getByRole('heading', { name: 'Sign in' }).waitFor()
    await omar.getByLabel('E-mail').fill('omar@example.org')
    await omar.getByRole('textbox', { name: 'Password' }).fill('not the right password')
    await omar.getByRole('button', { name: 'Sign in' }).click()
    await omar.getByText('That address and password do not fit together.').waitFor()
    await omar.getByRole('textbox', { name: 'Password' }).fill(password)
    await omar.getByRole('button', { name: 'Sign in' }).click()
    await settled(omar)

    const mia = await visit(await invite(ines, 'Mia'))
    await byKeysAlone(mia)
  })

  /** A whole first journey, and no pointer. */
  async function byKeysAlone(page: Page): Promise<void> {
    const { keyboard } = page
    const focused = (selector: string) =>
      page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector)
    const tabTo = async (selector: string, key = 'Tab'): Promise<void> => {
      for (let step = 0; step < 20; step += 1) {
        await keyboard.press(key)
        const there = await page.evaluate(
          (wanted) => document.activeElement?.matches(wanted) ?? false,
          selector,
        )
        if (there) return
      }
      throw new Error(`no way to ${selector} by Tab`)
    }
    await page.getByRole('heading', { name: 'Ines invited you.' }).waitFor()
    await tabTo('input[name="name"]')
    await keyboard.press('ControlOrMeta+a')
    await keyboard.type('Mia')
    await tabTo('input[name="email"]')
    await keyboard.type('mia@example.org')
    await tabTo('input[name="password"]')
    await keyboard.type(password)
    await keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Nothing waits for you.' }).waitFor()
    await keyboard.press('n')
    await focused('textarea')
    await keyboard.type('I checked Ines’ slides yesterday, 20 min')
    await page.getByText('Ines will be asked to confirm it.').waitFor()
    await tabTo('select')
    await tabTo('textarea', 'Shift+Tab')
    await keyboard.press('Enter')
    await page.getByText('Written down. Ines will be asked to confirm it.').waitFor()
    await keyboard.press('Escape')
    // The first line says that she is in the team, the next is her own.
    await keyboard.press('j')
    await keyboard.press('j')
    await keyboard.press('Enter')
    await section(page, 'Lately').getByRole('button', { name: 'Take it back' }).waitFor()
    await tabTo('.opened button:last-of-type')
    await keyboard.press('Escape')
    await keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await keyboard.press('Escape')
  }
})
