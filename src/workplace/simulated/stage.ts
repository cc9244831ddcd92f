// Who plays what: the world with its people recast for the behaviours staged in it, and for each
// week the mechanisms at work. Before a behaviour's first week its control is.
import { seededChance } from '../../sense/chance.ts'
import type { Mechanism } from './behaviour.ts'
import { behaviours } from './behaviours/all.ts'
import { logistic, logit, seedOf } from './draws.ts'
import type { Occasion } from './occasions.ts'
import type { Past } from './past.ts'
import type { Person } from './people.ts'
import { behaviourNames, type Settings, type Staged } from './settings.ts'
import { type World, worldOf, worldWith } from './world.ts'

export interface Played extends Staged {
  readonly actors: readonly number[]
}

export interface Stage {
  readonly world: World
  readonly played: readonly Played[]
  mechanismsIn(week: number): readonly Mechanism[]
}

export function stageOf(settings: Settings): Stage {
  let world = worldOf(settings)
  const played = settings.staged.map((staged) => {
    const behaviour = behaviours[staged.behaviour]
    const actors = behaviour.actors(world, chanceOf(settings, staged, 5))
    const { people, calendar } = world
    const isDecoy = staged.arm === 'decoy'
    const recast = behaviour.recast?.(people, actors, isDecoy, calendar) ?? people
    world = worldWith(settings, behaviour.named ? staying(recast, actors, settings) : recast)
    return { ...staged, actors }
  })
  const made = played.map((each) => mechanismsOf(world, each))
  const byWeek = Array.from({ length: settings.weeks }, (_, week) =>
    made.map(({ before, since, fromWeek }) => (week < fromWeek ? before : since)),
  )
  return { world, played, mechanismsIn: (week) => byWeek[week] ?? [] }
}

/** Whoever a detector should name is there all along. */
function staying(people: readonly Person[], actors: readonly number[], { weeks }: Settings) {
  const whole = { startWeek: 0, endWeek: weeks - 1 }
  return people.map((person, place) => (actors.includes(place) ? { ...person, ...whole } : person))
}

function mechanismsOf(world: World, { behaviour, arm, strength, fromWeek, actors }: Played) {
  const { planted, control, decoy } = behaviours[behaviour]
  const staged = { behaviour, arm, strength, fromWeek }
  const cast = { world, actors, chance: chanceOf(world.settings, staged, 6) }
  const before = control(cast)
  const since = { planted, control, decoy }[arm](cast, strength)
  return { before, since, fromWeek }
}

/** The same for all arms of a behaviour, so that they have the same actors. */
function chanceOf({ seed }: Settings, { behaviour }: Staged, purpose: number) {
  return seededChance(seedOf(seed, purpose, behaviourNames.indexOf(behaviour)))
}

/** The share of yes where nothing is staged. */
const YES_USUAL = 0.74
const SAME_TEAM = 0.1
const OTHER_TEAM = -0.1
const FULL_WEEK = -0.3
const USUAL_LOAD = 0.6
const MOST_LOAD = 2

/** Past full strength a share could leave what shares can be. */
const possible = (share: number): number => Math.min(0.99, Math.max(0.01, share))

/** How likely a yes is: log-odds in who they are, whose team, how full, and what is staged. */
export function yesOf(stage: Stage, occasion: Occasion, asked: number, past: Past): number {
  const { people } = stage.world
  const usual = logit(YES_USUAL)
  let odds = usual
  for (const mechanism of stage.mechanismsIn(occasion.week)) {
    const share = mechanism.yes?.(occasion, asked, past)
    if (share !== undefined) odds += logit(possible(share)) - usual
  }
  const sameTeam = people[asked]!.team === people[occasion.person]!.team
  const load = Math.min(MOST_LOAD, past.load(asked)) - USUAL_LOAD
  const team = sameTeam ? SAME_TEAM : OTHER_TEAM
  return logistic(odds + people[asked]!.readiness + team + FULL_WEEK * load)
}
