// A rota through the operations: set up, planned, published, read; shifts that change hands only
// with everybody's word; and nothing of it for whoever is not in it.
import { describe, expect, test } from 'vitest'
import type { RotaView, ShiftView } from '../../core/privacy/rota-views.ts'
import type { Viewer } from '../viewer.ts'
import { changesDue } from './due.ts'
import { planned, type World } from './testing/support-rota.ts'

async function read({ done, rota }: World, viewer: Viewer): Promise<RotaView> {
  return (await done(viewer, 'rota.read', { rota, from: '2026-05-18', weeks: 4 })).rota
}

const nameOf = (shift: ShiftView | undefined): string | undefined => shift?.by?.name
const ofPerson = (view: RotaView, viewer: Viewer): readonly ShiftView[] =>
  view.shifts.filter(({ by }) => by !== undefined && 'person' in by && by.person === viewer.person)

/** A shift of each that the two could swap without breaking a rule. */
async function swappable(world: World, one: Viewer, other: Viewer) {
  const view = await read(world, one)
  for (const gives of ofPerson(view, one)) {
    for (const takes of ofPerson(view, other)) {
      const asked = { rota: world.rota, gives: gives.shift, takes: takes.shift }
      const answer = await world.call(one, 'swap.ask', asked)
      if (answer.ok) return { gives, takes, change: answer.value.change }
    }
  }
  throw new Error('nothing to swap')
}

/** The first of the others who may lawfully take it does; whom a rule keeps from it is refused. */
async function takenBy(world: World, one: object): Promise<Viewer> {
  for (const taker of [world.mia, world.lee, world.ines]) {
    const answer = await world.call(taker, 'shift.take', one)
    if (answer.ok) return taker
    expect(answer.refusal.code).toBe('against-a-rule')
  }
  throw new Error('nobody may take it')
}

const refusedFor = (answer: { ok: boolean; refusal?: { code: string } }): string | undefined =>
  answer.ok ? undefined : answer.refusal?.code

describe('a rota', () => {
  test('given a shift far off, then a look at it shows its weeks; unknown, nothing', async () => {
    const world = await planned()
    const { shift } = (await read(world, world.raj)).shifts.at(-1) as ShiftView
    const { rota } = await world.done(world.raj, 'rota.read', { rota: world.rota, shift })
    expect(rota.shifts.some((each: ShiftView) => each.shift === shift)).toBe(true)
    const none = { rota: world.rota, shift: 'shift_none' }
    expect(refusedFor(await world.call(world.raj, 'rota.read', none))).toBe('not-found')
  })

  test('given it is published, then its team reads who has what, and others nothing', async () => {
    const world = await planned()
    const view = await read(world, world.raj)
    expect(view).toMatchObject({ name: 'Support desk', yours: true, mayPlan: false })
    expect(view.shifts).toHaveLength(40)
    expect(view.shifts.every(({ by }) => by !== undefined)).toBe(true)
    expect(view.people.map(({ person }) => person.name)).toEqual([
      'Ines Ito',
      'Lee Lind',
      'Mia Moser',
      'Raj Rao',
    ])
    const [spread] = view.spread
    expect(spread?.rings).toEqual([1000, 1000, 1000, 1000])
    const { rotas } = await world.done(world.raj, 'rota.who')
    const [{ duties }] = rotas
    expect(rotas).toMatchObject([{ name: 'Support desk', yours: true }])
    for (const { now, next } of duties) expect(now.length + next.length).toBeGreaterThan(0)
    const joined = await world.done(world.ana, 'person.invite', { name: 'Otto Orr' })
    const otto = { org: world.org, person: joined.person.person }
    expect(refusedFor(await world.call(otto, 'rota.read', { rota: world.rota }))).toBeDefined()
  })

  test('given two plan at once, then the second reads that the rota changed', async () => {
    const world = await planned()
    const { done, call, ana, rota } = world
    const from = '2026-06-15'
    const first = await done(ana, 'rota.preview', { rota, from })
    const second = await done(ana, 'rota.preview', { rota, from })
    expect(second.seats).toEqual(first.seats)
    const said = { rota, from, until: first.until, seed: first.seed, seats: first.seats }
    await done(ana, 'rota.publish', { ...said, version: first.version })
    const late = await call(ana, 'rota.publish', { ...said, version: second.version })
    expect(refusedFor(late)).toBe('rota-changed')
  })

  test('given somebody decided on a seat, then the plan keeps it and says so', async () => {
    const world = await planned()
    const { done, ana, mia, rota } = world
    const from = '2026-06-15'
    const { seats } = await done(ana, 'rota.preview', { rota, from })
    const pin = { ...seats[0], person: mia.person, pinned: true }
    const again = await done(ana, 'rota.preview', { rota, from, pins: [pin] })
    expect(again.seats[0]).toMatchObject({ person: mia.person, pinned: true })
    const open = await done(ana, 'rota.preview', { rota, from, pins: [pin], leaveOpen: true })
    expect(open.open).toBe(seats.length - 1)
  })
})

