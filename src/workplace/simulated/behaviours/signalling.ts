// Signalling: help that is offered, seen and given upward doubles in the three weeks before each
// review. Decoy: those weeks are busy, and help of every sort grows, seen or not, up or down.
import type { Behaviour } from '../behaviour.ts'
import { isBeforeReview, WEEKS_BEFORE_REVIEW } from '../calendar.ts'
import { towards } from '../draws.ts'
import type { Occasion } from '../occasions.ts'

const DOUBLES = 2
/** What the doubled weeks come to over a quarter. */
const OVER_A_QUARTER = 1 + ((DOUBLES - 1) * WEEKS_BEFORE_REVIEW) / 13
/** More help of this sort than elsewhere, in all arms, so that there is something to see. */
const USUAL = 1.6
const BUSY = 2

export const signalling: Behaviour = {
  name: 'signalling',
  patterns: ['signalling'],
  driver: 'signalling',
  decision: 'normalise',
  named: false,
  actors: () => [],
  planted: ({ world }, strength) => ({
    frequency: (occasion) => {
      if (!isForShow(occasion)) return 1
      return USUAL * (isBeforeReview(world.calendar, occasion.week) ? grown(DOUBLES, strength) : 1)
    },
  }),
  control: () => ({ frequency: (occasion) => (isForShow(occasion) ? USUAL * OVER_A_QUARTER : 1) }),
  decoy: ({ world }, strength) => ({
    frequency: (occasion) => {
      const usual = isForShow(occasion) ? USUAL : 1
      return usual * (isBeforeReview(world.calendar, occasion.week) ? grown(BUSY, strength) : 1)
    },
  }),
}

const grown = (most: number, strength: number): number => towards(1, most, strength)

function isForShow({ asked, upward, visible }: Occasion): boolean {
  return !asked && upward && visible
}
