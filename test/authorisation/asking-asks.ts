// What the routes about asks are asked: Mia asks Raj for something, whose answer is his.
import type { Json } from '../inputs-of.ts'
import type { Ask } from './asks.ts'
import { canary, type World } from './world.ts'

const hourMs = 60 * 60 * 1000

const inAnHour = (world: World): number => world.serving.house.clock.now() + hourMs

const asking = (world: World, what = 'look over the draft'): Json => ({
  what,
  to: { people: [world.member('giver').person] },
  expiresAtMs: inAnHour(world),
})

/** An ask from Mia to Raj, open. */
async function opened(world: World): Promise<string> {
  return (await world.done(world.member('receiver'), 'ask.open', asking(world, canary) as object))
    .ask.ask
}

/** The same, and Raj said yes. */
async function taken(world: World): Promise<string> {
  const ask = await opened(world)
  await world.done(world.member('giver'), 'ask.answer', { ask, answer: 'accept' })
  return ask
}

async function declined(world: World): Promise<string> {
  const ask = await opened(world)
  await world.done(world.member('giver'), 'ask.answer', { ask, answer: 'not this time' })
  return ask
}

function about(
  make: (world: World) => Promise<string>,
  as: 'giver' | 'receiver',
  more: (world: World) => Json | Promise<Json> = () => ({}),
): Ask {
  return {
    as,
    input: async (world) => ({ ask: await make(world), ...((await more(world)) as object) }),
  }
}

const boundary = { weeklyMinutes: 180, kindsNotNow: ['check'], askLastFor: ['cover'] }

export const askingAsks: Readonly<Record<string, Ask>> = {
  'ask.fair': { input: async () => ({ kind: 'cover' }) },
  'no.words': { input: async () => ({ text: canary }) },
  'boundary.set': { input: async () => ({ boundary }) },
  'offers.say': {
    input: async () => ({ offers: [{ kind: 'check', words: 'contracts' }], nameMe: true }),
  },
  'offers.find': { input: async () => ({}) },
  'ask.open': { input: async (world) => asking(world) },
  'ask.preview': { input: async (world) => asking(world) },
  'ask.read': about(opened, 'giver'),
  'ask.answer': about(opened, 'giver', () => ({ answer: 'not this time', words: canary })),
  'ask.take-back-answer': about(declined, 'giver'),
  'ask.say': about(opened, 'giver', () => ({ words: canary })),
  'ask.widen': about(opened, 'receiver', async (world) => ({
    to: { people: [await world.joined()] },
  })),
  'ask.withdraw': about(opened, 'receiver'),
  'ask.hand-back': about(taken, 'giver'),
  'ask.done': about(taken, 'receiver'),
  'ask.not-done': about(taken, 'receiver'),
}
