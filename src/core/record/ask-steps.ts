// Small questions about how an ask stands, and what drafts not yet written make of it.
import type { RefusalCode } from '../refusals.ts'
import type { AskEntry, Draft, IdentityId } from '../vocabulary.ts'
import { chosenOf, saidYes, sendsDue } from './ask-sending.ts'
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

/**
 * One of those who can takes it, as the last of these drafts; nobody, where nobody can. `barred`
 * are those whose yes a rule of the rota stands against by now: theirs is taken back, and said so.
 */
export function settling(
  state: AskState,
  barred: readonly IdentityId[],
  facts: Facts,
): readonly Draft[] {
  const { ask } = state
  const lapsed = barred.flatMap((from): Draft[] => {
    const asked = state.asked.get(from)
    if (asked === undefined || !saidYes(asked)) return []
    return [{ type: 'ask.answer-taken-back', data: { ask, from, against: 'a rule' } }]
  })
  const by = chosenOf(withDrafts(state, lapsed, facts), facts)
  return by === undefined ? lapsed : [...lapsed, { type: 'ask.taken', data: { ask, by } }]
}

export const isSettled = (drafts: readonly Draft[]): boolean => drafts.at(-1)?.type === 'ask.taken'

/** What was decided, and whoever is asked next because of it. */
export function goingOn(state: AskState, drafts: readonly Draft[], facts: Facts): readonly Draft[] {
  return [...drafts, ...sendsDue(withDrafts(state, drafts, facts), facts)]
}
