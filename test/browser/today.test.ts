// Today in a real browser: it is read and answered, by pointer and by keys alone.
import { expect, test } from 'vitest'
import { empty, full } from './fixture.ts'
import { visiting } from './visiting.ts'

const visit = visiting()
const line = () => visit.page.getByRole('textbox', { name: 'What happened?' })
const section = (name: string) => visit.page.getByRole('region', { name })
const typed = 'Raj covered my sprint yesterday, 2h'

test('Today says what waits, what was said, what is new, and asks nobody outside', async () => {
  const foreign: string[] = []
  await visit.open()
  visit.page.on('request', (request) => {
    if (!request.url().startsWith(visit.stub.url)) foreign.push(request.url())
  })
  await visit.page.reload()
  await visit.page
    .getByRole('heading', { level: 1, name: 'Two things wait for your word.' })
    .waitFor()
  await section('For you to answer')
    .getByText('Omar covered for you on Thursday 7 May, 8 hours.')
    .waitFor()
  await section('You said you would').getByText('Ines would welcome something in return').waitFor()
  await section('Since you were here').getByText('Sam let go of the return for 3 March').waitFor()
  await section('Since you were here').scrollIntoViewIfNeeded()
  await expect
    .poll(() => visit.stub.changes.map((each) => each.path), { timeout: 6_000 })
    .toContain('/today/seen')
  expect(foreign).toEqual([])
  expect(visit.errors).toEqual([])
})

test('no hours stand beside what was said aloud and is open', async () => {
  visit.stub.today = {
    ...full,
    saidAloud: full.saidAloud.map((favor) => ({ ...favor, effort: { minutes: 480 } })),
  }
  await visit.open()
  const words = await section('You said you would').innerText()
  expect(words).not.toContain('8\u2009h')
})

test('an answered slip folds into its line and the heading follows', async () => {
  await visit.open({ width: 1440, motion: 'no-preference' })
  const slip = visit.page.getByRole('article', { name: 'Omar wrote this down' })
  await slip.getByRole('button', { name: 'Yes, thank you' }).click()
  await slip.waitFor({ state: 'detached' })
  await section('For you to answer').getByText('You said yes.').waitFor()
  await visit.page.getByRole('heading', { name: 'One thing waits for your word.' }).waitFor()
  expect(visit.stub.changes.map((each) => each.path)).toContain('/favors/favor_omar/confirm')
})

test('a slip is corrected where it stands', async () => {
  await visit.open()
  const slip = visit.page.getByRole('article', { name: 'Lee wrote this down' })
  await slip.getByRole('button', { name: 'Correct it' }).click()
  await slip.getByLabel('Effort').selectOption('30')
  await slip.getByRole('button', { name: 'Correct it and say yes' }).click()
  await expect
    .poll(() =>
      visit.stub.changes.filter((each) => each.path.includes('lee')).map((each) => each.path),
    )
    .toEqual(['/favors/favor_lee/correct', '/favors/favor_lee/confirm'])
  const correction = visit.stub.changes.find((each) => each.path.endsWith('/correct'))
  expect(correction?.body).toEqual({ effort: { minutes: 30 } })
})

test('a return is one of the later lines, or is written down first', async () => {
  await visit.open()
  const said = section('You said you would')
  await said.getByRole('button', { name: 'Return', exact: true }).click()
  await said.getByRole('button', { name: 'You checked Ines’s work' }).click()
  await expect
    .poll(() => visit.stub.changes.find((each) => each.path.endsWith('/return'))?.body)
    .toEqual({
      by: 'favor_ines-check',
    })
  await said.getByRole('button', { name: 'Pass on' }).click()
  await said.getByRole('button', { name: 'Write it down first' }).click()
  await visit.page.getByText('passed on', { exact: true }).waitFor()
  await expect.poll(() => line().evaluate((field) => field === document.activeElement)).toBe(true)
})

