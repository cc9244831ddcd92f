// The ask's decider: opened by one, answered by those it goes to, taken by one of them, done,
// handed back, withdrawn or expired. By its expiry it has ended in exactly one way, and never with
// two who took it.
import { limits } from '../limits.ts'
import { accept, refuse } from '../result.ts'
import type { AskEntry, AskId, Draft, IdentityId, TextId } from '../vocabulary.ts'
import { type AnswerCommand, decideAnswer, decideTakeBack } from './ask-answering.ts'
import { type DoneCommand, decideDone, decideNotDone } from './ask-done.ts'
import { decideGoOn } from './ask-going-on.ts'
import { decideHandBack, type HandBackCommand } from './ask-handing-back.ts'
import { decideOpen, type OpenCommand, peopleNamed } from './ask-opening.ts'
import { withShiftMoved } from './ask-shift.ts'
import { type AskState, evolveAsk, unknownAsk } from './ask-state.ts'
import { askedAs, goingOn, isOver } from './ask-steps.ts'
import type { Decider, Decision, Facts } from './decider.ts'
import { isPerson } from './standing.ts'

export type AskCommand =
  | OpenCommand
  | AnswerCommand
  | { readonly do: 'take-back-answer'; readonly ask: AskId }
  | {
      readonly do: 'say'
      readonly ask: AskId
      /** Whose thread, where the asker writes. */
      readonly with?: IdentityId
      readonly words: TextId
    }
  | { readonly do: 'widen'; readonly ask: AskId; readonly people: readonly IdentityId[] }
  | HandBackCommand
  | { readonly do: 'withdraw'; readonly ask: AskId }
  | DoneCommand
  | { readonly do: 'not-done'; readonly ask: AskId }
  /** Whatever is due by now: the next is asked, one who can is taken, or it expires. */
  | { readonly do: 'go-on'; readonly ask: AskId; readonly barred?: readonly IdentityId[] }

export const askDecider: Decider<AskState, AskCommand, AskEntry> = {
  start: unknownAsk,
  decide,
  evolve: evolveAsk,
}

function decide(state: AskState, command: AskCommand, facts: Facts): Decision {
  return withShiftMoved(state, decideAsk(state, command, facts), facts)
}

function decideAsk(state: AskState, command: AskCommand, facts: Facts): Decision {
  if (command.do === 'open') return decideBegun(state, command, facts)
  if (state.standing === 'unknown') return refuse({ code: 'not-found' })
  if (command.do === 'go-on') return decideGoOn(state, command.barred ?? [], facts)
  const { actor } = facts
  if (!isPerson(actor)) return refuse({ code: 'not-yours-to-do' })
  switch (command.do) {
    case 'answer':
      return decideAnswer(state, command, facts)
    case 'take-back-answer':
      return decideTakeBack(state, facts)
    case 'say':
      return decideSay(state, command, facts)
    case 'widen':
      return decideWiden(state, command.people, facts)
    case 'hand-back':
      return decideHandBack(state, command, facts)
    case 'withdraw':
      return decideWithdraw(state, facts)
    case 'done':
      return decideDone(state, command, facts)
    case 'not-done':
      return decideNotDone(state, facts)
    default:
      return command satisfies never
  }
}

function decideBegun(state: AskState, command: OpenCommand, facts: Facts): Decision {
  if (state.standing !== 'unknown') return refuse({ code: 'nothing-changes' })
  const opened = decideOpen(command, facts)
  return opened.ok ? accept(goingOn(state, [opened.value], facts)) : opened
}

function decideSay(
  state: AskState,
  command: Extract<AskCommand, { do: 'say' }>,
  facts: Facts,
): Decision {
  const { ask, words } = command
  if (state.standing !== 'open' && state.standing !== 'taken') return refuse({ code: 'ask-over' })
  if (state.thread.length >= limits.threadLines) return refuse({ code: 'too-many', about: 'words' })
  if (facts.personOf(state.from) === facts.actor) {
    const asked = command.with
    // Whoever was not asked is not written to either.
    if (asked === undefined || state.asked.get(asked)?.passedOver !== false) {
      return refuse({ code: 'not-found', about: 'with' })
    }
    return accept([{ type: 'ask.said', data: { ask, with: asked, by: 'asker', words } }])
  }
  const own = askedAs(state, facts)
  if (own === undefined) return refuse({ code: 'not-found' })
  return accept([{ type: 'ask.said', data: { ask, with: own, by: 'asked', words } }])
}

function decideWiden(state: AskState, people: readonly IdentityId[], facts: Facts): Decision {
  if (facts.personOf(state.from) !== facts.actor) return refuse({ code: 'not-found' })
  if (state.standing !== 'open') return refuse({ code: isOver(state) })
  if (state.expiresAtMs <= facts.nowMs) return refuse({ code: 'ask-over' })
  const named = peopleNamed(people, facts)
  if (!named.ok) return named
  const known = new Set(
    [...state.order, ...state.asked.keys()].map((identity) => facts.personOf(identity)),
  )
  const order = named.value.filter((identity) => !known.has(facts.personOf(identity)))
  if (order.length === 0) return refuse({ code: 'nothing-changes' })
  if (state.order.length + order.length > limits.peopleAsked) {
    return refuse({ code: 'too-many', about: 'to' })
  }
  const widened: Draft = { type: 'ask.widened', data: { ask: state.ask, order } }
  return accept(goingOn(state, [widened], facts))
}

function decideWithdraw(state: AskState, facts: Facts): Decision {
  if (facts.personOf(state.from) !== facts.actor) return refuse({ code: 'not-found' })
  if (state.standing !== 'open' && state.standing !== 'taken')
    return refuse({ code: isOver(state) })
  if (state.span !== undefined && state.standing === 'taken' && state.span.fromMs <= facts.nowMs) {
    return refuse({ code: 'ask-began' })
  }
  return accept([{ type: 'ask.withdrawn', data: { ask: state.ask } }])
}
