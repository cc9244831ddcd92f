// Bringing something in, in a real browser: from a file to the record and back, by pointer and by
// keys alone, and what is said where it does not work.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ImportView } from '../../src/operations/imports/shapes.ts'
import { openPage, startChromium, type View } from './chromium.ts'
import {
  bringing,
  byMia,
  done,
  importPath,
  lines,
  listed,
  manyPeople,
  reading,
  ready,
  repositories,
} from './import-fixture.ts'
import { type Change, type Stub, startStub } from './stub.ts'

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

async function open(path: string, view: View = { width: 1440 }): Promise<void> {
  const opened = await openPage(browser, view)
  page = opened.page
  errors = opened.errors
  await page.goto(`${stub.url}${path}`)
}

/** The stub answers with this import from now on. */
function stands(view: ImportView): { readonly import: ImportView } {
  stub.reads = {
    '/imports': { imports: listed },
    '/imports/repositories': repositories,
    [`/imports/${view.import}`]: { import: view },
    [`/imports/${view.import}/lines`]: lines(),
  }
  return { import: view }
}

/** Each change leads to a next stand; others leave it as it is. */
function leads(to: Readonly<Record<string, ImportView>>): void {
  stub.answerTo = ({ path }: Change) => {
    const view = to[path]
    return view && stands(view)
  }
}

const csv = (text = 'date;helper;helped\n2025-03-03;Raj;Ana\n', name = 'help-2025.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
})
const choose = (file: ReturnType<typeof csv>) =>
  page.locator('input[type="file"]').setInputFiles(file)
const heading = (name: string) => page.getByRole('heading', { level: 1, name })
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const sent = (path: string) => stub.changes.find((each) => each.path === path)

test('a file goes in, step by step, and comes out again as a whole', async () => {
  stands(ready)
  leads({
    '/imports/csv': ready,
    [`${importPath}/columns`]: ready,
    [`${importPath}/match`]: ready,
    [`${importPath}/accept`]: bringing,
    [`${importPath}/undo`]: { ...done, stage: 'undone', lines: 1, mayUndo: false, yours: 0 },
  })
  await open('/imports')
  await choose(csv())
  await heading('Which column is what?').waitFor()
  const { name, bytes } = sent('/imports/csv')?.body as { name: string; bytes: string }
  expect(name).toBe('help-2025.csv')
  expect(Buffer.from(bytes, 'base64').toString()).toContain('Raj;Ana')
  expect(sent('/imports/csv')?.key).toMatch(/^[0-9a-f-]{36}$/)

  await page.getByRole('combobox', { name: 'A note' }).selectOption('no column')
  await press('These are the columns')
  await heading('Who is who here?').waitFor()
  const { note: _, ...mapping } = { ...ready.table?.guess }
  expect(sent(`${importPath}/columns`)?.body).toEqual({ mapping, header: true })

  await page.getByRole('combobox', { name: 'Jörg Müller is' }).selectOption('Tuuli')
  await expect
    .poll(() => sent(`${importPath}/match`)?.body)
    .toEqual({
      label: 'Jörg Müller',
      address: 'joerg@example.org',
      match: { is: 'person', person: 'person_tuuli' },
    })
  await press('See the lines')
  await heading('10,045 lines would come in.').waitFor()
  await page.getByText('Mia checked Raj’s work').waitFor()
  await press('Bring in 10,045 lines')
  await page.getByText('120,000 of 200,000. 900 a second').waitFor()
  await page.reload()
  await page.getByText('120,000 of 200,000').waitFor()
  stands(done)
  await heading('You brought in help-2025.csv.').waitFor()

  await press('Undo all of it')
  await page.getByText('Lines somebody said yes to stay').waitFor()
  await press('Take all of it back')
  await heading('Help-2025.csv was taken back.').waitFor()
  await page.getByText('One line stays: somebody said yes to it.').waitFor()
  expect(errors).toEqual([])
})

test('what cannot be brought in is said before it is sent', async () => {
  stands(ready)
  await open('/imports')
  await choose(csv('', 'empty.csv'))
  await page.getByText('There is nothing in empty.csv.').waitFor()
  await choose(csv('PK', 'list.xlsx'))
  await page.getByText('list.xlsx is a spreadsheet.').waitFor()
  expect(stub.changes).toEqual([])
})

test('a file dropped on the page is sent', async () => {
  stands(ready)
  leads({ '/imports/csv': reading })
  await open('/imports')
  const files = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['a,b,c\n'], 'dropped.csv', { type: 'text/csv' }))
    return transfer
  })
  const zone = page.getByRole('region', { name: 'Choose a CSV file' })
  await zone.dispatchEvent('dragenter', { dataTransfer: files })
  await zone.dispatchEvent('drop', { dataTransfer: files })
  await heading('Reading help-2025.csv.').waitFor()
  expect(sent('/imports/csv')?.body.name).toBe('dropped.csv')
})

test('with the server away the file stays, and trying again is the same act', async () => {
  stands(ready)
  stub.refuses = 503
  await open('/imports')
  await choose(csv())
  await page.getByText('Nothing was brought in.').waitFor()
  stub.refuses = undefined
  leads({ '/imports/csv': ready })
  await press('Try again')
  await heading('Which column is what?').waitFor()
  const keys = stub.changes.filter((each) => each.path === '/imports/csv').map(({ key }) => key)
  expect(keys.length).toBeGreaterThan(1)
  expect(new Set(keys).size).toBe(1)
})

