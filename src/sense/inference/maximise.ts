// The highest place of a smooth function of a few numbers: Nelder and Mead 1965, "A simplex method
// for function minimization", begun anew from where it ended until that changes nothing.

const MOST_STEPS = 2_000
const MOST_ROUNDS = 20

export interface Highest {
  readonly at: Float64Array
  readonly value: number
  /** False when it was still climbing at the end: there may be no highest place. */
  readonly settled: boolean
}

export function highestOf(
  value: (at: Float64Array) => number,
  begin: Float64Array,
  step = 0.5,
): Highest {
  let best = { at: begin, value: value(begin) }
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = climbed(value, best.at, step / (1 + round))
    const gained = next.value - best.value
    best = next.value >= best.value ? next : best
    if (gained <= 1e-11 * (1 + Math.abs(best.value))) return { ...best, settled: true }
  }
  return { ...best, settled: false }
}

interface Corner {
  readonly at: Float64Array
  readonly value: number
}

function climbed(value: (at: Float64Array) => number, from: Float64Array, step: number): Corner {
  const corner = (at: Float64Array): Corner => ({ at, value: value(at) })
  let corners = [corner(from)]
  from.forEach((_, moved) => {
    corners.push(corner(from.map((each, at) => each + (at === moved ? step : 0))))
  })
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    corners.sort((one, other) => other.value - one.value)
    const best = corners[0]!
    const worst = corners.at(-1)!
    if (widthOf(corners) < 1e-10) break
    const middle = from.map(
      (_, at) => corners.slice(0, -1).reduce((sum, each) => sum + each.at[at]!, 0) / from.length,
    )
    const along = (by: number) =>
      corner(middle.map((each, at) => each + by * (each - worst.at[at]!)))
    const turned = along(1)
    const next = better(turned, best, corners.at(-2)!, worst, along)
    if (next !== undefined) corners[corners.length - 1] = next
    else {
      corners = corners.map((each, place) =>
        place === 0 ? each : corner(best.at.map((b, at) => (b + each.at[at]!) / 2)),
      )
    }
  }
  return corners.reduce((one, other) => (other.value > one.value ? other : one))
}

/** The worst corner turned over, stretched or drawn in; undefined when nothing of it is better. */
function better(
  turned: Corner,
  best: Corner,
  second: Corner,
  worst: Corner,
  along: (by: number) => Corner,
): Corner | undefined {
  if (turned.value > best.value) {
    const stretched = along(2)
    return stretched.value > turned.value ? stretched : turned
  }
  if (turned.value > second.value) return turned
  const drawnIn = along(turned.value > worst.value ? 0.5 : -0.5)
  return drawnIn.value > Math.max(worst.value, turned.value) ? drawnIn : undefined
}

function widthOf(corners: readonly Corner[]): number {
  const [first, ...rest] = corners
  return rest.reduce(
    (most, { at }) =>
      at.reduce((so, each, place) => Math.max(so, Math.abs(each - first!.at[place]!)), most),
    0,
  )
}
