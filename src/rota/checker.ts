// Whether a roster keeps the hard rules: each told on its own, in the plainest way, and knowing
// nothing of how rosters are made, so that it can judge whatever made one.
import type {
  Earlier,
  HardRule,
  Held,
  Problem,
  Seat,
  Stretch,
  Unavailable,
  Violation,
  Worker,
} from './model.ts'

/** Every hard rule a roster breaks; none for a lawful one. */
export function violations(problem: Problem, held: Held, shadows?: Held): readonly Violation[] {
  return problem.workers.flatMap(({ id }) => violationsOf(problem, id, held, shadows))
}

/** The rules one person's seats break. For a swap: ask it of both, of the roster after it. */
export function violationsOf(
  problem: Problem,
  worker: string,
  held: Held,
  shadows: Held = new Map(),
): readonly Violation[] {
  const one = problem.workers.find(({ id }) => id === worker)
  if (!one) return []
  const leads = problem.seats.filter((seat) => held.get(seat.id) === worker)
  const along = problem.seats.filter((seat) => shadows.get(seat.id) === worker)
  const all = [...leads, ...along].sort((a, b) => a.fromMs - b.fromMs)
  const broken = (rule: HardRule, ...seats: readonly Seat[]): Violation => ({
    rule,
    worker,
    seats: seats.map(({ id }) => id),
  })
  return [
    ...all.flatMap((seat) => unable(one, seat).map((rule) => broken(rule, seat))),
    ...leads.filter((seat) => isTooNew(one, seat)).map((seat) => broken('shadows', seat)),
    ...leads
      .filter(({ pinned }) => pinned !== undefined && pinned !== worker)
      .map((seat) => broken('pinned to another', seat)),
    ...pairsTooNear(problem, one, all).map(([rule, ...seats]) => broken(rule, ...seats)),
    ...runsTooLong(problem, one, all).map((seats) => broken('consecutive days', ...seats)),
    ...weeksTooFull(one, all).map((seats) => broken('weekly minutes', ...seats)),
    ...(all.length > one.shiftsMost ? [broken('shifts per period', ...all)] : []),
    ...togetherAway(problem, one, all, held, shadows).map((seats) =>
      broken('away together', ...seats),
    ),
  ]
}

export const overlap = (one: Stretch, other: Stretch): boolean =>
  one.fromMs < other.untilMs && other.fromMs < one.untilMs

const ruleOf: Readonly<Record<Unavailable['why'], HardRule>> = {
  away: 'away',
  cannot: 'something of theirs',
  hours: 'outside their hours',
  'not yet here': 'not here then',
  gone: 'not here then',
}

/** What one seat alone breaks. */
function unable(worker: Worker, seat: Seat): readonly HardRule[] {
  const rules = worker.unavailable
    .filter((stretch) => overlap(stretch, seat))
    .map(({ why }) => ruleOf[why])
  if (!worker.duties.has(seat.duty)) rules.push('does not do this duty')
  return [...new Set(rules)]
}

const isTooNew = (worker: Worker, seat: Seat): boolean =>
  worker.shadowsUntilMs !== undefined && seat.fromMs < worker.shadowsUntilMs

type Pair = readonly [rule: HardRule, ...seats: Seat[]]

/** Two of one person's at once, or with too little rest between them; also after an earlier one. */
function pairsTooNear(problem: Problem, worker: Worker, seats: readonly Seat[]): readonly Pair[] {
  const { restMs } = problem.rules
  const nearness = (one: Stretch, other: Stretch): HardRule | undefined => {
    if (overlap(one, other)) return 'another duty then'
    const gapMs = Math.max(other.fromMs - one.untilMs, one.fromMs - other.untilMs)
    return gapMs < restMs ? 'rest' : undefined
  }
  const found: Pair[] = []
  for (const [place, seat] of seats.entries()) {
    for (const later of seats.slice(place + 1)) {
      const rule = nearness(seat, later)
      if (rule) found.push([rule, seat, later])
    }
    for (const earlier of worker.before) {
      const rule = nearness(earlier, seat)
      if (rule) found.push([rule, seat])
    }
  }
  return found
}

/** Runs of days that are too long, each by the seats of the period in it. */
function runsTooLong(
  problem: Problem,
  worker: Worker,
  seats: readonly Seat[],
): readonly (readonly Seat[])[] {
  const starts: readonly { readonly day: number }[] = [...worker.before, ...seats]
  const days = [...new Set(starts.map(({ day }) => day))].sort((a, b) => a - b)
  const runs: number[][] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last?.at(-1) === day - 1) last.push(day)
    else runs.push([day])
  }
  return runs
    .filter((run) => run.length > problem.rules.consecutiveDays)
    .map((run) => seats.filter(({ day }) => run.includes(day)))
    .filter((inRun) => inRun.length > 0)
}

const minutesOf = ({ fromMs, untilMs }: Stretch): number => (untilMs - fromMs) / 60_000
const minutesOfAWeek = 7 * 24 * 60

function weeksTooFull(worker: Worker, seats: readonly Seat[]): readonly (readonly Seat[])[] {
  if (worker.weeklyMinutes >= minutesOfAWeek) return []
  return [...new Set(seats.map(({ week }) => week))]
    .filter((week) => {
      const starts: readonly Earlier[] = [...worker.before, ...seats]
      const inWeek = starts.filter((one) => one.week === week)
      return inWeek.reduce((sum, one) => sum + minutesOf(one), 0) > worker.weeklyMinutes
    })
    .map((week) => seats.filter((seat) => seat.week === week))
}

/** Seats during which the other of a pair has a duty too, or is away. */
function togetherAway(
  problem: Problem,
  worker: Worker,
  seats: readonly Seat[],
  held: Held,
  shadows: Held,
): readonly (readonly Seat[])[] {
  const others = problem.rules.apart
    .filter((pair) => pair.includes(worker.id))
    .map(([one, other]) => (one === worker.id ? other : one))
  return others.flatMap((other) => {
    const away = problem.workers
      .filter(({ id }) => id === other)
      .flatMap(({ unavailable }) => unavailable.filter(({ why }) => why === 'away'))
    const theirs = problem.seats.filter(
      ({ id }) => held.get(id) === other || shadows.get(id) === other,
    )
    return seats.flatMap((seat) => [
      ...theirs.filter((one) => overlap(one, seat)).map((one) => [seat, one]),
      ...(away.some((stretch) => overlap(stretch, seat)) ? [[seat]] : []),
    ])
  })
}
