// The fixed order: each shift goes to whoever is first in it and may have it, who then goes to the
// end. Whoever is passed over stays where they are, so a skip is remembered until it is made good.
import { Board } from './board.ts'
import type { Compiled } from './compiled.ts'

export interface Rotated {
  readonly board: Board
  /** As it stands after the last seat: where the next period begins. */
  readonly order: readonly string[]
}

export function rotate(of: Compiled): Rotated {
  const { workers, order = [] } = of.problem
  const ids = workers.map(({ id }) => id)
  const named = order.filter((id) => ids.includes(id))
  const line = [...named, ...ids.filter((id) => !named.includes(id))].map((id) => ids.indexOf(id))
  const board = new Board(of)
  const gone = new Float64Array(of.workers)
  for (let seat = 0; seat < of.seats; seat += 1) {
    const pinned = board.holder[seat]!
    if (pinned >= 0) toEnd(line, pinned)
    if (pinned !== -1) continue
    const next = nextIn(line, board, seat, gone)
    if (next === undefined) continue
    board.give(seat, next)
    toEnd(line, next)
  }
  return { board, order: line.map((worker) => ids[worker]!) }
}

/** The first who may; a part-timer lets the others by until it is their part. */
function nextIn(
  line: number[],
  board: Board,
  seat: number,
  gone: Float64Array,
): number | undefined {
  for (let pass = 0; pass <= 10; pass += 1) {
    for (const worker of [...line]) {
      if (!board.fits(seat, worker)) continue
      gone[worker]! += board.of.share[worker]!
      if (gone[worker]! >= 1 - 1e-9) {
        gone[worker]! -= 1
        return worker
      }
      toEnd(line, worker)
    }
  }
  return undefined
}

function toEnd(line: number[], worker: number): void {
  const at = line.indexOf(worker)
  if (at !== -1) line.push(...line.splice(at, 1))
}
