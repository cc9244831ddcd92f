// The least the fullest can have: weights less credit poured over the shares, on top of what was
// served, as water fills a vessel of uneven floor, but in whole shifts. Asked of everybody, of
// those who can do some duties, and of those who are here.
import type { Compiled } from './compiled.ts'
import type { Held } from './model.ts'

export interface Bounds {
  /** By weights, history and shares alone, as if everybody could have any shift: per share. */
  readonly analytic: number
  /** Also by who can do what; and how many of them bind. */
  readonly bySkill: Bound
  /** Also by who is here and free, and by rest. */
  readonly byAbsence: Bound
  /** With what was pinned where it is. */
  readonly byPins: number
  readonly strongest: number
}

export interface Bound {
  readonly value: number
  readonly people: number
}

/** Of a roster that covers the seats `held` covers. */
export function boundsOf(of: Compiled, held: Held): Bounds {
  const seats = of.problem.seats.flatMap(({ id }, seat) =>
    held.has(id) && of.pinned[seat] !== -2 ? [seat] : [],
  )
  const everybody = Array.from({ length: of.workers }, (_, worker) => worker)
  const free = seats.filter((seat) => of.pinned[seat] === -1)
  const step = wholeStep(seats.map((seat) => of.weight[seat]!))
  const pinnedLoad = of.startLoad.slice()
  for (const seat of seats) {
    const worker = of.pinned[seat]!
    if (worker >= 0) pinnedLoad[worker]! += of.weight[seat]!
  }
  const pour = (who: readonly number[], weight: number, pinned: boolean, caps?: Float64Array) =>
    poured({ of, who, weight, step, floor: pinned ? pinnedLoad : of.startLoad, caps })
  const weightOf = (some: readonly number[]) =>
    some.reduce((sum, seat) => sum + of.weight[seat]!, 0)
  const analytic = pour(everybody, weightOf(seats), false)
  const byPins = pour(everybody, weightOf(free), true)
  const caps = capacities(of, free)
  const strongestOf = (can: (worker: number, seat: number) => boolean, capped: boolean): Bound => {
    let best: Bound = { value: 0, people: of.workers }
    for (const who of groups(everybody, free, can)) {
      const only = free.filter((seat) => everybody.every((one) => !can(one, seat) || who.has(one)))
      const value = pour([...who], weightOf(only), true, capped ? caps : undefined)
      if (value > best.value + 1e-6) best = { value, people: who.size }
    }
    return best
  }
  const skilled = (worker: number, seat: number) =>
    of.problem.workers[worker]!.duties.has(of.problem.seats[seat]!.duty)
  const bySkill = strongestOf(skilled, false)
  const byAbsence = strongestOf((worker, seat) => of.may[worker * of.seats + seat] === 1, true)
  const strongest = Math.max(analytic, byPins, bySkill.value, byAbsence.value)
  return { analytic, bySkill, byAbsence, byPins, strongest }
}

interface Pouring {
  readonly of: Compiled
  readonly who: readonly number[]
  readonly weight: number
  /** What all weights are whole multiples of. */
  readonly step: number
  readonly floor: Float64Array
  readonly caps: Float64Array | undefined
}

/** The lowest level, per share, up to which the weight fits; never under the highest floor. */
function poured({ of, who, weight, step, floor, caps }: Pouring): number {
  const fitsUnder = (level: number): boolean => {
    let room = 0
    for (const worker of who) {
      const own = Math.max(0, level * of.share[worker]! - floor[worker]!)
      room += Math.min(caps?.[worker] ?? Number.POSITIVE_INFINITY, whole(own, step))
    }
    return room >= weight - 1e-6
  }
  const highest = who.reduce((most, one) => Math.max(most, floor[one]! / of.share[one]!), 0)
  let [low, high] = [highest, highest + 1]
  if (fitsUnder(low)) return low
  for (let doubling = 0; doubling < 40 && !fitsUnder(high); doubling += 1) high = 2 * high + 1
  // More than those people can take: the caps say so, and the bound says nothing of it.
  if (!fitsUnder(high)) return highest
  for (let halving = 0; halving < 40; halving += 1) {
    const middle = (low + high) / 2
    if (fitsUnder(middle)) high = middle
    else low = middle
  }
  return Math.round(low * 1_000) / 1_000
}

const whole = (amount: number, step: number): number =>
  step === 0 ? amount : Math.floor(amount / step + 1e-6) * step

/** The greatest common divisor of whole weights; 0 where they are not whole. */
function wholeStep(weights: readonly number[]): number {
  let step = 0
  for (const weight of weights) {
    if (!Number.isInteger(weight)) return 0
    let [one, other] = [step, weight]
    while (other !== 0) [one, other] = [other, one % other]
    step = one
  }
  return step
}

const groupsMost = 24

/** Sets of people worth asking: those who can have some seat, any two such sets, and everybody. */
function groups(
  everybody: readonly number[],
  seats: readonly number[],
  can: (worker: number, seat: number) => boolean,
): readonly ReadonlySet<number>[] {
  const found = new Map<string, ReadonlySet<number>>()
  const add = (who: ReadonlySet<number>) => found.set([...who].sort((a, b) => a - b).join(), who)
  for (const seat of seats) add(new Set(everybody.filter((worker) => can(worker, seat))))
  const single = [...found.values()].sort((a, b) => a.size - b.size).slice(0, groupsMost)
  for (const one of single) for (const other of single) add(new Set([...one, ...other]))
  add(new Set(everybody))
  return [...found.values()]
}

/** The most weight each could take of these, resting between: the best of all choices, by end. */
export function capacities(of: Compiled, seats: readonly number[]): Float64Array {
  const { problem } = of
  const byEnd = [...seats].sort((a, b) => problem.seats[a]!.untilMs - problem.seats[b]!.untilMs)
  return Float64Array.from({ length: of.workers }, (_, worker) => {
    const theirs = byEnd.filter((seat) => of.may[worker * of.seats + seat] === 1)
    const best = [0]
    for (const [place, seat] of theirs.entries()) {
      const latest = problem.seats[seat]!.fromMs - problem.rules.restMs
      let fits = place
      while (fits > 0 && problem.seats[theirs[fits - 1]!]!.untilMs > latest) fits -= 1
      best.push(Math.max(best[place]!, best[fits]! + of.weight[seat]!))
    }
    const heaviest = theirs.map((seat) => of.weight[seat]!).sort((a, b) => b - a)
    const most = heaviest.slice(0, of.shiftsMost[worker]!).reduce((sum, weight) => sum + weight, 0)
    return Math.min(best.at(-1)!, most)
  })
}
