// Whether some shifts come so close together that there are not people enough to take them, each
// one of them: tried as a marriage of shifts and people, by Kuhn's augmenting paths.
import { compile } from './compiled.ts'
import type { Problem, Seat } from './model.ts'

/** The first crowd of shifts within one rest of each other that cannot all be taken; or none. */
export function mostAtOnce(problem: Problem, restMs: number): readonly Seat[] {
  const of = compile(problem)
  // A shift that nobody may have is a clash of its own.
  const may = (worker: number, seat: number) =>
    of.pinned[seat]! >= 0 ? of.pinned[seat] === worker : of.may[worker * of.seats + seat] === 1
  const everybody = problem.workers.map((_, worker) => worker)
  const taken = problem.seats.map((_, seat) => everybody.some((worker) => may(worker, seat)))
  for (const [index, seat] of problem.seats.entries()) {
    // All that still run, or still rest, when this one begins: no two of them are one person's.
    const crowd = problem.seats.flatMap(({ fromMs, untilMs }, other) =>
      taken[other] && fromMs <= seat.fromMs && untilMs + restMs > seat.fromMs ? [other] : [],
    )
    if (!taken[index] || canAll(crowd, everybody, may)) continue
    // Pins that clash among themselves are said as pins.
    const decided = crowd.filter((other) => of.pinned[other]! >= 0)
    if (!canAll(decided, everybody, may)) continue
    return crowd.map((other) => problem.seats[other]!)
  }
  return []
}

function canAll(
  crowd: readonly number[],
  everybody: readonly number[],
  may: (worker: number, seat: number) => boolean,
): boolean {
  const seatOf = new Map<number, number>()
  const place = (seat: number, asked: Set<number>): boolean =>
    everybody.some((worker) => {
      if (asked.has(worker) || !may(worker, seat)) return false
      asked.add(worker)
      const theirs = seatOf.get(worker)
      if (theirs !== undefined && !place(theirs, asked)) return false
      seatOf.set(worker, seat)
      return true
    })
  return crowd.every((seat) => place(seat, new Set()))
}
