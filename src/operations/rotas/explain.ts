// Why a shift is whose it is: asked of the engine as the plan stands, and answered in sentences,
// one for each, A to Z.
import { seeExplained } from '../../core/privacy/plan-lens.ts'
import type { ExplainView } from '../../core/privacy/rota-views.ts'
import type { Seen } from '../../core/privacy/seen.ts'
import { seesRota } from '../../core/record/rota-standing.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { RotaId, ShiftId } from '../../core/rota.ts'
import type { IdentityId } from '../../core/vocabulary.ts'
import { sentenceOfReason, tiesSentence } from '../../grammar/rota/reason-sentences.ts'
import { explain } from '../../rota/explain.ts'
import type { Context } from '../context.ts'
import { lensOf } from '../look.ts'
import type { Viewer } from '../viewer.ts'
import { holidaysFor } from './holidays.ts'
import { seedOf, weeksAround } from './period.ts'
import { problemOf } from './problem.ts'
import { textsOfRota } from './see.ts'

export async function explainShift(
  context: Context,
  viewer: Viewer,
  rota: RotaId,
  shift: ShiftId,
): Promise<Result<Seen<{ readonly explain: ExplainView }>, Refusal>> {
  const { glass } = await lensOf(context, viewer, ({ ledger }) => textsOfRota(ledger, rota))
  const state = glass.ledger.rotas.get(rota)
  const standing = state?.shifts.get(shift)
  if (state === undefined || !seesRota(state, viewer.person, glass.facts)) {
    return refuse({ code: 'not-found' })
  }
  if (standing === undefined || standing.calledOff) return refuse({ code: 'not-found' })
  const around = weeksAround(state, standing.planned, state.terms.periodWeeks)
  const holidays = await holidaysFor(state, around)
  // As it was decided: from the moment before, and open again to everybody.
  const nowMs = Math.min(context.clock.now(), standing.planned.fromMs - 1)
  const seed = seedOf(state, standing.planned.fromMs)
  const { problem, standing: held } = problemOf(state, glass.ledger, {
    ...around,
    nowMs,
    holidays,
    seed,
  })
  const seats = problem.seats.map((seat) => {
    if (seat.id !== shift) return seat
    const { pinned: _pinned, ...open } = seat
    return open
  })
  const { others } = explain({ ...problem, seats }, held, shift)
  const reasons = others.map(({ worker, reason }) => ({
    of: worker as IdentityId,
    sentence: (own: boolean) => sentenceOfReason(reason, own),
  }))
  const told = seeExplained(glass, state, shift, reasons, tiesSentence)
  return told ? accept(told) : refuse({ code: 'not-found' })
}
