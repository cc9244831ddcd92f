// A structural shift: after a change of rules there is twice the mentoring and six tenths of the
// cover. Decoy: nothing changes for those who were there, but newcomers come in the same week and
// are mentored a lot.
import { type Behaviour, drawSome } from '../behaviour.ts'
import { towards } from '../draws.ts'
import type { Occasion } from '../occasions.ts'

const MENTORING_AFTER = 2
const COVER_AFTER = 0.6
const NEWCOMERS_ASK = 4

export const structural: Behaviour = {
  name: 'structural',
  patterns: ['structural-shift'],
  driver: 'structure',
  decision: 'normalise',
  named: false,
  /** Who is new in the decoy; elsewhere they have been there all along. */
  actors: ({ people }, chance) => {
    const count = Math.max(2, Math.round(people.length / 4))
    return drawSome(people, count, chance, ({ role }) => role === 'member')
  },
  recast: (people, actors, decoy, { policyChangeWeek }) =>
    people.map((person, place) => {
      if (!actors.includes(place)) return person
      const last = Math.max(...people.map(({ endWeek }) => endWeek))
      const startWeek = decoy ? policyChangeWeek : 0
      return { ...person, startWeek, endWeek: last }
    }),
  planted: ({ world }, strength) => ({
    frequency: (occasion) => {
      const isAfter = occasion.week >= world.calendar.policyChangeWeek
      return isAfter ? towards(1, afterwards(occasion), strength) : 1
    },
  }),
  // Half the change over the whole time comes to the same volume.
  control: () => ({ frequency: (occasion) => towards(1, afterwards(occasion), 0.5) }),
  decoy: ({ actors }, strength) => ({
    frequency: ({ asked, kind, person }) =>
      asked && kind === 'mentoring' && actors.includes(person)
        ? towards(1, NEWCOMERS_ASK, strength)
        : 1,
  }),
}

function afterwards({ kind }: Occasion): number {
  if (kind === 'mentoring') return MENTORING_AFTER
  return kind === 'cover' ? COVER_AFTER : 1
}
