// A team brings in what it has, on the whole real server in a real browser: a file and a history go
// in through the page, somebody they name says yes, bringing in again changes nothing, and one
// import is undone as a whole.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Journey, openJourney, type Visitor } from '../journey.ts'
import { openPage, startChromium } from './chromium.ts'
import { wrongWith } from './states.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodturn-imports-'))
const repositories = join(folder, 'repositories')
const repository = join(repositories, 'export-scripts')
let browser: Browser
let journey: Journey
let ana: Visitor
let raj: Visitor
let opened: Page[] = []
let heard: string[][] = []

beforeAll(async () => {
  makeRepository()
  ;[browser, journey] = await Promise.all([
    startChromium(),
    openJourney(join(folder, 'data'), { GOODTURN_REPOSITORIES: repositories }),
  ])
  ana = await journey.begin('Ana', 'Support')
  raj = await journey.join(ana, 'Raj')
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

/** Two commits: Raj helped Ana once, and somebody who is not here helped Raj. */
function makeRepository(): void {
  mkdirSync(repository, { recursive: true })
  const git = (...args: string[]) => execFileSync('git', args, { cwd: repository, stdio: 'pipe' })
  const commit = (name: string, message: string): void => {
    const email = `${name.toLowerCase()}@example.org`
    const who = ['-c', `user.name=${name}`, '-c', `user.email=${email}`]
    git(...who, 'commit', '--allow-empty', '-q', '-m', message)
  }
  git('init', '-q')
  commit('Ana', 'Export scripts\n\nHelped-by: Raj <raj@example.org>')
  commit('Raj', 'Macros\n\nHelped-by: Jörg Müller <joerg@example.org>')
}

async function visit(visitor: Visitor, path: string): Promise<Page> {
  const { page, errors } = await openPage(browser, { width: 1440, clock: 'real' })
  const { url } = journey.serving
  const cookies = visitor.cookie.split('; ').map((each) => {
    const at = each.indexOf('=')
    return { name: each.slice(0, at), value: each.slice(at + 1), url }
  })
  await page.context().addCookies(cookies)
  heard.push(errors)
  opened.push(page)
  await page.goto(`${url}${path}`)
  return page
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const choose = (page: Page, name: string, text: string | Buffer) =>
  page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

const rows = [
  'when;helper;helped;kind;min',
  '2025-03-03;Raj;Ana;cover;480',
  '2025-03-04;Ana;Raj;check;45',
  '2025-03-05;Raj;Zoë;knowledge;60',
  'yesterday or so;Raj;Ana;cover;30',
]
const file = Buffer.from(`${rows.join('\r\n')}\r\n`, 'latin1')

/** Which column is what, for a file whose names say nothing. */
async function sayColumns(page: Page): Promise<void> {
  await heading(page, 'Which column is what?').waitFor()
  await page.getByRole('combobox', { name: 'Who helped' }).selectOption('helper')
  await page.getByRole('combobox', { name: 'Who was helped' }).selectOption('helped')
  await page.getByRole('combobox', { name: 'When' }).selectOption('when')
  await page.getByRole('combobox', { name: 'Kind of help' }).selectOption('kind')
  await page.getByRole('combobox', { name: 'Minutes it took' }).selectOption('min')
  await press(page, 'These are the columns')
  await heading(page, 'Who is who here?').waitFor()
}

test('a file comes in, somebody it names says yes, and undo takes the rest back', async () => {
  const page = await visit(ana, '/imports')
  await choose(page, 'help.csv', file)
  await page.getByText('Read as Latin-1, cut at semicolons.').waitFor()
  await sayColumns(page)
  const who = page.getByRole('combobox', { name: 'Zoë is' })
  expect(await who.inputValue()).toBe('not here yet')
  await press(page, 'See the lines')
  await heading(page, '3 lines would come in.').waitFor()
  await page.getByText('Raj covered for you').waitFor()
  await page.getByText('Line 5.').waitFor()
  expect(await wrongWith(page)).toEqual([])
  await press(page, 'Bring in 3 lines')
  await heading(page, 'You brought in help.csv.').waitFor()
  const address = new URL(page.url()).pathname

  const told = await visit(raj, '/')
  await told.getByRole('link', { name: 'Ana brought in “help.csv”' }).click()
  await heading(told, 'Ana brought in help.csv.').waitFor()
  const other = await visit(raj, '/imports')
  await other.getByText('Ana brought in help.csv').waitFor()
  await other.getByRole('link', { name: 'See the lines that name you' }).click()
  await heading(other, 'Ana brought in help.csv.').waitFor()
  await other.getByRole('button', { name: /^Yes.*Ana checked your work/ }).click()
  await other.getByText('You said yes. It is a favor like any other now.').waitFor()
  await press(other, 'Close')
  expect(await wrongWith(other)).toEqual([])

  await page.goto(`${journey.serving.url}/imports`)
  await choose(page, 'again.csv', file)
  await sayColumns(page)
  await press(page, 'See the lines')
  await heading(page, 'Nothing new: these lines are here already.').waitFor()

  await page.goto(`${journey.serving.url}${address}`)
  await press(page, 'Undo all of it')
  await press(page, 'Take all of it back')
  await heading(page, 'Help.csv was taken back.').waitFor()
  await page.getByText('One line stays: somebody said yes to it.').waitFor()
  const { favors } = await raj.get('/favors')
  expect(favors.map((each: { standing: string }) => each.standing)).toEqual(['confirmed'])
  expect(await journey.verify()).toBe(true)
})

test('a history comes in by the log of the command shown, and from the folder', async () => {
  const page = await visit(ana, '/imports?from=git')
  const command = await page.locator('code', { hasText: 'git log' }).innerText()
  execFileSync('sh', ['-c', command], { cwd: repository })
  const name = command.slice(command.lastIndexOf('>') + 1).trim()
  await choose(page, name, readFileSync(join(repository, name)))
  await heading(page, 'Who is who here?').waitFor()
  expect(await page.getByRole('combobox', { name: 'Raj is' }).inputValue()).toMatch(/^person_/)
  await press(page, 'See the lines')
  await press(page, 'Bring in 2 lines')
  await heading(page, `You brought in the log ${name}.`).waitFor()

  await page.goto(`${journey.serving.url}/imports?from=git`)
  await page.getByRole('combobox', { name: 'Repository' }).selectOption('export-scripts')
  await press(page, 'Read its history')
  await heading(page, 'Who is who here?').waitFor()
  await press(page, 'See the lines')
  await heading(page, 'Nothing new: these lines are here already.').waitFor()
})

test('called off half-way, seen again after a reload, nothing is half-imported', async () => {
  const many = Array.from({ length: 60_000 }, (_, at) => {
    const day = `20${10 + (at % 15)}-0${1 + (at % 9)}-1${at % 10}`
    return `${day},raj,ana,${1 + (at % 400)},${at}`
  })
  const page = await visit(ana, '/imports')
  await choose(page, 'many.csv', `time,giver,receiver,minutes,id\n${many.join('\n')}\n`)
  await heading(page, 'Which column is what?').waitFor()
  await press(page, 'These are the columns')
  await press(page, 'See the lines')
  await press(page, 'Bring in 60,000 lines')
  await heading(page, 'Bringing in many.csv.').waitFor()
  await page.getByText(/ of 60,000\. [\d,]+ a second, /).waitFor()
  await page.reload()
  await heading(page, 'Bringing in many.csv.').waitFor()
  await press(page, 'Stop, and take back what came in')
  await heading(page, 'Many.csv was not brought in.').waitFor()
  const { favors } = await raj.get('/favors')
  expect(favors.filter((each: { day: string }) => each.day < '2025-01-01')).toEqual([])
})
