// Links into the rota and out of it: to a shift of other weeks, to the handover of a shift, and to
// what one who plans does for somebody away.
import { expect, test } from 'vitest'
import { led, readsOf, support, today, toInes, usual } from './rota.fixture.ts'
import type { Reads } from './stub.ts'
import { visiting } from './visiting.ts'

const visit = visiting()
const sent = () => visit.stub.changes.map(({ path, body }) => [path, body])

async function opened(path: string, reads: Reads = usual): Promise<void> {
  visit.stub.reads = reads
  visit.stub.today = today
  visit.stub.answerTo = ({ path: asked }) =>
    asked.endsWith('/swaps') ? { change: toInes } : { rota: support }
  await visit.open({ width: 1440 }, path)
}

test('who plans acts for somebody away, and it says for whom', async () => {
  await opened('/rota?shift=shift_tuuli-9', readsOf(led))
  const { page } = visit
  const sheet = page.getByRole('dialog')
  await sheet.getByText('For Tuuli, who is away. That you did it is on record').waitFor()
  await sheet.getByRole('button', { name: 'Offer it for Tuuli' }).click()
  await page.getByText('Offered for Tuuli. It stays Tuuli’s until').waitFor()
  await page.goto(`${visit.stub.url}/rota?shift=shift_tuuli-9&act=cover`)
  await sheet.getByText('For Tuuli, who is away').waitFor()
  await sheet.getByRole('radio', { name: 'People I name' }).check()
  expect(await sheet.getByRole('checkbox', { name: 'Tuuli' }).count()).toBe(0)
  await sheet.getByRole('radio', { name: 'Everybody who can' }).check()
  await sheet.getByRole('button', { name: 'Ask for cover' }).click()
  await page.getByText('Asked. You have an answer').waitFor()
  await page.goto(`${visit.stub.url}/rota?shift=shift_tuuli-9&act=swap&with=shift_lee-11`)
  await sheet.getByText('Tuuli takes').waitFor()
  await sheet.getByRole('button', { name: 'Propose the swap to Lee' }).click()
  await page.getByText('Proposed. Lee is told').waitFor()
  const absent = { for: 'person_tuuli' }
  expect(sent().map(([path, body]) => [String(path).split('/').at(-1), body])).toEqual([
    ['drop', expect.objectContaining(absent)],
    ['cover', expect.objectContaining(absent)],
    ['swaps', expect.objectContaining({ ...absent, gives: 'shift_tuuli-9' })],
  ])
})

test('a link to a shift in other weeks leads to its weeks; one called off says so', async () => {
  const later = { ...support, from: '2026-06-08', until: '2026-07-06', shifts: [], changes: [] }
  const reads = {
    ...usual,
    '/rotas/rota_support': { rota: later },
    '/rotas/rota_support?shift=shift_lee-3': { rota: support },
    '/rotas/rota_support?from=2026-05-11': { rota: support },
    '/rotas/rota_support?shift=shift_gone': 404,
  }
  await opened('/rota?rota=rota_support&shift=shift_lee-3', reads)
  const { page } = visit
  await page.getByRole('heading', { name: 'Late, Thursday 14 May' }).waitFor()
  await page.waitForURL(/from=2026-05-14/)
  await page.goto(`${visit.stub.url}/rota?rota=rota_support&shift=shift_gone`)
  await page.getByRole('heading', { name: 'This shift was called off' }).waitFor()
})

test('the handover of a shift opens with that shift', async () => {
  await opened('/rota?shift=shift_ines-11')
  await visit.page.getByRole('link', { name: 'Hand it over' }).click()
  await visit.page.waitForURL((url) => url.pathname === '/rota/handovers/new')
  expect(new URL(visit.page.url()).searchParams.get('shift')).toBe('shift_ines-11')
})
