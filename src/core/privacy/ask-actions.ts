// What a viewer can do with an ask now: what the page offers is what the decider accepts.
import { isOut, saidYes } from '../record/ask-sending.ts'
import type { AskedState, AskState } from '../record/ask-state.ts'
import type { AskAction } from './ask-views.ts'
import type { Glass } from './glass.ts'

export function askActionsOf(
  { facts, viewer }: Pick<Glass, 'facts' | 'viewer'>,
  state: AskState,
  relation: 'asker' | 'asked' | 'about' | 'board',
): readonly AskAction[] {
  const isOpen = state.standing === 'open' && facts.nowMs < state.expiresAtMs
  if (relation === 'about') return []
  if (relation === 'board') return isOpen ? ['accept', 'tell me more'] : []
  const began = state.span !== undefined && state.span.fromMs <= facts.nowMs
  const isHere = facts.person(viewer)?.standing === 'joined'
  if (relation === 'asker') return askerActions(state, isOpen, began)
  const own = [...state.asked].find(([identity]) => facts.personOf(identity) === viewer)
  if (own === undefined || own[1].passedOver) return []
  const [identity, asked] = own
  if (state.taker === identity && state.standing === 'taken') {
    const ends: AskAction[] =
      !isHere || (state.span !== undefined && !began) ? [] : ['done', 'not done']
    const calendar: AskAction[] = state.span === undefined ? [] : ['calendar']
    return ['say', ...(began ? [] : ['hand back' as const]), ...calendar, ...ends]
  }
  return isOpen ? askedActions(state, asked) : []
}

function askerActions(state: AskState, isOpen: boolean, began: boolean): readonly AskAction[] {
  if (isOpen) return ['say', 'widen', 'withdraw']
  if (state.standing === 'open') return ['withdraw']
  if (state.standing !== 'taken') return []
  const due = state.span === undefined || began
  return [
    'say',
    ...(began ? [] : (['withdraw'] as const)),
    ...(state.span === undefined ? [] : (['calendar'] as const)),
    ...(due ? (['done', 'not done'] as const) : []),
  ]
}

function askedActions(state: AskState, asked: AskedState): readonly AskAction[] {
  if (saidYes(asked)) return state.gatherUntilMs === undefined ? [] : ['say', 'take back answer']
  if (isOut(asked)) return ['accept', 'not this time', 'tell me more', 'say']
  if (asked.handedBackAtMs !== undefined) return ['accept', 'say']
  return ['accept', 'take back answer', 'say']
}
