// The quick line in a real browser: what is typed is read, chosen, recorded, taken back, kept for
// one's own eyes, and nothing of it is lost.
import { expect, test } from 'vitest'
import { visiting } from './visiting.ts'

const visit = visiting()
const line = () => visit.page.getByRole('textbox', { name: 'What happened?' })
const section = (name: string) => visit.page.getByRole('region', { name })
const typed = 'Raj covered my sprint yesterday, 2h'

test('a typed line shows its chips; Enter records it at once, and Undo takes it back', async () => {
  await visit.open()
  await line().fill(typed)
  await expect
    .poll(() => visit.page.getByRole('combobox', { name: 'giver' }).inputValue())
    .toBe('person_raj')
  expect(await visit.page.getByRole('combobox', { name: 'day' }).inputValue()).toBe('2026-05-11')
  expect(await visit.page.getByRole('combobox', { name: 'effort' }).inputValue()).toBe('120')
  await visit.page.getByText('Your word confirms it at once, and Raj is told.').waitFor()
  await visit.page.getByRole('combobox', { name: 'kind' }).selectOption('deadline')
  await line().press('Enter')
  await section('Lately').getByText('Raj helped you meet a deadline', { exact: true }).waitFor()
  expect(await line().inputValue()).toBe('')
  const written = visit.stub.changes.find((each) => each.path === '/favors')
  expect(written?.key).toMatch(/^[0-9a-f-]{36}$/)
  expect(written?.body).toMatchObject({ giver: 'person_raj', receiver: 'me', kind: 'deadline' })
  await visit.page.getByRole('button', { name: 'Undo' }).click()
  await visit.page.getByText('Taken back.').waitFor()
  expect(visit.stub.changes.some((each) => /^\/favors\/.*\/withdraw$/.test(each.path))).toBe(true)
})

test('a line the server refuses goes back to its field, with the reason', async () => {
  await visit.open()
  await line().fill(typed)
  await visit.page.getByRole('combobox', { name: 'giver' }).waitFor()
  visit.stub.refuses = 422
  await line().press('Enter')
  await visit.page
    .getByText('That day has not come yet anywhere on earth. Your line is still here.')
    .waitFor()
  expect(await line().inputValue()).toBe(typed)
})

test('somebody unknown is said kindly and nothing is sent', async () => {
  await visit.open()
  await line().fill('Rja covered my sprint yesterday, 2h')
  await visit.page.getByText('Nobody here goes by Rja yet.').waitFor()
  await line().press('Enter')
  expect(visit.stub.changes.filter((each) => each.path === '/favors')).toEqual([])
  await visit.page.getByRole('combobox', { name: 'giver' }).selectOption({ label: 'Raj' })
  await line().press('Enter')
  await section('Lately').getByText('Raj covered for you', { exact: true }).waitFor()
})

test('several people and an effort: each or together is asked once', async () => {
  await visit.open()
  await line().fill('Raj and Mia covered my sprint yesterday, 2h')
  await visit.page.getByRole('combobox', { name: 'giver' }).first().waitFor()
  await line().press('Enter')
  await visit.page.getByRole('button', { name: '2\u2009h together' }).click()
  await visit.page.getByText('Written down. Raj and Mia are told.').waitFor()
  const [call, ...more] = visit.stub.changes.filter((each) => each.path.startsWith('/favors'))
  expect(more).toEqual([])
  expect(call?.path).toBe('/favors/many')
  expect(call?.body.favors).toMatchObject([
    { giver: 'person_raj', effort: { minutes: 60 } },
    { giver: 'person_mia', effort: { minutes: 60 } },
  ])
  await visit.page.getByRole('button', { name: 'Undo' }).click()
  await visit.page.getByText('Taken back.').waitFor()
  expect(visit.stub.changes.filter((each) => each.path.endsWith('/withdraw')).length).toBe(2)
})

test('a line for one’s own eyes names whoever it likes, and Undo takes it away', async () => {
  await visit.open()
  await line().fill('Zoe covered my sprint yesterday')
  await visit.page.getByRole('button', { name: 'Keep the line to myself' }).click()
  await visit.page.getByText('Only you see this.').waitFor()
  await line().press('Enter')
  await visit.page.getByText('Kept for your own eyes. It is in your record.').waitFor()
  const kept = visit.stub.changes.find((each) => each.path === '/private/lines')
  expect(kept?.body).toMatchObject({ giver: 'Zoe', receiver: 'me', kind: 'cover' })
  await visit.page.getByRole('button', { name: 'Undo' }).click()
  await visit.page.getByText('Taken back.').waitFor()
  expect(visit.stub.changes.at(-1)).toMatchObject({ path: '/private/clear' })
})

test('somebody who is not here is invited from the line, and it can be written', async () => {
  await visit.open()
  await line().fill('Zoe covered my sprint yesterday')
  await visit.page.getByRole('button', { name: 'Invite Zoe' }).click()
  await visit.page.getByLabel('A link for Zoe').waitFor()
  expect(await visit.page.getByLabel('A link for Zoe').inputValue()).toContain('/begin?secret=')
  await visit.page.getByText('Your word confirms it at once, and Zoe is told.').waitFor()
  await line().press('Enter')
  await visit.page.getByText('Written down. Zoe is told.').waitFor()
})

test('one’s own word can be shown to the team at once; a claim waits for the other side', async () => {
  await visit.open()
  await line().fill(typed)
  await visit.page.getByRole('combobox', { name: 'seen by' }).selectOption('our team')
  await visit.page.getByText('Your team sees that it happened once Raj says so too.').waitFor()
  await line().press('Enter')
  await visit.page.getByRole('status').getByText('Written down.').waitFor()
  const written = visit.stub.changes.find((each) => each.path === '/favors')
  expect(written?.body).toMatchObject({ shownTo: 'our team' })
  await line().fill('I covered Raj’s sprint yesterday')
  const seenBy = visit.page.getByRole('combobox', { name: 'seen by' })
  await seenBy.waitFor()
  expect(await seenBy.getByRole('option').allInnerTexts()).toEqual(['us two', 'only you'])
})