describe('a swap', () => {
  test('given it is asked for, then nothing moves before the other one’s yes', async () => {
    const world = await planned()
    const { gives, takes, change } = await swappable(world, world.raj, world.mia)
    expect(change).toMatchObject({ standing: 'waiting', actions: ['withdraw'] })
    const before = await read(world, world.raj)
    expect(nameOf(before.shifts.find(({ shift }) => shift === gives.shift))).toBe('Raj Rao')
    const today = await world.done(world.mia, 'today.read')
    expect(today.changes).toHaveLength(1)
    const yes = { rota: world.rota, change: change.change, answer: 'accept' }
    const answered = await world.done(world.mia, 'change.answer', yes)
    expect(answered.change).toMatchObject({ standing: 'accepted', actions: ['undo'] })
    const after = await read(world, world.raj)
    expect(nameOf(after.shifts.find(({ shift }) => shift === gives.shift))).toBe('Mia Moser')
    expect(nameOf(after.shifts.find(({ shift }) => shift === takes.shift))).toBe('Raj Rao')
    await world.done(world.raj, 'change.undo', { rota: world.rota, change: change.change })
    const undone = await read(world, world.raj)
    expect(nameOf(undone.shifts.find(({ shift }) => shift === gives.shift))).toBe('Raj Rao')
  })

  test('given one would have two shifts at once, then it is refused by the rule’s sentence', async () => {
    const world = await planned()
    const view = await read(world, world.raj)
    const [early] = ofPerson(view, world.raj)
    const twin = view.shifts.find(
      (each) =>
        each.day === early?.day && each.shift !== early?.shift && nameOf(each) !== 'Raj Rao',
    )
    const theirs = view.shifts.filter((each) => nameOf(each) === nameOf(twin))
    const own = ofPerson(view, world.raj).filter(({ day }) => day !== early?.day)
    // Taking the twin of one's own shift is two at once, whatever is given for it.
    const asked = { rota: world.rota, gives: own[0]?.shift, takes: twin?.shift }
    expect(theirs.length).toBeGreaterThan(0)
    const answer = await world.call(world.raj, 'swap.ask', asked)
    expect(refusedFor(answer)).toBe('against-a-rule')
  })
})

describe('a cover', () => {
  test('given it is asked for, then those who could are asked, and a yes moves the shift', async () => {
    const world = await planned()
    const view = await read(world, world.mia)
    const [shift] = ofPerson(view, world.mia)
    const asked = { rota: world.rota, shift: shift?.shift, manner: 'one at a time' }
    const { ask } = await world.done(world.mia, 'shift.ask-cover', asked)
    expect(ask).toMatchObject({ kind: 'cover', standing: 'open' })
    const first = ask.asked.find((each: { is: string }) => each.is === 'asked')
    const taker = [world.raj, world.lee, world.ines].find(
      ({ person }) => person === first?.person.person,
    )
    if (taker === undefined) throw new Error('nobody was asked')
    expect(refusedFor(await world.call(world.mia, 'shift.drop', asked))).toBeDefined()
    await world.done(taker, 'ask.answer', { ask: ask.ask, answer: 'accept' })
    const after = (await read(world, world.mia)).shifts.find((each) => each.shift === shift?.shift)
    expect(after).toMatchObject({ insteadOf: { is: 'you' } })
    expect(after?.by).toMatchObject({ person: taker.person })
    await world.done(taker, 'ask.hand-back', { ask: ask.ask })
    const back = (await read(world, world.mia)).shifts.find((each) => each.shift === shift?.shift)
    expect(back?.by).toMatchObject({ is: 'you' })
  })
})

