// A rota's period as its engine is asked it: the seats its patterns make, those already published
// with whoever people agreed on, and everybody who does duties of it.
import type { Ledger } from '../../core/ledger/ledger.ts'
import type { RotaState } from '../../core/record/rota-state.ts'
import { holderOf, isAgreed, type ShiftState } from '../../core/record/shift-state.ts'
import type { ShiftId } from '../../core/rota.ts'
import type { Day, IdentityId } from '../../core/vocabulary.ts'
import type { Held, Problem, Seat } from '../../rota/model.ts'
import { type SeatToFill, seatsOf, timesOf } from '../../rota/patterns.ts'
import { eachOnce, nameInRota } from './as-one.ts'
import { seatOfShift } from './seats.ts'
import { servedBefore } from './served.ts'
import { type PlanSpan, wishedOf, workersOf } from './workers-of.ts'

export interface Pin {
  readonly seat: string
  /** Nobody: it was left open by hand. */
  readonly by?: IdentityId
}

export interface Period extends PlanSpan {
  readonly holidays: ReadonlySet<Day>
  readonly seed: number
}

export interface Planned {
  readonly problem: Problem
  /** Who has each published seat now. */
  readonly standing: Held
  /** Shifts that have begun, that people agreed on, or that wait for a word: no plan moves them. */
  readonly fixed: ReadonlySet<string>
  /** Seats somebody decided on, now or in an earlier plan; a later word of theirs moves them. */
  readonly decided: ReadonlySet<string>
  /** Seats that are published already, by their shift; the others are new. */
  readonly known: ReadonlyMap<string, ShiftId>
}

/** `pins` come after what is fixed, and before what was decided in an earlier plan. */
export function problemOf(
  state: RotaState,
  ledger: Ledger,
  period: Period,
  pins: readonly Pin[] = [],
): Planned {
  const naming = nameInRota(state, ledger)
  const rota = eachOnce(state, naming)
  const { rules, mode } = rota.terms
  const known = new Map<string, ShiftId>()
  const fixed = new Map<string, IdentityId | undefined>()
  const decided = new Map<string, IdentityId | undefined>()
  const waits = (shift: ShiftState) => waitsIn(ledger, shift)
  const seats = [...published(rota, period, { known, fixed, decided, waits })]
  for (const { seat, by } of pins) decided.set(seat, by)
  for (const open of stillToFill(rota, period)) {
    // Named by its time and its place among those at that time: the same each time it is asked.
    const place = seats.filter((each) => each.duty === open.duty && each.fromMs === open.fromMs)
    seats.push({ ...open, id: `new ${open.duty} ${open.fromMs} ${place.length}` })
  }
  seats.sort((a, b) => a.fromMs - b.fromMs || a.untilMs - b.untilMs || (a.id < b.id ? -1 : 1))
  const pinned = new Map<string, IdentityId | undefined>([...decided, ...fixed])
  const withPins = seats.map((seat): Seat => {
    const by = pinned.get(seat.id)
    return by === undefined ? seat : { ...seat, pinned: by }
  })
  return {
    known,
    standing: standingIn(rota, known, naming),
    fixed: new Set(fixed.keys()),
    decided: new Set(decided.keys()),
    problem: {
      mode: mode === 'rotation' ? 'rotation' : 'fair',
      workers: workersOf(rota, ledger, period, servedBefore(rota, ledger, period)),
      seats: withPins,
      rules: {
        restMs: rules.restMinutes * 60_000,
        consecutiveDays: rules.consecutiveDays,
        apart: rules.apart,
      },
      wishes: wishedOf(rota, withPins),
      nowMs: period.nowMs,
      seed: period.seed,
      ...(mode === 'rotation' ? { order: orderOf(rota, period, naming) } : {}),
    },
  }
}

function standingIn(
  rota: RotaState,
  known: ReadonlyMap<string, ShiftId>,
  naming: (identity: IdentityId) => IdentityId,
): Held {
  const standing = new Map<string, string>()
  for (const [seat, shift] of known) {
    const by = holderOf(rota.shifts.get(shift))
    if (by !== undefined) standing.set(seat, naming(by))
  }
  return standing
}

