// What a roster's spread is measured beside: the most less the least load per full-time share, of
// what was served and is planned. The fixed order is what most teams have; the floor is what no
// roster is under, by who can do what, who is here, and rest alone.
import { Board } from '../src/rota/board.ts'
import { boundsOf, capacities } from '../src/rota/bound.ts'
import type { Compiled } from '../src/rota/compiled.ts'
import { turnOf } from '../src/rota/greedy.ts'
import type { Held } from '../src/rota/model.ts'

/** Each seat by start to the next in the line who may have it, whatever they served. */
export function inFixedOrder(of: Compiled): Held {
  const board = new Board(of)
  const line = [...turnOf(of)]
  for (let seat = 0; seat < of.seats; seat += 1) {
    if (board.holder[seat] !== -1) continue
    const place = line.findIndex((worker) => board.fits(seat, worker))
    if (place === -1) continue
    const [worker] = line.splice(place, 1)
    board.give(seat, worker!)
    line.push(worker!)
  }
  return board.held()
}

/** Somebody has the bound at least; and whoever can have least has no more than they can. */
export function spreadFloor(of: Compiled, covered: Held): number {
  const seats = Array.from({ length: of.seats }, (_, seat) => seat)
  const most = capacities(of, seats).map(
    (more, worker) => (of.startLoad[worker]! + more) / of.share[worker]!,
  )
  return Math.max(0, boundsOf(of, covered).strongest - Math.min(...most))
}
