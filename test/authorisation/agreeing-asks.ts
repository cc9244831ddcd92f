// What the routes of agreements are asked: Mia proposes something to Raj, whose yes is his.
import { addDays, dayOf } from '../../src/core/time.ts'
import type { Json } from '../inputs-of.ts'
import type { Ask } from './asks.ts'
import { canary, type World } from './world.ts'

const today = (world: World): string => dayOf(world.serving.house.clock.now())

const terms = (world: World): object => ({
  kind: 'mentoring',
  yours: canary,
  others: [{ who: world.member('giver').person, terms: canary }],
  end: addDays(today(world), 30),
})

async function proposed(world: World): Promise<string> {
  const answer = await world.done(world.member('receiver'), 'agreement.propose', terms(world))
  return answer.agreement.agreement
}

/** The same, and Raj said yes. */
async function running(world: World): Promise<string> {
  const agreement = await proposed(world)
  await world.done(world.member('giver'), 'agreement.accept', { agreement })
  return agreement
}

function about(
  make: (world: World) => Promise<string>,
  as: 'giver' | 'receiver',
  more: (world: World) => object = () => ({}),
): Ask {
  return { as, input: async (world) => ({ agreement: await make(world), ...more(world) }) as Json }
}

export const agreeingAsks: Readonly<Record<string, Ask>> = {
  'agreement.list': { input: async () => ({}) },
  'agreement.read': about(running, 'giver'),
  'agreement.propose': {
    input: async (world) => {
      const others = [{ who: world.member('third').person, terms: 'checks twice a month' }]
      return { ...terms(world), yours: 'checks', others } as Json
    },
  },
  'agreement.renew': about(running, 'receiver', terms),
  'agreement.accept': about(proposed, 'giver'),
  'agreement.decline': about(proposed, 'giver'),
  'agreement.withdraw': about(proposed, 'receiver'),
  'agreement.end': about(running, 'giver'),
  'agreement.wave-away': {
    input: async (world) => ({ kind: 'cover', person: world.member('third').person }),
  },
}
