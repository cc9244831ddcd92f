// Today in a real browser: it is read, written on, answered, by pointer and by keys alone.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPage, startChromium, type View } from './chromium.ts'
import { empty, full } from './fixture.ts'
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
})
afterEach(async () => {
  await page.context().close()
  await stub.close()
})

async function open(view: View = { width: 1440 }, path = '/'): Promise<void> {
  const opened = await openPage(browser, view)
  page = opened.page
  errors = opened.errors
  await page.goto(`${stub.url}${path}`)
}

const line = () => page.getByRole('textbox', { name: 'What happened?' })
const section = (name: string) => page.getByRole('region', { name })
const typed = 'Raj covered my sprint yesterday, 2h'

test('Today says what waits, what was said, what is new, and asks nobody outside', async () => {
  const foreign: string[] = []
  await open()
  page.on('request', (request) => {
    if (!request.url().startsWith(stub.url)) foreign.push(request.url())
  })
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Two things wait for your word.' }).waitFor()
  await section('For you to answer')
    .getByText('Omar covered for you on Thursday 7 May, 8 hours.')
    .waitFor()
  await section('You said you would').getByText('Ines would welcome something in return').waitFor()
  await section('Since you were here').getByText('Sam let go of the return for 3 March').waitFor()
  await section('Since you were here').scrollIntoViewIfNeeded()
  await expect
    .poll(() => stub.changes.map((each) => each.path), { timeout: 6_000 })
    .toContain('/today/seen')
  expect(foreign).toEqual([])
  expect(errors).toEqual([])
})

test('no hours stand beside what was said aloud and is open', async () => {
  stub.today = {
    ...full,
    saidAloud: full.saidAloud.map((favor) => ({ ...favor, effort: { minutes: 480 } })),
  }
  await open()
  const words = await section('You said you would').innerText()
  expect(words).not.toContain('8\u2009h')
})

