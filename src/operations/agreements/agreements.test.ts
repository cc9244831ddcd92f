// Agreements through the operations: proposed and agreed on by those in them alone, help under them
// formal, returns made formal; what keeps coming back, and what one wanted to remember.
import { describe, expect, test } from 'vitest'
import { type TestHouse, type TestOrg, testHouse, testOrg } from '../../../test/house.ts'
import { columnFlags, columnsOf } from '../../core/ledger/columns.ts'
import type { Viewer } from '../viewer.ts'
import { agreementsDue } from './due.ts'

type World = TestHouse & TestOrg

async function opened(): Promise<World> {
  const tested = testHouse()
  return { ...tested, ...(await testOrg(tested)) }
}

const today = '2026-05-12'
const mentoring = { kind: 'mentoring', yours: 'An hour each Friday', end: '2026-11-12' }
const withRaj = (more: object = {}) => ({
  ...mentoring,
  others: [{ who: 'Raj', terms: 'Notes for the team' }],
  ...more,
})
async function proposed(world: World, more: object = {}): Promise<string> {
  return (await world.done(world.ana, 'agreement.propose', withRaj(more))).agreement.agreement
}
async function running(world: World, more: object = {}): Promise<string> {
  const agreement = await proposed(world, more)
  await world.done(world.raj, 'agreement.accept', { agreement })
  return agreement
}
const read = async ({ done }: World, viewer: Viewer, agreement: string) =>
  (await done(viewer, 'agreement.read', { agreement })).agreement

describe('an agreement', () => {
  test('given it is proposed, then both read its terms and it waits for the other alone', async () => {
    const world = await opened()
    const { done, call, ana, raj, mia } = world
    const agreement = await proposed(world)
    expect(await read(world, raj, agreement)).toMatchObject({
      standing: 'proposed',
      ...{ start: today, end: '2026-11-12', reviewDay: '2026-10-29', cadence: 'when needed' },
      parties: [
        { party: { is: 'person' }, terms: 'An hour each Friday', accepted: true },
        { party: { is: 'you' }, terms: 'Notes for the team', accepted: false },
      ],
      actions: ['accept', 'decline'],
    })
    expect((await read(world, ana, agreement)).actions).toEqual(['withdraw'])
    expect((await done(raj, 'agreement.list')).forYou).toHaveLength(1)
    expect((await done(raj, 'today.read')).agreements).toHaveLength(1)
    expect((await done(ana, 'today.read')).agreements).toEqual([])
    const others = await call(mia, 'agreement.read', { agreement })
    expect(others).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
    expect(await done(mia, 'agreement.list')).toEqual({ forYou: [], agreements: [], recurring: [] })
  })

  test('given it runs, then help of its kind is under it, formal, and in no word of returns', async () => {
    const world = await opened()
    const { done, house, org, ana, raj, mia } = world
    const agreement = await running(world)
    const thanks = { giver: ana.person, kind: 'mentoring', expectation: 'return' }
    const { favor } = await done(raj, 'favor.thank', thanks)
    expect(favor.under).toBe(agreement)
    await done(ana, 'favor.let-go', { favor: favor.favor })
    await done(mia, 'favor.thank', { giver: ana.person, kind: 'mentoring' })
    expect((await read(world, raj, agreement)).favors).toHaveLength(1)
    const record = await done(ana, 'record.read')
    expect(record).toMatchObject({ favors: 2, ended: { letGo: 0 } })
    const { flags } = columnsOf(await house.scribe.ledger(org))
    expect([...flags].map((each) => (each & columnFlags.formal) > 0)).toEqual([true, false])
  })

  test('given it is time to look at it again, then today says so until it is renewed', async () => {
    const world = await opened()
    const { done, clock, ana, raj } = world
    const agreement = await running(world, { end: '2026-06-12', reviewDay: '2026-06-01' })
    expect((await read(world, ana, agreement)).actions).toEqual(['end'])
    clock.addDays(20)
    expect((await done(ana, 'today.read')).agreements).toMatchObject([{ reviewDue: true }])
    expect((await read(world, ana, agreement)).actions).toEqual(['end', 'renew'])
    const again = { ...withRaj({ start: '2026-06-13', end: '2026-09-12' }), agreement }
    const renewed = (await done(ana, 'agreement.renew', again)).agreement
    expect(renewed).toMatchObject({ standing: 'proposed', renews: agreement })
    expect((await done(ana, 'today.read')).agreements).toEqual([])
    await done(raj, 'agreement.accept', { agreement: renewed.agreement })
    expect((await read(world, raj, renewed.agreement)).standing).toBe('to begin')
  })

  test('given nobody says a word, or its last day is over, then the clockwork lapses it once', async () => {
    const world = await opened()
    const { house, clock, ana } = world
    const silent = await proposed(world)
    const over = await running(world, { end: '2026-05-20' })
    expect(await agreementsDue(house)).toBe(0)
    clock.addDays(14)
    expect((await read(world, ana, silent)).standing).toBe('lapsed')
    expect(await agreementsDue(house)).toBe(2)
    expect(await agreementsDue(house)).toBe(0)
    for (const agreement of [silent, over]) {
      expect((await read(world, ana, agreement)).standing).toBe('lapsed')
    }
  })

  test('given one erases themselves, then their words go and the other keeps theirs', async () => {
    const world = await opened()
    const { done, ana, raj } = world
    const agreement = await running(world)
    await done(raj, 'me.erase', { sure: 'erase me' })
    const { parties } = await read(world, ana, agreement)
    expect(parties).toMatchObject([
      { terms: 'An hour each Friday' },
      { party: { is: 'former colleague' }, terms: '' },
    ])
  })
})

