// A yes is held against the rota's rules when it would move a shift, however it was given: gathered
// with others until an hour, by a link without an account, or as a take that is shown as one's own.
import { describe, expect, test } from 'vitest'
import { type TestHouse, type TestOrg, testHouse, testOrg } from '../../../test/house.ts'
import type { ShiftView } from '../../core/privacy/rota-views.ts'
import { answerByLink } from '../asks/by-link.ts'
import { asksDue } from '../asks/due.ts'
import type { Viewer } from '../viewer.ts'

type World = TestHouse & TestOrg & { readonly rota: string }

const pattern = (starts: string, ends: string) => ({
  ...{ recurs: { every: 'week', weekdays: [1, 2, 3, 4, 5], weeks: 1 }, starts, ends },
  ...{ daysLater: 0, from: '2026-05-04', except: [], holidays: 'as any day' },
})
const terms = {
  zone: 'Europe/Helsinki',
  duties: [
    { name: 'Early', letter: 'E', patterns: [pattern('07:00', '15:00')] },
    { name: 'Late', letter: 'L', patterns: [pattern('14:00', '22:00')] },
  ],
  members: ['Raj', 'Mia', 'Lee', 'Ines'].map((person) => ({ person })),
}
const hourMs = 3_600_000
const monday = '2026-05-18'
const tooMany = 'You would have two shifts at the same time.'

/** Who has Early and Late on each of the first days; what is not named is open. */
async function planned(days: readonly (readonly string[])[]): Promise<World> {
  const tested = testHouse()
  const org = await testOrg(tested)
  const { done } = tested
  const form = { team: 'Support', name: 'Support desk', terms }
  const { rota } = (await done(org.ana, 'rota.form', form)).rota
  const preview = await done(org.ana, 'rota.preview', { rota, from: monday, weeks: 1 })
  const { version, from, until, seed } = preview
  const people = org as unknown as Record<string, Viewer>
  const seats = preview.seats.map(({ person: _, ...seat }: { person?: string }, place: number) => {
    const name = days[Math.floor(place / 2)]?.[place % 2]
    const person = name === undefined ? undefined : people[name]?.person
    return person === undefined ? seat : { ...seat, person }
  })
  await done(org.ana, 'rota.publish', { rota, version, from, until, seed, seats })
  return { ...tested, ...org, rota }
}

async function shiftOf(world: World, viewer: Viewer, place: number): Promise<ShiftView> {
  const { done, rota } = world
  const read = await done(viewer, 'rota.read', { rota, from: monday, weeks: 1 })
  return read.rota.shifts[place]
}

/** Raj asks everybody who could to have Monday's Early; answers are gathered for a while. */
async function asking(world: World, manner = 'everyone') {
  const { shift } = await shiftOf(world, world.raj, 0)
  const input = { rota: world.rota, shift, manner }
  const { ask } = (await world.done(world.raj, 'shift.ask-cover', input)).ask
  return ask
}

/** What Mia offers, Lee has: it is at the time of what Raj asks for. */
async function leeTakesLate(world: World): Promise<void> {
  const late = { rota: world.rota, shift: (await shiftOf(world, world.mia, 1)).shift }
  await world.done(world.mia, 'shift.drop', late)
  await world.done(world.lee, 'shift.take', late)
}

async function whenGathered(world: World, ask: string): Promise<void> {
  const read = await world.done(world.raj, 'ask.read', { ask })
  world.clock.set(read.ask.gatherUntilMs + 1)
  await asksDue(world.house)
}

const standingOf = async (world: World, ask: string) =>
  (await world.done(world.raj, 'ask.read', { ask })).ask

const detailOf = (answer: { ok: boolean; refusal?: { detail?: string } }) =>
  answer.ok ? 'accepted' : answer.refusal?.detail

