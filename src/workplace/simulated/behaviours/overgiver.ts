// Over-givers: two people, asked first and saying yes, give two and a half to three times the
// median, past what their week holds, with work of priority waiting. Decoy: the same two give as
// much, but helping is their role and their weeks have the time.
import { type Behaviour, drawSome, type Mechanism } from '../behaviour.ts'
import { towards } from '../draws.ts'

const YES_USUAL = 0.74
const YES_OF_THEM = 0.93
const ASKED_MORE = 3.7
const OFFERS_MORE = 2.6
const BLOCKS_PRIORITY = 0.4
const CAPACITY_OF_A_ROLE = 5

export const overgiver: Behaviour = {
  name: 'overgiver',
  patterns: ['over-giver'],
  driver: 'norms',
  decision: 'disrupt',
  named: true,
  actors: (world, chance) => {
    const count = world.people.length < 8 ? 1 : 2
    return drawSome(world.people, count, chance, (each) => each.role === 'member')
  },
  recast: (people, actors, decoy) =>
    people.map((person, place) => {
      if (!actors.includes(place)) return person
      // Narrow weeks in every arm, so that what they give does not fit; as a role it does.
      const capacityMinutes = decoy ? 120 * CAPACITY_OF_A_ROLE : 120
      return { ...person, capacityMinutes, ...(decoy ? { role: 'support' as const } : {}) }
    }),
  planted: ({ actors }, strength) => ({
    ...givesMore(actors, strength),
    blocks: (_occasion, giver) =>
      actors.includes(giver) ? towards(0.1, BLOCKS_PRIORITY, strength) : undefined,
  }),
  control: () => ({}),
  decoy: ({ actors }, strength) => givesMore(actors, strength),
}

function givesMore(actors: readonly number[], strength: number): Mechanism {
  return {
    frequency: ({ asked, person }) =>
      !asked && actors.includes(person) ? towards(1, OFFERS_MORE, strength) : 1,
    thinksOf: ({ asked }, whom, usual) =>
      asked && actors.includes(whom) ? usual * towards(1, ASKED_MORE, strength) : usual,
    yes: (_occasion, whom) =>
      actors.includes(whom) ? towards(YES_USUAL, YES_OF_THEM, strength) : undefined,
  }
}
