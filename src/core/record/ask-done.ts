// A taken ask that was done becomes a favor, with nothing to type: by the asker's word it stands at
// once, by the taker's it waits for the asker's yes, as every favor does.
import { dayFor, minutesOf } from '../match/fair.ts'
import { accept, refuse } from '../result.ts'
import { dayOf } from '../time.ts'
import type { AskId, Day, Draft, Effort, Expectation, FavorId } from '../vocabulary.ts'
import type { AskState } from './ask-state.ts'
import { isOver } from './ask-steps.ts'
import type { Decision, Facts } from './decider.ts'
import { decideRecord } from './favor-recording.ts'

export interface DoneCommand {
  readonly do: 'done'
  readonly ask: AskId
  readonly favor: FavorId
  readonly effort?: Effort
  readonly day?: Day
  readonly expectation?: Expectation
}

/** The refusal for whoever is neither the asker nor the taker, or came too early or too late. */
function refusalOf(state: AskState, facts: Facts): Decision | undefined {
  const { taker, from, span } = state
  const isSide = [taker, from].some(
    (identity) => identity !== undefined && facts.personOf(identity) === facts.actor,
  )
  if (!isSide) return refuse({ code: 'not-found' })
  if (state.standing === 'open') return refuse({ code: 'ask-not-taken' })
  if (state.standing !== 'taken') return refuse({ code: isOver(state) })
  return span !== undefined && facts.nowMs < span.fromMs ? refuse({ code: 'not-due' }) : undefined
}

export function decideDone(state: AskState, command: DoneCommand, facts: Facts): Decision {
  const refused = refusalOf(state, facts)
  if (refused) return refused
  const { taker, from, kind, about, goal, waited, ask } = state
  if (taker === undefined) return refuse({ code: 'ask-not-taken' })
  const { favor, expectation } = command
  const effort = command.effort ?? effortOf(state)
  const day =
    command.day ?? (state.span === undefined ? dayOf(facts.nowMs) : dayFor(state, facts.nowMs))
  // Whom it was about may be one of the two by now; then it is left out.
  const other = about !== undefined && facts.personOf(about) !== facts.personOf(taker)
  const recorded = decideRecord(
    {
      do: 'record',
      favor,
      giver: taker,
      receiver: from,
      content: { kind, day, ...(effort === undefined ? {} : { effort }) },
      ask,
      ...(other && about !== undefined ? { about } : {}),
      ...(goal === undefined ? {} : { goal }),
      ...(waited === undefined ? {} : { waited }),
      ...(expectation === undefined ? {} : { expectation }),
    },
    facts,
  )
  if (!recorded.ok) return recorded
  const done: Draft = { type: 'ask.done', data: { ask, favor } }
  return accept([...recorded.value, done])
}

function effortOf(state: AskState): Effort | undefined {
  if (state.effort !== undefined) return state.effort
  const minutes = minutesOf(state)
  return minutes > 0 ? { minutes } : undefined
}

export function decideNotDone(state: AskState, facts: Facts): Decision {
  const refused = refusalOf(state, facts)
  return refused ?? accept([{ type: 'ask.not-done', data: { ask: state.ask } }])
}