describe('a yes that was gathered', () => {
  test('given a rule stands against it at its hour, then another’s yes is taken', async () => {
    const world = await planned([['raj', 'mia']])
    const ask = await asking(world)
    await world.done(world.lee, 'ask.answer', { ask, answer: 'accept' })
    await leeTakesLate(world)
    await world.done(world.ines, 'ask.answer', { ask, answer: 'accept' })
    expect(await standingOf(world, ask)).toMatchObject({
      standing: 'taken',
      taker: { name: 'Ines Ito' },
    })
    expect((await shiftOf(world, world.raj, 0)).by?.name).toBe('Ines Ito')
  })

  test('given nobody else said yes, then it is said to both, and stays open for others', async () => {
    const world = await planned([['raj', 'mia']])
    const ask = await asking(world)
    await world.done(world.lee, 'ask.answer', { ask, answer: 'accept' })
    await leeTakesLate(world)
    await whenGathered(world, ask)
    expect(await standingOf(world, ask)).toMatchObject({ standing: 'open' })
    expect((await shiftOf(world, world.raj, 0)).by?.name).toBe('Raj Rao')
    const again = await world.call(world.lee, 'ask.answer', { ask, answer: 'accept' })
    expect(detailOf(again)).toBe(tooMany)
    await world.done(world.ines, 'ask.answer', { ask, answer: 'accept' })
    expect(await standingOf(world, ask)).toMatchObject({ taker: { name: 'Ines Ito' } })
  })

  test('given it is handed back, then it goes to nobody a rule stands against', async () => {
    const world = await planned([['raj', 'mia'], [], ['lee']])
    const ask = await asking(world)
    await world.done(world.lee, 'ask.answer', { ask, answer: 'accept' })
    await world.done(world.ines, 'ask.answer', { ask, answer: 'accept' })
    expect((await standingOf(world, ask)).taker.name).toBe('Ines Ito')
    await leeTakesLate(world)
    await world.done(world.ines, 'ask.hand-back', { ask })
    expect((await shiftOf(world, world.raj, 0)).by?.name).toBe('Raj Rao')
  })
})

test('given a yes by a link that breaks a rule, then it is refused in words, and waits', async () => {
  const world = await planned([['raj', 'mia']])
  const ask = await asking(world)
  await leeTakesLate(world)
  const link = { org: world.lee.org, person: world.lee.person, ask: ask as `ask_${string}` }
  const said = await answerByLink(world.house, link, { answer: 'accept' }, 'key')
  expect(said.ok ? 'accepted' : said.refusal).toMatchObject({
    code: 'against-a-rule',
    detail: tooMany,
  })
  expect(await standingOf(world, ask)).toMatchObject({ standing: 'open' })
})

describe('a shift that is free', () => {
  test('given a rule stands against it for one, then why is said, and another may', async () => {
    const world = await planned([['raj'], ['lee', 'ines']])
    const [forRaj, forLee] = [
      await shiftOf(world, world.raj, 1),
      await shiftOf(world, world.lee, 1),
    ]
    expect(forRaj).toMatchObject({ cannotTake: tooMany, actions: [] })
    expect(forLee).toMatchObject({
      cannotTake: 'You would have too little rest between two shifts.',
      actions: [],
    })
    const forMia = await shiftOf(world, world.mia, 1)
    expect(forMia.actions).toEqual(['take'])
    expect(forMia.cannotTake).toBeUndefined()
    for (const viewer of [world.raj, world.lee]) {
      const taken = await world.call(viewer, 'shift.take', {
        rota: world.rota,
        shift: forMia.shift,
      })
      expect(taken.ok).toBe(false)
    }
  })

  test('given one has a part of another at that time, then it is refused', async () => {
    const world = await planned([['raj', 'mia']])
    const early = await shiftOf(world, world.raj, 0)
    const half = { fromMs: early.fromMs + 4 * hourMs, untilMs: early.untilMs }
    await world.done(world.raj, 'shift.drop', { rota: world.rota, shift: early.shift })
    const part = { rota: world.rota, shift: early.shift, span: half }
    await world.done(world.ines, 'shift.take', part)
    const late = { rota: world.rota, shift: (await shiftOf(world, world.mia, 1)).shift }
    await world.done(world.mia, 'shift.drop', late)
    expect(detailOf(await world.call(world.ines, 'shift.take', late))).toBe(tooMany)
    expect((await world.call(world.lee, 'shift.take', late)).ok).toBe(true)
  })
})

test('given somebody asks for cover, then whoever it leaves most even with is asked first', async () => {
  const world = await planned([
    ['raj', 'mia'],
    ['mia', 'lee'],
    ['mia', 'lee'],
    ['lee', 'mia'],
    ['raj', 'ines'],
  ])
  const asked = async (place: number) => {
    const { shift } = await shiftOf(world, world.raj, place)
    const input = { rota: world.rota, shift, manner: 'one at a time' }
    const { ask } = await world.done(world.raj, 'shift.ask-cover', input)
    return ask.asked.map(({ person }: { person: { name: string } }) => person.name)
  }
  expect(await asked(0)).toEqual(['Ines Ito', 'Lee Lind'])
})