test('a typed line shows its chips; Enter records it at once, and Undo takes it back', async () => {
  await open()
  await line().fill(typed)
  await expect
    .poll(() => page.getByRole('combobox', { name: 'giver' }).inputValue())
    .toBe('person_raj')
  expect(await page.getByRole('combobox', { name: 'day' }).inputValue()).toBe('2026-05-11')
  expect(await page.getByRole('combobox', { name: 'effort' }).inputValue()).toBe('120')
  await page.getByText('Your word confirms it at once, and Raj is told.').waitFor()
  await page.getByRole('combobox', { name: 'kind' }).selectOption('deadline')
  await line().press('Enter')
  await section('Lately').getByText('Raj helped you meet a deadline', { exact: true }).waitFor()
  expect(await line().inputValue()).toBe('')
  const written = stub.changes.find((each) => each.path === '/favors')
  expect(written?.key).toMatch(/^[0-9a-f-]{36}$/)
  expect(written?.body).toMatchObject({ giver: 'person_raj', receiver: 'me', kind: 'deadline' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Taken back.').waitFor()
  expect(stub.changes.some((each) => /^\/favors\/.*\/withdraw$/.test(each.path))).toBe(true)
})

test('a line the server refuses goes back to its field, with the reason', async () => {
  await open()
  await line().fill(typed)
  await page.getByRole('combobox', { name: 'giver' }).waitFor()
  stub.refuses = 422
  await line().press('Enter')
  await page
    .getByText('That day has not come yet anywhere on earth. Your line is still here.')
    .waitFor()
  expect(await line().inputValue()).toBe(typed)
})

test('somebody unknown is said kindly and nothing is sent', async () => {
  await open()
  await line().fill('Rja covered my sprint yesterday, 2h')
  await page.getByText('Nobody here goes by Rja yet.').waitFor()
  await line().press('Enter')
  expect(stub.changes.filter((each) => each.path === '/favors')).toEqual([])
  await page.getByRole('combobox', { name: 'giver' }).selectOption({ label: 'Raj' })
  await line().press('Enter')
  await section('Lately').getByText('Raj covered for you', { exact: true }).waitFor()
})

test('several people and an effort: each or together is asked once', async () => {
  await open()
  await line().fill('Raj and Mia covered my sprint yesterday, 2h')
  await page.getByRole('combobox', { name: 'giver' }).first().waitFor()
  await line().press('Enter')
  await page.getByRole('button', { name: '2\u2009h together' }).click()
  await page.getByText('Written down. Raj and Mia are told.').waitFor()
  const [call, ...more] = stub.changes.filter((each) => each.path.startsWith('/favors'))
  expect(more).toEqual([])
  expect(call?.path).toBe('/favors/many')
  expect(call?.body.favors).toMatchObject([
    { giver: 'person_raj', effort: { minutes: 60 } },
    { giver: 'person_mia', effort: { minutes: 60 } },
  ])
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Taken back.').waitFor()
  expect(stub.changes.filter((each) => each.path.endsWith('/withdraw')).length).toBe(2)
})

test('an answered slip folds into its line and the heading follows', async () => {
  await open({ width: 1440, motion: 'no-preference' })
  const slip = page.getByRole('article', { name: 'Omar wrote this down' })
  await slip.getByRole('button', { name: 'Yes, thank you' }).click()
  await slip.waitFor({ state: 'detached' })
  await section('For you to answer').getByText('You said yes.').waitFor()
  await page.getByRole('heading', { name: 'One thing waits for your word.' }).waitFor()
  expect(stub.changes.map((each) => each.path)).toContain('/favors/favor_omar/confirm')
})

test('a slip is corrected where it stands', async () => {
  await open()
  const slip = page.getByRole('article', { name: 'Lee wrote this down' })
  await slip.getByRole('button', { name: 'Correct it' }).click()
  await slip.getByLabel('Effort').selectOption('30')
  await slip.getByRole('button', { name: 'Correct it and say yes' }).click()
  await expect
    .poll(() => stub.changes.filter((each) => each.path.includes('lee')).map((each) => each.path))
    .toEqual(['/favors/favor_lee/correct', '/favors/favor_lee/confirm'])
  const correction = stub.changes.find((each) => each.path.endsWith('/correct'))
  expect(correction?.body).toEqual({ effort: { minutes: 30 } })
})

test('a return is one of the later lines, or is written down first', async () => {
  await open()
  const said = section('You said you would')
  await said.getByRole('button', { name: 'Return', exact: true }).click()
  await said.getByRole('button', { name: 'You checked Ines’s work' }).click()
  await expect
    .poll(() => stub.changes.find((each) => each.path.endsWith('/return'))?.body)
    .toEqual({
      by: 'favor_ines-check',
    })
  await said.getByRole('button', { name: 'Pass on' }).click()
  await said.getByRole('button', { name: 'Write it down first' }).click()
  await page.getByText('passed on', { exact: true }).waitFor()
  await expect.poll(() => line().evaluate((field) => field === document.activeElement)).toBe(true)
})

test('all of it by keys', async () => {
  await open()
  await line().waitFor()
  await page.keyboard.press('n')
  await expect.poll(() => line().evaluate((field) => field === document.activeElement)).toBe(true)
  await page.keyboard.type(typed)
  await page.getByRole('combobox', { name: 'giver' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Written down. Raj is told.').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await section('For you to answer').getByText('You said yes.').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')
  await section('Lately').getByRole('button', { name: 'Correct it' }).waitFor()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  await page.keyboard.press('Escape')
  expect(errors).toEqual([])
})

test('what changed in another tab is shown', async () => {
  await open()
  await page.getByRole('heading', { name: 'Two things wait for your word.' }).waitFor()
  stub.today = { ...full, forYou: full.forYou.slice(0, 1) }
  stub.tell()
  await page.getByRole('heading', { name: 'One thing waits for your word.' }).waitFor()
})

test('a new organisation begins with one thing to press', async () => {
  stub.today = empty
  await open()
  await page.getByRole('button', { name: 'Write the first line' }).click()
  await expect.poll(() => line().evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await page.getByRole('link', { name: 'Start your own' }).getAttribute('href')).toBe(
    '/start',
  )
})

test('signed out while reading: signed in over the page, and what was typed is kept', async () => {
  await open()
  await line().fill(typed)
  await page.getByRole('combobox', { name: 'giver' }).waitFor()
  stub.today = 401
  stub.tell()
  const again = page.getByRole('dialog', { name: 'Sign in again' })
  await again.waitFor()
  await page.keyboard.press('Escape')
  await again.waitFor()
  stub.today = full
  await signIn()
  await again.waitFor({ state: 'detached' })
  expect(await line().inputValue()).toBe(typed)
})

async function signIn(): Promise<void> {
  await page.getByLabel('E-mail').fill('ana@example.org')
  await page.getByRole('textbox', { name: 'Password' }).fill('a long enough password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('not signed in: to sign-in, and back to where the link led', async () => {
  stub.today = 401
  await open({ width: 1440 }, '/imports')
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  expect(new URL(page.url()).searchParams.get('then')).toBe('/imports')
  stub.today = full
  await signIn()
  await page.waitForURL('**/imports')
})

test('a line for one’s own eyes names whoever it likes, and Undo takes it away', async () => {
  await open()
  await line().fill('Zoe covered my sprint yesterday')
  await page.getByRole('button', { name: 'Keep the line to myself' }).click()
  await page.getByText('Only you see this.').waitFor()
  await line().press('Enter')
  await page.getByText('Kept for your own eyes. It is in your record.').waitFor()
  const kept = stub.changes.find((each) => each.path === '/private/lines')
  expect(kept?.body).toMatchObject({ giver: 'Zoe', receiver: 'me', kind: 'cover' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Taken back.').waitFor()
  expect(stub.changes.at(-1)).toMatchObject({ path: '/private/clear' })
})

test('somebody who is not here is invited from the line, and it can be written', async () => {
  await open()
  await line().fill('Zoe covered my sprint yesterday')
  await page.getByRole('button', { name: 'Invite Zoe' }).click()
  await page.getByLabel('A link for Zoe').waitFor()
  expect(await page.getByLabel('A link for Zoe').inputValue()).toContain('/begin?secret=')
  await page.getByText('Your word confirms it at once, and Zoe is told.').waitFor()
  await line().press('Enter')
  await page.getByText('Written down. Zoe is told.').waitFor()
})

test('one’s own word can be shown to the team at once; a claim waits for the other side', async () => {
  await open()
  await line().fill(typed)
  await page.getByRole('combobox', { name: 'seen by' }).selectOption('our team')
  await page.getByText('Your team sees that it happened once Raj says so too.').waitFor()
  await line().press('Enter')
  await page.getByText('Written down.').waitFor()
  const written = stub.changes.find((each) => each.path === '/favors')
  expect(written?.body).toMatchObject({ shownTo: 'our team' })
  await line().fill('I covered Raj’s sprint yesterday')
  const seenBy = page.getByRole('combobox', { name: 'seen by' })
  await seenBy.waitFor()
  expect(await seenBy.getByRole('option').allInnerTexts()).toEqual(['us two', 'only you'])
})

test('what is told that is no favor stands among the news; an import leads to its lines', async () => {
  await open()
  const since = section('Since you were here')
  await since.getByText('Omar made you an admin').waitFor()
  await since.getByRole('link', { name: 'Lee brought in “help-2025.csv”' }).click()
  await page.waitForURL('**/imports/import_1')
})

test('the first person sets the organisation up', async () => {
  await open({ width: 390 }, '/begin?secret=s3cret')
  await page.getByLabel('Your name').fill('Ana')
  await page.getByLabel('E-mail').fill('ana@example.org')
  await page.getByRole('textbox', { name: 'Password' }).fill('a long enough password')
  await page.getByLabel('Your team').fill('Support')
  await page.getByLabel('I lead people who will use this').check()
  await page.getByText('who leads nobody').waitFor()
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('heading', { name: 'Two things wait for your word.' }).waitFor()
  expect(stub.changes[0]).toMatchObject({
    path: '/begin',
    body: { secret: 's3cret', name: 'Ana', team: 'Support', leads: true },
  })
})
