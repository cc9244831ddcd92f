// Handovers through the operations: written and received, read by the team and by nobody else,
// nudged and told to the backup once, what stood open proposed again, exported, erased.
import { describe, expect, test } from 'vitest'
import { type TestHouse, type TestOrg, testHouse, testOrg } from '../../../test/house.ts'
import type { Viewer } from '../viewer.ts'
import { handoversDue } from './due.ts'

type World = TestHouse & TestOrg & { readonly team: string }

async function opened(): Promise<World> {
  const tested = testHouse()
  const org = await testOrg(tested)
  const { team } = (await tested.done(org.ana, 'team.form', { name: 'Night desk' })).team
  for (const { person } of [org.ana, org.raj, org.mia]) {
    await tested.done(org.ana, 'team.add-member', { team, person })
  }
  return { ...tested, ...org, team }
}

const items = [
  { kind: 'open', words: 'Ticket 412 waits for the vendor' },
  { kind: 'contact', words: 'The vendor answers at the desk line' },
  { kind: 'next step', words: 'Call them at nine', owner: 'Mia' },
]
const minute = 60_000

async function handed(world: World, more: object = {}): Promise<string> {
  const input = { team: world.team, why: 'project', to: ['Raj'], items, ...more }
  return (await world.done(world.ana, 'handover.write', input)).handover.handover
}
const read = async ({ done }: World, viewer: Viewer, handover: string) =>
  (await done(viewer, 'handover.read', { handover })).handover

describe('a handover', () => {
  test('given it is written, then it waits for whom it goes to, and the team can read it', async () => {
    const world = await opened()
    const { done, call, raj, mia, lee } = world
    const handover = await handed(world)
    expect(await read(world, raj, handover)).toMatchObject({
      ...{ relation: 'to', standing: 'waiting', actions: ['receive'] },
      items: [
        { kind: 'open', words: 'Ticket 412 waits for the vendor' },
        { kind: 'contact' },
        { kind: 'next step', words: 'Call them at nine', owner: { is: 'person' } },
      ],
    })
    expect((await done(raj, 'handover.list')).forYou).toHaveLength(1)
    expect((await done(raj, 'today.read')).handovers).toHaveLength(1)
    expect(await read(world, mia, handover)).toMatchObject({ relation: 'team', actions: [] })
    expect((await done(mia, 'today.read')).handovers).toEqual([])
    const others = await call(lee, 'handover.read', { handover })
    expect(others).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
    expect((await done(lee, 'handover.list')).handovers).toEqual([])
  })

  test('given it is written again, then that is what is received, once, with a word', async () => {
    const world = await opened()
    const { done, call, ana, raj } = world
    const handover = await handed(world)
    await done(ana, 'handover.write', { handover, items: [] })
    expect(await read(world, raj, handover)).toMatchObject({ why: 'project', items: [] })
    await done(raj, 'handover.receive', { handover, words: 'Thanks, all clear' })
    expect(await read(world, ana, handover)).toMatchObject({
      standing: 'received',
      receivedBy: { is: 'person' },
      receivedWords: 'Thanks, all clear',
      actions: [],
    })
    for (const [who, verb] of [
      [raj, 'receive'],
      [ana, 'withdraw'],
    ] as const) {
      const again = await call(who, `handover.${verb}`, { handover })
      expect(again).toMatchObject({ ok: false, refusal: { code: 'handover-received' } })
    }
    expect((await done(raj, 'today.read')).handovers).toEqual([])
  })

  test('given it was taken back, then whom it went to reads that, and no word of it', async () => {
    const world = await opened()
    const { done, call, ana, raj, mia } = world
    const handover = await handed(world)
    await done(ana, 'handover.withdraw', { handover })
    expect(await read(world, raj, handover)).toMatchObject({ standing: 'withdrawn', items: [] })
    expect((await read(world, ana, handover)).items).toHaveLength(3)
    expect((await call(mia, 'handover.read', { handover })).ok).toBe(false)
  })

  test('given what stood open was received, then it is proposed for the next', async () => {
    const world = await opened()
    const { done, raj } = world
    const handover = await handed(world)
    await done(raj, 'handover.receive', { handover })
    const { teams } = await done(raj, 'handover.list')
    const { carryOver } = teams.find(({ team }: { team: string }) => team === world.team)
    expect(carryOver).toMatchObject([
      { kind: 'open', words: 'Ticket 412 waits for the vendor', carriedFrom: handover },
      { kind: 'next step', carriedFrom: handover },
    ])
    const carried = [{ kind: 'open', words: 'Ticket 412 still waits', carriedFrom: handover }]
    const input = { team: world.team, why: 'project', to: ['Ana'], items: carried }
    const next = (await done(raj, 'handover.write', input)).handover
    expect(next.items).toMatchObject([{ carriedFrom: handover }])
  })

  test('given nobody received it, then said once more, then to the backup, who can', async () => {
    const world = await opened()
    const { done, call, clock, house, raj, lee } = world
    const handover = await handed(world, { backup: 'Lee' })
    expect(await handoversDue(house)).toBe(0)
    expect((await call(lee, 'handover.read', { handover })).ok).toBe(false)
    clock.set(clock.now() + 15 * minute)
    expect(await handoversDue(house)).toBe(1)
    expect(await handoversDue(house)).toBe(0)
    expect(await read(world, raj, handover)).toMatchObject({ nudged: true, backupTold: false })
    clock.set(clock.now() + 15 * minute)
    expect(await handoversDue(house)).toBe(1)
    expect(await handoversDue(house)).toBe(0)
    expect((await done(lee, 'today.read')).handovers).toMatchObject([{ relation: 'backup' }])
    await done(lee, 'handover.receive', { handover })
    expect(await read(world, raj, handover)).toMatchObject({ receivedBy: { name: 'Lee Lind' } })
    clock.addDays(1)
    expect(await handoversDue(house)).toBe(0)
  })

  test('given it was taken back, then nothing is said of it any more', async () => {
    const world = await opened()
    const handover = await handed(world)
    await world.done(world.ana, 'handover.withdraw', { handover })
    world.clock.addDays(1)
    expect(await handoversDue(world.house)).toBe(0)
  })
})

