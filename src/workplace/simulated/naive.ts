// What a dashboard would say: for each behaviour the count people make first, and the alarm it
// raises. They stand beside the decoys to show that these are hard enough (a decoy that fools no
// naive count teaches nothing), and in the confusion table beside the honest detectors.
import { seededChance } from '../../sense/chance.ts'
import type { LogRow } from './recording.ts'
import { START_MS } from './recording.ts'
import type { BehaviourName } from './settings.ts'
import type { Simulated } from './simulate.ts'

export interface NaiveCount {
  /** In its own unit; see each count. */
  readonly figure: number
  readonly alarm: boolean
}

type Log = Pick<Simulated, 'rows' | 'context'>

const DAY = 86_400_000
/** One-sided 5 %. */
const CRITICAL_Z = 1.645

export const naiveCounts: Readonly<Record<BehaviourName, (log: Log) => NaiveCount>> = {
  direct: returnsAgainstAnybody,
  generalised: passOnsAgainstSteady,
  indirect: giversReceiveMore,
  overgiver: twiceTheMedian,
  bottleneck: halfAtOne,
  circle: moreInsideThanOutside,
  withholding: noesToRefusers,
  coercion: yesUpward,
  signalling: upwardBeforeReviews,
  deadline: burstsOfProjects,
  structural: mentoringAfterwards,
}

const favorsOf = ({ rows }: Log): readonly LogRow[] => rows.filter(({ accepted }) => accepted)
const weekOf = ({ timeMs }: LogRow): number => Math.floor((timeMs - START_MS) / (7 * DAY))
const weeksOf = ({ rows }: Log): number => Math.max(1, ...rows.map((row) => weekOf(row) + 1))

/** z of favors that come back within 30 days, against the same favors dealt out to anybody. */
export function returnsAgainstAnybody(log: Log): NaiveCount {
  const favors = favorsOf(log)
  const ids = new Map(log.context.people.map(({ id }, place) => [id, place]))
  const time = favors.map(({ timeMs }) => timeMs)
  const giver = favors.map((row) => ids.get(row.giver)!)
  const observed = returnsIn(
    time,
    giver,
    favors.map((row) => ids.get(row.receiver)!),
  )
  const chance = seededChance(1)
  const drawn = Array.from({ length: 50 }, () => {
    const receivers = giver.map((each) => {
      const other = chance.below(ids.size - 1)
      return other < each ? other : other + 1
    })
    return returnsIn(time, giver, receivers)
  })
  const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length
  const spread = drawn.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (drawn.length - 1)
  return alarmAt((observed - mean) / Math.sqrt(Math.max(spread, 0.5)))
}

function returnsIn(time: readonly number[], giver: readonly number[], to: readonly number[]) {
  const last = new Map<number, number>()
  let returns = 0
  for (let at = time.length - 1; at >= 0; at -= 1) {
    const back = last.get(to[at]! * 1000 + giver[at]!)
    if (back !== undefined && back - time[at]! <= 30 * DAY) returns += 1
    last.set(giver[at]! * 1000 + to[at]!, time[at]!)
  }
  return returns
}

/** z of offers to a third within five days of a favor received, against a steady rate. */
function passOnsAgainstSteady(log: Log): NaiveCount {
  const favors = favorsOf(log)
  const days = weeksOf(log) * 7
  const given = new Map<string, LogRow[]>()
  for (const row of favors) {
    if (!row.asked) given.set(row.giver, [...(given.get(row.giver) ?? []), row])
  }
  const cases = favors.map(({ giver, receiver, timeMs }) => {
    const own = given.get(receiver) ?? []
    const passed = own.some(
      (row) => row.receiver !== giver && row.timeMs > timeMs && row.timeMs - timeMs <= 5 * DAY,
    )
    return { passed, expected: 1 - Math.exp((-5 * own.length) / days) }
  })
  const excess = cases.reduce((sum, each) => sum + Number(each.passed) - each.expected, 0)
  const variance = cases.reduce((sum, { expected }) => sum + expected * (1 - expected), 0)
  return alarmAt(excess / Math.sqrt(Math.max(variance, 0.5)))
}

/** z of how many favors go to those who give more than the median, against an even deal. */
function giversReceiveMore(log: Log): NaiveCount {
  const favors = favorsOf(log)
  const counts = countsOf(log, ({ giver }) => giver)
  const median = medianOf([...counts.values()])
  const givers = [...counts].filter(([, count]) => count > median).map(([id]) => id)
  const received = favors.filter(({ receiver }) => givers.includes(receiver)).length
  const share = givers.length / log.context.people.length
  const even = favors.length * share
  return alarmAt((received - even) / Math.sqrt(even * (1 - share) || 1))
}

/** The most favors anybody gave, in medians. */
function twiceTheMedian(log: Log): NaiveCount {
  const counts = [...countsOf(log, ({ giver }) => giver).values()]
  const figure = Math.max(...counts) / Math.max(1, medianOf(counts))
  return { figure, alarm: figure >= 2 }
}

/** The largest share of a skill's asks, of at least fifteen, that one person is asked. */
function halfAtOne({ rows }: Log): NaiveCount {
  const bySkill = new Map<string, Map<string, number>>()
  for (const { asked, skill, giver } of rows) {
    if (!asked || skill === '') continue
    const own = bySkill.get(skill) ?? new Map<string, number>()
    bySkill.set(skill, own.set(giver, (own.get(giver) ?? 0) + 1))
  }
  const shares = [...bySkill.values()].map((own) => {
    const total = [...own.values()].reduce((sum, count) => sum + count, 0)
    return total < 15 ? 0 : Math.max(...own.values()) / total
  })
  const figure = Math.max(0, ...shares)
  return { figure, alarm: figure >= 0.5 }
}