describe('dropping and taking', () => {
  test('given a shift is dropped, then it stays theirs until somebody takes it', async () => {
    const world = await planned()
    const { done, raj, rota } = world
    const [shift] = ofPerson(await read(world, raj), raj)
    const one = { rota, shift: shift?.shift }
    await done(raj, 'shift.drop', one)
    const offered = (await read(world, world.mia)).shifts.find(
      (each) => each.shift === shift?.shift,
    )
    expect(offered).toMatchObject({ waits: 'offered', by: { name: 'Raj Rao' } })
    const taker = await takenBy(world, one)
    const now = (await read(world, taker)).shifts.find((each) => each.shift === shift?.shift)
    expect(now).toMatchObject({ by: { is: 'you' } })
    const undone = await done(taker, 'shift.undo', one)
    const back = undone.rota.shifts.find((each: ShiftView) => each.shift === shift?.shift)
    expect(back).toMatchObject({ by: { name: 'Raj Rao' } })
  })
})

describe('what was taken over', () => {
  test('given it has begun, then either of the two remembers it once, as a cover', async () => {
    const world = await planned()
    const { done, call, clock, raj, rota } = world
    const [shift] = ofPerson(await read(world, raj), raj)
    const one = { rota, shift: shift?.shift }
    await done(raj, 'shift.drop', one)
    const taker = await takenBy(world, one)
    expect(refusedFor(await call(raj, 'shift.done', one))).toBe('not-due')
    clock.set((shift?.fromMs ?? 0) + 60_000)
    const { favor } = await done(raj, 'shift.done', one)
    expect(favor).toMatchObject({ kind: 'cover', standing: 'confirmed', receiver: { is: 'you' } })
    expect(refusedFor(await call(taker, 'shift.done', one))).toBe('nothing-changes')
  })
})

describe('a change nobody answers', () => {
  test('given its hour has come, then it is over by itself, once, and nothing moved', async () => {
    const world = await planned()
    const { change, gives } = await swappable(world, world.raj, world.mia)
    expect(await changesDue(world.house)).toBe(0)
    world.clock.set(change.expiresAtMs)
    expect(await changesDue(world.house)).toBe(1)
    expect(await changesDue(world.house)).toBe(0)
    const view = await read(world, world.raj)
    const still = view.shifts.find(({ shift }) => shift === gives.shift)
    expect(still).toMatchObject({ by: { is: 'you' } })
    expect(still?.waits).toBeUndefined()
  })
})

describe('an absence', () => {
  test('given days away, then plans come fewest changes first, and move by everybody’s yes', async () => {
    const world = await planned()
    const { done, raj, rota } = world
    const away = { rota, from: '2026-05-25', until: '2026-05-29' }
    const { plans } = await done(raj, 'rota.absence-plans', away)
    expect(plans.length).toBeGreaterThan(0)
    const [plan] = plans
    const moves = plan.moves.map(
      ({ shift, to }: { shift: { shift: string }; to?: { person: string } }) => ({
        shift: shift.shift,
        ...(to ? { to: to.person } : {}),
      }),
    )
    const { change } = await done(raj, 'rota.propose-absence', { ...away, moves })
    const touched = [world.mia, world.lee, world.ines].filter(({ person }) =>
      plan.touched.some((each: { person: string }) => each.person === person),
    )
    for (const viewer of touched) {
      const yes = { rota, change: change.change, answer: 'accept' }
      await done(viewer, 'change.answer', yes)
    }
    const view = await read(world, raj)
    const still = ofPerson(view, raj).filter(({ day }) => day >= away.from && day <= away.until)
    expect(still).toEqual([])
  })
})

describe('why', () => {
  test('given a shift, then each other one has a sentence, A to Z, and a wish is in none', async () => {
    const world = await planned()
    const { done, raj, rota } = world
    const [shift] = (await read(world, raj)).shifts
    await done(world.ines, 'rota.say-wishes', {
      rota,
      wishes: [{ how: 'cannot', on: { days: [shift?.day] } }],
    })
    const { explain } = await done(raj, 'rota.explain', { rota, shift: shift?.shift })
    const names = explain.people.map(({ person }: { person: { name: string } }) => person.name)
    expect(names).toEqual([...names].sort())
    expect(names).toHaveLength(3)
    for (const { sentence } of explain.people) expect(sentence).not.toMatch(/wish|cannot|prefer/i)
    const { wishes, left } = await done(world.ines, 'rota.read-wishes', { rota })
    expect([wishes.length, left.cannot]).toEqual([1, 3])
    expect((await done(raj, 'rota.read-wishes', { rota })).wishes).toEqual([])
  })
})