describe('a return made formal', () => {
  test('given it is agreed on, then the return has ended, and both sides read how', async () => {
    const world = await opened()
    const { done, ana, raj } = world
    const thanks = { giver: raj.person, kind: 'deadline', expectation: 'return' }
    const { favor } = await done(ana, 'favor.thank', thanks)
    const agreement = await proposed(world, { favor: favor.favor })
    const returnIs = async () =>
      (await done(raj, 'favor.read', { favor: favor.favor })).favor.returnIs
    expect(await returnIs()).toBe('open')
    await done(raj, 'agreement.accept', { agreement })
    expect(await returnIs()).toBe('made formal')
    expect((await done(ana, 'today.read')).saidAloud).toEqual([])
    expect((await done(ana, 'today.read')).since[0]).toMatchObject({ news: 'made formal' })
    const { history } = await done(raj, 'favor.history', { favor: favor.favor })
    expect(history.at(-1).what).toBe('made formal')
  })
})

describe('what keeps coming back', () => {
  test('given three of a kind, then offered to the two; waved away, to the other alone', async () => {
    const world = await opened()
    const { done, ana, raj, mia } = world
    for (const [giver, receiver] of [
      [ana, raj],
      [raj, ana],
      [ana, raj],
    ] as const) {
      await done(receiver, 'favor.thank', { giver: giver.person, kind: 'check' })
    }
    const recurring = async (viewer: Viewer) => (await done(viewer, 'today.read')).recurring
    expect(await recurring(ana)).toMatchObject([{ kind: 'check', person: raj.person }])
    expect((await recurring(raj))[0].favors).toHaveLength(3)
    expect(await recurring(mia)).toEqual([])
    await done(ana, 'agreement.wave-away', { kind: 'check', person: raj.person })
    expect(await recurring(ana)).toEqual([])
    expect(await recurring(raj)).toHaveLength(1)
    expect((await done(ana, 'private.list')).answers).toEqual([])
  })
})

describe('what one wanted to remember', () => {
  test('given a day, then today says it on that day, to its author, until it came back', async () => {
    const world = await opened()
    const { done, call, clock, ana, raj, mia } = world
    const { favor } = await done(ana, 'favor.thank', { giver: raj.person })
    const memory = { favor: favor.favor, words: 'at his next deadline', day: '2026-05-14' }
    await done(ana, 'favor.remember', memory)
    const outside = await call(mia, 'favor.remember', memory)
    expect(outside).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
    const remembered = async (viewer: Viewer) => (await done(viewer, 'today.read')).remembered
    expect(await remembered(ana)).toEqual([])
    clock.addDays(2)
    expect(await remembered(ana)).toMatchObject([{ words: 'at his next deadline' }])
    expect(await remembered(raj)).toEqual([])
    const back = await done(ana, 'favor.record', { giver: 'me', receiver: raj.person })
    expect(back.couldReturn.favor).toBe(favor.favor)
    expect(
      (await done(raj, 'favor.record', { giver: 'me', receiver: ana.person })).couldReturn,
    ).toBe(undefined)
    await done(raj, 'favor.confirm', { favor: back.favor.favor })
    await done(ana, 'favor.return', { favor: favor.favor, by: back.favor.favor })
    expect(await remembered(ana)).toEqual([])
    const late = await call(ana, 'favor.remember', memory)
    expect(late).toMatchObject({ ok: false, refusal: { code: 'return-already-ended' } })
    await done(ana, 'favor.forget-memory', { favor: favor.favor })
    expect((await done(ana, 'private.list')).answers).toEqual([])
  })

  test('given it was only thanked for and nothing remembered, then no return is suggested', async () => {
    const { done, ana, raj } = await opened()
    await done(ana, 'favor.thank', { giver: raj.person })
    const back = await done(ana, 'favor.record', { giver: 'me', receiver: raj.person })
    expect(back.couldReturn).toBeUndefined()
  })
})
