// Everybody of a rota as its engine meets them: what they can do, when they cannot, and what they
// served before. Why somebody cannot stays in here.
import type { Ledger } from '../../core/ledger/ledger.ts'
import type { RotaState } from '../../core/record/rota-state.ts'
import { holderOf } from '../../core/record/shift-state.ts'
import { isGone } from '../../core/record/standing.ts'
import type { RotaMember, Wish } from '../../core/rota.ts'
import { addDays, dayMs, dayOf, daysBetween, mondayOf, startOfDayMs } from '../../core/time.ts'
import type { Day, IdentityId } from '../../core/vocabulary.ts'
import { dayIn, instantOf } from '../../core/zone.ts'
import type {
  Earlier,
  Seat,
  Served,
  Stretch,
  Unavailable,
  Wished,
  Worker,
} from '../../rota/model.ts'
import { minutesOf } from '../../rota/patterns.ts'
import { cannotWithinBudget } from '../../rota/wishes.ts'

export interface PlanSpan extends Stretch {
  readonly nowMs: number
}

export function workersOf(
  rota: RotaState,
  ledger: Ledger,
  span: PlanSpan,
  served: ReadonlyMap<IdentityId, { readonly served: Served; readonly credit: number }>,
): readonly Worker[] {
  return rota.terms.members.map((member) => {
    const zone = rota.terms.zone
    const known = served.get(member.member)
    const most = Math.min(member.weeklyMinutes ?? Infinity, rota.terms.rules.weeklyMinutes)
    return {
      id: member.member,
      share: member.sharePercent / 100,
      duties: new Set(member.duties),
      unavailable: cannotWithinBudget(unavailableOf(rota, member, ledger, span), span),
      weeklyMinutes: most,
      shiftsMost: member.shiftsPerPeriod ?? Number.MAX_SAFE_INTEGER,
      served: known?.served ?? { load: 0, weekends: 0, nights: 0, holidays: 0 },
      credit: known?.credit ?? 0,
      before: besides(rota, ledger, member.member, span),
      ...(member.shadowsUntil === undefined
        ? {}
        : { shadowsUntilMs: instantOf(member.shadowsUntil, 0, zone) }),
    }
  })
}

/** The days somebody cannot, cut in UTC where the rota's clock hangs. */
function unavailableOf(
  rota: RotaState,
  member: RotaMember,
  ledger: Ledger,
  span: PlanSpan,
): readonly Unavailable[] {
  const { zone } = rota.terms
  const [first, last] = [addDays(dayIn(span.fromMs, zone), -1), dayIn(span.untilMs, zone)]
  const days = (from: Day, until: Day, why: Unavailable['why']): Unavailable[] =>
    from > last || until < first
      ? []
      : [{ fromMs: instantOf(from, 0, zone), untilMs: instantOf(addDays(until, 1), 0, zone), why }]
  const person = ledger.identities.get(member.member)?.person
  const state = person && ledger.people.get(person)
  const always = { fromMs: 0, untilMs: Number.MAX_SAFE_INTEGER }
  if (state === undefined || isGone(state)) return [{ ...always, why: 'gone' }]
  const wishes = rota.wishes.get(member.member) ?? []
  return [
    ...(member.from > first ? days(first, addDays(member.from, -1), 'not yet here') : []),
    ...(member.until !== undefined && member.until < last
      ? days(addDays(member.until, 1), addDays(last, 14), 'gone')
      : []),
    ...state.away.flatMap(({ from, until }) => days(from, until, 'away')),
    ...wishes.flatMap((wish) =>
      wish.how === 'cannot' && wish.duty === undefined
        ? daysOf(wish, first, last).flatMap((day) => days(day, day, 'cannot'))
        : [],
    ),
    ...outsideHours(member, zone, first, last),
  ]
}

/** Days a wish is about, within a stretch of days. */
export function daysOf({ on }: Wish, first: Day, last: Day): readonly Day[] {
  if ('days' in on) return on.days.filter((day) => first <= day && day <= last)
  const count = daysBetween(first, last) + 1
  return Array.from({ length: count }, (_, step) => addDays(first, step)).filter((day) =>
    on.weekdays.includes(daysBetween(mondayOf(day), day) + 1),
  )
}

/** The hours of each day that lie outside those somebody works, in their own zone. */
function outsideHours(
  { hours }: RotaMember,
  rotaZone: string,
  first: Day,
  last: Day,
): readonly Unavailable[] {
  if (hours === undefined) return []
  const zone = hours.zone ?? rotaZone
  const [from, until] = [minutesOf(hours.from), minutesOf(hours.until)]
  // Hours over midnight leave the stretch between their end and their beginning.
  const over = until <= from
  const count = daysBetween(first, last) + 2
  return Array.from({ length: count }, (_, step) => addDays(first, step)).map((day) => ({
    fromMs: instantOf(day, until, zone),
    untilMs: over ? instantOf(day, from, zone) : instantOf(addDays(day, 1), from, zone),
    why: 'hours',
  }))
}

/**
 * What somebody has that is no seat of the period, and that rest and days in a row look at: shifts
 * shortly before and after it, and within it parts of shifts most of which are another's.
 */
function besides(
  rota: RotaState,
  ledger: Ledger,
  who: IdentityId,
  span: PlanSpan,
): readonly Earlier[] {
  const personOf = (by: IdentityId | undefined) => (by && ledger.identities.get(by)?.person) ?? by
  const [firstMs, lastMs] = [span.fromMs - 40 * dayMs, span.untilMs + 40 * dayMs]
  const found: Earlier[] = []
  for (const shift of rota.shifts.values()) {
    const startMs = shift.planned.fromMs
    if (shift.calledOff || startMs < firstMs || startMs >= lastMs) continue
    const isSeat = startMs >= span.fromMs && startMs < span.untilMs
    if (isSeat && personOf(holderOf(shift)) === personOf(who)) continue
    for (const part of shift.parts) {
      if (part.by === undefined || personOf(part.by) !== personOf(who)) continue
      const zone = rota.duties.get(shift.planned.duty)?.zone ?? rota.terms.zone
      const day = dayIn(shift.planned.fromMs, zone)
      const { fromMs, untilMs } = part
      found.push({ fromMs, untilMs, day: dayNumber(day), week: dayNumber(mondayOf(day)) })
    }
  }
  return found
}

const dayNumber = (day: Day): number => startOfDayMs(day) / dayMs

/** Wishes about seats; one that says “cannot” of a duty keeps them off it like an absence. */
export function wishedOf(rota: RotaState, seats: readonly Seat[]): readonly Wished[] {
  const wished: Wished[] = []
  for (const [member, wishes] of rota.wishes) {
    for (const wish of wishes) {
      if (wish.how === 'cannot') continue
      for (const seat of seats) {
        if (wish.duty !== undefined && wish.duty !== seat.duty) continue
        const day = dayOf(seat.day * dayMs)
        if (daysOf(wish, day, day).length === 0) continue
        wished.push({ worker: member, seat: seat.id, how: wish.how })
      }
    }
  }
  return wished
}