test('with the server away while it goes on, the page says so and goes on with it', async () => {
  stands(bringing)
  await open(importPath)
  await heading('Bringing in help-2025.csv.').waitFor()
  stub.reads = { ...stub.reads, [importPath]: 503 }
  await page.getByText('this page goes on once it is back').waitFor()
  await page.getByText('120,000 of 200,000').waitFor()
  stands(done)
  await heading('You brought in help-2025.csv.').waitFor()
})

test('reading is stopped, and nothing is kept', async () => {
  stands(reading)
  leads({ [`${importPath}/cancel`]: { ...reading, stage: 'cancelled', mayCancel: false } })
  await open(importPath)
  await press('Stop reading')
  await heading('Help-2025.csv was not brought in.').waitFor()
  await page.getByText('Nothing was kept of it.').waitFor()
})

test('a missing column is asked for, and the header is switched at once', async () => {
  const view: ImportView = { ...ready, table: { ...ready.table!, guess: { giver: 1 } } }
  const { preview: _, ...unread } = view
  stands(unread)
  leads({ [`${importPath}/columns`]: unread })
  await open(importPath)
  await page.getByText('Which column says when?').waitFor()
  const go = page.getByRole('button', { name: 'These are the columns' })
  expect(await go.isDisabled()).toBe(true)
  await page.getByRole('combobox', { name: 'When' }).selectOption('date')
  await page.getByRole('combobox', { name: 'Who was helped' }).selectOption('helped')
  await page.getByText('Raj Patel helped Ana, 2025-03-03').waitFor()
  expect(await go.isEnabled()).toBe(true)
  await page.getByRole('checkbox', { name: 'The first row names the columns' }).click()
  await expect.poll(() => sent(`${importPath}/columns`)?.body.header).toBe(false)
})

test('300 people are found and sorted out in the address', async () => {
  stands(manyPeople)
  await open(`${importPath}?step=people`)
  await page.getByRole('button', { name: 'Show 40 more' }).waitFor()
  const rows = page.locator('.who-row')
  await expect.poll(() => rows.count()).toBe(40)
  await press('Show 40 more')
  expect(await rows.count()).toBe(80)
  await page.getByRole('link', { name: 'To check 100' }).click()
  await page.getByRole('searchbox').fill('person 00')
  await expect.poll(() => rows.count()).toBe(4)
  expect(new URL(page.url()).search).toBe('?step=people&who=check&find=person+00')
  await page.reload()
  await expect.poll(() => rows.count()).toBe(4)
  await page.getByRole('searchbox').fill('nobody like that')
  await page.getByText('Nobody in the file is like that.').waitFor()
  await page.goBack()
  await expect.poll(() => new URL(page.url()).searchParams.get('who')).toBe(null)
})

test('who is named says yes to one, to all, or leaves', async () => {
  stands(byMia)
  stub.answerTo = ({ path }) => {
    if (path.endsWith('/confirm-all')) return { confirmed: 2 }
    return path.endsWith('/leave') ? { left: 3 } : undefined
  }
  const history = '/imports/import_history'
  await open(history)
  await heading('Mia brought in the history of export-scripts.').waitFor()
  const own = page.getByRole('region', { name: 'Lines that name you' })
  await own.getByRole('button', { name: /^Yes.*Mia checked your work/ }).click()
  await page.getByText('You said yes. It is a favor like any other now.').waitFor()
  await own.getByRole('button', { name: /^This is not how.*covered for Lee/ }).click()
  await expect
    .poll(() => stub.changes.map(({ path }) => path))
    .toEqual(['/favors/favor_obs-2/confirm', '/favors/favor_obs-3/decline'])
  stub.reads = { ...stub.reads, [`${history}/lines`]: lines('more') }
  await page.reload()
  await press('Yes to all that you received')
  await press('Yes to all of them')
  await page.getByText('You said yes to 2 lines.').waitFor()
  await press('Take me out of all of them')
  await press('Take me out')
  await page.getByText('You are out of 3 lines.').waitFor()
  expect(errors).toEqual([])
})

test('a history: the command can be copied, a repository is read', async () => {
  stands(reading)
  leads({ '/imports/repository': reading })
  await open('/imports?from=git')
  await page.getByText(repositories.command).waitFor()
  await page.getByRole('button', { name: 'Copy the command' }).first().click()
  await page
    .getByText(/^(Copied|Selected: copy it with the keys)$/)
    .first()
    .waitFor()
  await page.getByRole('combobox', { name: 'Repository' }).selectOption('goodturn')
  await press('Read its history')
  await heading('Reading help-2025.csv.').waitFor()
  expect(sent('/imports/repository')?.body).toEqual({ name: 'goodturn' })
})

test('all of it by keys', async () => {
  stands(ready)
  leads({ [`${importPath}/columns`]: ready, [`${importPath}/accept`]: done })
  await open(importPath)
  const go = page.getByRole('button', { name: 'These are the columns' })
  await go.waitFor()
  await go.focus()
  await page.keyboard.press('Enter')
  const who = heading('Who is who here?')
  await expect.poll(() => who.evaluate((own) => own === document.activeElement)).toBe(true)
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const first = page.getByRole('combobox', { name: 'Ana is' })
  await expect.poll(() => first.evaluate((own) => own === document.activeElement)).toBe(true)
  await page.getByRole('button', { name: 'See the lines' }).focus()
  await page.keyboard.press('Enter')
  const accept = page.getByRole('button', { name: 'Bring in 10,045 lines' })
  await accept.waitFor()
  for (let tabs = 0; tabs < 6; tabs += 1) {
    if (await accept.evaluate((own) => own === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await heading('You brought in help-2025.csv.').waitFor()
  expect(errors).toEqual([])
})
