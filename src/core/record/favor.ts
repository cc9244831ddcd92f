// The favor's decider: recorded by one side, confirmed or declined by the other, corrected,
// withdrawn, lapsed. What happens to an expected return is in favor-return.ts.
import { limits } from '../limits.ts'
import { accept, refuse } from '../result.ts'
import type {
  AskId,
  Draft,
  Expectation,
  FavorContent,
  FavorEntry,
  FavorId,
  GoalId,
  IdentityId,
  Party,
  Side,
  TextId,
} from '../vocabulary.ts'
import type { Decider, Decision, Facts } from './decider.ts'
import { type ContentChanges, decideCorrect } from './favor-correcting.ts'
import { decideRecord } from './favor-recording.ts'
import { decideReturn, type ReturnCommand } from './favor-return.ts'
import {
  answeringParty,
  isGoneFor,
  isHidden,
  isTeam,
  mayConfirm,
  mayDecline,
  maySee,
  sideOf,
} from './favor-sides.ts'
import { evolveFavor, type FavorState, unknownFavor } from './favor-state.ts'
import { presenceMs } from './presence.ts'
import { isForgotten, isHere, isPerson } from './standing.ts'

export interface RecordCommand {
  readonly do: 'record'
  readonly favor: FavorId
  readonly giver: Party
  readonly receiver: Party
  readonly content: FavorContent
  readonly expectation?: Expectation
  readonly about?: IdentityId
  readonly third?: IdentityId
  readonly goal?: GoalId
  readonly waited?: TextId
  /** The ask it was done for. */
  readonly ask?: AskId
  readonly instantMs?: number
}

export type FavorCommand =
  | RecordCommand
  | { readonly do: 'confirm'; favor: FavorId }
  | { readonly do: 'decline'; favor: FavorId }
  | { readonly do: 'take-back-word'; favor: FavorId }
  | { readonly do: 'withdraw'; favor: FavorId }
  | { readonly do: 'lapse'; favor: FavorId }
  | { readonly do: 'correct'; favor: FavorId; changes: ContentChanges }
  | { readonly do: 'show' | 'hide'; favor: FavorId }
  | { readonly do: 'notice'; favor: FavorId }
  | { readonly do: 'leave-third'; favor: FavorId }
  | { readonly do: 'dispute-note' | 'accept-note'; favor: FavorId }
  | ReturnCommand

export const favorDecider: Decider<FavorState, FavorCommand, FavorEntry> = {
  start: unknownFavor,
  decide,
  evolve: evolveFavor,
}

function decide(state: FavorState, command: FavorCommand, facts: Facts): Decision {
  if (command.do === 'record') {
    if (state.standing !== 'unknown') return refuse({ code: 'nothing-changes' })
    return decideRecord(command, facts)
  }
  if (state.standing === 'unknown') return refuse({ code: 'not-found' })
  if (command.do === 'lapse') return decideLapse(state, facts)
  if (isHidden(state, facts)) return refuse({ code: 'not-found' })
  const { actor } = facts
  if (isPerson(actor) && !isHere(facts, actor) && command.do !== 'leave-third') {
    return refuse({ code: 'not-a-member' })
  }
  switch (command.do) {
    case 'notice':
    case 'leave-third':
      return decideBystander(state, command.do, facts)
    case 'confirm':
    case 'decline':
    case 'take-back-word':
    case 'withdraw':
    case 'correct':
    case 'show':
    case 'hide':
    case 'dispute-note':
    case 'accept-note': {
      const side = sideOf(state, facts)
      if (side === undefined) return refuse({ code: 'not-found' })
      if (isGoneFor(state, actor)) return refuse({ code: 'not-found' })
      return decideAsParty(state, command, side, facts)
    }
    case 'say-expectation':
    case 'refuse-return':
    case 'set-return-day':
    case 'return':
    case 'pass-on':
    case 'let-go':
      if (isGoneFor(state, actor)) return refuse({ code: 'not-found' })
      return decideReturn(state, command, facts)
    default:
      return command satisfies never
  }
}

type PartyCommand = Extract<
  FavorCommand,
  {
    do:
      | 'confirm'
      | 'decline'
      | 'take-back-word'
      | 'withdraw'
      | 'correct'
      | 'show'
      | 'hide'
      | 'dispute-note'
      | 'accept-note'
  }
>

