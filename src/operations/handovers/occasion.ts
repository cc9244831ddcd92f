// What a handover is for, as far as the record knows: written again, everything it was; else the
// writer's teams and now.
import { factsFor } from '../../core/ledger/facts.ts'
import type { Ledger } from '../../core/ledger/ledger.ts'
import { handoverTeams } from '../../core/privacy/handover-carry.ts'
import type { Facts } from '../../core/record/decider.ts'
import { readsHandover } from '../../core/record/handover.ts'
import { gaveAway, nextAfter, ownPart } from '../../core/record/handover-shift.ts'
import type { HandoverState } from '../../core/record/handover-state.ts'
import { seesRota } from '../../core/record/rota-standing.ts'
import type { ShiftState } from '../../core/record/shift-state.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { RotaId, ShiftId } from '../../core/rota.ts'
import type { IdentityId, PersonId, TeamId } from '../../core/vocabulary.ts'
import type { Context } from '../context.ts'
import type { Viewer } from '../viewer.ts'
import type { HandoverInput } from './shapes.ts'

export interface Occasion
  extends Partial<Pick<HandoverState, 'rota' | 'shift' | 'change' | 'backup'>> {
  /** Known already; else one of `teams`. */
  readonly team?: TeamId
  readonly teams: readonly TeamId[]
  readonly from?: IdentityId
  readonly to: readonly IdentityId[]
  readonly dueAtMs: number
  readonly why: HandoverState['why']
}

export function occasionOf(
  { clock }: Context,
  { person }: Viewer,
  ledger: Ledger,
  { handover, rota: said, shift, change }: HandoverInput,
): Result<Occasion, Refusal> {
  const facts = factsFor(ledger, person, clock.now())
  const teams = handoverTeams({ ledger, viewer: person, facts })
  if (handover === undefined) {
    const rota = said ?? rotaWith(facts, person, shift)
    const named = { ...(rota && { rota }), ...(shift && { shift }), ...(change && { change }) }
    const known = rota === undefined ? undefined : shiftKnown(facts, rota, shift)
    const why = (change ?? known?.change) ? 'swap' : shift ? 'shift' : 'project'
    return accept({ teams, to: [], dueAtMs: clock.now(), why, ...known, ...named })
  }
  const before = facts.handover(handover)
  if (before === undefined || !readsHandover(before, facts)) return refuse({ code: 'not-found' })
  const { team, from, to, dueAtMs, backup, why } = before
  const same = {
    ...(before.rota && { rota: before.rota }),
    ...(before.shift && { shift: before.shift }),
    ...(before.change && { change: before.change }),
  }
  return accept({ team, teams, from, to, dueAtMs, why, ...same, ...(backup && { backup }) })
}

/** A shift names its rota: one of the writer's. */
function rotaWith(facts: Facts, person: PersonId, shift: ShiftId | undefined): RotaId | undefined {
  if (shift === undefined) return undefined
  const own = facts.identitiesOf(person).flatMap((identity) => facts.rotasOf(identity))
  return own.find((id) => facts.rota(id)?.shifts.get(shift) !== undefined)
}

/** Of a rota's shift: the team, who is next, when the writer's part ends, and who stands behind. */
function shiftKnown(facts: Facts, id: RotaId, shift: ShiftId | undefined): Partial<Occasion> {
  const rota = facts.rota(id)
  if (rota === undefined || !seesRota(rota, facts.actor as PersonId, facts)) return {}
  const { team, terms } = rota
  const behind = terms.backup === undefined ? {} : { backup: terms.backup }
  const state = shift === undefined ? undefined : rota.shifts.get(shift)
  const part = state && ownPart(state, facts)
  if (state === undefined || part === undefined) {
    return { team, ...behind, ...(state && givenTo(facts, state)) }
  }
  const next = nextAfter(rota, state, part.untilMs)
  const to = next.filter((each) => facts.personOf(each) !== facts.actor)
  return { team, to, dueAtMs: part.untilMs, ...behind }
}

/** Of a shift the writer gave away: whoever has it now, from when, and the swap it was given by. */
function givenTo(facts: Facts, state: ShiftState): Partial<Occasion> {
  const hand = gaveAway(state, facts)
  if (hand?.to === undefined) return {}
  const { to, fromMs: dueAtMs, change } = hand
  return { to: [to], dueAtMs, ...(change && { change }) }
}
