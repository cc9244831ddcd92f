// Compliance under pressure: the people of one manager say yes to them .95, to anybody else .65,
// half of the time with priority work waiting, often off hours. Decoy: a manager who coordinates:
// as many asks and as easy a yes, but in working hours, and they give back as much.
import { type Behaviour, drawSome, type Mechanism } from '../behaviour.ts'
import { towards } from '../draws.ts'

const YES_TO_MANAGER = 0.95
const YES_TO_PEERS = 0.65
const BLOCKS_PRIORITY = 0.5
const OFF_HOURS = 0.4
const USUALLY_BLOCKS = 0.1
const USUALLY_OFF_HOURS = 0.05
const ASKS_MORE = 2
const ASKS_DOWN = 5
const GIVES_BACK = 3

export const coercion: Behaviour = {
  name: 'coercion',
  patterns: ['pressured-compliance'],
  driver: 'structure',
  decision: 'disrupt',
  named: true,
  actors: ({ people }, chance) =>
    drawSome(people, 1, chance, (person, place) => {
      const led = people.filter(({ manager }) => manager === place)
      return person.role === 'manager' && led.length >= 3
    }),
  planted: ({ actors, world }, strength) => {
    const isLed = (place: number) => world.people[place]!.manager === actors[0]
    const down = (person: number, whom: number) => person === actors[0] && isLed(whom)
    return {
      ...asksDown(actors[0], isLed),
      yes: ({ person }, asked) =>
        down(person, asked) ? towards(YES_TO_PEERS, YES_TO_MANAGER, strength) : YES_TO_PEERS,
      blocks: ({ person }, giver) =>
        down(person, giver) ? towards(USUALLY_BLOCKS, BLOCKS_PRIORITY, strength) : undefined,
      offHours: ({ person }, giver) =>
        down(person, giver) ? towards(USUALLY_OFF_HOURS, OFF_HOURS, strength) : undefined,
    }
  },
  control: ({ actors, world }) => ({
    ...asksDown(actors[0], (place) => world.people[place]!.manager === actors[0]),
    yes: () => YES_TO_PEERS,
  }),
  decoy: ({ actors, world }, strength) => {
    const isLed = (place: number) => world.people[place]!.manager === actors[0]
    const usual = asksDown(actors[0], isLed)
    const between = (one: number, other: number) =>
      (one === actors[0] && isLed(other)) || (other === actors[0] && isLed(one))
    return {
      frequency: (occasion, past) => {
        const offers = !occasion.asked && occasion.person === actors[0]
        return offers ? towards(1, GIVES_BACK, strength) : usual.frequency!(occasion, past)
      },
      thinksOf: (occasion, whom, readily, past) => {
        const isUp = whom === actors[0] && isLed(occasion.person)
        if (isUp) return readily * towards(1, GIVES_BACK, strength)
        return usual.thinksOf!(occasion, whom, readily, past)
      },
      yes: ({ person }, asked) =>
        between(person, asked) ? towards(YES_TO_PEERS, YES_TO_MANAGER, strength) : YES_TO_PEERS,
    }
  },
}

/** They ask more than others, and their own people, in all arms. */
function asksDown(actor: number | undefined, isLed: (place: number) => boolean): Mechanism {
  return {
    frequency: ({ asked, person }) => (asked && person === actor ? ASKS_MORE : 1),
    thinksOf: ({ person }, whom, usual) =>
      person === actor && isLed(whom) ? usual * ASKS_DOWN : usual,
  }
}
