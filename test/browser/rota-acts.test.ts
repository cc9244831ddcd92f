// What is done on the rota, by keys alone where it says so: a swap accepted, refused, proposed and
// dragged; cover asked for; a shift offered and taken; weeks and rotas chosen; and what is sent.
import { expect, test } from 'vitest'
import { busy, byInes, open, readsOf, support, today, toInes, usual } from './rota.fixture.ts'
import type { Reads } from './stub.ts'
import { visiting } from './visiting.ts'

const visit = visiting()
const sent = () => visit.stub.changes.map(({ path, body }) => [path, body])

async function opened(path = '/rota', reads: Reads = usual): Promise<void> {
  visit.stub.reads = reads
  visit.stub.today = today
  visit.stub.answerTo = ({ path: asked }) =>
    asked.includes('/changes') || asked.endsWith('/swaps')
      ? { change: { ...toInes, standing: 'accepted', yours: 'accept', actions: ['undo'] } }
      : asked.startsWith('/rotas')
        ? { rota: support }
        : undefined
  await visit.open({ width: 1440 }, path)
  await visit.page.getByText('How evenly it falls').first().waitFor()
}

const focused = (): Promise<string | null> =>
  visit.page.evaluate(
    () =>
      document.activeElement?.getAttribute('aria-label') ??
      document.activeElement?.textContent ??
      null,
  )

/** Puts the focus on a shift of the four weeks, as Tab and the arrows would. */
const onShift = (shift: string): Promise<void> =>
  visit.page.locator(`.rota [data-shift="${shift}"]`).first().focus()

test('by keys alone, a swap is accepted: it folds into a line, and Undo takes it back', async () => {
  await opened()
  const { page, stub } = visit
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  expect(await focused()).toBe('Accept the swap')
  stub.reads = readsOf({ ...support, changes: [] })
  await page.keyboard.press('Enter')
  await page.getByText('You swapped. Joe is told.').waitFor()
  await page.getByText('You and Joe swapped: Early, Tuesday 26 May').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Undone. Both shifts are where they were.').waitFor()
  const path = '/rotas/rota_support/changes/change_joe'
  expect(sent()).toEqual([
    [`${path}/answer`, { answer: 'accept' }],
    [`${path}/undo`, {}],
  ])
})

test('a link from a mail leads to the change itself; one that has ended is said to have', async () => {
  const { change } = toInes
  await opened(`/rota?rota=rota_support&change=${change}`)
  expect(await focused()).toBe('Joe asks you to swap')
  await visit.page.goto(`${visit.stub.url}/rota?rota=rota_support&change=change_gone`)
  await visit.page.getByText('The change you came for waits no more').waitFor()
})

test('a no needs no word, and a question keeps the slip', async () => {
  await opened()
  const { page } = visit
  await page.getByRole('button', { name: 'Tell me more' }).click()
  await page.getByLabel('What would you like to know?').fill('Is it the whole day?')
  await page.getByRole('button', { name: 'Ask Joe' }).click()
  await page.getByText('Joe is told.').waitFor()
  await page.getByRole('button', { name: 'Not this time' }).click()
  await page.getByRole('button', { name: 'Answer Joe: not this time' }).click()
  await page.getByText('Joe is told. Only you two know.').waitFor()
  expect(sent().map(([, body]) => body)).toEqual([
    { answer: 'tell me more', words: 'Is it the whole day?' },
    { answer: 'not this time' },
  ])
})

