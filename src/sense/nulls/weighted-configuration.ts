// What weighted reciprocity activity alone would bring: the weighted configuration model, which
// keeps each person's expected amount given and received. Squartini, Picciolo, Ruzzenenti and
// Garlaschelli 2013, "Reciprocity of weighted networks": w_ij is geometric with p_ij = x_i y_j, so
// <w_ij> = p / (1 - p) and <min(w_ij, w_ji)> = p_ij p_ji / (1 - p_ij p_ji).
import type { Arcs } from '../measures/arcs.ts'

/** People with the same amounts given and received share their unknowns. */
interface Group {
  readonly given: number
  readonly received: number
  readonly size: number
}

export interface WeightedConfiguration {
  readonly groups: readonly Group[]
  readonly x: Float64Array
  readonly y: Float64Array
  /** Largest difference between an expected and a real amount, relative to it. */
  readonly residual: number
}

const SWEEPS = 4_000
const TOLERANCE = 1e-9

/** Expected sum of min(w_ij, w_ji) over the sum of w, or undefined if no solution was reached. */
export function expectedWeightedReciprocity(arcs: Arcs): number | undefined {
  const solved = solveWeightedConfiguration(arcs)
  if (solved === undefined) return undefined
  const { groups, x, y } = solved
  let matched = 0
  let total = 0
  groups.forEach((one, i) => {
    total += one.given * one.size
    groups.forEach((other, j) => {
      const pairs = one.size * (i === j ? one.size - 1 : other.size)
      const both = x[i]! * y[j]! * x[j]! * y[i]!
      if (pairs > 0) matched += (pairs * both) / (1 - both)
    })
  })
  return matched / total
}

/** Solves for x and y by turns, each by a guarded Newton step on its own monotone equation. */
export function solveWeightedConfiguration(arcs: Arcs): WeightedConfiguration | undefined {
  const groups = groupsOf(arcs)
  const size = Float64Array.from(groups, (group) => group.size)
  const given = Float64Array.from(groups, (group) => group.given)
  const received = Float64Array.from(groups, (group) => group.received)
  const total = given.reduce((sum, amount, at) => sum + amount * size[at]!, 0)
  const x = Float64Array.from(given, (amount) => amount / Math.sqrt(total * (total + 1)))
  const y = Float64Array.from(received, (amount) => amount / Math.sqrt(total * (total + 1)))
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    solveSide(x, given, y, size)
    solveSide(y, received, x, size)
    if (sweep % 10 !== 9) continue
    // Only the givers' equations can be open: the receivers' were solved a moment ago.
    const residual = residualOf(x, given, y, size)
    if (residual < TOLERANCE) return { groups, x, y, residual }
  }
  return undefined
}

function groupsOf(arcs: Arcs): Group[] {
  const given = new Float64Array(arcs.people)
  const received = new Float64Array(arcs.people)
  arcs.weight.forEach((weight, at) => {
    given[arcs.giver[at]!]! += weight
    received[arcs.receiver[at]!]! += weight
  })
  const groups = new Map<string, { given: number; received: number; size: number }>()
  given.forEach((amount, person) => {
    const key = `${amount} ${received[person]}`
    const group = groups.get(key)
    if (group === undefined)
      groups.set(key, { given: amount, received: received[person]!, size: 1 })
    else group.size += 1
  })
  return [...groups.values()].filter((group) => group.given + group.received > 0)
}

function solveSide(
  own: Float64Array,
  amounts: Float64Array,
  other: Float64Array,
  size: Float64Array,
): void {
  for (let at = 0; at < own.length; at += 1) {
    own[at] = amounts[at] === 0 ? 0 : solveOne(own[at]!, at, amounts[at]!, other, size)
  }
}

/** The v at which the expected amount of group `at` is `wanted`; v lies in (0, 1 / max other). */
function solveOne(
  start: number,
  at: number,
  wanted: number,
  other: Float64Array,
  size: Float64Array,
): number {
  let low = 0
  let high = highest(at, other, size)
  let value = start > low && start < high ? start : high / 2
  for (let step = 0; step < 60; step += 1) {
    let sum = 0
    let slope = 0
    for (let j = 0; j < other.length; j += 1) {
      const partners = size[j]! - (j === at ? 1 : 0)
      const open = 1 - value * other[j]!
      sum += (partners * value * other[j]!) / open
      slope += (partners * other[j]!) / (open * open)
    }
    if (Math.abs(sum - wanted) <= 1e-13 * wanted) return value
    if (sum > wanted) high = value
    else low = value
    const newton = value - (sum - wanted) / slope
    value = newton > low && newton < high ? newton : (low + high) / 2
  }
  return value
}

function highest(at: number, other: Float64Array, size: Float64Array): number {
  let largest = 0
  for (let j = 0; j < other.length; j += 1) {
    if (j !== at || size[j]! > 1) largest = Math.max(largest, other[j]!)
  }
  return 1 / largest
}

function residualOf(
  own: Float64Array,
  amounts: Float64Array,
  other: Float64Array,
  size: Float64Array,
): number {
  let worst = 0
  for (let at = 0; at < own.length; at += 1) {
    if (amounts[at] === 0) continue
    let sum = 0
    for (let j = 0; j < other.length; j += 1) {
      const chance = own[at]! * other[j]!
      sum += ((size[j]! - (j === at ? 1 : 0)) * chance) / (1 - chance)
    }
    const away = Math.abs(sum - amounts[at]!) / amounts[at]!
    if (!(away <= worst)) worst = away
  }
  return worst
}
