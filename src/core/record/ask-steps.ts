// Small questions about how an ask stands, and what drafts not yet written make of it.
import type { RefusalCode } from '../refusals.ts'
import type { AskEntry, Draft, IdentityId } from '../vocabulary.ts'
import { sendsDue } from './ask-sending.ts'
import { type AskState, evolveAsk } from './ask-state.ts'
import type { Facts } from './decider.ts'

/** The state as it will be once these are written. */
export function withDrafts(state: AskState, drafts: readonly Draft[], facts: Facts): AskState {
  return drafts.reduce((before, draft) => {
    if (!draft.type.startsWith('ask.')) return before
    return evolveAsk(before, {
      ...draft,
      sequence: 0,
      atMs: facts.nowMs,
      by: facts.actor,
    } as AskEntry)
  }, state)
}

/** Why nothing more can be done with an ask that is not open. */
export function isOver({ standing }: AskState): RefusalCode {
  switch (standing) {
    case 'taken':
      return 'ask-taken'
    case 'withdrawn':
      return 'ask-withdrawn'
    case 'unknown':
    case 'open':
    case 'expired':
    case 'done':
    case 'not done':
      return 'ask-over'
    default:
      return standing satisfies never
  }
}

/** The identity the actor was asked by. */
export function askedAs(state: AskState, facts: Facts): IdentityId | undefined {
  for (const [identity, { passedOver }] of state.asked) {
    if (!passedOver && facts.personOf(identity) === facts.actor) return identity
  }
  return undefined
}

/** What was decided, and whoever is asked next because of it. */
export function goingOn(state: AskState, drafts: readonly Draft[], facts: Facts): readonly Draft[] {
  return [...drafts, ...sendsDue(withDrafts(state, drafts, facts), facts)]
}
