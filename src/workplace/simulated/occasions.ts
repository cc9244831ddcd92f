// Occasions for help: somebody needs it and asks, or somebody sees where they can help and offers.
// They are drawn four times as often as they usually come, each with a number of its own; one comes
// about where its number lies below its frequency. So a mechanism that makes some occasions twice
// as frequent adds some and changes none, and all arms of a seed share the rest.
import { type Chance, seededChance } from '../../sense/chance.ts'
import { around, poisson, seedOf } from './draws.ts'
import { skillsOf } from './people.ts'
import { isAway, isThere, type World } from './world.ts'

export const simulatedKinds = [
  ...(['cover', 'expertise', 'check', 'mentoring', 'knowledge', 'introduction', 'other'] as const),
]
export type SimulatedKind = (typeof simulatedKinds)[number]

export interface Occasion {
  readonly week: number
  /** Milliseconds from the log's first Monday, 00:00. */
  readonly atMs: number
  /** Who asks, or who offers. */
  readonly person: number
  readonly asked: boolean
  readonly kind: SimulatedKind
  /** Which skill it takes, -1 for none. */
  readonly skill: number
  readonly minutes: number
  /** About their project, so that only its people can help; else only others can. */
  readonly ofProject: boolean
  /** An offer to somebody above; all other offers go to people beside or below. */
  readonly upward: boolean
  readonly visible: boolean
  /** It comes about where this lies below its frequency / CEILING. */
  readonly threshold: number
  readonly chance: Chance
}

export const CEILING = 4
export const DAY_MS = 86_400_000
export const WEEK_MS = 7 * DAY_MS
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/** Of 100 occasions; minutes at the median. */
const kinds: readonly { kind: SimulatedKind; of100: number; minutes: number; skilled: boolean }[] =
  [
    { kind: 'cover', of100: 20, minutes: 120, skilled: false },
    { kind: 'expertise', of100: 24, minutes: 40, skilled: true },
    { kind: 'check', of100: 18, minutes: 30, skilled: true },
    { kind: 'mentoring', of100: 15, minutes: 60, skilled: false },
    { kind: 'knowledge', of100: 13, minutes: 25, skilled: false },
    { kind: 'introduction', of100: 4, minutes: 20, skilled: false },
    { kind: 'other', of100: 6, minutes: 30, skilled: false },
  ]

/** All that could come about, in order of time. */
export function drawOccasions(world: World): readonly Occasion[] {
  const { weeks, seed } = world.settings
  const occasions: Occasion[] = []
  world.people.forEach((person, place) => {
    for (let week = 0; week < weeks; week += 1) {
      if (!isThere(person, week) || isAway(person, week)) continue
      const count = seededChance(seedOf(seed, 3, place, week))
      const asks = poisson(CEILING * person.asksAWeek, count)
      const offers = poisson(CEILING * person.offersAWeek, count)
      for (let each = 0; each < asks + offers; each += 1) {
        const chance = seededChance(seedOf(seed, 4, place, week, each))
        occasions.push(drawOccasion(world, chance, { week, person: place, asked: each < asks }))
      }
    }
  })
  return occasions.sort((one, other) => one.atMs - other.atMs || one.person - other.person)
}

type Given = Pick<Occasion, 'week' | 'person' | 'asked'>

const OF_PROJECT = 0.4
const UPWARD = 0.45
const VISIBLE_OFFERS = 0.6
const VISIBLE_ASKS = 0.3

function drawOccasion(world: World, chance: Chance, given: Given): Occasion {
  const threshold = chance.unit()
  const kind = kindAt(100 * chance.unit())
  const { settings } = world
  const skill = chance.below(skillsOf(settings.people))
  const minutes = Math.max(5, 5 * Math.round(around(kind.minutes, 0.5, chance) / 5))
  const visible = chance.unit() < (given.asked ? VISIBLE_ASKS : VISIBLE_OFFERS)
  return {
    ...given,
    threshold,
    kind: kind.kind,
    skill: kind.skilled && given.asked ? skill : -1,
    minutes,
    ofProject: chance.unit() < OF_PROJECT,
    upward: chance.unit() < UPWARD && !given.asked,
    visible,
    atMs: given.week * WEEK_MS + workingTime(chance),
    chance,
  }
}

function kindAt(place: number) {
  let left = place
  return kinds.find(({ of100 }) => {
    left -= of100
    return left < 0
  })!
}

/** Monday to Friday, nine to six, whole minutes. */
function workingTime(chance: Chance): number {
  return chance.below(5) * DAY_MS + 9 * HOUR_MS + chance.below(540) * MINUTE_MS
}

/** The same day, after seven in the evening. */
export function inTheEvening(atMs: number, share: number): number {
  const midnight = Math.floor(atMs / DAY_MS) * DAY_MS
  return midnight + 19 * HOUR_MS + Math.floor(share * 180) * MINUTE_MS
}
