// A problem as tables of numbers: who may have which seat taken alone, which seats are too near
// each other for one person, and what each weighs. Made once, so that moves by the million can be
// tried.
import type { Problem, Seat, Stretch, Worker } from './model.ts'
import { changeWeight, unsocialKinds } from './stages.ts'
import { countedWishes } from './wishes.ts'

export interface Compiled {
  readonly problem: Problem
  readonly workers: number
  readonly seats: number
  /** Worker times seats plus seat: 1 if that seat alone breaks no rule of theirs. */
  readonly may: Uint8Array
  /** Per seat: those one person cannot have beside it, being at once or with too little rest. */
  readonly tooNear: readonly Int32Array[]
  /** Per seat: those at the same time. */
  readonly atOnce: readonly Int32Array[]
  /** Per worker: those who must not be taken from their work at once with them. */
  readonly apartFrom: readonly Int32Array[]
  readonly weight: Float64Array
  /** Weekends, nights and holidays: kind times seats plus seat. */
  readonly unsocial: Float64Array
  readonly minutes: Float64Array
  readonly week: Int32Array
  readonly weeks: number
  /** Counted so that runs may look over both ends. */
  readonly day: Int32Array
  readonly days: number
  readonly changeWeight: Float64Array
  /** Who has it now, in a re-plan; -1: nothing to change. */
  readonly standing: Int32Array
  /** What having a seat adds to the wishes broken of a worker: a wanted one takes one off. */
  readonly breaks: Int8Array
  /** Who must have it; -1: nobody in particular; -2: somebody who is none of the workers. */
  readonly pinned: Int32Array
  readonly share: Float64Array
  readonly startLoad: Float64Array
  /** Kind times workers plus worker. */
  readonly startUnsocial: Float64Array
  readonly wanted: Int32Array
  readonly weeklyMinutes: Float64Array
  readonly shiftsMost: Int32Array
  readonly earlierMinutes: Float64Array
  readonly earlierDays: Uint8Array
}

export function compile(problem: Problem): Compiled {
  const { workers, seats, rules } = problem
  const byId = new Map(workers.map(({ id }, index) => [id, index]))
  const seatById = new Map(seats.map(({ id }, index) => [id, index]))
  const numbers = (of: (seat: Seat) => number) => Float64Array.from(seats, of)
  return {
    problem,
    workers: workers.length,
    seats: seats.length,
    may: mayAlone(problem),
    tooNear: near(seats, rules.restMs),
    atOnce: near(seats, 0),
    apartFrom: workers.map(({ id }) =>
      Int32Array.from(
        rules.apart
          .filter((pair) => pair.includes(id))
          .map(([one, other]) => byId.get(one === id ? other : one) ?? -1)
          .filter((index) => index >= 0),
      ),
    ),
    weight: numbers(({ weight }) => weight),
    unsocial: Float64Array.from(unsocialKinds.flatMap((kind) => seats.map(kind.of))),
    minutes: numbers(({ fromMs, untilMs }) => (untilMs - fromMs) / 60_000),
    changeWeight: numbers((seat) => changeWeight(seat, problem.nowMs)),
    standing: Int32Array.from(seats, ({ id }) => {
      const by = problem.standing?.get(id)
      return by === undefined ? -1 : (byId.get(by) ?? -2)
    }),
    pinned: Int32Array.from(seats, ({ pinned }) =>
      pinned === undefined ? -1 : (byId.get(pinned) ?? -2),
    ),
    share: Float64Array.from(workers, ({ share }) => share),
    startLoad: Float64Array.from(workers, ({ served, credit }) => served.load - credit),
    startUnsocial: Float64Array.from(unsocialKinds.flatMap((kind) => workers.map(kind.served))),
    weeklyMinutes: Float64Array.from(workers, ({ weeklyMinutes }) =>
      weeklyMinutes >= 7 * 24 * 60 ? Number.POSITIVE_INFINITY : weeklyMinutes,
    ),
    shiftsMost: Int32Array.from(workers, ({ shiftsMost }) => Math.min(shiftsMost, 1_000_000)),
    ...wishesIn(problem, byId, seatById),
    ...calendarOf(problem),
  }
}

