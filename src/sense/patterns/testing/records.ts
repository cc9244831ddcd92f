// Records for the tests of detectors: logs of the simulated workplace, rows written by hand, and
// what one detector says of them on its own.
import { helpRecordOf } from '../../../workplace/simulated/help-record.ts'
import {
  type Arm,
  type BehaviourName,
  type Settings,
  settingsOf,
  staged,
} from '../../../workplace/simulated/settings.ts'
import { simulate } from '../../../workplace/simulated/simulate.ts'
import type { HelpPerson, HelpRecord, HelpRow } from '../../help-record.ts'
import { DAY_SECONDS, WEEK_SECONDS } from '../../help-record.ts'
import { lookForPatterns, type PatternPass } from '../../look-for-patterns.ts'
import type { Detector } from '../detector.ts'

/** What one detector says of some simulated logs, and whom it should name. */
export function looksAt(
  detector: Detector,
  name: BehaviourName,
  arm: Arm,
  { seeds = 8, ...given }: Partial<Settings> & { seeds?: number } = {},
): readonly (PatternPass & { actors: readonly string[] })[] {
  return Array.from({ length: seeds }, (_, at) => {
    const log = simulate(settingsOf({ seed: 90_001 + at, staged: [staged(name, arm)], ...given }))
    const pass = lookForPatterns(helpRecordOf(log), [detector], { seed: at })
    return { ...pass, actors: log.truth.behaviours[0]!.actors }
  })
}

/** In how many of them it says something. */
export function spoken(looks: readonly PatternPass[]): number {
  return looks.filter(({ findings }) => findings.length > 0).length
}

export function personOf(id: string, given: Partial<HelpPerson> = {}): HelpPerson {
  return {
    ...{ id, team: '', role: '', project: '', manager: -1, weeklyCapacityMinutes: undefined },
    ...{ skills: [], startWeek: 0, endWeek: 10_000, awayWeeks: new Set<number>(), ...given },
  }
}

/** A favor asked for and given, an hour before the next, unless told otherwise. */
export function rowOf(giver: number, receiver: number, given: Partial<HelpRow> = {}): HelpRow {
  return {
    ...{ id: '', time: 0, giver, receiver, kind: 'expertise', skill: '', minutes: 30 },
    ...{ expectation: undefined, asked: true, accepted: true, visible: undefined },
    ...{ offHours: undefined, priorityBlocked: undefined, waitHours: undefined },
    ...{ inReturnFor: -1, passedOnFrom: -1, formal: false, underAuthority: false },
    ...given,
  }
}

/** Rows a day apart where they have no time of their own, called r1, r2 and so on. */
export function recordOf(people: readonly HelpPerson[], rows: readonly HelpRow[]): HelpRecord {
  const timed = rows
    .map((row, at) => ({ ...row, time: row.time === 0 ? at * DAY_SECONDS : row.time }))
    .sort((one, other) => one.time - other.time)
    .map((row, at) => ({ ...row, id: `r${at + 1}` }))
  const weeks = Math.floor((timed.at(-1)?.time ?? 0) / WEEK_SECONDS) + 1
  const calendar = { reviewWeeks: [], deadlines: {}, ruleChangeWeeks: [] }
  return { start: 0, weeks, people, rows: timed, calendar }
}

export const peopleNamed = (count: number, given: Partial<HelpPerson> = {}): HelpPerson[] =>
  Array.from({ length: count }, (_, at) => personOf(`p${at + 1}`, given))
