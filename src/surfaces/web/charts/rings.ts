// Where rings stand on one axis: by what they mean, above each other where they would overlap. They
// are of nobody: only their place says something, and one's own is known to its owner.

export interface Ring {
  /** In units of the axis. */
  readonly x: number
  /** 0 stands on the axis. */
  readonly level: number
  readonly own: boolean
}

export interface Rings {
  readonly from: number
  readonly until: number
  /** Whole units, few enough to be read. */
  readonly ticks: readonly number[]
  readonly rings: readonly Ring[]
  readonly levels: number
}

const mostTicks = 9

/**
 * `values` in hundredths of a unit, one's own among them; `width` in pixels of the axis, `apart`
 * how far the middles of two rings on one level must be from each other.
 */
export function placed(
  values: readonly number[],
  own: number | undefined,
  { width, apart }: { readonly width: number; readonly apart: number },
): Rings {
  const units = values.map((value) => value / 100)
  const least = Math.floor(Math.min(...units, 0 + (units[0] ?? 0)))
  const most = Math.ceil(Math.max(...units, units[0] ?? 0))
  const from = Math.max(0, least - 2)
  const until = Math.max(most + 2, from + 5)
  const step = Math.ceil((until - from) / mostTicks)
  const ticks = Array.from(
    { length: Math.floor((until - from) / step) + 1 },
    (_, at) => from + at * step,
  )
  const perUnit = width / (until - from)
  const rings = stacked(units, own === undefined ? undefined : own / 100, apart / perUnit)
  return { from, until, ticks, rings, levels: Math.max(0, ...rings.map(({ level }) => level + 1)) }
}

/** One's own first, so that it stands on the axis; the others around it from left to right. */
function stacked(units: readonly number[], own: number | undefined, apart: number): Ring[] {
  const others = [...units].sort((a, b) => a - b)
  const at = own === undefined ? -1 : others.indexOf(own)
  if (at >= 0) others.splice(at, 1)
  const rings: Ring[] = own === undefined ? [] : [{ x: own, level: 0, own: true }]
  for (const x of others) {
    let level = 0
    while (rings.some((ring) => ring.level === level && Math.abs(ring.x - x) < apart)) level += 1
    rings.push({ x, level, own: false })
  }
  return rings
}
