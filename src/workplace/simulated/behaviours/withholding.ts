// Withholding: three people say no to 70 % of the asks of those who did not return (they refused
// the last time, or were given two favors and gave none back), and to 20 % of others'. Decoy: the
// same three say as many noes, but in busy weeks, when others refuse more as well.
import { type Behaviour, drawSome, type Mechanism } from '../behaviour.ts'
import { towards } from '../draws.ts'
import { DAY_MS } from '../occasions.ts'
import { MEMORY_DAYS, type Past } from '../past.ts'

const NO_AFTER = 0.7
const NO_OTHERWISE = 0.2
/** What both come to together. */
const NO_ALL = 0.42
const ACTORS = 3
const ASK_MORE = 1.5
const ASKED_MORE = 1.6
const OTHERS_NO_BUSY = 0.55
const OTHERS_NO = 0.2
const BUSY_ASKS = 1.8

export const withholding: Behaviour = {
  name: 'withholding',
  patterns: ['withholding'],
  driver: 'pressure',
  decision: 'disrupt',
  named: true,
  actors: ({ people }, chance) => drawSome(people, ACTORS, chance, () => true),
  planted: ({ actors }, strength) => ({
    ...inTheMiddle(actors),
    yes: ({ person }, asked, past) => {
      if (!actors.includes(asked)) return undefined
      const no = didNotReturn(person, asked, past) ? NO_AFTER : NO_OTHERWISE
      return 1 - towards(NO_ALL, no, strength)
    },
  }),
  control: ({ actors }) => ({
    ...inTheMiddle(actors),
    yes: (_occasion, asked) => (actors.includes(asked) ? 1 - NO_ALL : undefined),
  }),
  decoy: ({ actors, world }, strength) => {
    const isBusy = (week: number) => world.calendar.busyWeeks.includes(week)
    const usual = inTheMiddle(actors)
    return {
      ...usual,
      frequency: (occasion, past) => {
        const busy = occasion.asked && isBusy(occasion.week)
        return usual.frequency!(occasion, past) * (busy ? towards(1, BUSY_ASKS, strength) : 1)
      },
      yes: ({ week }, asked) => {
        const isActor = actors.includes(asked)
        if (!isActor) return 1 - (isBusy(week) ? OTHERS_NO_BUSY : OTHERS_NO)
        return 1 - towards(NO_ALL, isBusy(week) ? NO_AFTER : NO_OTHERWISE, strength)
      },
    }
  },
}

/** They ask and are asked more than others, in all arms, so that there is something to see. */
function inTheMiddle(actors: readonly number[]): Mechanism {
  return {
    frequency: ({ asked, person }) => (asked && actors.includes(person) ? ASK_MORE : 1),
    thinksOf: ({ asked }, whom, usual) =>
      asked && actors.includes(whom) ? usual * ASKED_MORE : usual,
  }
}

function didNotReturn(asker: number, asked: number, past: Past): boolean {
  const refused = past.sinceNo(asker, asked) <= MEMORY_DAYS * DAY_MS
  return refused || past.openFrom(asked, asker) >= 2
}
