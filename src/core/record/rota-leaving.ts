// What becomes of shifts when somebody is not there for them any more, or when the shifts are not:
// shifts to come of whoever left are open at once, and what was open between people ends.
import type { ShiftId } from '../rota.ts'
import type { Day, Draft, PersonId, TeamId } from '../vocabulary.ts'
import { peopleOfChange } from './change-state.ts'
import type { Facts } from './decider.ts'
import { dayOfShift, isTheirs } from './rota-standing.ts'
import type { RotaState } from './rota-state.ts'
import type { ShiftState } from './shift-state.ts'

export interface LeavingFrom {
  /** One team alone: they are still of the others. */
  readonly team: TeamId
  /** Shifts of days after this one. */
  readonly lastDay: Day
}

/** In every rota they are in: their shifts to come open, their open changes withdrawn. */
export function shiftsLeft(person: PersonId, facts: Facts, from?: LeavingFrom): readonly Draft[] {
  const rotas = new Set(facts.identitiesOf(person).flatMap((each) => [...facts.rotasOf(each)]))
  return [...rotas].flatMap((id) => {
    const state = facts.rota(id)
    if (state?.standing !== 'open') return []
    if (from !== undefined && from.team !== state.team) return []
    return leftOfRota(state, person, facts, from?.lastDay)
  })
}

export function leftOfRota(
  state: RotaState,
  person: PersonId,
  facts: Facts,
  lastDay?: Day,
): readonly Draft[] {
  const { rota } = state
  const isLeft = ({ planned, calledOff }: ShiftState): boolean =>
    !calledOff &&
    planned.fromMs > facts.nowMs &&
    (lastDay === undefined || dayOfShift(state, planned) > lastDay)
  const handed = [...state.shifts.values()].flatMap((shift): Draft[] => {
    const own = shift.parts.filter(({ by }) => isTheirs(by, person, facts))
    if (own.length === 0 || !isLeft(shift)) return []
    return own.flatMap(({ fromMs, untilMs, by }): Draft[] => {
      if (by === undefined) return []
      const data = { rota, shift: shift.planned.shift, span: { fromMs, untilMs }, from: by }
      return [{ type: 'shift.handed', data: { ...data, how: 'left' } }]
    })
  })
  return [...changesOf(state, person, isLeft, facts), ...handed]
}

/** Changes that wait and would move something from or to them. */
function changesOf(
  state: RotaState,
  person: PersonId,
  isLeft: (shift: ShiftState) => boolean,
  facts: Facts,
): readonly Draft[] {
  return [...state.waiting].flatMap((id): Draft[] => {
    const change = state.changes.get(id)
    if (change === undefined) return []
    const named = [...peopleOfChange(change)].some((each) => isTheirs(each, person, facts))
    const touches = change.moves.some(({ shift }) => {
      const moved = state.shifts.get(shift)
      return moved !== undefined && isLeft(moved)
    })
    if (!named || !touches) return []
    return [{ type: 'change.withdrawn', data: { rota: state.rota, change: id } }]
  })
}

/** What is open for shifts that are called off ends with them: changes, and asks for cover. */
export function endsOfShifts(
  state: RotaState,
  isCalledOff: (shift: ShiftState) => boolean,
  facts: Facts,
): readonly Draft[] {
  const off = new Set<ShiftId>()
  for (const [id, shift] of state.shifts) {
    if (!shift.calledOff && shift.planned.fromMs > facts.nowMs && isCalledOff(shift)) off.add(id)
  }
  const changes = [...state.waiting].flatMap((change): Draft[] => {
    const moves = state.changes.get(change)?.moves ?? []
    if (!moves.some(({ shift }) => off.has(shift))) return []
    return [{ type: 'change.withdrawn', data: { rota: state.rota, change } }]
  })
  const asks = [...off].flatMap((shift) =>
    facts.asksOfShift(shift).flatMap((ask): Draft[] => {
      const standing = facts.ask(ask)?.standing
      const live = standing === 'open' || standing === 'taken'
      return live ? [{ type: 'ask.withdrawn', data: { ask } }] : []
    }),
  )
  return [...changes, ...asks]
}
