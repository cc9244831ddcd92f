// Where a handover meets a rota: whose shift it is, when their part of it ends, and who is next.
import type { ChangeId, RotaId, ShiftId } from '../rota.ts'
import type { IdentityId } from '../vocabulary.ts'
import { peopleOfChange } from './change-state.ts'
import type { Facts } from './decider.ts'
import { isInRota } from './rota-standing.ts'
import type { RotaState } from './rota-state.ts'
import { type Handing, type Part, type ShiftState, standsAsLeft } from './shift-state.ts'
import { isPerson } from './standing.ts'

/** The part of a shift the actor has, or had last; undefined where they never did. */
export function ownPart(shift: ShiftState, facts: Facts): Part | undefined {
  if (shift.calledOff) return undefined
  return shift.parts.findLast(({ by }) => by !== undefined && facts.personOf(by) === facts.actor)
}

/** The last time the actor gave a part of a shift to somebody, while that stands. */
export function gaveAway(shift: ShiftState, facts: Facts): Handing | undefined {
  if (shift.calledOff) return undefined
  const isActor = (by: IdentityId | undefined): boolean =>
    by !== undefined && facts.personOf(by) === facts.actor
  return shift.hands.findLast(
    (hand) => isActor(hand.from) && !isActor(hand.to) && hand.to && standsAsLeft(shift, hand),
  )
}

/**
 * Who takes over when a part of a shift ends: whoever goes on with the same shift, or begins one
 * then, of the same duty before any other; else whoever has the next one of the duty.
 */
export function nextAfter(rota: RotaState, shift: ShiftState, atMs: number): readonly IdentityId[] {
  const on = shift.parts.find(({ fromMs }) => fromMs === atMs)
  if (on !== undefined) return on.by === undefined ? [] : [on.by]
  const later = [...rota.shifts.values()].filter(
    (each) => !each.calledOff && each.planned.fromMs >= atMs,
  )
  const ofDuty = later.filter(({ planned }) => planned.duty === shift.planned.duty)
  const nextMs = Math.min(...ofDuty.map(({ planned }) => planned.fromMs))
  const then = later.filter(({ planned }) => planned.fromMs === atMs)
  const next = nextMs > atMs && then.length > 0 ? then : ofDuty
  const firstMs = Math.min(...next.map(({ planned }) => planned.fromMs))
  const first = next.filter(({ planned }) => planned.fromMs === firstMs)
  return [...new Set(first.flatMap(({ parts }) => parts[0]?.by ?? []))]
}

/** Whether the actor is in a rota: its work is theirs to read, of the team or not. */
export function worksIn(facts: Facts, rota: RotaId | undefined): boolean {
  const state = rota === undefined ? undefined : facts.rota(rota)
  return state !== undefined && isPerson(facts.actor) && isInRota(state, facts.actor, facts)
}

export interface Occasioned {
  readonly rota?: RotaId
  readonly shift?: ShiftId
  readonly change?: ChangeId
}

/** What of an occasion is not the actor's, if anything. */
export function foreignIn(
  { rota, shift, change }: Occasioned,
  facts: Facts,
): 'rota' | 'shift' | 'change' | undefined {
  if (rota === undefined) {
    return shift !== undefined ? 'shift' : change !== undefined ? 'change' : undefined
  }
  const state = facts.rota(rota)
  if (state === undefined) return 'rota'
  if (shift !== undefined && !hadShift(state.shifts.get(shift), facts)) return 'shift'
  if (change === undefined) return undefined
  const agreed = state.changes.get(change)
  const isIn = [...(agreed === undefined ? [] : peopleOfChange(agreed))].some(
    (each) => facts.personOf(each) === facts.actor,
  )
  return agreed?.standing === 'accepted' && isIn ? undefined : 'change'
}

/** They have it, or handed it on: whoever prepared it may pass on what they know. */
function hadShift(shift: ShiftState | undefined, facts: Facts): boolean {
  if (shift === undefined) return false
  const gave = shift.hands.some(
    ({ from }) => from !== undefined && facts.personOf(from) === facts.actor,
  )
  return gave || ownPart(shift, facts) !== undefined
}
