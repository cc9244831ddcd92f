// Records to try detectors on: logs of the simulated workplace, and odd ones nobody would wish for.
import { helpRecordOf } from '../../../workplace/simulated/help-record.ts'
import {
  type Arm,
  type BehaviourName,
  type Settings,
  settingsOf,
  staged,
} from '../../../workplace/simulated/settings.ts'
import { simulate } from '../../../workplace/simulated/simulate.ts'
import { seededChance } from '../../chance.ts'
import type { Abstention } from '../../finding.ts'
import type { HelpPerson, HelpRecord, HelpRow } from '../../help-record.ts'
import type { Detector, Test } from '../detector.ts'
import { isAbstention } from '../detector.ts'

/** One arm of a behaviour as it was written down. */
export function practice(
  behaviour: BehaviourName,
  arm: Arm = 'planted',
  given: Partial<Settings> = {},
): HelpRecord {
  const settings = settingsOf({ seed: 5_001, staged: [staged(behaviour, arm)], ...given })
  return helpRecordOf(simulate(settings))
}

export function testsOf(detector: Detector, record: HelpRecord): readonly Test[] {
  return detector.look(record, seededChance(1)).filter((seen): seen is Test => !isAbstention(seen))
}

export function abstentionsOf(detector: Detector, record: HelpRecord): readonly Abstention[] {
  return detector.look(record, seededChance(1)).filter(isAbstention)
}

export function person(id: string, given: Partial<HelpPerson> = {}): HelpPerson {
  return {
    ...{ id, team: '', role: '', project: '', manager: -1, skills: [], startWeek: 0 },
    ...{ weeklyCapacityMinutes: undefined, endWeek: 1e6, awayWeeks: new Set<number>() },
    ...given,
  }
}

export function row(id: string, time: number, given: Partial<HelpRow> = {}): HelpRow {
  return {
    ...{ id, time, giver: 0, receiver: 1, kind: 'other', skill: '', minutes: undefined },
    ...{ expectation: undefined, asked: false, accepted: true, visible: undefined },
    ...{ offHours: undefined, priorityBlocked: undefined, waitHours: undefined },
    ...{ inReturnFor: -1, passedOnFrom: -1, formal: false, underAuthority: false },
    ...given,
  }
}

/** A record of these rows and people, nothing known beside; ten weeks from 1970 unless told. */
export function recordOf(
  people: number,
  rows: readonly HelpRow[],
  given: Partial<HelpRecord> = {},
): HelpRecord {
  return {
    start: 0,
    weeks: 10,
    people: Array.from({ length: people }, (_, at) => person(`p${at}`)),
    rows,
    calendar: { reviewWeeks: [], deadlines: {}, ruleChangeWeeks: [] },
    ...given,
  }
}

const calendar = {
  reviewWeeks: [4, 8],
  deadlines: { '': [2, 3, 7], 'a, b': [1, 5] },
  ruleChangeWeeks: [-3, 5, 99],
}

/** Few, alone, all at once, in a burst, once each, one pair over and over; with and without more. */
export const oddRecords: Readonly<Record<string, HelpRecord>> = {
  'nothing at all': recordOf(0, []),
  'three rows': recordOf(
    3,
    [0, 1, 2].map((at) => row(`r${at}`, at * 90_000, { giver: at, receiver: (at + 1) % 3 })),
  ),
  'one person and nobody to help': recordOf(1, []),
  'all at one instant': recordOf(
    12,
    many(400, () => 5_000),
    { calendar },
  ),
  'one giant burst': recordOf(
    12,
    many(2_000, (at) => 3e6 + at),
    { calendar },
  ),
  'everybody once': recordOf(
    300,
    Array.from({ length: 150 }, (_, at) =>
      row(`r${at}`, at * 40_000, { giver: 2 * at, receiver: 2 * at + 1 }),
    ),
  ),
  'one pair over and over': recordOf(
    12,
    Array.from({ length: 500 }, (_, at) =>
      row(`r${at}`, at * 12_000, { giver: at % 2, receiver: 1 - (at % 2) }),
    ),
    { calendar },
  ),
  'all asked, all refused': recordOf(
    12,
    many(400, (at) => at * 15_000).map((each) => ({ ...each, asked: true, accepted: false })),
    { calendar },
  ),
  'commas and faces for names': recordOf(
    12,
    many(400, (at) => at * 15_000).map((each) => ({ ...each, kind: 'a,"b"', skill: '🙂' })),
    { calendar, people: Array.from({ length: 12 }, (_, at) => person(`${at}, "🙂"`)) },
  ),
}

function many(count: number, timeOf: (at: number) => number): readonly HelpRow[] {
  return Array.from({ length: count }, (_, at) => {
    const giver = (at * 7) % 12
    return row(`r${at}`, timeOf(at), { giver, receiver: (giver + 1 + (at % 11)) % 12 })
  })
}

/** Every number in a value that is none. */
export function notNumbers(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => notNumbers(each, `${path}.${key}`))
}
