// What the routes of patterns are asked: about the team of the world, and a card a member of it set
// aside.
import type { Ask } from './asks.ts'

const card = 'sole-provider-1'

export const patternAsks: Readonly<Record<string, Ask>> = {
  'patterns.read': { input: async (world) => ({ team: world.team }) },
  'patterns.set-aside': {
    input: async (world) => ({ team: world.team, card, interval: [0, 1] }),
  },
  'patterns.take-up': {
    input: async (world) => {
      const one = { team: world.team, card: 'sole-provider-2' }
      await world.done(world.member('receiver'), 'patterns.set-aside', { ...one, interval: [0, 1] })
      return one
    },
  },
}
