// A bottleneck: of three people with a skill, one gets 60 % of the asks for it, waits there are
// three times as long, and while they are away the asks wait for them. Decoy: one of the three is
// asked as much because they are liked; waits are as everywhere, and the others serve as well.
import { type Behaviour, drawSome, type Mechanism } from '../behaviour.ts'
import { towards } from '../draws.ts'

const SKILL = 0
const HOLDERS = 3
/** Of first asks; some who are declined turn to the others, and 60 % end there. */
const SHARE_AT_ONE = 0.635
/** In the decoy nobody waits for one who is away, so more has to go there first. */
const DECOY_SHARE_AT_ONE = 0.73
const WAITS = 3
/** More asks for the skill than for others. */
const WANTED = 1.7
const YES_OF_HOLDERS = 0.8

export const bottleneck: Behaviour = {
  name: 'bottleneck',
  patterns: ['hidden-bottleneck', 'sole-provider'],
  driver: 'structure',
  decision: 'formalise',
  named: true,
  actors: ({ people }, chance) => drawSome(people, 1, chance, () => true),
  recast: (people, [actor]) => {
    const others = people.map((_, place) => place).filter((place) => place !== actor)
    const holders = [actor, ...others.slice(-(HOLDERS - 1))]
    const last = Math.max(...people.map(({ endWeek }) => endWeek))
    return people.map((person, place) => {
      const skills = person.skills.filter((skill) => skill !== SKILL)
      if (!holders.includes(place)) return { ...person, skills }
      return { ...person, skills: [SKILL, ...skills], startWeek: 0, endWeek: last }
    })
  },
  planted: ({ actors }, strength) => ({
    ...asksGo(actors[0], towards(1 / HOLDERS, SHARE_AT_ONE, strength)),
    wait: ({ skill }, whom) =>
      skill === SKILL && actors[0] === whom ? towards(1, WAITS, strength) : 1,
    reachesAway: ({ skill }, whom) => skill === SKILL && actors[0] === whom,
  }),
  control: ({ actors }) => asksGo(actors[0], 1 / HOLDERS),
  decoy: ({ actors }, strength) =>
    asksGo(actors[0], towards(1 / HOLDERS, DECOY_SHARE_AT_ONE, strength)),
}

function asksGo(actor: number | undefined, share: number): Mechanism {
  const weight = ((HOLDERS - 1) * share) / (1 - share)
  return {
    frequency: ({ skill }) => (skill === SKILL ? WANTED : 1),
    thinksOf: ({ skill }, whom, usual) => {
      if (skill !== SKILL || usual === 0) return usual
      return whom === actor ? weight : 1
    },
    yes: ({ skill }) => (skill === SKILL ? YES_OF_HOLDERS : undefined),
  }
}
