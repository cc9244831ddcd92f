// How even weekends are at a plan, by who served: what everybody in the rota served before it, with
// what it gives them, per full-time share. Between plans people move weekends by their own words,
// as they may; the plan after it is the chance to even that out. So a plan is held to a difference
// of one, or, where people left more than its weekends can make good, to the least they can.

export interface Share {
  readonly share: number
  /** Weekend shifts served before the plan; whoever came later starts at the median. */
  readonly served: number
}

export interface Plan {
  readonly from: string
  /** Between the most and the fewest per share: as served before it, and with what it gives. */
  readonly before: number
  readonly after: number
  /** What `after` is at least, wherever the plan gives its weekends. */
  readonly least: number
}

export const between = (values: readonly number[]): number =>
  values.length === 0 ? 0 : Math.max(...values) - Math.min(...values)

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  const [below, above] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0]
  return (below + above) / 2
}

/** The least difference so many whole shifts can leave, whoever gets them. */
export function leastBetween(people: readonly Share[], shifts: number): number {
  const floors = people.flatMap(({ share, served }) =>
    Array.from({ length: shifts + 1 }, (_, more) => (served + more) / share),
  )
  const found = floors.map((floor) => {
    // Everybody up to the floor first; what is left to whoever has least with it.
    const counts = people.map(({ share, served }) =>
      Math.max(served, served + Math.ceil(floor * share - served - 1e-9)),
    )
    let left = shifts - counts.reduce((sum, each, at) => sum + each - people[at]!.served, 0)
    if (left < 0) return Number.POSITIVE_INFINITY
    for (; left > 0; left -= 1) {
      const with1 = people.map(({ share }, at) => (counts[at]! + 1) / share)
      counts[with1.indexOf(Math.min(...with1))]! += 1
    }
    return between(people.map(({ share }, at) => counts[at]! / share))
  })
  return Math.min(...found)
}

export const isEven = ({ after, least }: Plan): boolean => after <= Math.max(1, least) + 1e-9
