// What is said of a rota by time alone: to whoever has a shift, a week and a day before it begins,
// and to everybody in it, who has what in the week that begins. Once each; late, it is left out.
import type { ShiftId } from '../rota.ts'
import { addDays, dayMs, mondayOf } from '../time.ts'
import type { Draft, IdentityId } from '../vocabulary.ts'
import { dayIn, instantOf } from '../zone.ts'
import type { Facts } from './decider.ts'
import type { RotaState } from './rota-state.ts'
import type { ShiftState } from './shift-state.ts'

/** How long before its beginning each is due, and until when it still helps. */
const windows = [
  { before: 'week', fromMs: 8 * dayMs, untilMs: 6 * dayMs },
  // Two days, so that it can wait for a morning of the day before.
  { before: 'day', fromMs: 2 * dayMs, untilMs: dayMs / 2 },
] as const
/** Monday, 7 in the rota's zone; a day later nobody needs it any more. */
const weekMinutes = 7 * 60

export function remindersDue(state: RotaState, facts: Facts): readonly Draft[] {
  if (state.standing !== 'open') return []
  const { rota } = state
  const reminders = [...state.shifts.values()].flatMap((shift) =>
    dueOfShift(shift, facts.nowMs).map(({ id, to, before }): Draft => {
      return { type: 'shift.reminded', data: { rota, shift: id, to, before } }
    }),
  )
  const week = weekDue(state, facts.nowMs)
  return week === undefined
    ? reminders
    : [...reminders, { type: 'rota.week-told', data: { rota, week } }]
}

interface Due {
  readonly id: ShiftId
  readonly to: IdentityId
  readonly before: 'week' | 'day'
}

function dueOfShift(shift: ShiftState, nowMs: number): readonly Due[] {
  const { planned, parts, hands, calledOff, reminded = [] } = shift
  const awayMs = planned.fromMs - nowMs
  if (calledOff || awayMs <= 0 || awayMs > windows[0].fromMs) return []
  const window = windows.find(({ fromMs, untilMs }) => awayMs <= fromMs && awayMs > untilMs)
  if (!window) return []
  const { before, fromMs } = window
  const holders = [...new Set(parts.flatMap(({ by }) => by ?? []))]
  return holders.flatMap((to): Due[] => {
    // Whoever has it only since then has just read so.
    const since = hands.findLast((hand) => hand.to === to)?.atMs ?? 0
    const isNews = since > planned.fromMs - fromMs
    return isNews || reminded.includes(`${before} ${to}`) ? [] : [{ id: planned.shift, to, before }]
  })
}

/** Where nothing is planned, nothing is said. */
function weekDue({ terms, shifts, weekTold }: RotaState, nowMs: number) {
  const today = dayIn(nowMs, terms.zone)
  const monday = mondayOf(today)
  if (today !== monday || weekTold === monday) return undefined
  if (nowMs < instantOf(monday, weekMinutes, terms.zone)) return undefined
  const untilMs = instantOf(addDays(monday, 7), 0, terms.zone)
  const isAny = [...shifts.values()].some(
    ({ planned, calledOff }) => !calledOff && planned.fromMs < untilMs && planned.untilMs > nowMs,
  )
  return isAny ? monday : undefined
}