function wishesIn(
  problem: Problem,
  byId: ReadonlyMap<string, number>,
  seatById: ReadonlyMap<string, number>,
): Pick<Compiled, 'breaks' | 'wanted'> {
  const breaks = new Int8Array(problem.workers.length * problem.seats.length)
  const wanted = new Int32Array(problem.workers.length)
  for (const { worker, seat, how } of countedWishes(problem)) {
    const [who, what] = [byId.get(worker), seatById.get(seat)]
    if (who === undefined) continue
    if (how === 'want') wanted[who]! += 1
    if (what !== undefined) breaks[who * problem.seats.length + what]! += how === 'want' ? -1 : 1
  }
  return { breaks, wanted }
}

function calendarOf({
  seats,
  workers,
  rules,
}: Problem): Pick<Compiled, 'week' | 'weeks' | 'day' | 'days' | 'earlierMinutes' | 'earlierDays'> {
  const weekIds = [...new Set(seats.map(({ week }) => week))]
  const weekAt = new Map(weekIds.map((week, index) => [week, index]))
  // Runs look back and ahead no further than the rule is long.
  const margin = Math.min(rules.consecutiveDays, 31) + 1
  const allDays = seats.map(({ day }) => day)
  const first = allDays.reduce((least, day) => Math.min(least, day), allDays[0] ?? 0) - margin
  const days = allDays.reduce((most, day) => Math.max(most, day), first) - first + 1 + margin
  const earlierMinutes = new Float64Array(workers.length * weekIds.length)
  const earlierDays = new Uint8Array(workers.length * days)
  for (const [who, { before }] of workers.entries()) {
    for (const { day, week, fromMs, untilMs } of before) {
      const at = weekAt.get(week)
      if (at !== undefined) {
        earlierMinutes[who * weekIds.length + at]! += (untilMs - fromMs) / 60_000
      }
      if (day >= first && day < first + days) earlierDays[who * days + day - first] = 1
    }
  }
  return {
    week: Int32Array.from(seats, ({ week }) => weekAt.get(week) ?? 0),
    weeks: weekIds.length,
    day: Int32Array.from(seats, ({ day }) => day - first),
    days,
    earlierMinutes,
    earlierDays,
  }
}

const isNear = (one: Stretch, other: Stretch, restMs: number): boolean =>
  one.fromMs < other.untilMs + restMs && other.fromMs < one.untilMs + restMs

/** Per seat, the others nearer than `restMs`. Seats come by start, so a look ahead can stop. */
function near(seats: readonly Seat[], restMs: number): readonly Int32Array[] {
  const found: number[][] = seats.map(() => [])
  const longestMs = seats.reduce((most, one) => Math.max(most, one.untilMs - one.fromMs), 0)
  for (const [index, seat] of seats.entries()) {
    for (let next = index + 1; next < seats.length; next += 1) {
      const later = seats[next]!
      if (later.fromMs >= seat.fromMs + longestMs + restMs) break
      if (!isNear(seat, later, restMs)) continue
      found[index]!.push(next)
      found[next]!.push(index)
    }
  }
  return found.map((list) => Int32Array.from(list))
}

function mayAlone({ workers, seats, rules }: Problem): Uint8Array {
  const may = new Uint8Array(workers.length * seats.length)
  for (const [who, worker] of workers.entries()) {
    const partners = rules.apart
      .filter((pair) => pair.includes(worker.id))
      .map(([one, other]) => (one === worker.id ? other : one))
    const blocked: readonly Stretch[] = [
      ...worker.unavailable,
      ...workers
        .filter(({ id }) => partners.includes(id))
        .flatMap(({ unavailable }) => unavailable.filter(({ why }) => why === 'away')),
    ]
    for (const [what, seat] of seats.entries()) {
      may[who * seats.length + what] = Number(mayHave(worker, seat, blocked, rules.restMs))
    }
  }
  return may
}

const mayHave = (
  worker: Worker,
  seat: Seat,
  blocked: readonly Stretch[],
  restMs: number,
): boolean =>
  worker.duties.has(seat.duty) &&
  (worker.shadowsUntilMs === undefined || seat.fromMs >= worker.shadowsUntilMs) &&
  !blocked.some((stretch) => isNear(stretch, seat, 0)) &&
  !worker.before.some((earlier) => isNear(earlier, seat, restMs))