test('by keys alone, a swap is proposed from the four weeks', async () => {
  await opened()
  const { page } = visit
  await onShift('shift_ines-11')
  await page.keyboard.press('s')
  await page.getByRole('heading', { name: 'Swap: Early, Friday 22 May' }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Lee')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.getByText('The two halves move together').last().waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.type('The choir sings that evening.')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('Propose the swap to Lee')
  await page.keyboard.press('Enter')
  await page.getByText('Proposed. Lee is told; nothing has moved.').waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(sent()).toEqual([
    [
      '/rotas/rota_support/swaps',
      {
        rota: 'rota_support',
        gives: 'shift_ines-11',
        takes: expect.stringMatching(/^shift_lee-/),
        words: 'The choir sings that evening.',
      },
    ],
  ])
})

test('by keys alone, cover of a part is asked for', async () => {
  await opened()
  const { page } = visit
  await onShift('shift_ines-11')
  await page.keyboard.press('c')
  await page.getByText('What is to be covered').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.getByLabel('From').fill('11:00')
  await page.getByLabel('Answer by').fill('2026-05-14T12:00')
  await page.keyboard.press('Enter')
  await page.getByText('Asked. You have an answer either way').waitFor()
  expect(sent()).toEqual([
    [
      '/rotas/rota_support/shifts/shift_ines-11/cover',
      {
        rota: 'rota_support',
        shift: 'shift_ines-11',
        span: {
          fromMs: Date.parse('2026-05-22T11:00+03:00'),
          untilMs: Date.parse('2026-05-22T15:00+03:00'),
        },
        expiresAtMs: Date.parse('2026-05-14T12:00+03:00'),
      },
    ],
  ])
})

test('a part outside the shift is said to be none, and nobody is asked', async () => {
  await opened('/rota?shift=shift_ines-11&act=cover')
  const { page } = visit
  await page.getByRole('radio', { name: 'A part of it' }).check()
  await page.getByLabel('Until').fill('16:00')
  await page.getByRole('button', { name: 'Ask for cover' }).click()
  await page.getByText('A part of it lies within 07:00 to 15:00.').waitFor()
  expect(sent()).toEqual([])
})

test('people are asked by name', async () => {
  await opened('/rota?shift=shift_ines-11&act=cover')
  const { page } = visit
  await page.getByRole('radio', { name: 'People I name' }).check()
  await page.getByRole('button', { name: 'Ask for cover' }).click()
  await page.getByText('Choose at least one').waitFor()
  await page.getByRole('checkbox', { name: 'Lee' }).check()
  await page.getByRole('button', { name: 'Ask for cover' }).click()
  await page.getByText('Asked. You have an answer either way').waitFor()
  expect(sent()[0]?.[1]).toMatchObject({ people: ['person_lee'] })
})

test('arrows move over the days and the people, Enter opens, Escape leads back to the same place', async () => {
  await opened()
  const { page } = visit
  await onShift('shift_ana-11')
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toContain('You: Early, Friday 22 May')
  await page.keyboard.press('Home')
  expect(await focused()).toContain('You: Late, Monday 11 May')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('PageUp')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+Home')
  expect(await focused()).toContain('Ana: Early, Monday 11 May')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Early, Monday 11 May' }).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(focused).toContain('Ana: Early, Monday 11 May')
  // One stop in the whole plan for those who come by Tab.
  expect(await page.locator('.rota [tabindex="0"]').count()).toBe(1)
})

test('g and a letter still lead to a page from within the plan', async () => {
  await opened()
  const { page } = visit
  await onShift('shift_ines-11')
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await page.waitForURL((url) => url.pathname === '/')
})

test('why opens by its key, and Back leads to the shift', async () => {
  await opened()
  const { page } = visit
  await onShift('shift_tuuli-4')
  await page.keyboard.press('w')
  await page.getByText('Something of theirs stands against it.').first().waitFor()
  const names = await page.locator('.explain dt').allTextContents()
  expect(names.map((name) => name.replace(' you', ''))).toEqual([
    'Ana',
    'Ines',
    'Joe',
    'Lee',
    'Mia',
    'Omar',
    'Raj',
    'Sam',
  ])
  await page.getByRole('button', { name: 'Back to the shift' }).click()
  await page.getByRole('heading', { name: 'On call, 15 to 17 May' }).waitFor()
})

test('dragging one of one’s own onto another’s opens the same swap, and sends nothing', async () => {
  await opened()
  const { page } = visit
  const from = page.locator('.rota [data-shift="shift_ines-11"]')
  const onto = page.locator('.rota [data-shift="shift_lee-11"]')
  await from.dragTo(onto)
  await page.getByRole('button', { name: 'Propose the swap to Lee' }).waitFor()
  expect(await page.locator('.shift-drawer .half').allTextContents()).toEqual([
    expect.stringContaining('You take'),
    expect.stringContaining('Lee takes'),
  ])
  expect(sent()).toEqual([])
})

test('a shift is offered, kept, taken and taken back', async () => {
  await opened('/rota?shift=shift_ines-11', readsOf(open))
  const { page } = visit
  await page.goto(`${visit.stub.url}/rota?shift=shift_ines-18`)
  await page.getByRole('button', { name: 'Keep it after all' }).click()
  await page.getByText('It is yours alone again.').waitFor()
  await page.goto(`${visit.stub.url}/rota?shift=shift_sam-7&act=take`)
  await page.getByRole('dialog').getByRole('button', { name: 'Take it' }).click()
  await page.getByText('It is yours.').waitFor()
  await page.goto(`${visit.stub.url}/rota?shift=shift_joe-4`)
  await page.getByRole('button', { name: 'Undo, back to Joe' }).click()
  await page.getByText('Undone. It is where it was before.').waitFor()
  const at = (shift: string, word: string) => `/rotas/rota_support/shifts/${shift}/${word}`
  expect(sent().map(([path]) => path)).toEqual([
    at('shift_ines-18', 'keep'),
    at('shift_sam-7', 'take'),
    at('shift_joe-4', 'undo'),
  ])
})

test('offering can be undone from the toast', async () => {
  await opened('/rota?shift=shift_ines-11')
  const { page } = visit
  await page.getByRole('button', { name: 'Offer it to the team' }).click()
  await page.getByText('It stays yours until somebody takes it.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('It is yours alone again.').waitFor()
  expect(sent().map(([path]) => String(path).split('/').at(-1))).toEqual(['drop', 'keep'])
})

test('what one proposed is taken back, and what was swapped is undone, from its line', async () => {
  await opened('/rota', readsOf(busy))
  const { page } = visit
  await page.getByText('Lee: tell me more “Is it the whole day?”').first().waitFor()
  await page.getByRole('button', { name: 'Take it back' }).click()
  await page.getByText('Taken back. Whoever was asked is told.').waitFor()
  await page.getByRole('button', { name: 'Undo it' }).click()
  await page.getByText('Undone. Every shift is where it was.').waitFor()
  expect(sent().map(([path]) => path)).toEqual([
    `/rotas/rota_support/changes/${byInes.change}/withdraw`,
    '/rotas/rota_support/changes/change_was/undo',
  ])
})

test('what is refused says why, and changes nothing', async () => {
  await opened('/rota?shift=shift_ines-11&act=swap&with=shift_lee-11')
  const { page, stub } = visit
  stub.refuses = 503
  await page.getByRole('button', { name: 'Propose the swap to Lee' }).click()
  await page.getByText('Nothing was proposed.').waitFor()
  expect(await page.getByRole('button', { name: 'Propose the swap to Lee' }).count()).toBe(1)
})

test('weeks and rotas are in the address, and the rota read last is opened again', async () => {
  const nights = { ...support, rota: 'rota_nights', name: 'Nights', changes: [] } as const
  const reads = {
    ...readsOf(support, [nights]),
    '/rotas/rota_nights': { rota: nights },
  }
  await opened('/rota', reads)
  const { page } = visit
  await page.getByRole('link', { name: 'Week after' }).click()
  await page.waitForURL(/from=2026-05-18/)
  await page.getByLabel('rota').selectOption({ label: 'Nights, Support' })
  await page.waitForURL(/rota=rota_nights/)
  await page.getByRole('link', { name: 'Month', exact: true }).click()
  await page.waitForURL(/view=month/)
  await page.goBack()
  await page.waitForURL((url) => !url.search.includes('view'))
  await page.goto(`${visit.stub.url}/rota`)
  await page.locator('.m').getByText('Nights').waitFor()
})
