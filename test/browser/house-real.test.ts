// People, teams and settings on the whole real server: a colleague is invited and joins on the page,
// two entries become one person, a council is named by two admins, one's record is taken along, and
// somebody erases everything of theirs.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Journey, openJourney, type Visitor } from '../journey.ts'
import { openPage, startChromium } from './chromium.ts'
import { wrongWith } from './states.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodturn-house-'))
let browser: Browser
let journey: Journey
let ana: Visitor
let raj: Visitor
let opened: Page[] = []
let heard: string[][] = []

beforeAll(async () => {
  ;[browser, journey] = await Promise.all([startChromium(), openJourney(folder)])
  ana = await journey.begin('Ana Alvares', 'Support')
  raj = await journey.join(ana, 'Raj Rao')
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

/** A browser of somebody's own, signed in as them if they are somebody already. */
async function open(path: string, as?: Visitor): Promise<Page> {
  const { page, errors } = await openPage(browser, { width: 1440, clock: 'real' })
  heard.push(errors)
  opened.push(page)
  const { url } = journey.serving
  const cookies = as?.cookie.split('; ').map((each) => {
    const [name = '', ...value] = each.split('=')
    return { name, value: value.join('='), url }
  })
  if (cookies) await page.context().addCookies(cookies)
  await page.goto(new URL(path, url).href)
  return page
}

const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click()

test('a colleague is invited, joins, and finds their team; the link then says it was used', async () => {
  const page = await open('/people', ana)
  await page.getByLabel('Their name').fill('Mia Moser')
  await page.getByLabel('Team').selectOption({ label: 'Support' })
  await press(page, 'Make an invitation')
  await page.getByText('is ready. It works once, until').waitFor()
  const link = await page.getByLabel('Their link').inputValue()
  expect(await page.getByLabel('Or a text with it').inputValue()).toContain(link)
  await page.getByRole('region', { name: 'Invited, and not here yet' }).getByText('Mia').waitFor()

  const mia = await open(new URL(link).pathname + new URL(link).search)
  await mia.getByRole('heading', { name: 'Ana invited you.' }).waitFor()
  await mia.getByText('Support expects you.').waitFor()
  expect(await mia.getByLabel('Your name').inputValue()).toBe('Mia Moser')
  await mia.getByLabel('E-mail').fill('mia@example.org')
  await mia.getByRole('textbox', { name: 'Password' }).fill('a long enough password')
  await press(mia, 'Take my place')
  await mia.getByRole('link', { name: 'Team' }).click()
  await mia.getByRole('heading', { name: 'Support' }).waitFor()
  expect(await wrongWith(mia)).toEqual([])

  const again = await open(new URL(link).pathname + new URL(link).search)
  await again.getByRole('heading', { name: 'This link was used already.' }).waitFor()
})

test('an address is split off and found to be the same person again', async () => {
  const own = await open('/settings/you', raj)
  await press(own, 'Add: another address')
  await own.getByLabel('Where it is from').selectOption({ label: 'git' })
  await own.getByLabel('The address or name there').fill('rao@users.example.org')
  await press(own, 'It is mine')
  await own.getByText('rao@users.example.org, from git').waitFor()

  const page = await open('/people', ana)
  await press(page, 'Open them')
  await press(page, 'Change: Raj Rao')
  await press(page, 'Split off')
  await page.getByText('Raj keeps everything else.').waitFor()
  await page.getByLabel('Who it is').fill('Ronja Rao')
  await press(page, 'Split it off')
  const named = page.getByRole('region', { name: 'Known from an import only' })
  await named.getByText('The import says Ronja Rao.').waitFor()
  await named.getByRole('button', { name: /^Say who/ }).click()
  await named.getByRole('combobox').selectOption({ label: 'Raj Rao' })
  await press(page, 'Show what that would do')
  await named.getByText('rao@users.example.org, from git becomes Raj’s').waitFor()
  await named.getByRole('button', { name: /is Raj$/ }).click()
  await named.waitFor({ state: 'detached' })
  await own.reload()
  await own.getByText('rao@users.example.org, from git').waitFor()
  await own.getByRole('link', { name: 'What is yours' }).click()
  await own.getByText('Ana read whose address is whose').first().waitFor()
})

test('a council is named by two admins, and reads what it may', async () => {
  const page = await open('/people', ana)
  await press(page, 'Open them')
  await press(page, 'Change: Raj Rao')
  await press(page, 'Make them admin')
  await page.getByText('Raj is admin now.').waitFor()
  await press(page, 'Change: Mia Moser')
  await press(page, 'Propose for the council')
  await page.getByText('Another admin has to agree.', { exact: false }).first().waitFor()
  // The second word is somebody else's: whoever proposed is not asked for it.
  expect(await page.getByRole('button', { name: 'Agree to it' }).count()).toBe(0)

  const second = await open('/people', raj)
  await press(second, 'Open them')
  await press(second, 'Change: Mia Moser')
  await press(second, 'Agree to it')
  await second.getByText('Mia is on the council now.').waitFor()
  await second.goto(new URL('/settings/organisation', journey.serving.url).href)
  const council = second.getByRole('region', { name: 'The council' })
  await council.getByText('Mia Moser').waitFor()
  expect(await wrongWith(second)).toEqual([])

  const mia = await open('/sign-in')
  await mia.getByLabel('E-mail').fill('mia@example.org')
  await mia.getByRole('textbox', { name: 'Password' }).fill('a long enough password')
  await mia.getByRole('button', { name: 'Sign in', exact: true }).click()
  await mia.getByRole('link', { name: 'Settings' }).click()
  await mia.getByRole('link', { name: 'Council' }).click()
  const looks = mia.getByRole('region', { name: 'Who looked at whom' })
  await looks.getByText('Ana Alvares read the addresses of Raj Rao').first().waitFor()
  expect(await wrongWith(mia)).toEqual([])
})

test('a team writes goals, days and its charter, and each can be undone', async () => {
  const page = await open('/team', ana)
  await press(page, 'Write: a goal')
  await page.getByLabel('The goal').fill('Nobody covers two weekends in a row')
  await press(page, 'Write the goal')
  await page.getByText('Nobody covers two weekends in a row', { exact: true }).waitFor()
  await press(page, 'Mark: days')
  await page.getByLabel('What', { exact: true }).selectOption({ label: 'a deadline' })
  await press(page, 'Mark it')
  const days = page.getByRole('region', { name: 'Days that matter' })
  await days.getByText('A deadline', { exact: true }).waitFor()
  await press(page, 'Undo')
  await days.getByText('No days are marked yet').waitFor()
  await press(page, 'Change: who confirms help')
  await page.getByRole('radio', { name: /^Who leads/ }).check()
  await press(page, 'Write it into the charter')
  await page.getByText('Who leads confirms help given to the team', { exact: true }).waitFor()
  await press(page, 'Undo')
  await page.getByText('Any member confirms help given to the team', { exact: true }).waitFor()
  await press(page, 'Add: somebody else')
  await page.getByLabel('Who', { exact: true }).selectOption({ label: 'Raj Rao' })
  await press(page, 'Add to the team')
  await page.getByRole('region', { name: 'Members' }).getByText('Raj Rao').waitFor()
})

test('consent is one line, taken back unseen; a token is shown once; a password changes', async () => {
  const page = await open('/settings/consent', raj)
  await press(page, 'Let them be part of it')
  await page.getByText('Your favors may be part of analysis').waitFor()
  await press(page, 'Take it back')
  await page.getByText('Your favors are part of no analysis').waitFor()
  await page.getByRole('link', { name: 'Tokens' }).click()
  await press(page, 'Make: a token')
  await page.getByLabel('What it is for').fill('My laptop')
  await press(page, 'Make the token')
  expect(await page.getByLabel('Your token').inputValue()).toMatch(/^gt_/)
  await press(page, 'Done')
  await press(page, 'Take back: My laptop')
  await press(page, 'Take the token back')
  await page.getByText('No token yet').waitFor()
  await page.getByRole('link', { name: 'Sign-in' }).click()
  await press(page, 'Change: your password')
  await page.getByLabel('The password you have now').fill('not the right one')
  await page.getByLabel('A new one').fill('another long password')
  await press(page, 'Change the password')
  await page.getByText('Your password stayed as it was.').waitFor()
  await page.getByLabel('The password you have now').fill('a long enough password')
  await press(page, 'Change the password')
  await page.getByText('Your password is changed.').waitFor()
})

test('one’s record is taken along, then everything of theirs is erased', async () => {
  const lee = await journey.join(ana, 'Lee Lind')
  await lee.post('/thanks', { giver: 'Ana Alvares', kind: 'cover', note: 'the flood night' })
  const page = await open('/settings/yours', lee)
  const files = [
    ['Save as JSON', 'the flood night'],
    ['Save your favors as CSV', 'the flood night'],
    ['Save your shifts as CSV', 'start,end,duty'],
  ] as const
  for (const [button, held] of files) {
    const downloading = page.waitForEvent('download')
    await press(page, button)
    const download = await downloading
    expect(download.suggestedFilename()).toContain('not-for-appraisal')
    expect(readFileSync(await download.path(), 'utf8')).toContain(held)
  }
  await press(page, 'See: what erasing')
  await page.getByText('1 favor with the other side').waitFor()
  await press(page, 'Erase everything of mine')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('erase')
  await dialog.getByRole('button', { name: 'Erase everything of mine' }).click()
  await dialog.getByText('It is done only with the words').waitFor()
  await dialog.getByRole('textbox').fill('erase me')
  await dialog.getByRole('button', { name: 'Erase everything of mine' }).click()
  await page.getByRole('heading', { name: 'It is erased.' }).waitFor()
  await page.getByText('1 favor stays with the other side').waitFor()
  await page.goto(journey.serving.url)
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  expect(await journey.verify()).toBe(true)

  const other = await open('/people', ana)
  await other.getByRole('heading', { name: 'Who is here' }).waitFor()
  expect(await other.getByText('Lee Lind').count()).toBe(0)
})

test('the only admin is told to name another before leaving', async () => {
  const { admins } = await ana.get('/organisation')
  for (const { person, you } of admins) {
    if (!you) await ana.post(`/people/${person}/role`, { role: 'admin', has: false })
  }
  const page = await open('/settings/yours', ana)
  await press(page, 'See: what erasing')
  await page.getByText('You are the only admin.').waitFor()
  await press(page, 'Leave: the organisation')
  await page.getByRole('dialog').getByRole('button', { name: 'Leave', exact: true }).click()
  await page.getByText('Somebody has to stay admin').first().waitFor()
})
