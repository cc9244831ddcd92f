// Reputation: a yes comes more easily to people known to give, those who gave more than the median
// in the last sixty days. Decoy: those same people ask more often, and get no easier a yes.
import type { Behaviour } from '../behaviour.ts'
import { towards } from '../draws.ts'
import type { Occasion } from '../occasions.ts'
import type { Past } from '../past.ts'

const YES_TO_GIVERS = 0.9
const YES_TO_OTHERS = 0.65
const YES_ALL = 0.78
const GIVERS_ASK = 2
const OTHERS_ASK = 0.7

export const indirect: Behaviour = {
  name: 'indirect',
  patterns: ['reputation'],
  driver: 'signalling',
  decision: 'normalise',
  named: false,
  actors: () => [],
  planted: (_cast, strength) => ({
    yes: (occasion, _asked, past) =>
      towards(YES_ALL, isKnownGiver(occasion, past) ? YES_TO_GIVERS : YES_TO_OTHERS, strength),
  }),
  control: () => ({ yes: () => YES_ALL }),
  decoy: (_cast, strength) => ({
    frequency: (occasion, past) => {
      if (!occasion.asked) return 1
      return towards(1, isKnownGiver(occasion, past) ? GIVERS_ASK : OTHERS_ASK, strength)
    },
    yes: () => YES_ALL,
  }),
}

function isKnownGiver({ person }: Occasion, past: Past): boolean {
  return past.givenOfLate(person) > past.medianGivenOfLate()
}
