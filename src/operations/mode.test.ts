// The rota only: set by an admin, read by everybody with Today, and nothing written before or since
// is lost by it.
import { beforeEach, expect, test } from 'vitest'
import { type TestHouse, type TestOrg, testHouse, testOrg } from '../../test/house.ts'
import { beginOrg } from './begin.ts'

let tested: TestHouse
let org: TestOrg

beforeEach(async () => {
  tested = testHouse()
  org = await testOrg(tested)
})

test('given lines of help, when set to the rota only and back, then all of them are there', async () => {
  const before = await tested.done(org.mia, 'favor.thank', { giver: 'raj', note: 'macros' })
  expect(await tested.done(org.ana, 'organisation.set-mode', { mode: 'rota only' })).toEqual({
    mode: 'rota only',
  })
  const today = await tested.done(org.mia, 'today.read')
  expect(today.mode).toBe('rota only')
  expect(today.notices[0]).toMatchObject({ notice: 'rota only', by: { name: 'Ana Alvares' } })
  expect(await tested.done(org.ana, 'organisation.read')).toMatchObject({ mode: 'rota only' })
  // A line's own address opens, and help is remembered as ever.
  const read = await tested.done(org.raj, 'favor.read', { favor: before.favor.favor })
  expect(read.favor.note).toBe('macros')
  await tested.done(org.mia, 'favor.thank', { giver: 'raj', kind: 'cover' })
  await tested.done(org.ana, 'organisation.set-mode', { mode: 'everything' })
  const after = await tested.done(org.mia, 'today.read')
  expect(after.mode).toBe('everything')
  expect(after.lately).toHaveLength(today.lately.length + 1)
})

test('when somebody who is no admin sets it, then it is for somebody else to do', async () => {
  await expect(
    tested.done(org.mia, 'organisation.set-mode', { mode: 'rota only' }),
  ).rejects.toThrow()
  expect(await tested.done(org.mia, 'today.read')).toMatchObject({ mode: 'everything' })
})

test('given a first run that chose the rota only, then it begins so, and no notice says it', async () => {
  const founding = { name: 'Olu Ade', team: 'Desk', mode: 'rota only' } as const
  const begun = await beginOrg(tested.house, founding)
  if (!begun.ok) throw new Error(begun.refusal.code)
  const today = await tested.done(begun.value, 'today.read')
  expect(today).toMatchObject({ mode: 'rota only', notices: [], teams: [{ name: 'Desk' }] })
})
