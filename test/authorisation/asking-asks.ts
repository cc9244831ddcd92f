// What the routes about asks are asked: Mia asks Raj for something, whose answer is his.
import type { Json } from '../inputs-of.ts'
import type { Ask } from './asks.ts'
import { canary, type World } from './world.ts'

const hourMs = 60 * 60 * 1000

const inAnHour = (world: World): number => world.serving.house.clock.now() + hourMs

const asking = (world: World, what = 'look over the draft') => ({
  what,
  to: { people: [world.member('giver').person] },
  expiresAtMs: inAnHour(world),
})

/** The same, for hours to come. */
const withHours = (world: World): object => {
  const fromMs = inAnHour(world) + hourMs
  return { ...asking(world), span: { fromMs, untilMs: fromMs + hourMs } }
}

/** An ask from Mia to Raj, open. */
async function opened(world: World, what: object = asking(world, canary)): Promise<string> {
  return (await world.done(world.member('receiver'), 'ask.open', what)).ask.ask
}

/** The same, and Raj said yes. */
async function taken(world: World, what?: object): Promise<string> {
  const ask = await opened(world, what)
  await world.done(world.member('giver'), 'ask.answer', { ask, answer: 'accept' })
  return ask
}

async function declined(world: World): Promise<string> {
  const ask = await opened(world)
  await world.done(world.member('giver'), 'ask.answer', { ask, answer: 'not this time' })
  return ask
}

/** An ask to somebody who has not joined, and the secret of the link they answer it by. */
export async function askedNewcomer(world: World) {
  const mia = world.member('receiver')
  const person = await world.invited()
  const asked = { ...withHours(world), to: { people: [person] } }
  const { ask } = await world.done(mia, 'ask.open', asked)
  const { secret } = await world.done(mia, 'ask.link', { ask: ask.ask, person })
  return { ask: ask.ask, person, secret }
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
  'ask.read': about((world) => opened(world), 'giver'),
  'ask.answer': about(
    (world) => opened(world),
    'giver',
    () => ({ answer: 'not this time', words: canary }),
  ),
  'ask.take-back-answer': about(declined, 'giver'),
  'ask.say': about(
    (world) => opened(world),
    'giver',
    () => ({ words: canary }),
  ),
  'ask.widen': about(
    (world) => opened(world),
    'receiver',
    async (world) => ({
      to: { people: [await world.joined()] },
    }),
  ),
  'ask.withdraw': about((world) => opened(world), 'receiver'),
  'ask.hand-back': about((world) => taken(world), 'giver'),
  'ask.done': about((world) => taken(world), 'receiver'),
  'ask.not-done': about((world) => taken(world), 'receiver'),
  'ask.link': {
    as: 'receiver',
    input: async (world) => {
      const { ask, person } = await askedNewcomer(world)
      return { ask, person }
    },
  },
  'ask.calendar': about((world) => taken(world, withHours(world)), 'giver'),
}
