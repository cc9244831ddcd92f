// Fading counts by ordered pair of people: a dense table while it is small, a map above.

/** A dense table below this many cells. */
const DENSE_CELLS = 4_000_000

export interface PairTable {
  at(giver: number, receiver: number, now: number): number
  add(giver: number, receiver: number, now: number): void
  /** Whether anything was ever added, however faded. */
  has(giver: number, receiver: number): boolean
}

export function pairTable(people: number, halfLife: number): PairTable {
  const place = places(people)
  const dense = people * people <= DENSE_CELLS
  const values = dense ? new Float64Array(people * people) : []
  const times = dense ? new Float64Array(people * people).fill(Number.NaN) : []
  const kept = halfLife === Number.POSITIVE_INFINITY
  const valueAt = (cell: number, now: number) => {
    const value = cell < 0 ? 0 : (values[cell] ?? 0)
    return kept || value === 0 ? value : value * 2 ** (-(now - times[cell]!) / halfLife)
  }
  return {
    at: (giver, receiver, now) => valueAt(place.find(giver, receiver), now),
    add: (giver, receiver, now) => {
      const cell = place.make(giver, receiver)
      values[cell] = valueAt(cell, now) + 1
      times[cell] = now
    },
    has: (giver, receiver) => !Number.isNaN(times[place.find(giver, receiver)] ?? Number.NaN),
  }
}

/** Where a pair's figures stand: by arithmetic, or by a map that grows. */
function places(people: number) {
  if (people * people <= DENSE_CELLS) {
    const cell = (giver: number, receiver: number) => giver * people + receiver
    return { find: cell, make: cell }
  }
  const cells = new Map<number, number>()
  return {
    find: (giver: number, receiver: number) => cells.get(giver * people + receiver) ?? -1,
    make: (giver: number, receiver: number) => {
      const key = giver * people + receiver
      const cell = cells.get(key) ?? cells.size
      cells.set(key, cell)
      return cell
    },
  }
}
