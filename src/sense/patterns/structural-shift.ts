// A structural shift: after a change of rules, help is of other kinds than before. Whoever joined
// shortly before or since is left out on both sides, since newcomers are mentored whatever the
// rules. Kinds are held against each other, so that a busier half-year alone shows nothing; weeks
// are dealt anew, and other weeks looked at as if the change had been then.
import type { Chance } from '../chance.ts'
import { shuffleRange } from '../chance.ts'
import { type HelpRecord, type HelpRow, weekOf } from '../help-record.ts'
import { compareWithDraws } from '../inference/sequential.ts'
import { abstain, type Detector, type Test } from './detector.ts'
import { needsOf } from './weeks.ts'

const NEEDED_FAVORS = 100
/** Weeks each side. */
const NEEDED_WEEKS = 8
/** Whoever joined in so many weeks before the change still counts as new. */
const NEW_WEEKS = 8
/** The change's own week has to say more than most other weeks would. */
const OTHER_WEEKS = 0.5
/** Rarer kinds stand together as one. */
const RARE = 10
const NINETY_PERCENT = 1.6448536269514722

export const structuralShift: Detector = {
  pattern: 'structural-shift',
  smallestTeam: 4,
  needs: '100 favors and 8 weeks each side of a change of rules',
  look(record, chance) {
    const favors = record.rows.filter(({ accepted, formal }) => accepted && !formal).length
    if (favors < NEEDED_FAVORS) return [abstain('structural-shift', favors, NEEDED_FAVORS)]
    const side = (week: number) => Math.min(week, record.weeks - week)
    const changes = [...new Set(record.calendar.ruleChangeWeeks)]
    const far = changes.filter((week) => side(week) >= NEEDED_WEEKS)
    if (far.length === 0) {
      const most = Math.max(0, ...changes.map(side))
      const scope = 'weeks each side of a change of rules'
      return [abstain('structural-shift', most, NEEDED_WEEKS, scope)]
    }
    const needs = needsOf(record)
    return far.map((week) => testOf(record, needs, week, chance))
  },
}

interface Weeks {
  readonly kinds: readonly string[]
  /** By week, then by kind. */
  readonly counts: Float64Array
  readonly weeks: number
  readonly rows: readonly HelpRow[]
}

function testOf(
  record: HelpRecord,
  needs: readonly HelpRow[],
  change: number,
  chance: Chance,
): Test {
  const weeks = weeksAround(record, needs, change)
  const own = changesOf(weeks, inOrder(weeks), change)
  const compared = besideOtherDeals(weeks, twoLargest(own), change, chance)
  const changed = own.reduce((one, other) => (other.square > one.square ? other : one), own[0]!)
  const away = NINETY_PERCENT * changed.error
  const { kind } = changed
  return {
    pattern: 'structural-shift',
    people: [],
    scope: kind,
    measure: `${kind || 'other help'}, beside all other help, after the change of rules`,
    unit: 'times',
    estimate: Math.exp(changed.log),
    interval: [Math.exp(changed.log - away), Math.exp(changed.log + away)],
    n: weeks.rows.length,
    // The null compares the two kinds that changed most; times are of the one that did.
    null: { ...compared, mean: 1 },
    naive: null,
    p: compared.p,
    holds: asMuchAtOtherWeeks(weeks, twoLargest(own), change) <= OTHER_WEEKS,
    probability: null,
    driver: 'structure',
    decision: 'normalise',
    decisionReason:
      'Help followed the rules. If the team likes where it went, the charter can say so; if not, ' +
      'the rule is what to look at.',
    otherExplanations: [
      'New people came or left around then.',
      'It is another season, with other work.',
      'Something else changed in those weeks.',
    ],
    evidence: weeks.rows
      .filter((row) => row.accepted && row.kind === kind && weekOf(record, row) >= change)
      .map(({ id }) => id),
  }
}

function besideOtherDeals(weeks: Weeks, own: number, change: number, chance: Chance) {
  const shuffled = inOrder(weeks)
  const draw = () => {
    shuffleRange(shuffled, 0, shuffled.length, chance)
    return twoLargest(changesOf(weeks, shuffled, change))
  }
  return compareWithDraws(own, draw, { name: 'weeks dealt anew before and after' })
}

const inOrder = ({ weeks }: Weeks) => Int32Array.from({ length: weeks }, (_, week) => week)

function weeksAround(record: HelpRecord, needs: readonly HelpRow[], change: number): Weeks {
  const isNew = record.people.map(
    ({ startWeek }) => startWeek > 0 && startWeek >= change - NEW_WEEKS,
  )
  const rows = needs.filter(({ giver, receiver }) => !isNew[giver] && !isNew[receiver])
  const totals = new Map<string, number>()
  for (const { kind } of rows) totals.set(kind, (totals.get(kind) ?? 0) + 1)
  const named = (kind: string) => (totals.get(kind)! < RARE ? '' : kind)
  const kinds = [...new Set(rows.map(({ kind }) => named(kind)))]
  const places = new Map(kinds.map((kind, place) => [kind, place]))
  const counts = new Float64Array(record.weeks * kinds.length)
  for (const row of rows) {
    counts[weekOf(record, row) * kinds.length + places.get(named(row.kind))!]! += 1
  }
  return { kinds, counts, weeks: record.weeks, rows }
}

interface Change {
  readonly kind: string
  /** Log odds ratio, after against before, and its standard error. */
  readonly log: number
  readonly error: number
  /** How far from no change, in standard errors, squared. */
  readonly square: number
}

/** Of each kind, with weeks in this order and the change before the place `change`. */
function changesOf({ kinds, counts, weeks }: Weeks, order: Int32Array, change: number): Change[] {
  const width = kinds.length
  const before = new Float64Array(width)
  const after = new Float64Array(width)
  for (let place = 0; place < weeks; place += 1) {
    const side = place < change ? before : after
    const from = order[place]! * width
    for (let kind = 0; kind < width; kind += 1) side[kind]! += counts[from + kind]!
  }
  const all = [before, after].map((side) => side.reduce((sum, count) => sum + count, 0))
  return kinds.map((kind, at) => {
    const cells = [before[at]!, after[at]!, all[0]! - before[at]!, all[1]! - after[at]!]
    const [b, a, restB, restA] = cells.map((count) => count + 0.5) as [
      number,
      number,
      number,
      number,
    ]
    const log = Math.log((a * restB) / (b * restA))
    const error = Math.sqrt(1 / a + 1 / b + 1 / restA + 1 / restB)
    return { kind, log, error, square: (log / error) ** 2 }
  })
}

/** A rule takes from one kind what it gives to another: the two that changed most say it best. */
function twoLargest(changes: readonly Change[]): number {
  let [first, second] = [0, 0]
  for (const { square } of changes) {
    if (square > first) [first, second] = [square, first]
    else if (square > second) second = square
  }
  return first + second
}

/** The share of other weeks that would say as much; a week nearby is the same change. */
function asMuchAtOtherWeeks(weeks: Weeks, own: number, change: number): number {
  const order = inOrder(weeks)
  let [as, looked] = [0, 0]
  for (let week = NEEDED_WEEKS; week <= weeks.weeks - NEEDED_WEEKS; week += 1) {
    if (Math.abs(week - change) < NEEDED_WEEKS) continue
    looked += 1
    if (twoLargest(changesOf(weeks, order, week)) >= own) as += 1
  }
  return looked === 0 ? 0 : as / looked
}
