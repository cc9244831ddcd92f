// Without a network: what was read stays readable, what is written waits and is sent once, and
// nothing personal is left behind when somebody leaves. Here the service worker may come in.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Journey, openJourney } from '../journey.ts'
import { openPage, startChromium, startKeeping } from './chromium.ts'
import { full } from './fixture.ts'
import { wrongWith } from './states.ts'
import { type Stub, startStub } from './stub.ts'

const soon = { timeout: 10_000 }
const typed = 'Raj covered my sprint yesterday, 2h'
const line = (page: Page) => page.getByRole('textbox', { name: 'What happened?' })
const waits = (page: Page) => page.getByRole('list', { name: 'Waits for the network' })

let browser: Browser
beforeAll(async () => {
  browser = await startChromium()
})
afterAll(() => browser.close())

/** The service worker is there and answers for the page. */
async function isGuarded(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    await navigator.serviceWorker.ready
    return navigator.serviceWorker.controller !== null
  })
  // What was read before it came is read once more through it.
  await page.reload()
  await line(page).waitFor()
}

async function write(page: Page, words: string): Promise<void> {
  await line(page).fill(words)
  await page.getByRole('combobox', { name: 'giver' }).first().waitFor()
  await line(page).press('Enter')
}

/** Everything this browser keeps, as one text; of the page's own files only their names. */
function left(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const kept = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })]
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        kept.push(request.url)
        const response = await cache.match(request)
        if (!name.startsWith('goodturn-shell-')) kept.push((await response?.text()) ?? '')
      }
    }
    return [...kept, JSON.stringify(await indexedDB.databases())].join('\n')
  })
}

describe('on a stand-in server', () => {
  let stub: Stub
  let page: Page
  let context: BrowserContext

  beforeEach(async () => {
    stub = await startStub()
    page = (await openPage(browser, { width: 1440, worker: true })).page
    context = page.context()
    await page.goto(stub.url)
    await line(page).waitFor()
    await isGuarded(page)
  })
  afterEach(async () => {
    await context.close()
    await stub.close()
  })

  const written = () => stub.changes.filter((each) => each.path === '/favors')

  test('what was read stays readable, a page not opened before opens too', async () => {
    await context.setOffline(true)
    await page.reload()
    await page.getByText('You are offline. What you see was read').waitFor()
    await page.getByText('Omar covered for you on Thursday 7 May').waitFor()
    expect(await wrongWith(page)).toEqual([])
    await page.getByRole('link', { name: 'Imports' }).first().click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await context.setOffline(false)
    await page.getByRole('link', { name: 'Today' }).first().click()
    await page.reload()
    await line(page).waitFor()
    expect(await page.getByText('You are offline.').count()).toBe(0)
  })

  test('what an older version of the page kept is let go of, and never shown', async () => {
    await page.evaluate(async () => {
      const old = await caches.open('goodturn-answers-older')
      await old.put('/api/v1/today', new Response('{"you":{"name":"canary-old"}}'))
      await (await caches.open('goodturn-answers')).put('/api/v1/today', new Response('{}'))
      for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister()
    })
    await page.reload()
    await isGuarded(page)
    await expect.poll(() => left(page), soon).not.toContain('canary-old')
    const names = await page.evaluate(() => caches.keys())
    expect(names.filter((name) => name.startsWith('goodturn-answers'))).toHaveLength(1)
    await context.setOffline(true)
    await page.reload()
    await page.getByText('Omar covered for you on Thursday 7 May').waitFor()
    expect(await wrongWith(page)).toEqual([])
  })

  test('a line waits through a reload, in two tabs, and is sent once', async () => {
    await context.setOffline(true)
    await write(page, typed)
    await waits(page).getByText('Raj covered for you, Mon 11 May').waitFor()
    await page.reload()
    await waits(page).getByText('Waits for the network.').waitFor()
    const other = await context.newPage()
    await other.goto(stub.url)
    await waits(other).getByText('Raj covered for you').waitFor()
    expect(await wrongWith(other)).toEqual([])
    await context.setOffline(false)
    await expect.poll(() => written().length, soon).toBe(1)
    await waits(page).waitFor({ state: 'detached' })
    await waits(other).waitFor({ state: 'detached' })
    expect(written()).toHaveLength(1)
    expect(written()[0]?.body).toMatchObject({ giver: 'person_raj', receiver: 'me' })
  })

  test('undone before it was sent, it is never sent', async () => {
    await context.setOffline(true)
    await write(page, typed)
    await page.getByRole('button', { name: 'Undo' }).click()
    await waits(page).waitFor({ state: 'detached' })
    await context.setOffline(false)
    await page.reload()
    await line(page).waitFor()
    expect(written()).toEqual([])
  })

  test('a yes waits as well', async () => {
    await context.setOffline(true)
    const slip = page.getByRole('article', { name: 'Omar wrote this down' })
    await slip.getByRole('button', { name: 'Yes, thank you' }).click()
    await waits(page).getByText('Your yes: Omar covered for you').waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'One thing waits for your word.' }).waitFor()
    expect(await slip.count()).toBe(0)
    await context.setOffline(false)
    await expect
      .poll(() => stub.changes.map((each) => each.path), soon)
      .toContain('/favors/favor_omar/confirm')
  })

  test('what the server refuses stays, with what was typed', async () => {
    await context.setOffline(true)
    await write(page, typed)
    await waits(page).waitFor()
    stub.refuses = 422
    await context.setOffline(false)
    await waits(page)
      .getByText('Not written down. That day has not come yet anywhere on earth.')
      .waitFor()
    await waits(page).getByRole('button', { name: 'Put it back into the line' }).click()
    expect(await line(page).inputValue()).toBe(typed)
    await waits(page).waitFor({ state: 'detached' })
  })

  test('signed out, nothing personal is left', async () => {
    await context.setOffline(true)
    await write(page, 'Raj covered my canary-song yesterday')
    await waits(page).waitFor()
    expect(await left(page)).toContain('canary-song')
    expect(await left(page)).toContain('Omar')
    await context.setOffline(false)
    await expect.poll(() => written().length, soon).toBe(1)
    await line(page).fill('Ines showed me the canary-nest')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    const kept = await left(page)
    for (const personal of ['canary', 'Omar', 'Ines', 'person_ana', 'api/v1']) {
      expect(kept).not.toContain(personal)
    }
  })

  test('a session that ended takes the answers along, and what was typed stays', async () => {
    await line(page).fill('Ines showed me the canary-nest')
    stub.today = 401
    stub.tell()
    await page.getByRole('dialog', { name: 'Sign in again' }).waitFor()
    await expect.poll(() => left(page)).not.toContain('api/v1')
    expect(await wrongWith(page)).toEqual([])
    stub.today = full
    await page.getByLabel('E-mail').fill('ana@example.org')
    await page.getByRole('textbox', { name: 'Password' }).fill('a long enough password')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await line(page).inputValue()).toBe('Ines showed me the canary-nest')
  })

  test('for somebody else who signs in here, nothing is left and nothing is sent', async () => {
    await context.setOffline(true)
    await write(page, 'Raj covered my canary-song yesterday')
    await waits(page).waitFor()
    const raj = { ...full.people[5], you: true } as typeof full.you
    stub.today = { ...full, you: raj }
    await context.setOffline(false)
    await page.reload()
    await line(page).waitFor()
    await expect.poll(() => left(page)).not.toContain('canary')
    expect(written()).toEqual([])
  })
})

