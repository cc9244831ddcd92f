// Deadline dependence: people of one project help each other more in its own deadline weeks than in
// its other weeks, beside help that belongs to no project. A season that is busy for everybody, or
// bursts in other weeks, say nothing.
import type { Chance } from '../chance.ts'
import { type HelpRecord, type HelpRow, weekOf } from '../help-record.ts'
import { abstain, type Detector, type Test } from './detector.ts'
import { contrastWeeks, MARKED, type MarkedWeeks, needsOf } from './weeks.ts'

const NEEDED_FAVORS = 60
const NEEDED_DEADLINES = 2
/** A project with less help inside it tells nothing of its weeks. */
const NEEDED_INSIDE = 10

export const deadlineDependence: Detector = {
  pattern: 'deadline-dependence',
  smallestTeam: 4,
  needs: '60 favors and 2 deadlines of a project',
  look(record, chance) {
    const favors = record.rows.filter(({ accepted, formal }) => accepted && !formal)
    if (favors.length < NEEDED_FAVORS) {
      return [abstain('deadline-dependence', favors.length, NEEDED_FAVORS)]
    }
    const deadlines = Object.entries(record.calendar.deadlines).map(
      ([project, weeks]) => [project, new Set(weeks.filter((w) => w < record.weeks))] as const,
    )
    const most = Math.max(0, ...deadlines.map(([, weeks]) => runsIn(weeks)))
    if (most < NEEDED_DEADLINES) {
      return [abstain('deadline-dependence', most, NEEDED_DEADLINES, 'deadlines')]
    }
    const projects = deadlines
      .filter(([, weeks]) => runsIn(weeks) >= NEEDED_DEADLINES)
      .flatMap(([project, weeks]) => projectOf(record, project, weeks))
    const inside = projects.reduce((sum, { rows }) => sum + rows.length, 0)
    if (projects.length === 0) return [abstain('deadline-dependence', inside, NEEDED_INSIDE)]
    return [testOf(record, projects, chance)]
  },
}

interface Project {
  readonly name: string
  readonly weeks: MarkedWeeks
  /** Help inside it. */
  readonly rows: readonly HelpRow[]
}

/** Deadlines: weeks that follow each other are one. */
function runsIn(weeks: ReadonlySet<number>): number {
  return [...weeks].filter((week) => !weeks.has(week - 1)).length
}

function projectOf(
  record: HelpRecord,
  name: string,
  deadlineWeeks: ReadonlySet<number>,
): readonly Project[] {
  const { weeks, people } = record
  const looked = new Float64Array(weeks)
  const other = new Float64Array(weeks)
  const rows: HelpRow[] = []
  for (const row of needsOf(record)) {
    const [giver, receiver] = [people[row.giver]!.project, people[row.receiver]!.project]
    if (giver === name && receiver === name) {
      looked[weekOf(record, row)]! += 1
      rows.push(row)
    } else if (giver !== receiver) other[weekOf(record, row)]! += 1
  }
  if (rows.length < NEEDED_INSIDE) return []
  const marks = Uint8Array.from(looked, (_, week) => Number(deadlineWeeks.has(week)))
  return [{ name, weeks: { looked, other, marks, stretches: [0] }, rows }]
}

function testOf(record: HelpRecord, projects: readonly Project[], chance: Chance): Test {
  const sets = projects.map(({ weeks }) => weeks)
  const seen = contrastWeeks(sets, 'deadline weeks dealt anew within the project', chance)
  const evidence = projects.flatMap(({ rows, weeks: { marks } }) =>
    rows.filter((row) => row.accepted && marks[weekOf(record, row)] === MARKED),
  )
  return {
    pattern: 'deadline-dependence',
    people: [],
    scope: projects.map(({ name }) => name).join(', '),
    measure: 'help inside a project, beside help across projects, in its deadline weeks',
    unit: 'times',
    estimate: seen.times,
    interval: seen.interval,
    n: projects.reduce((sum, { rows }) => sum + rows.length, 0),
    null: seen.null,
    naive: null,
    p: seen.p,
    holds: seen.null.p <= 0.05,
    probability: null,
    driver: 'dependence',
    decision: 'formalise',
    decisionReason:
      'It comes with every deadline, so it can be planned: cover and checks agreed beforehand ' +
      'instead of asked for at the last minute.',
    otherExplanations: [
      'Those weeks are busy for everybody, for a reason outside the project.',
      'There is simply more work before a deadline, and as much help for each hour of it.',
      'People write down more while they work closely together.',
    ],
    evidence: evidence.map(({ id }) => id),
  }
}