describe('what is one’s own', () => {
  test('given an export, then what one wrote and received is in it, with its words', async () => {
    const world = await opened()
    await handed(world)
    for (const viewer of [world.ana, world.raj]) {
      const { text } = await world.done(viewer, 'me.export', { format: 'json' })
      expect(text).toContain('Ticket 412 waits for the vendor')
    }
    const { text } = await world.done(world.mia, 'me.export', { format: 'json' })
    expect(text).not.toContain('Ticket 412')
  })

  test('given the writer erases themselves, then their words go and the receipt stays', async () => {
    const world = await opened()
    const { done, raj } = world
    const handover = await handed(world)
    await done(raj, 'handover.receive', { handover, words: 'Have it' })
    await done(world.mia, 'me.erase', { sure: 'erase me' })
    expect(await read(world, raj, handover)).toMatchObject({
      items: [{ words: 'Ticket 412 waits for the vendor' }, {}, { words: '' }],
      receivedWords: 'Have it',
    })
  })
})

test('given a list, then it is read by why, by how it stands and by whom', async () => {
  const world = await opened()
  const { done, ana, raj, mia } = world
  const first = await handed(world)
  const second = await handed(world, { why: 'absence', to: ['Mia'] })
  await done(raj, 'handover.receive', { handover: first })
  const listed = async (input: object) =>
    (await done(ana, 'handover.list', input)).handovers.map(
      ({ handover }: { handover: string }) => handover,
    )
  expect(await listed({ why: 'absence' })).toEqual([second])
  expect(await listed({ standing: 'received' })).toEqual([first])
  expect(await listed({ person: mia.person })).toEqual([second])
  expect(await listed({ before: 1 })).toEqual([])
})
