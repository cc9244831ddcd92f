// A structural shift: after a change of rules, help is of other kinds than before. Whoever joined
// shortly before or since is left out on both sides, since newcomers are mentored whatever the
// rules. An interrupted series: eight stretches each side, kinds against each other, so that a
// busier half-year alone shows nothing, beside what other dates would have shown.
import type { NullComparison } from '../finding.ts'
import { type HelpRecord, type HelpRow, weekOf } from '../help-record.ts'
import { chiSquareAbove } from '../inference/special.ts'
import { abstain, type Detector, type Test } from './detector.ts'
import { needsOf } from './weeks.ts'

const NEEDED_FAVORS = 100
const STRETCHES = 8
/** Whoever joined in so many weeks before the change still counts as new. */
const NEW_WEEKS = 8
/** Most other dates have to say less. */
const OTHER_DATES = 0.3
/** Rarer kinds stand together as one. */
const RARE = 10
const NINETY_PERCENT = 1.6448536269514722

export const structuralShift: Detector = {
  pattern: 'structural-shift',
  smallestTeam: 4,
  needs: '100 favors and 8 weeks each side of a change of rules',
  look(record) {
    const favors = record.rows.filter(({ accepted, formal }) => accepted && !formal).length
    if (favors < NEEDED_FAVORS) return [abstain('structural-shift', favors, NEEDED_FAVORS)]
    const changes = [...new Set(record.calendar.ruleChangeWeeks)]
    const far = changes.filter((week) => sideWeeks(record, week) >= STRETCHES)
    if (far.length === 0) {
      const most = Math.max(0, ...changes.map((week) => sideWeeks(record, week)))
      return [abstain('structural-shift', most, STRETCHES, 'weeks each side of a change of rules')]
    }
    const needs = needsOf(record)
    return far.map((week) => testOf(record, needs, week))
  },
}

/** Weeks on the shorter side. */
function sideWeeks({ weeks }: HelpRecord, change: number): number {
  return Math.min(change, weeks - change)
}

interface Shift {
  /** By kind, by stretch: 8 before, then 8 after. */
  readonly counts: ReadonlyMap<string, Float64Array>
  readonly rows: readonly HelpRow[]
}

function shiftAt(record: HelpRecord, needs: readonly HelpRow[], change: number): Shift {
  const isNew = record.people.map(
    ({ startWeek }) => startWeek > 0 && startWeek >= change - NEW_WEEKS,
  )
  const rows = needs.filter(({ giver, receiver }) => !isNew[giver] && !isNew[receiver])
  const totals = new Map<string, number>()
  for (const { kind } of rows) totals.set(kind, (totals.get(kind) ?? 0) + 1)
  const counts = new Map<string, Float64Array>()
  for (const row of rows) {
    const kind = totals.get(row.kind)! < RARE ? '' : row.kind
    const own = counts.get(kind) ?? new Float64Array(2 * STRETCHES)
    counts.set(kind, own)
    own[stretchOf(weekOf(record, row), change, record.weeks)]! += 1
  }
  return { counts, rows }
}

/** Eight stretches of the time before, eight of the time since. */
function stretchOf(week: number, change: number, weeks: number): number {
  if (week < change) return Math.floor((week / change) * STRETCHES)
  return STRETCHES + Math.floor(((week - change) / (weeks - change)) * STRETCHES)
}

function testOf(record: HelpRecord, needs: readonly HelpRow[], change: number): Test {
  const shift = shiftAt(record, needs, change)
  const { square, degrees } = unlikeness(shift)
  const p = degrees > 0 ? chiSquareAbove(square, degrees) : 1
  const dates = otherDates(record, needs, change, p)
  const [kind, odds] = mostChanged(shift)
  const after = shift.rows.filter((row) => row.kind === kind && weekOf(record, row) >= change)
  return {
    pattern: 'structural-shift',
    people: [],
    scope: kind,
    measure: `${kind || 'other help'}, beside all other help, after the change of rules`,
    unit: 'times',
    estimate: Math.exp(odds.log),
    interval: [
      Math.exp(odds.log - NINETY_PERCENT * odds.error),
      Math.exp(odds.log + NINETY_PERCENT * odds.error),
    ],
    n: shift.rows.length,
    null: dates,
    naive: null,
    p,
    holds: dates.p <= OTHER_DATES,
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
    evidence: after.filter(({ accepted }) => accepted).map(({ id }) => id),
  }
}