function decideAsParty(
  state: FavorState,
  command: PartyCommand,
  side: Side,
  facts: Facts,
): Decision {
  const { favor } = state
  if (state.standing === 'withdrawn') return refuse({ code: 'already-withdrawn' })
  switch (command.do) {
    case 'confirm':
    case 'decline':
      return decideWord(state, command.do, facts)
    case 'take-back-word':
      return decideTakeBack(state, facts)
    case 'withdraw':
      return decideWithdraw(state, facts)
    case 'correct':
      return decideCorrect(state, command.changes, facts)
    case 'show':
    case 'hide': {
      const shown = command.do === 'show'
      if (state.shown[side] === shown) return refuse({ code: 'nothing-changes' })
      if (state.standing !== 'confirmed') return refuse({ code: 'not-confirmed' })
      return accept([{ type: shown ? 'favor.shown' : 'favor.hidden', data: { favor, side } }])
    }
    case 'dispute-note':
    case 'accept-note': {
      const disputes = command.do === 'dispute-note'
      if (state.standing === 'observed') return refuse({ code: 'not-confirmed' })
      if ((side === state.side && !state.observed) || state.content.note === undefined) {
        return refuse({ code: 'not-yours-to-do' })
      }
      if (state.noteDisputed === disputes) return refuse({ code: 'nothing-changes' })
      return accept([
        { type: disputes ? 'favor.note-disputed' : 'favor.note-accepted', data: { favor } },
      ])
    }
    default:
      return command satisfies never
  }
}

/** The other side's word. A lapsed favor can still be confirmed, a declined one by who declined. */
function decideWord(state: FavorState, word: 'confirm' | 'decline', facts: Facts): Decision {
  const { favor, standing } = state
  const may = word === 'confirm' ? mayConfirm(state, facts) : mayDecline(state, facts)
  if (!may) return refuse({ code: 'not-yours-to-do' })
  if (word === 'confirm') {
    if (standing === 'confirmed') return refuse({ code: 'already-confirmed' })
    return accept([{ type: 'favor.confirmed', data: { favor } }])
  }
  if (standing === 'declined') return refuse({ code: 'already-declined' })
  return accept([{ type: 'favor.declined', data: { favor } }])
}

/** One's own yes or no, within a day of saying it: the line waits again, and nobody is blamed. */
function decideTakeBack({ favor, lastWord }: FavorState, facts: Facts): Decision {
  if (lastWord?.by !== facts.actor) return refuse({ code: 'nothing-to-undo' })
  if (facts.nowMs - lastWord.atMs > limits.undoMs) return refuse({ code: 'nothing-to-undo' })
  return accept([{ type: 'favor.word-taken-back', data: { favor } }])
}

/** The author's own line, until the other side's word or within a day of writing it. */
function decideWithdraw(state: FavorState, facts: Facts): Decision {
  const { favor } = state
  if (facts.actor !== state.author) return refuse({ code: 'not-yours-to-do' })
  const fresh = facts.nowMs - state.recordedAtMs <= limits.undoMs
  if (state.standing === 'confirmed' && !fresh) return refuse({ code: 'already-confirmed' })
  return accept([{ type: 'favor.withdrawn', data: { favor } }])
}

/** Fourteen days of the other side's presence without a word. A team is always present. */
function decideLapse(state: FavorState, facts: Facts): Decision {
  if (facts.actor !== 'clockwork') return refuse({ code: 'not-yours-to-do' })
  if (state.standing !== 'waiting') return refuse({ code: 'nothing-changes' })
  if (waitedMs(state, facts) < limits.lapseMs) return refuse({ code: 'not-due' })
  return accept([{ type: 'favor.lapsed', data: { favor: state.favor } }])
}

/** Milliseconds a favor has waited while the side that can answer was here; none while hidden. */
export function waitedMs(state: FavorState, facts: Facts): number {
  if (isHidden(state, facts)) return 0
  const answering = answeringParty(state)
  if (isTeam(answering)) return facts.nowMs - state.recordedAtMs
  const person = facts.personOf(answering)
  const known = person === undefined ? undefined : facts.person(person)
  // Nobody will answer for somebody who erased themselves: there is nothing left to wait for.
  if (isForgotten(known)) return limits.lapseMs
  return known === undefined ? 0 : presenceMs(known, state.recordedAtMs, facts.nowMs)
}

/** "I saw that" by somebody who may see it, and a third person taking themselves out. */
function decideBystander(
  state: FavorState,
  word: 'notice' | 'leave-third',
  facts: Facts,
): Decision {
  const { actor } = facts
  const { favor } = state
  if (!isPerson(actor)) return refuse({ code: 'not-yours-to-do' })
  if (word === 'notice') {
    if (!maySee(state, actor, facts) || sideOf(state, facts)) return refuse({ code: 'not-found' })
    if (state.noticedBy.includes(actor)) return refuse({ code: 'nothing-changes' })
    return accept([{ type: 'favor.noticed', data: { favor, person: actor } }])
  }
  const named = (['about', 'third'] as const).filter((which) => {
    const identity = state[which]
    return identity !== undefined && facts.personOf(identity) === actor
  })
  if (named.length === 0) return refuse({ code: 'not-found' })
  return accept(named.map((which): Draft => ({ type: 'favor.third-left', data: { favor, which } })))
}
