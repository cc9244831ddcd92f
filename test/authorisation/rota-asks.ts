// What the routes of rotas are asked: Support’s rota with Raj and Mia in it, planned by its admin,
// anew for each ask. Its team and its people read it; who plans it is an admin or a lead.
import type { RotaView, ShiftView } from '../../src/core/privacy/rota-views.ts'
import { addDays, dayOf, mondayOf } from '../../src/core/time.ts'
import type { Json } from '../inputs-of.ts'
import type { Ask } from './asks.ts'
import type { Part, World } from './world.ts'

const nextMonday = (world: World): string =>
  addDays(mondayOf(dayOf(world.serving.house.clock.now())), 14)

const terms = (world: World) => ({
  zone: 'UTC',
  duties: [
    {
      name: 'Desk',
      letter: 'D',
      patterns: [
        {
          recurs: { every: 'week', weekdays: [1, 2, 3, 4, 5] },
          starts: '09:00',
          ends: '17:00',
          from: '2026-01-05',
        },
      ],
    },
  ],
  members: [{ person: world.member('giver').person }, { person: world.member('receiver').person }],
})

/** A team of its own, so that no limit of rotas a team is met: with its people in it. */
async function formed(world: World): Promise<string> {
  const admin = world.member('admin')
  const { rotas } = await world.done(admin, 'rota.list')
  for (const { rota } of rotas) await world.done(admin, 'rota.close', { rota, sure: 'close it' })
  const form = { team: world.team, name: 'Desk rota', terms: terms(world) }
  return (await world.done(admin, 'rota.form', form)).rota.rota
}

interface Planned {
  readonly rota: string
  readonly view: RotaView
}

async function planned(world: World): Promise<Planned> {
  const admin = world.member('admin')
  const rota = await formed(world)
  const from = nextMonday(world)
  const { version, until, seed, seats } = await world.done(admin, 'rota.preview', { rota, from })
  await world.done(admin, 'rota.publish', { rota, version, from, until, seed, seats })
  const view = (await world.done(admin, 'rota.read', { rota, from })).rota
  return { rota, view }
}

function shiftOf({ view }: Planned, world: World, part: Part): ShiftView {
  const { person } = world.member(part)
  const own = view.shifts.find(({ by }) => by && 'person' in by && by.person === person)
  if (own === undefined) throw new Error(`${part} has no shift`)
  return own
}

/** Raj has asked Mia to swap. */
async function swapAsked(
  world: World,
): Promise<{ readonly rota: string; readonly change: string }> {
  const plan = await planned(world)
  const { rota } = plan
  const gives = shiftOf(plan, world, 'giver').shift
  const takes = shiftOf(plan, world, 'receiver').shift
  const asked = await world.done(world.member('giver'), 'swap.ask', { rota, gives, takes })
  return { rota, change: asked.change.change }
}

const ofRota = (make: (world: World) => Promise<object>, as?: Part): Ask => ({
  ...(as === undefined ? {} : { as }),
  input: async (world) => (await make(world)) as Json,
})

const ownShift = (
  as: Part,
  more: (world: World, rota: string, shift: string) => Promise<unknown>,
) =>
  ofRota(async (world) => {
    const plan = await planned(world)
    const { shift } = shiftOf(plan, world, 'giver')
    await more(world, plan.rota, shift)
    return { rota: plan.rota, shift }
  }, as)

const nothing = async (): Promise<undefined> => undefined
const dropped = (world: World, rota: string, shift: string): Promise<unknown> =>
  world.done(world.member('giver'), 'shift.drop', { rota, shift })

export const rotaAsks: Readonly<Record<string, Ask>> = {
  'rota.list': { input: async () => ({}) },
  'rota.who': { input: async () => ({}) },
  'holiday.places': { input: async () => ({}) },
  'rota.form': ofRota(async (world) => {
    await formed(world)
    return { team: world.team, name: 'Another', terms: terms(world) }
  }),
  'rota.read': ofRota(async (world) => ({ rota: await formed(world) }), 'giver'),
  'rota.read-set-up': ofRota(async (world) => ({ rota: await formed(world) })),
  'rota.set-up': ofRota(async (world) => {
    return { rota: await formed(world), version: 1, terms: terms(world) }
  }),
  'rota.close': ofRota(async (world) => ({ rota: await formed(world), sure: 'close it' })),
  'rota.preview': ofRota(async (world) => {
    return { rota: await formed(world), from: nextMonday(world), weeks: 1 }
  }),
  'rota.publish': ofRota(async (world) => {
    const from = nextMonday(world)
    const until = addDays(from, 7)
    return { rota: await formed(world), version: 1, from, until, seed: 1, seats: [] }
  }),
  'rota.explain': ownShift('giver', nothing),
  'rota.read-wishes': ofRota(async (world) => ({ rota: await formed(world) }), 'giver'),
  'rota.say-wishes': ofRota(async (world) => ({ rota: await formed(world), wishes: [] }), 'giver'),
  'shift.ask-cover': ownShift('giver', nothing),
  'shift.drop': ownShift('giver', nothing),
  'shift.keep': ownShift('giver', dropped),
  'shift.take': ownShift('receiver', dropped),
  'shift.undo': ownShift('receiver', async (world, rota, shift) => {
    await dropped(world, rota, shift)
    await world.done(world.member('receiver'), 'shift.take', { rota, shift })
  }),
  'shift.done': ownShift('receiver', async (world, rota, shift) => {
    await dropped(world, rota, shift)
    await world.done(world.member('receiver'), 'shift.take', { rota, shift })
  }),
  'swap.ask': ofRota(async (world) => {
    const plan = await planned(world)
    const gives = shiftOf(plan, world, 'giver').shift
    return { rota: plan.rota, gives, takes: shiftOf(plan, world, 'receiver').shift }
  }, 'giver'),
  'change.answer': ofRota(
    async (world) => ({ ...(await swapAsked(world)), answer: 'tell me more' }),
    'receiver',
  ),
  'change.withdraw': ofRota(swapAsked, 'giver'),
  'change.undo': ofRota(async (world) => {
    const swap = await swapAsked(world)
    await world.done(world.member('receiver'), 'change.answer', { ...swap, answer: 'accept' })
    return swap
  }, 'receiver'),
  'rota.absence-plans': ofRota(async (world) => {
    const { rota } = await planned(world)
    return { rota, from: nextMonday(world), until: addDays(nextMonday(world), 2) }
  }, 'giver'),
  'rota.propose-absence': ofRota(async (world) => {
    const plan = await planned(world)
    const from = nextMonday(world)
    const { shift } = shiftOf(plan, world, 'giver')
    // Given up, so that nobody else is named.
    return { rota: plan.rota, from, until: addDays(from, 4), moves: [{ shift }] }
  }, 'giver'),
}
