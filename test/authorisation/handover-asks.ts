// What the routes of handovers are asked: Mia hands something over to Raj, in their team. The team
// reads it, its lead too; only Raj receives it, only Mia takes it back.
import type { Json } from '../inputs-of.ts'
import type { Ask } from './asks.ts'
import { canary, type World } from './world.ts'

const items = [{ kind: 'open', words: 'The export runs again at 16:00' }]

const handing = (world: World): object => ({
  team: world.team,
  why: 'project',
  to: [world.member('giver').person],
  items,
})

async function handed(world: World): Promise<string> {
  const answer = await world.done(world.member('receiver'), 'handover.write', handing(world))
  return answer.handover.handover
}

const about = (as: 'giver' | 'receiver', more: object = {}): Ask => ({
  as,
  input: async (world) => ({ handover: await handed(world), ...more }) as Json,
})

export const handoverAsks: Readonly<Record<string, Ask>> = {
  'handover.list': { input: async () => ({}) },
  'handover.read': about('giver'),
  'handover.write': {
    input: async (world) => ({ ...handing(world), to: [world.member('teammate').person] }) as Json,
  },
  'handover.receive': about('giver', { words: canary }),
  'handover.withdraw': about('receiver'),
}
