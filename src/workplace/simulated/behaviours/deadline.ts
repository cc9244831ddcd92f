// Deadline dependence: help between people of one project comes two and a half times as often in
// its deadline weeks. Decoy: it comes in bursts as large, in weeks that have no deadline.
import type { Behaviour, Mechanism } from '../behaviour.ts'
import { towards } from '../draws.ts'
import type { World } from '../world.ts'

/** Some help inside a project is about skills and does not grow; with it, 2.5 times as much. */
const IN_ITS_WEEKS = 2.9
/** Two weeks of ten and a half on average have a deadline. */
const OVER_ALL_WEEKS = 1 + ((IN_ITS_WEEKS - 1) * 2) / 10.5
const BURST_AFTER_WEEKS = 4

export const deadline: Behaviour = {
  name: 'deadline',
  patterns: ['deadline-dependence'],
  driver: 'dependence',
  decision: 'formalise',
  named: false,
  actors: () => [],
  planted: ({ world }, strength) => growsIn(world, strength, (weeks, week) => weeks.includes(week)),
  control: () => ({ frequency: ({ ofProject }) => (ofProject ? OVER_ALL_WEEKS : 1) }),
  decoy: ({ world }, strength) =>
    growsIn(
      world,
      strength,
      (weeks, week) => weeks.includes(week - BURST_AFTER_WEEKS) && !weeks.includes(week),
    ),
}

function growsIn(
  world: World,
  strength: number,
  isIn: (deadlineWeeks: readonly number[], week: number) => boolean,
): Mechanism {
  return {
    frequency: ({ ofProject, person, week }) => {
      const weeks = world.calendar.deadlineWeeks[world.people[person]!.project]!
      return ofProject && isIn(weeks, week) ? towards(1, IN_ITS_WEEKS, strength) : 1
    },
  }
}