test('what waits outlives the browser', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'goodturn-profile-'))
  const stub = await startStub()
  const before = await startKeeping(folder)
  const page = before.pages()[0] ?? (await before.newPage())
  await page.goto(stub.url)
  await line(page).waitFor()
  await isGuarded(page)
  await before.setOffline(true)
  await write(page, 'Raj covered my sprint')
  await waits(page).waitFor()
  await before.close()
  expect(stub.changes.filter((each) => each.path === '/favors')).toEqual([])

  const again = await startKeeping(folder)
  const other = again.pages()[0] ?? (await again.newPage())
  await other.goto(stub.url)
  await line(other).waitFor()
  await expect
    .poll(() => stub.changes.filter((each) => each.path === '/favors').length, soon)
    .toBe(1)
  await again.close()
  await stub.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('on the real server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'goodturn-offline-'))
  let journey: Journey
  beforeAll(async () => {
    journey = await openJourney(folder, { GOODTURN_DEMO: 'on' })
  })
  afterAll(async () => {
    await journey.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('recorded offline, reloaded offline, back again: exactly one favor', async () => {
    const { page } = await openPage(browser, { width: 1440, clock: 'real', worker: true })
    const context = page.context()
    await page.goto(`${journey.serving.url}/demo/ana`)
    await line(page).waitFor()
    await isGuarded(page)
    const count = () =>
      page.evaluate(async () => {
        const response = await fetch('/api/v1/favors?limit=200')
        const { favors } = (await response.json()) as { favors: { note?: string }[] }
        return favors.filter(({ note }) => note?.includes('canary-song')).length
      })
    await context.setOffline(true)
    await write(page, 'Raj covered my canary-song yesterday, 2h')
    await waits(page).waitFor()
    await page.reload()
    await waits(page).waitFor()
    await context.setOffline(false)
    await waits(page).waitFor({ state: 'detached' })
    await page.reload()
    await line(page).waitFor()
    expect(await count()).toBe(1)
    await page.goto(`${journey.serving.url}/demo/mia`)
    await page.getByText('through Mia’s eyes').waitFor()
    expect(await left(page)).not.toContain('canary-song')
    await context.close()
  })
})