/** How many times as much the people of a team or project give inside it as an even deal would. */
function moreInsideThanOutside(log: Log): NaiveCount {
  const { people } = log.context
  const groups = new Map<string, string[]>()
  for (const { id, team, project } of people) {
    for (const name of [team, project]) groups.set(name, [...(groups.get(name) ?? []), id])
  }
  const ratios = [...groups.values()].map((group) => {
    if (group.length < 3 || group.length > people.length / 2) return 0
    const given = favorsOf(log).filter(({ giver }) => group.includes(giver))
    const inside = given.filter(({ receiver }) => group.includes(receiver)).length
    return inside / Math.max(1, given.length) / ((group.length - 1) / (people.length - 1))
  })
  const figure = Math.max(0, ...ratios)
  return { figure, alarm: figure >= 1.8 }
}

/** z of the share of noes to those who refused one within two weeks, against noes to others. */
function noesToRefusers({ rows }: Log): NaiveCount {
  const refused = new Map<string, number>()
  const [after, otherwise] = [sample(), sample()]
  for (const { giver, receiver, asked, accepted, timeMs } of rows) {
    if (!asked) continue
    const last = refused.get(`${receiver}>${giver}`)
    const lately = last !== undefined && timeMs - last <= 14 * DAY
    add(lately ? after : otherwise, !accepted)
    if (!accepted) refused.set(`${giver}>${receiver}`, timeMs)
  }
  return alarmAt(differenceZ(after, otherwise))
}

/** The largest z of the yes a manager gets from their own people, against yes among others. */
function yesUpward({ rows, context }: Log): NaiveCount {
  const managers = new Set(context.people.flatMap(({ manager }) => manager ?? []))
  const zs = [...managers].map((manager) => {
    const [up, others] = [sample(), sample()]
    for (const { asked, accepted, receiver, underAuthority } of rows) {
      if (!asked) continue
      if (receiver === manager && underAuthority) add(up, accepted)
      else if (!underAuthority) add(others, accepted)
    }
    return up.of < 10 ? 0 : differenceZ(up, others)
  })
  return alarmAt(Math.max(0, ...zs))
}

/** z of seen, unasked help upward in the three weeks before reviews, against other weeks. */
function upwardBeforeReviews(log: Log): NaiveCount {
  const standing = new Map(
    log.context.people.map(({ id, role }) => [id, ['senior', 'manager'].indexOf(role)]),
  )
  const isBefore = (week: number) =>
    log.context.calendar.reviewWeeks.some((each) => week < each && week >= each - 3)
  const shown = favorsOf(log).filter(
    ({ asked, visible, giver, receiver }) =>
      !asked && visible && standing.get(receiver)! > standing.get(giver)!,
  )
  return rateZ(log, shown, isBefore)
}

/** The largest z of how unevenly a project's own help falls on weeks, against even weeks. */
function burstsOfProjects(log: Log): NaiveCount {
  const projectOf = new Map(log.context.people.map(({ id, project }) => [id, project]))
  const weeks = weeksOf(log)
  const zs = [...new Set(projectOf.values())].map((project) => {
    const counts = new Array<number>(weeks).fill(0)
    for (const row of favorsOf(log)) {
      const inside = projectOf.get(row.giver) === project && projectOf.get(row.receiver) === project
      if (inside) counts[weekOf(row)]! += 1
    }
    const mean = counts.reduce((sum, count) => sum + count, 0) / weeks
    if (mean * weeks < 20) return 0
    const unevenness = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / mean
    return (unevenness - (weeks - 1)) / Math.sqrt(2 * (weeks - 1))
  })
  return alarmAt(Math.max(0, ...zs))
}

/** z of mentoring a week from the change of rules on, against before. */
function mentoringAfterwards(log: Log): NaiveCount {
  const [change] = log.context.calendar.policyChangeWeeks
  const mentoring = favorsOf(log).filter(({ kind }) => kind === 'mentoring')
  return rateZ(log, mentoring, (week) => week >= (change ?? 0))
}

function rateZ(log: Log, rows: readonly LogRow[], isIn: (week: number) => boolean): NaiveCount {
  const weeks = Array.from({ length: weeksOf(log) }, (_, week) => week)
  const share = weeks.filter(isIn).length / weeks.length
  const hits = rows.filter((row) => isIn(weekOf(row))).length
  const even = rows.length * share
  return alarmAt((hits - even) / Math.sqrt(even * (1 - share) || 1))
}

interface Sample {
  yes: number
  of: number
}

const sample = (): Sample => ({ yes: 0, of: 0 })

function add(to: Sample, yes: boolean): void {
  to.yes += Number(yes)
  to.of += 1
}

function differenceZ(one: Sample, other: Sample): number {
  if (one.of === 0 || other.of === 0) return 0
  const all = (one.yes + other.yes) / (one.of + other.of)
  const error = Math.sqrt(all * (1 - all) * (1 / one.of + 1 / other.of))
  return error === 0 ? 0 : (one.yes / one.of - other.yes / other.of) / error
}

function alarmAt(z: number): NaiveCount {
  return { figure: z, alarm: z > CRITICAL_Z }
}

function countsOf(log: Log, sideOf: (row: LogRow) => string): Map<string, number> {
  const counts = new Map(log.context.people.map(({ id }) => [id, 0]))
  for (const row of favorsOf(log)) counts.set(sideOf(row), counts.get(sideOf(row))! + 1)
  return counts
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
