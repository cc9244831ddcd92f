// How good a roster is: the stages in the order that counts, computed afresh from who has what, and
// compared one after another.
import type { Held, Problem, Seat, Stages, Wished, Worker } from './model.ts'
import { countedWishes } from './wishes.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** What is unsocial about a seat, kind by kind: a weekend night counts in two. */
export const unsocialKinds = [
  {
    of: ({ weekend }: Seat) => Number(weekend),
    served: ({ served }: Worker) => served.weekends,
  },
  { of: ({ night }: Seat) => Number(night), served: ({ served }: Worker) => served.nights },
  { of: ({ holiday }: Seat) => Number(holiday), served: ({ served }: Worker) => served.holidays },
] as const

/**
 * What a change of a seat counts, in hundredths: four ordinary ones now, falling by half of what
 * is over one each fortnight; twice that within 48 hours.
 */
export function changeWeight(seat: Seat, nowMs: number): number {
  const aheadMs = Math.max(0, seat.fromMs - nowMs)
  const near = 100 + 300 * 2 ** (-aheadMs / (14 * dayMs))
  return Math.round(aheadMs < 48 * hourMs ? 2 * near : near)
}

/** What each one has per full-time share, credit taken off, in hundredths of an ordinary shift. */
export function loadsOf(problem: Problem, held: Held): ReadonlyMap<string, number> {
  return perShare(
    problem,
    held,
    ({ served, credit }) => served.load - credit,
    ({ weight }) => weight,
  )
}

/** Weekends, nights and holidays of each one per full-time share. */
export const unsocialLoadsOf = (problem: Problem, held: Held): ReadonlyMap<string, number> =>
  perShare(
    problem,
    held,
    (worker) => unsocialKinds.reduce((sum, kind) => sum + kind.served(worker), 0),
    (seat) => unsocialKinds.reduce((sum, kind) => sum + kind.of(seat), 0),
  )

function perShare(
  problem: Problem,
  held: Held,
  before: (worker: Worker) => number,
  of: (seat: Seat) => number,
): ReadonlyMap<string, number> {
  const sums = new Map(problem.workers.map((worker) => [worker.id, before(worker)]))
  for (const seat of problem.seats) {
    const by = held.get(seat.id)
    const sum = by === undefined ? undefined : sums.get(by)
    if (by !== undefined && sum !== undefined) sums.set(by, sum + of(seat))
  }
  return new Map(problem.workers.map(({ id, share }) => [id, (sums.get(id) ?? 0) / share]))
}

/** Between the fullest and the emptiest, per share; somebody with nothing counts. */
export function spreadOf(problem: Problem, held: Held): number {
  return spread([...loadsOf(problem, held).values()])
}

export const spread = (loads: readonly number[]): number =>
  loads.length === 0 ? 0 : Math.max(...loads) - Math.min(...loads)

/** Of a load per share, in hundredths, and the squares of unsocial counts: they weigh a tenth. */
export const squareOf = (load: number, unsocialSquares: number): number =>
  (load * load) / 10_000 + unsocialSquares / 10

export function stagesOf(problem: Problem, held: Held): Stages {
  const loads = loadsOf(problem, held)
  const kinds = unsocialKinds.map(({ of, served }) => perShare(problem, held, served, of))
  const squares = problem.workers.map(({ id, share }) => {
    const inKinds = kinds.reduce((sum, kind) => sum + (kind.get(id) ?? 0) ** 2, 0)
    return share * squareOf(loads.get(id) ?? 0, inKinds)
  })
  return {
    uncovered: problem.seats.reduce((sum, { id, weight }) => sum + (held.has(id) ? 0 : weight), 0),
    changes: changesOf(problem, held),
    largestLoad: rounded(Math.max(0, ...loads.values())),
    largestUnsocial: rounded(kinds.reduce((sum, kind) => sum + Math.max(0, ...kind.values()), 0)),
    squares: rounded(squares.reduce((sum, one) => sum + one, 0)),
    wishes: brokenWishes(problem, held),
  }
}

// To a thousandth: what is smaller is the rounding of a sum, not a difference.
const rounded = (value: number): number => Math.round(value * 1_000) / 1_000

function changesOf({ seats, standing, nowMs }: Problem, held: Held): number {
  if (!standing) return 0
  return seats
    .filter(({ id }) => standing.has(id) && standing.get(id) !== held.get(id))
    .reduce((sum, seat) => sum + changeWeight(seat, nowMs), 0)
}

const isBroken = ({ worker, seat, how }: Wished, held: Held): boolean =>
  (how === 'want') !== (held.get(seat) === worker)

function brokenWishes(problem: Problem, held: Held): readonly number[] {
  const broken = new Map<string, number>()
  for (const wished of countedWishes(problem)) {
    if (!isBroken(wished, held)) continue
    broken.set(wished.worker, (broken.get(wished.worker) ?? 0) + 1)
  }
  return [...broken.values()].sort((a, b) => b - a)
}

/** Below zero if `one` is better: the first stage that differs decides. */
export function compareStages(one: Stages, other: Stages): number {
  return inOrder(one, other).find((difference) => difference !== 0) ?? 0
}

/** Whether no stage of `one` is worse than the same stage of `other`. */
export const nowhereWorse = (one: Stages, other: Stages): boolean =>
  inOrder(one, other).every((difference) => difference <= 0)

const inOrder = (one: Stages, other: Stages): readonly number[] => [
  one.uncovered - other.uncovered,
  one.changes - other.changes,
  one.largestLoad - other.largestLoad,
  one.largestUnsocial - other.largestUnsocial,
  one.squares - other.squares,
  compareWishes(one.wishes, other.wishes),
]

/** Whoever has most broken first; then the next. */
function compareWishes(one: readonly number[], other: readonly number[]): number {
  const length = Math.max(one.length, other.length)
  for (let place = 0; place < length; place += 1) {
    const difference = (one[place] ?? 0) - (other[place] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
