// What a behaviour is here: a few places where it changes what people do. Each of the eleven files
// in `behaviours/` fills in some of them three times: planted, control and decoy.
import type { Chance } from '../../sense/chance.ts'
import type { Calendar } from './calendar.ts'
import type { Occasion } from './occasions.ts'
import type { Past } from './past.ts'
import type { Person } from './people.ts'
import type { BehaviourName } from './settings.ts'
import type { World } from './world.ts'

export interface Mechanism {
  /** How often an occasion of this sort comes about, against usual. */
  frequency?(occasion: Occasion, past: Past): number
  /** How readily this person is thought of, from how readily they usually are. */
  thinksOf?(occasion: Occasion, whom: number, usual: number, past: Past): number
  /** The share of yes among people of middling readiness; undefined: as usual. */
  yes?(occasion: Occasion, asked: number, past: Past): number | undefined
  /** How long it takes them, against usual. */
  wait?(occasion: Occasion, asked: number): number
  /** The share that stands in the way of work with priority; undefined: as usual. */
  blocks?(occasion: Occasion, giver: number): number | undefined
  /** The share outside working hours; undefined: as usual. */
  offHours?(occasion: Occasion, giver: number): number | undefined
  /** The share of favors back that are said to be in return; undefined: as usual. */
  saidInReturn?: number
  /** The share of offers after help received that are said to pass it on; undefined: as usual. */
  saidPassedOn?: number
  /** Asks reach them while they are away, and wait. */
  reachesAway?(occasion: Occasion, whom: number): boolean
}

export interface Cast {
  readonly world: World
  /** Who does it, or in a control or decoy who would. */
  readonly actors: readonly number[]
  /** Of the actors' own draws. */
  readonly chance: Chance
}

export interface Behaviour {
  readonly name: BehaviourName
  /** What a detector should say, why, and what to do. */
  readonly patterns: readonly string[]
  readonly driver: 'norms' | 'dependence' | 'signalling' | 'pressure' | 'structure'
  readonly decision: 'normalise' | 'formalise' | 'disrupt'
  /** Whether the actors are whom a detector should name. They stay from first to last week. */
  readonly named: boolean
  /** Who does it, or would; empty where everybody does. */
  actors(world: World, chance: Chance): readonly number[]
  /** Changes people before the first week, in all arms or in the decoy alone. */
  recast?(
    people: readonly Person[],
    actors: readonly number[],
    decoy: boolean,
    calendar: Calendar,
  ): readonly Person[]
  planted(cast: Cast, strength: number): Mechanism
  control(cast: Cast): Mechanism
  decoy(cast: Cast, strength: number): Mechanism
}

/** Some people of those that fit, in order of place. */
export function drawSome(
  people: readonly Person[],
  count: number,
  chance: Chance,
  fits: (person: Person, place: number) => boolean,
): readonly number[] {
  const left = people.flatMap((person, place) => (fits(person, place) ? [place] : []))
  const drawn: number[] = []
  while (drawn.length < count && left.length > 0) {
    drawn.push(left.splice(chance.below(left.length), 1)[0]!)
  }
  return drawn.sort((one, other) => one - other)
}