/** Whether anything is open for it between people: an offer, an ask for cover, a change. */
function waitsIn(ledger: Ledger, { planned, change, offeredBy }: ShiftState): boolean {
  const asks = ledger.asksOfShift.get(planned.shift) ?? []
  const isAsked = asks.some((ask) => ledger.asks.get(ask)?.standing === 'open')
  return isAsked || change !== undefined || offeredBy !== undefined
}

interface Noted {
  readonly known: Map<string, ShiftId>
  readonly fixed: Map<string, IdentityId | undefined>
  readonly decided: Map<string, IdentityId | undefined>
  readonly waits: (shift: ShiftState) => boolean
}

/** Shifts of the period that stand, as seats; what no plan moves of them is noted beside. */
function* published(
  rota: RotaState,
  { fromMs, untilMs, nowMs, holidays }: Period,
  { known, fixed, decided, waits }: Noted,
): Generator<Seat> {
  for (const [id, shift] of rota.shifts) {
    const { planned } = shift
    if (shift.calledOff || planned.fromMs < fromMs || planned.fromMs >= untilMs) continue
    const begun = planned.fromMs <= nowMs
    if (!begun && !isStillDue(rota, shift, holidays)) continue
    const by = holderOf(shift)
    const agreed = shift.parts.some((part) => isAgreed(shift, part)) || waits(shift)
    if (begun || agreed) fixed.set(id, by)
    else if (planned.pinned) decided.set(id, by)
    known.set(id, id)
    yield { ...seatOfShift(rota, shift, holidays), id }
  }
}

const timeOf = ({ duty, fromMs, untilMs }: Pick<Seat, 'duty' | 'fromMs' | 'untilMs'>): string =>
  `${duty} ${fromMs} ${untilMs}`

/** Whether its duty still comes round then; one brought in by hand has no pattern and stays. */
function isStillDue(rota: RotaState, shift: ShiftState, holidays: ReadonlySet<Day>): boolean {
  const { planned } = shift
  const duty = rota.terms.duties.find((each) => each.duty === planned.duty)
  if (duty === undefined) return false
  if (duty.patterns.length === 0) return true
  const frame = { fromMs: planned.fromMs, untilMs: planned.fromMs + 1, holidays }
  const due = timesOf(duty, { ...frame, zone: rota.terms.zone })
  return due.some(({ untilMs }) => untilMs === planned.untilMs)
}

/** Seats the patterns make that nothing published stands for yet, and that have not begun. */
function stillToFill(rota: RotaState, period: Period): readonly SeatToFill[] {
  const standing = new Map<string, number>()
  for (const { planned, calledOff } of rota.shifts.values()) {
    if (calledOff) continue
    standing.set(timeOf(planned), (standing.get(timeOf(planned)) ?? 0) + 1)
  }
  const frame = { ...period, zone: rota.terms.zone }
  return seatsOf(rota.terms.duties, frame, ({ duty }, time) => {
    if (time.fromMs <= period.nowMs) return false
    const name = timeOf({ duty, ...time })
    const left = standing.get(name) ?? 0
    if (left === 0) return true
    standing.set(name, left - 1)
    return false
  })
}

/** The fixed order, from whoever is next after the last one who served before the period. */
function orderOf(
  rota: RotaState,
  { fromMs }: Period,
  naming: (identity: IdentityId) => IdentityId,
): readonly string[] {
  const order: string[] = rota.terms.members.map(({ member }) => member)
  let last: { readonly fromMs: number; readonly by: string } | undefined
  for (const shift of rota.shifts.values()) {
    const { planned, calledOff } = shift
    if (calledOff || planned.by === undefined || planned.fromMs >= fromMs) continue
    if (last === undefined || planned.fromMs > last.fromMs) {
      last = { fromMs: planned.fromMs, by: naming(planned.by) }
    }
  }
  const place = last === undefined ? -1 : order.indexOf(last.by)
  return [...order.slice(place + 1), ...order.slice(0, place + 1)]
}

/**
 * What others read, and whom they ask first, is the same whatever somebody wishes: in a team of two
 * it would say what.
 */
export const withoutWishes = (problem: Problem): Problem => ({
  ...problem,
  wishes: [],
  workers: problem.workers.map((worker) => ({
    ...worker,
    unavailable: worker.unavailable.filter(({ why }) => why !== 'cannot'),
  })),
})
