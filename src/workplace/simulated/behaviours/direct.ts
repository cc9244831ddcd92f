// Direct return: a yes comes more easily to whoever gave one something that was not given back yet,
// and people turn to those they gave something to. Decoy: lasting closeness. Each has two people
// they turn to and help more than others, whatever went before.
import type { Behaviour, Cast } from '../behaviour.ts'
import { towards } from '../draws.ts'
import type { Occasion } from '../occasions.ts'
import type { Past } from '../past.ts'

const YES_IN_RETURN = 0.9
const YES_OTHERWISE = 0.7
/** What both come to together. */
const YES_ALL = 0.79
/** How much more readily one turns to somebody who has something to return. */
const TURNS_BACK = 9
/** The share of favors back that are said to be. */
const SAID_USUALLY = 0.05
const SAID_IN_RETURN = 0.15
const CLOSE = 9
const YES_CLOSE = 0.87
const YES_DISTANT = 0.72

export const direct: Behaviour = {
  name: 'direct',
  patterns: ['direct-return'],
  driver: 'pressure',
  decision: 'normalise',
  named: false,
  actors: () => [],
  planted: (_cast, strength) => ({
    thinksOf: (occasion, whom, usual, past) =>
      wouldReturn(occasion, whom, past) ? usual * (1 + TURNS_BACK * strength) : usual,
    yes: (occasion, asked, past) => {
      const returns = wouldReturn(occasion, asked, past)
      return towards(YES_ALL, returns ? YES_IN_RETURN : YES_OTHERWISE, strength)
    },
    saidInReturn: towards(SAID_USUALLY, SAID_IN_RETURN, strength),
  }),
  control: () => ({ yes: () => YES_ALL }),
  decoy: (cast, strength) => {
    const close = closePairs(cast)
    return {
      thinksOf: (occasion, whom, usual) =>
        close(occasion.person, whom) ? usual * (1 + CLOSE * strength) : usual,
      yes: (occasion, asked) =>
        towards(YES_ALL, close(occasion.person, asked) ? YES_CLOSE : YES_DISTANT, strength),
    }
  },
}

/** Whether help between the two would give back something that stands open. */
function wouldReturn({ asked, person }: Occasion, whom: number, past: Past): boolean {
  return (asked ? past.openFrom(person, whom) : past.openFrom(whom, person)) > 0
}

/** Everybody on a ring, close to the one on either side. */
function closePairs({ world, chance }: Cast): (one: number, other: number) => boolean {
  const size = world.people.length
  const left = world.people.map((_, place) => place)
  const placeOnRing = new Int32Array(size)
  for (let place = 0; place < size; place += 1) {
    placeOnRing[left.splice(chance.below(left.length), 1)[0]!] = place
  }
  return (one, other) => {
    const apart = Math.abs(placeOnRing[one]! - placeOnRing[other]!)
    return apart === 1 || apart === size - 1
  }
}