test('all of it by keys', async () => {
  await visit.open()
  await line().waitFor()
  await visit.page.keyboard.press('n')
  await expect.poll(() => line().evaluate((field) => field === document.activeElement)).toBe(true)
  await visit.page.keyboard.type(typed)
  await visit.page.getByRole('combobox', { name: 'giver' }).waitFor()
  await visit.page.keyboard.press('Enter')
  await visit.page.getByText('Written down. Raj is told.').waitFor()
  await visit.page.keyboard.press('Escape')
  await visit.page.keyboard.press('j')
  await visit.page.keyboard.press('Enter')
  await visit.page.keyboard.press('Enter')
  await section('For you to answer').getByText('You said yes.').waitFor()
  await visit.page.keyboard.press('Escape')
  await visit.page.keyboard.press('k')
  await visit.page.keyboard.press('Enter')
  await section('Lately').getByRole('button', { name: 'Correct it' }).waitFor()
  await visit.page.keyboard.press('?')
  await visit.page.getByRole('dialog', { name: 'Keys' }).waitFor()
  await visit.page.keyboard.press('Escape')
  expect(visit.errors).toEqual([])
})

test('what changed in another tab is shown', async () => {
  await visit.open()
  await visit.page.getByRole('heading', { name: 'Two things wait for your word.' }).waitFor()
  visit.stub.today = { ...full, forYou: full.forYou.slice(0, 1) }
  visit.stub.tell()
  await visit.page.getByRole('heading', { name: 'One thing waits for your word.' }).waitFor()
})

test('a new organisation begins with one thing to press', async () => {
  visit.stub.today = empty
  await visit.open()
  await visit.page.getByRole('button', { name: 'Write the first line' }).click()
  await expect.poll(() => line().evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await visit.page.getByRole('link', { name: 'Start your own' }).getAttribute('href')).toBe(
    '/start',
  )
})

test('signed out while reading: signed in over the page, and what was typed is kept', async () => {
  await visit.open()
  await line().fill(typed)
  await visit.page.getByRole('combobox', { name: 'giver' }).waitFor()
  visit.stub.today = 401
  visit.stub.tell()
  const again = visit.page.getByRole('dialog', { name: 'Sign in again' })
  await again.waitFor()
  await visit.page.keyboard.press('Escape')
  await again.waitFor()
  visit.stub.today = full
  await signIn()
  await again.waitFor({ state: 'detached' })
  expect(await line().inputValue()).toBe(typed)
})

async function signIn(): Promise<void> {
  await visit.page.getByLabel('E-mail').fill('ana@example.org')
  await visit.page.getByRole('textbox', { name: 'Password' }).fill('a long enough password')
  await visit.page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('not signed in: to sign-in, and back to where the link led', async () => {
  visit.stub.today = 401
  await visit.open({ width: 1440 }, '/imports')
  await visit.page.getByRole('heading', { name: 'Sign in' }).waitFor()
  expect(new URL(visit.page.url()).searchParams.get('then')).toBe('/imports')
  visit.stub.today = full
  await signIn()
  await visit.page.waitForURL('**/imports')
})

test('what is told that is no favor stands among the news; an import leads to its lines', async () => {
  await visit.open()
  const since = section('Since you were here')
  await since.getByText('Omar made you an admin').waitFor()
  await since.getByRole('link', { name: 'Lee brought in “help-2025.csv”' }).click()
  await visit.page.waitForURL('**/imports/import_1')
})

test('the first person sets the organisation up', async () => {
  await visit.open({ width: 390 }, '/begin?secret=s3cret')
  await visit.page.getByLabel('Your name').fill('Ana')
  await visit.page.getByLabel('E-mail').fill('ana@example.org')
  await visit.page.getByRole('textbox', { name: 'Password' }).fill('a long enough password')
  await visit.page.getByLabel('Your team').fill('Support')
  await visit.page.getByRole('button', { name: 'Begin' }).click()
  await visit.page.getByText('Say yes or no: it decides what can be kept private here').waitFor()
  await visit.page.getByRole('radio', { name: /^Yes/ }).check()
  await visit.page.getByText('who leads nobody').waitFor()
  await visit.page.getByRole('button', { name: 'Begin' }).click()
  await visit.page.getByRole('heading', { name: 'Two things wait for your word.' }).waitFor()
  expect(visit.stub.changes[0]).toMatchObject({
    path: '/begin',
    body: { secret: 's3cret', name: 'Ana', team: 'Support', leads: true },
  })
})
