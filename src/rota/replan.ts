// The ways through an absence: who takes what the absent person had, with the fewest seats changed
// first. No way breaks a rule that was kept; what nobody can take stays open and is said.
import { Board } from './board.ts'
import { overlap, violationsOf } from './checker.ts'
import { compile } from './compiled.ts'
import { makeRoom } from './fill.ts'
import { turnOf } from './greedy.ts'
import type { Held, Problem, Stages, Stretch, Worker } from './model.ts'
import { giveFewest, giveInReturn, giveLightest } from './replan-ways.ts'
import { compareStages, spreadOf, stagesOf } from './stages.ts'

export interface Absence extends Stretch {
  readonly worker: string
}

export interface SeatMove {
  readonly seat: string
  readonly from?: string
  /** Nobody: it is open. */
  readonly to?: string
}

export interface AbsencePlan {
  /** By start. */
  readonly moves: readonly SeatMove[]
  /** Who gives or takes, the absent person aside. */
  readonly touched: readonly string[]
  /** Seats nobody can take. */
  readonly open: readonly string[]
  /** Who has what then. */
  readonly seats: Held
  /** One for whoever gives a seat and one for whoever takes it. */
  readonly changes: number
  readonly stages: Stages
  readonly spread: { readonly before: number; readonly after: number }
}

const triesInAll = 4_000

/**
 * One to three plans, fewest changes first; none where nothing of the standing roster is touched.
 * Seats that have begun stay with whoever has them.
 */
export function replan(problem: Problem, standing: Held, absence: Absence): readonly AbsencePlan[] {
  const asked = duringAbsence(problem, standing, absence)
  const of = compile(asked)
  const absent = asked.workers.findIndex(({ id }) => id === absence.worker)
  const forced = forcedOf(problem, asked, standing, absence)
  if (forced.length === 0) return []
  const order = turnOf(of)
  const start = () => {
    const board = new Board(of)
    for (let seat = 0; seat < of.seats; seat += 1) {
      const worker = of.standing[seat]!
      if (worker >= 0 && board.holder[seat] === -1 && !forced.includes(seat)) {
        board.give(seat, worker)
      }
    }
    return board
  }
  const lightest = start()
  giveLightest(lightest, forced, order)
  const fewest = start()
  giveFewest(fewest, forced, order)
  const room = { tries: triesInAll }
  for (const board of [lightest, fewest]) makeRoom(board, order, room, forced)
  const inReturn = start()
  inReturn.become(lightest.holder)
  giveInReturn(inReturn, forced, absent)
  return distinct(
    [lightest, fewest, inReturn].map((board) => planOf(asked, standing, board, absence.worker)),
  ).filter(({ seats }) => isLawful(asked, standing, seats, absence.worker))
}

/** The problem with the absence in it; what has begun, and what others were pinned to, stays. */
function duringAbsence(problem: Problem, standing: Held, absence: Absence): Problem {
  const { worker, fromMs, untilMs } = absence
  const away = { fromMs, untilMs, why: 'away' } as const
  const withAway = (one: Worker): Worker =>
    one.id === worker ? { ...one, unavailable: [...one.unavailable, away] } : one
  return {
    ...problem,
    standing,
    workers: problem.workers.map(withAway),
    seats: problem.seats.map(({ pinned, ...seat }) => {
      const by = standing.get(seat.id)
      const stays = seat.fromMs < problem.nowMs || (pinned !== undefined && by !== worker)
      return stays && by !== undefined ? { ...seat, pinned: by } : seat
    }),
  }
}

/** Seats that cannot stay: the absent person's, and those of one who must not be away with them. */
function forcedOf(
  problem: Problem,
  asked: Problem,
  standing: Held,
  absence: Absence,
): readonly number[] {
  const [before, after] = [problem, asked].map((one) => compile(one).may)
  return asked.seats.flatMap(({ id, pinned }, seat) => {
    const by = problem.workers.findIndex((worker) => worker.id === standing.get(id))
    if (by === -1 || pinned !== undefined) return []
    const at = by * asked.seats.length + seat
    // What broke a rule before stands, unless it is the absent person's own.
    const stood = before?.[at] === 1 || asked.workers[by]?.id === absence.worker
    return stood && after?.[at] === 0 && overlap(asked.seats[seat]!, absence) ? [seat] : []
  })
}

function planOf(asked: Problem, standing: Held, board: Board, absent: string): AbsencePlan {
  const seats = board.held()
  const moves = asked.seats.flatMap(({ id }): readonly SeatMove[] => {
    const [from, to] = [standing.get(id), seats.get(id)]
    if (from === to) return []
    return [{ seat: id, ...(from ? { from } : {}), ...(to ? { to } : {}) }]
  })
  const sides = moves.flatMap(({ from, to }) => [from, to])
  const touched = new Set(sides.filter((one) => one !== undefined && one !== absent) as string[])
  return {
    moves,
    touched: asked.workers.map(({ id }) => id).filter((id) => touched.has(id)),
    open: moves.filter(({ to }) => to === undefined).map(({ seat }) => seat),
    seats,
    changes: sides.filter((side) => side !== undefined).length,
    stages: stagesOf(asked, seats),
    spread: { before: spreadOf(asked, standing), after: spreadOf(asked, seats) },
  }
}

/** Each once; fewest open, then fewest changes, then the stages. */
function distinct(plans: readonly AbsencePlan[]): readonly AbsencePlan[] {
  const keys = plans.map(({ moves }) => JSON.stringify(moves))
  return plans
    .filter((_, place) => keys.indexOf(keys[place]!) === place)
    .sort(
      (a, b) =>
        a.stages.uncovered - b.stages.uncovered ||
        a.changes - b.changes ||
        compareStages(a.stages, b.stages),
    )
}

/** Nobody but the absent person breaks a rule they kept before. */
function isLawful(asked: Problem, standing: Held, seats: Held, absent: string): boolean {
  return asked.workers.every(({ id }) => {
    const before = id === absent ? 0 : violationsOf(asked, id, standing).length
    return violationsOf(asked, id, seats).length <= before
  })
}