const sum = (values: Float64Array, from: number, to: number): number =>
  values.subarray(from, to).reduce((total, value) => total + value, 0)

/** Pearson's chi-square of kinds before and after, over how uneven stretches are by themselves. */
function unlikeness({ counts }: Shift): { readonly square: number; readonly degrees: number } {
  const table = [...counts.values()]
  const sides = table.map((own) =>
    Float64Array.of(sum(own, 0, STRETCHES), sum(own, STRETCHES, 2 * STRETCHES)),
  )
  const between = chiSquare(sides)
  const within = [0, STRETCHES].map((from) =>
    chiSquare(table.map((own) => own.subarray(from, from + STRETCHES))),
  )
  const squares = within.reduce((total, each) => total + each.square, 0)
  const degrees = within.reduce((total, each) => total + each.degrees, 0)
  // No more than chance would make of even stretches counts as even.
  const chance = degrees + NINETY_PERCENT * Math.sqrt(2 * degrees)
  const unevenness = squares > chance ? squares / degrees : 1
  return { square: between.square / unevenness, degrees: between.degrees }
}

function chiSquare(table: readonly Float64Array[]) {
  const columns = new Float64Array(table[0]?.length ?? 0)
  for (const own of table) {
    for (let at = 0; at < own.length; at += 1) columns[at]! += own[at]!
  }
  const all = columns.reduce((total, count) => total + count, 0)
  let square = 0
  for (const own of table) {
    const share = own.reduce((total, count) => total + count, 0) / all
    own.forEach((count, at) => {
      const expected = columns[at]! * share
      if (expected > 0) square += (count - expected) ** 2 / expected
    })
  }
  const filled = columns.filter((count) => count > 0).length
  return { square, degrees: Math.max(0, (table.length - 1) * (filled - 1)) }
}

/** What the same look would have made of other weeks: how many say as much. */
function otherDates(
  record: HelpRecord,
  needs: readonly HelpRow[],
  change: number,
  p: number,
): NullComparison {
  const squares: number[] = []
  let atLeast = 0
  for (let week = STRETCHES; week <= record.weeks - STRETCHES; week += 1) {
    // A date nearby is the same change.
    if (Math.abs(week - change) < STRETCHES) continue
    const { square, degrees } = unlikeness(shiftAt(record, needs, week))
    squares.push(square)
    if (degrees > 0 && chiSquareAbove(square, degrees) <= p) atLeast += 1
  }
  const draws = squares.length
  const mean = squares.reduce((total, each) => total + each, 0) / Math.max(1, draws)
  const spread = squares.reduce((total, each) => total + (each - mean) ** 2, 0)
  const sd = draws > 1 ? Math.sqrt(spread / (draws - 1)) : 0
  const own = unlikeness(shiftAt(record, needs, change)).square
  const z = sd === 0 ? 0 : (own - mean) / sd
  const name = 'the same look at other weeks'
  return { name, mean, sd, z, p: (1 + atLeast) / (1 + draws), draws }
}

/** The kind whose part changed most surely, and by how much, as log odds. */
function mostChanged({ counts }: Shift) {
  const all = [0, 0]
  for (const own of counts.values()) {
    all[0]! += sum(own, 0, STRETCHES)
    all[1]! += sum(own, STRETCHES, 2 * STRETCHES)
  }
  const odds = [...counts].map(([kind, own]) => {
    const [before, after] = [sum(own, 0, STRETCHES), sum(own, STRETCHES, 2 * STRETCHES)]
    const cells = [before, after, all[0]! - before, all[1]! - after].map((count) => count + 0.5)
    const [b, a, restB, restA] = cells as [number, number, number, number]
    const log = Math.log((a * restB) / (b * restA))
    const error = Math.sqrt(1 / a + 1 / b + 1 / restA + 1 / restB)
    return [kind, { log, error }] as const
  })
  odds.sort(
    ([, one], [, other]) => Math.abs(other.log / other.error) - Math.abs(one.log / one.error),
  )
  return odds[0] ?? (['', { log: 0, error: 1 }] as const)
}
