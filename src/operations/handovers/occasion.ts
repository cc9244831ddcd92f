// What a handover is for, as far as the record knows: written again, everything it was; else the
// writer's teams and now.
import { factsFor } from '../../core/ledger/facts.ts'
import type { Ledger } from '../../core/ledger/ledger.ts'
import { handoverTeams } from '../../core/privacy/handover-carry.ts'
import { readsHandover } from '../../core/record/handover.ts'
import type { HandoverState } from '../../core/record/handover-state.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { IdentityId, TeamId } from '../../core/vocabulary.ts'
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
  { handover, rota, shift, change }: HandoverInput,
): Result<Occasion, Refusal> {
  const facts = factsFor(ledger, person, clock.now())
  const teams = handoverTeams({ ledger, viewer: person, facts })
  if (handover === undefined) {
    const said = { ...(rota && { rota }), ...(shift && { shift }), ...(change && { change }) }
    const why = change ? 'swap' : shift ? 'shift' : 'project'
    return accept({ teams, to: [], dueAtMs: clock.now(), why, ...said })
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
