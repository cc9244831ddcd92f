// The favors of a stretch of time by person, as giver and as receiver, in order of time: what
// motifs and returns walk over. Laid stretch by stretch, so that a log of any length needs room for
// one window alone and stays in the processor's cache.
import type { FavorColumns } from '../favors.ts'

/** After a person's last favor: later than every instant. */
const NEVER = 0x7fff_ffff

export class WindowLists {
  /**
   * Two cells a favor: its instant, a number that rises with time and is the same for ties, and
   * twice the other person, plus 1 where the favor came from them. `NEVER` ends each list.
   */
  cells = new Int32Array(0)
  /** Per person the cell of their first favor of the stretch; people + 1 of them. */
  readonly start: Int32Array
  readonly #favors: FavorColumns

  constructor(favors: FavorColumns) {
    this.#favors = favors
    this.start = new Int32Array(favors.people + 1)
  }

  /** Lays rows `from` up to but without `to`; instants count from 0 at `from`. */
  lay(from: number, to: number): void {
    const { giver, receiver, time } = this.#favors
    const { start } = this
    this.#makeRoom(from, to)
    const { cells } = this
    let instant = 0
    for (let row = from; row < to; row += 1) {
      if (row > from && time[row] !== time[row - 1]) instant += 1
      const one = giver[row]!
      const other = receiver[row]!
      const out = start[one]!
      cells[out] = instant
      cells[out + 1] = 2 * other
      start[one] = out + 2
      const back = start[other]!
      cells[back] = instant
      cells[back + 1] = 2 * one + 1
      start[other] = back + 2
    }
    let begin = 0
    for (let person = 0; person < start.length - 1; person += 1) {
      const end = start[person]!
      cells[end] = NEVER
      start[person] = begin
      begin = end + 2
    }
    start[start.length - 1] = begin
  }

  #makeRoom(from: number, to: number): void {
    const { giver, receiver } = this.#favors
    const start = this.start.fill(0)
    for (let row = from; row < to; row += 1) {
      start[giver[row]!]! += 2
      start[receiver[row]!]! += 2
    }
    let cells = 0
    for (let person = 0; person < start.length - 1; person += 1) {
      const own = start[person]! + 2
      start[person] = cells
      cells += own
    }
    if (this.cells.length < cells) this.cells = new Int32Array(cells)
  }
}

/** Called now and then inside long loops: throws where the work is to be given up. */
export type Look = () => void

/** Rows `from` up to but without `to`, and how far the window of the last of them reaches. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly end: number
}

/**
 * Cuts the first `rows` favors into stretches that are at least as long as the windows that reach
 * out of them, and never between favors of one instant.
 */
export function stretchesOf(
  time: Float64Array,
  delta: number,
  { rows = time.length, least = 65_536 } = {},
): Stretch[] {
  const stretches: Stretch[] = []
  let end = 0
  let from = 0
  for (let row = 0; row < rows; row += 1) {
    while (end < time.length && time[end]! - time[row]! <= delta) end += 1
    const to = row + 1
    const full = to - from >= Math.max(least, end - to) && time[to] !== time[row]
    if (to < rows && !full) continue
    stretches.push({ from, to, end })
    from = to
  }
  return stretches
}
