// What an ask does by itself as time passes: the next is asked, one of those who can is taken, it
// expires; and what becomes of it where its asker or its taker is gone.
import { limits } from '../limits.ts'
import { accept, refuse } from '../result.ts'
import type { Draft, IdentityId } from '../vocabulary.ts'
import { afterHandBack } from './ask-handing-back.ts'
import { isOut, sendsDue, shareEndsMs } from './ask-sending.ts'
import type { AskedState, AskState } from './ask-state.ts'
import { isSettled, settling, withDrafts } from './ask-steps.ts'
import type { Decision, Facts } from './decider.ts'
import { isGone } from './standing.ts'

export function decideGoOn(state: AskState, barred: readonly IdentityId[], facts: Facts): Decision {
  if (facts.actor !== 'clockwork') return refuse({ code: 'not-yours-to-do' })
  const drafts = dueOf(state, facts, barred)
  return drafts.length === 0 ? refuse({ code: 'not-due' }) : accept(drafts)
}

/** Everything due by now; none where there is nothing to do. `barred`: see `settling`. */
export function dueOf(
  state: AskState,
  facts: Facts,
  barred: readonly IdentityId[] = [],
): readonly Draft[] {
  const { ask, standing, taker } = state
  if (standing !== 'open' && standing !== 'taken') return []
  if (isGoneBehind(state.from, facts)) return [{ type: 'ask.withdrawn', data: { ask } }]
  if (standing === 'taken') {
    if (taker === undefined || !isGoneBehind(taker, facts)) return []
    const back: Draft = { type: 'ask.handed-back', data: { ask, from: taker } }
    return afterHandBack(state, back, barred, facts)
  }
  const isLate = state.expiresAtMs <= facts.nowMs
  const gathered = state.gatherUntilMs === undefined || state.gatherUntilMs <= facts.nowMs
  const settled = isLate || gathered ? settling(state, barred, facts) : []
  if (isSettled(settled)) return settled
  if (isLate) return [...settled, { type: 'ask.expired', data: { ask } }]
  const after = withDrafts(state, settled, facts)
  return [...settled, ...sendsDue(after, facts), ...remindersDue(after, facts)]
}

/** Who has said nothing for half of the time they have is asked once more, and never again. */
function remindersDue(state: AskState, { nowMs }: Facts): readonly Draft[] {
  return [...state.asked].flatMap(([to, asked]): Draft[] => {
    if (!isOut(asked) || asked.answered !== undefined || asked.remindedAtMs !== undefined) return []
    const endsMs = Math.min(state.expiresAtMs, shareOf(state, asked))
    const half = asked.sentAtMs + (endsMs - asked.sentAtMs) / 2
    const isSoon = endsMs - asked.sentAtMs < limits.reminderMs
    if (isSoon || nowMs < half || nowMs >= endsMs) return []
    return [{ type: 'ask.reminded', data: { ask: state.ask, to } }]
  })
}

/** All at once, each has all the time there is. */
const shareOf = (state: AskState, asked: AskedState): number =>
  state.manner === 'everyone' ? state.expiresAtMs : shareEndsMs(state, asked)

function isGoneBehind(identity: AskState['from'], facts: Facts): boolean {
  const person = facts.personOf(identity)
  return person === undefined || isGone(facts.person(person))
}
