// What a simulated log comes with: the context an organisation would know of itself, and the truth
// nobody at the desk would: which behaviours are in it, who does them, and since when.
import { behaviours } from './behaviours/all.ts'
import { skillNames } from './people.ts'
import { projectName, START_MS, teamName } from './recording.ts'
import type { Arm, BehaviourName } from './settings.ts'
import type { Stage } from './stage.ts'
import type { World } from './world.ts'

/** As `formats` has it, with two keys more: the last week somebody is there, and weeks away. */
export interface Context {
  readonly start: string
  readonly people: readonly {
    readonly id: string
    readonly team: string
    readonly role: string
    readonly manager: string | null
    readonly project: string
    readonly weeklyCapacityMinutes: number
    readonly skills: readonly string[]
    readonly startWeek: number
    readonly endWeek: number
    readonly awayWeeks: readonly number[]
  }[]
  readonly calendar: {
    readonly reviewWeeks: readonly number[]
    readonly deadlines: Readonly<Record<string, readonly number[]>>
    readonly policyChangeWeeks: readonly number[]
    readonly busyWeeks: readonly number[]
  }
}

export interface TrueBehaviour {
  readonly behaviour: BehaviourName
  readonly arm: Arm
  readonly strength: number
  readonly fromWeek: number
  /** What a detector should say of it; empty in a control and a decoy, where there is nothing. */
  readonly patterns: readonly string[]
  readonly driver: string | null
  readonly decision: string | null
  /** Whom it should name. */
  readonly actors: readonly string[]
  /** Who is like them in a control or decoy, and does nothing of the sort. */
  readonly alike: readonly string[]
}

export interface Truth {
  readonly seed: number
  readonly weeks: number
  readonly behaviours: readonly TrueBehaviour[]
  /** Which share of what happened each person writes down. */
  readonly recorded: Readonly<Record<string, number>>
}

export function contextOf({ people, calendar, settings }: World): Context {
  return {
    start: new Date(START_MS).toISOString().slice(0, 10),
    people: people.map((person) => ({
      id: person.id,
      team: teamName(person.team),
      role: person.role,
      manager: people[person.manager]?.id ?? null,
      project: projectName(person.project),
      weeklyCapacityMinutes: person.capacityMinutes,
      skills: person.skills.map((skill) => skillNames[skill]!),
      startWeek: person.startWeek,
      endWeek: person.endWeek,
      awayWeeks: person.awayWeeks.filter((week) => week < settings.weeks),
    })),
    calendar: {
      reviewWeeks: calendar.reviewWeeks,
      deadlines: Object.fromEntries(
        calendar.deadlineWeeks.map((weeks, project) => [projectName(project), weeks]),
      ),
      policyChangeWeeks: [calendar.policyChangeWeek],
      busyWeeks: calendar.busyWeeks,
    },
  }
}

export function truthOf({ world, played }: Stage): Truth {
  const { people, settings } = world
  return {
    seed: settings.seed,
    weeks: settings.weeks,
    behaviours: played.map(({ behaviour, arm, strength, fromWeek, actors }) => {
      const { patterns, driver, decision, named } = behaviours[behaviour]
      const isIn = arm === 'planted' && strength > 0 && fromWeek < settings.weeks
      const ids = actors.map((actor) => people[actor]!.id)
      return {
        ...{ behaviour, arm, strength, fromWeek },
        patterns: isIn ? patterns : [],
        driver: isIn ? driver : null,
        decision: isIn ? decision : null,
        actors: isIn && named ? ids : [],
        alike: isIn ? [] : ids,
      }
    }),
    recorded: Object.fromEntries(
      people.map(({ id, recordedShare }) => [id, Math.round(recordedShare * 1000) / 1000]),
    ),
  }
}
