// A closed circle: five people say yes to each other nearly always, and to others less than half
// the time. By the seed it is a team or runs across teams. Decoy: four on one project who need each
// other most, and refuse nobody.
import { type Behaviour, drawSome } from '../behaviour.ts'
import { towards } from '../draws.ts'

const YES_INSIDE = 0.95
const YES_OUTSIDE = 0.45
const YES_USUAL = 0.74
const TURN_INSIDE = 2
const DECOY_PEOPLE = 4
const DECOY_YES = 0.93
const DECOY_NEEDS = 2.4
const DECOY_TURN_INSIDE = 3

export const circle: Behaviour = {
  name: 'circle',
  patterns: ['closed-circle'],
  driver: 'dependence',
  decision: 'disrupt',
  named: true,
  actors: ({ people }, chance) => {
    const size = people.length < 10 ? 3 : 5
    const isTeam = chance.unit() < 0.5
    const team = people.length < 10 ? 0 : chance.below(2)
    return drawSome(people, size, chance, (person) => !isTeam || person.team === team)
  },
  recast: (people, actors, decoy) => {
    if (!decoy) return people
    const four = actors.slice(0, DECOY_PEOPLE)
    const theirs = people[four[0]!]?.project ?? 0
    const another = theirs === 0 ? 1 : 0
    return people.map((person, place) => {
      if (four.includes(place)) return { ...person, project: theirs }
      return person.project === theirs ? { ...person, project: another } : person
    })
  },
  planted: ({ actors }, strength) => ({
    thinksOf: ({ person }, whom, usual) =>
      actors.includes(person) && actors.includes(whom)
        ? usual * towards(1, TURN_INSIDE, strength)
        : usual,
    yes: ({ person }, whom) => {
      if (!actors.includes(whom)) return undefined
      const share = actors.includes(person) ? YES_INSIDE : YES_OUTSIDE
      return towards(YES_USUAL, share, strength)
    },
  }),
  control: () => ({}),
  decoy: ({ actors }, strength) => {
    const four = actors.slice(0, DECOY_PEOPLE)
    return {
      frequency: ({ person, ofProject }) =>
        ofProject && four.includes(person) ? towards(1, DECOY_NEEDS, strength) : 1,
      thinksOf: ({ person }, whom, usual) =>
        four.includes(person) && four.includes(whom)
          ? usual * towards(1, DECOY_TURN_INSIDE, strength)
          : usual,
      yes: (_occasion, whom) =>
        four.includes(whom) ? towards(YES_USUAL, DECOY_YES, strength) : undefined,
    }
  },
}
