// An ask for somebody to cover a shift moves that shift: a yes that takes it hands it over, giving
// it back or withdrawing it hands it back, in the same commit. What came after stands in the way.
import type { Refusal } from '../refusals.ts'
import { accept, refuse } from '../result.ts'
import type { Draft, IdentityId, RotaEntry } from '../vocabulary.ts'
import type { OpenCommand } from './ask-opening.ts'
import type { AskState } from './ask-state.ts'
import type { Decision, Facts } from './decider.ts'
import {
  dayOfShift,
  doesDuty,
  isTheirs,
  refusalOfActing,
  seesRota,
  waitsFor,
} from './rota-standing.ts'
import { evolveRota, type RotaState } from './rota-state.ts'
import { handings, isPartOf, refusalOfUndoing, undoings } from './shift-hands.ts'
import { partsIn, sameSpan } from './shift-state.ts'
import { isPerson } from './standing.ts'

/** One's own shift, or one of somebody away whose rota one plans: `about` says whose. */
export function refusalOfShift(command: OpenCommand, facts: Facts): Refusal | undefined {
  const { shift: asked, from, about, kind, span } = command
  if (asked === undefined) return undefined
  const { actor } = facts
  const rota = facts.rota(asked.rota)
  const shift = rota?.shifts.get(asked.shift)
  if (!isPerson(actor) || rota === undefined || !seesRota(rota, actor, facts)) {
    return { code: 'not-found', about: 'rota' }
  }
  if (rota.standing === 'closed') return { code: 'rota-closed' }
  if (shift === undefined || shift.calledOff) return { code: 'not-found', about: 'shift' }
  if (kind !== 'cover') return { code: 'bad-input', about: 'kind' }
  const isPart = isPartOf(shift.planned, asked.span)
  if (!isPart || span === undefined || !sameSpan(span, asked.span)) {
    return { code: 'bad-input', about: 'span' }
  }
  if (shift.planned.fromMs <= facts.nowMs) return { code: 'shift-began' }
  const whose = facts.personOf(about ?? from)
  const theirs = partsIn(shift.parts, asked.span).every(({ by }) => isTheirs(by, whose, facts))
  if (!theirs) return { code: 'shift-not-theirs' }
  const cannot = refusalOfActing(rota, whose, [dayOfShift(rota, shift.planned)], facts)
  if (cannot) return { code: cannot }
  return waitsFor(shift, facts) === undefined ? undefined : { code: 'shift-waits' }
}

/** Whoever says yes does that duty then. */
export function refusalOfTaker({ shift: asked }: AskState, facts: Facts): Refusal | undefined {
  const rota = asked && facts.rota(asked.rota)
  const shift = asked && rota?.shifts.get(asked.shift)
  if (!isPerson(facts.actor) || rota === undefined || shift === undefined) return undefined
  const seat = { duty: shift.planned.duty, day: dayOfShift(rota, shift.planned) }
  return doesDuty(rota, facts.actor, seat, facts) ? undefined : { code: 'duty-not-theirs' }
}

/** What was decided, with the shift moved where it moves. */
export function withShiftMoved(state: AskState, decision: Decision, facts: Facts): Decision {
  const { shift: asked } = state
  let rota = asked && facts.rota(asked.rota)
  if (!decision.ok || asked === undefined || rota === undefined) return decision
  const out: Draft[] = []
  let taker = state.taker
  for (const draft of decision.value) {
    out.push(draft)
    let moved: Decision = accept([])
    if (draft.type === 'ask.taken') {
      taker = draft.data.by
      moved = accept(handedTo(state, rota, taker, facts))
    } else if (draft.type === 'ask.handed-back' || draft.type === 'ask.withdrawn') {
      if (taker !== undefined) moved = handedBack(state, rota, taker, facts)
      taker = undefined
    }
    if (!moved.ok) return moved
    for (const each of moved.value) {
      out.push(each)
      rota = evolveRota(rota, { ...each, ...envelopeOf(facts) } as RotaEntry)
    }
  }
  return accept(out)
}

const envelopeOf = ({ actor, nowMs }: Facts) => ({ sequence: 0, atMs: nowMs, by: actor })

/** What the asker, or whoever it is for, still has of it; and what became open meanwhile. */
function handedTo(
  { ask, shift: asked, about, from }: AskState,
  rota: RotaState,
  to: IdentityId,
  facts: Facts,
): readonly Draft[] {
  const shift = asked && rota.shifts.get(asked.shift)
  if (asked === undefined || shift === undefined || shift.calledOff) return []
  if (shift.planned.fromMs <= facts.nowMs) return []
  const whose = facts.personOf(about ?? from)
  const parts = partsIn(shift.parts, asked.span).filter(
    ({ by }) => by === undefined || isTheirs(by, whose, facts),
  )
  return handings(rota, shift, parts, { how: 'cover', to, ask })
}

/** By a person's word only while it stands as it was left; the clockwork leaves what moved on. */
function handedBack(
  { ask, shift: asked }: AskState,
  rota: RotaState,
  taker: IdentityId,
  facts: Facts,
): Decision {
  const shift = asked && rota.shifts.get(asked.shift)
  const hands =
    shift?.hands.filter((hand) => hand.stands && hand.ask === ask && hand.to === taker) ?? []
  if (shift === undefined || shift.calledOff || hands.length === 0) return accept([])
  if (!isPerson(facts.actor)) return accept([])
  const cannot = refusalOfUndoing(shift, hands, facts)
  if (cannot) return refuse({ code: cannot })
  if (shift.change !== undefined) return refuse({ code: 'shift-waits' })
  return accept(undoings(rota, shift, hands))
}
