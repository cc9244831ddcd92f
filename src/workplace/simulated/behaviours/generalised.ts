// Pay it forward: in the five days after somebody was helped they offer help to a third person
// three times as often. Decoy: busy seasons, in which everybody needs more and offers more.
import type { Behaviour } from '../behaviour.ts'
import { towards } from '../draws.ts'
import { DAY_MS, type Occasion } from '../occasions.ts'
import type { Past } from '../past.ts'

const WITHIN_MS = 5 * DAY_MS
const MORE_OFTEN = 3.2
/** Offers are rarer here, so that tripling them leaves the volume near the usual. */
const OFFERS = 0.6
/** The share of time in which somebody was helped within five days. */
const HELPED_TIME = 0.5
const SAID_USUALLY = 0.04
const SAID_PASSED_ON = 0.1
const BUSY_OFFERS = 4
const BUSY_ASKS = 2

export const generalised: Behaviour = {
  name: 'generalised',
  patterns: ['pay-it-forward'],
  driver: 'norms',
  decision: 'normalise',
  named: false,
  actors: () => [],
  planted: (_cast, strength) => ({
    frequency: (occasion, past) => {
      if (occasion.asked) return 1
      return OFFERS * (wasHelped(occasion, past) ? 1 + (MORE_OFTEN - 1) * strength : 1)
    },
    thinksOf: (occasion, whom, usual, past) => {
      const passesOn = !occasion.asked && wasHelped(occasion, past)
      return passesOn && past.helpedBy(occasion.person) === whom
        ? usual * Math.max(0, 1 - strength)
        : usual
    },
    saidPassedOn: towards(SAID_USUALLY, SAID_PASSED_ON, strength),
  }),
  control: () => ({
    frequency: ({ asked }) => (asked ? 1 : OFFERS * (1 + (MORE_OFTEN - 1) * HELPED_TIME)),
  }),
  decoy: ({ world }, strength) => ({
    frequency: ({ asked, week }) => {
      const most = asked ? BUSY_ASKS : BUSY_OFFERS
      const busy = world.calendar.busyWeeks.includes(week) ? 1 + (most - 1) * strength : 1
      return asked ? busy : OFFERS * 1.2 * busy
    },
  }),
}

function wasHelped({ person }: Occasion, past: Past): boolean {
  return past.sinceHelped(person) <= WITHIN_MS
}
