// A yes given back before it begins: while there is time the ask goes round again, afterwards it
// has ended untaken. The asker is told at once.
import { accept, refuse } from '../result.ts'
import type { AskId, Draft, IdentityId, TextId } from '../vocabulary.ts'
import type { AskState } from './ask-state.ts'
import { askedAs, goingOn, isSettled, settling, withDrafts } from './ask-steps.ts'
import type { Decision, Facts } from './decider.ts'

export interface HandBackCommand {
  readonly do: 'hand-back'
  readonly ask: AskId
  readonly words?: TextId
  /** Others who said yes to a shift, and whom a rule of its rota stands against by now. */
  readonly barred?: readonly IdentityId[]
}

/** Given back before it begins; while there is time, it goes round again. */
export function decideHandBack(
  state: AskState,
  { words, barred = [] }: HandBackCommand,
  facts: Facts,
): Decision {
  const { ask, taker, span } = state
  if (taker === undefined || facts.personOf(taker) !== facts.actor) {
    return refuse({
      code: state.asked.size > 0 && askedAs(state, facts) ? 'not-yours-to-do' : 'not-found',
    })
  }
  if (state.standing !== 'taken') return refuse({ code: 'ask-over' })
  if (span !== undefined && span.fromMs <= facts.nowMs) return refuse({ code: 'ask-began' })
  const said = words === undefined ? {} : { words }
  const back: Draft = { type: 'ask.handed-back', data: { ask, from: taker, ...said } }
  return accept(afterHandBack(state, back, barred, facts))
}

export function afterHandBack(
  state: AskState,
  back: Draft,
  barred: readonly IdentityId[],
  facts: Facts,
): readonly Draft[] {
  if (state.expiresAtMs <= facts.nowMs) {
    return [back, { type: 'ask.expired', data: { ask: state.ask } }]
  }
  // One of the others who said they can, if any, before somebody new is asked.
  const settled = settling(withDrafts(state, [back], facts), barred, facts)
  if (isSettled(settled)) return [back, ...settled]
  return goingOn(state, [back, ...settled], facts)
}
