// Answering an ask: a yes takes it, or is gathered with others; a no is as easy and needs no
// reason; "tell me more" opens a thread. Whoever may see it on the board may say yes unasked.
import type { Alternative, AnswerWord } from '../asking.ts'
import { limits } from '../limits.ts'
import { accept, refuse } from '../result.ts'
import { isDay } from '../time.ts'
import type { AskId, Draft, IdentityId, PersonId, TextId } from '../vocabulary.ts'
import { allHaveAnswered, saidYes, sendsDue } from './ask-sending.ts'
import { refusalOfTaker } from './ask-shift.ts'
import type { AskState } from './ask-state.ts'
import { goingOn, isOver, isSettled, settling, withDrafts } from './ask-steps.ts'
import type { Decision, Facts } from './decider.ts'
import { isGone, isHere } from './standing.ts'

export interface AnswerCommand {
  readonly do: 'answer'
  readonly ask: AskId
  readonly answer: AnswerWord
  readonly words?: TextId
  readonly waited?: TextId
  readonly alternative?: Alternative
  /** Others who said yes to a shift, and whom a rule of its rota stands against by now. */
  readonly barred?: readonly IdentityId[]
}

export function decideAnswer(state: AskState, command: AnswerCommand, facts: Facts): Decision {
  const from = answeringAs(state, facts)
  if (facts.personOf(state.from) === facts.actor) return refuse({ code: 'asks-oneself' })
  if (from === undefined) return refuse({ code: 'not-found' })
  if (state.taker === from) return refuse({ code: 'nothing-changes' })
  if (state.standing !== 'open') return refuse({ code: isOver(state) })
  if (state.expiresAtMs <= facts.nowMs) return refuse({ code: 'ask-over' })
  const { answer, words, waited, alternative, ask } = command
  const before = state.asked.get(from)
  const same = before?.answered?.answer === answer && before.handedBackAtMs === undefined
  if (same && words === undefined && alternative === undefined) {
    return refuse({ code: 'nothing-changes' })
  }
  const refusal = refusalOfAlternative(state, command, facts)
  if (refusal) return refusal
  const cannot = answer === 'accept' ? refusalOfTaker(state, facts) : undefined
  if (cannot) return refuse(cannot)
  if (answer === 'tell me more') return decideTellMeMore(state, from, words, facts)
  const answered: Draft = {
    type: 'ask.answered',
    data: {
      ask,
      from,
      answer,
      ...(words === undefined ? {} : { words }),
      ...(answer !== 'accept' || waited === undefined ? {} : { waited }),
      ...(answer !== 'not this time' || alternative === undefined
        ? {}
        : { alternative: asKnown(state, alternative, facts) }),
    },
  }
  return accept(afterAnswer(state, [answered], command.barred ?? [], facts))
}

/** A yes while answers are not gathered takes it; a no asks the next; the last word settles it. */
function afterAnswer(
  state: AskState,
  drafts: readonly Draft[],
  barred: readonly IdentityId[],
  facts: Facts,
): readonly Draft[] {
  const after = withDrafts(state, drafts, facts)
  const isGathering = after.gatherUntilMs !== undefined && facts.nowMs < after.gatherUntilMs
  if (!isGathering || allHaveAnswered(after)) {
    const settled = settling(after, barred, facts)
    if (isSettled(settled)) return [...drafts, ...settled]
    return goingOn(state, [...drafts, ...settled], facts)
  }
  return [...drafts, ...sendsDue(after, facts)]
}

/** Whoever is named by another address of theirs than the ask knows is the same person still. */
function asKnown(state: AskState, alternative: Alternative, facts: Facts): Alternative {
  if (alternative.person === undefined) return alternative
  const who = facts.personOf(alternative.person)
  const known = [...state.asked.keys(), ...state.order].find((each) => facts.personOf(each) === who)
  return known === undefined ? alternative : { ...alternative, person: known }
}

function decideTellMeMore(
  state: AskState,
  from: IdentityId,
  words: TextId | undefined,
  facts: Facts,
): Decision {
  const { ask } = state
  if (state.thread.length >= limits.threadLines) return refuse({ code: 'too-many', about: 'words' })
  const answered: Draft = { type: 'ask.answered', data: { ask, from, answer: 'tell me more' } }
  const said: readonly Draft[] =
    words === undefined ? [] : [{ type: 'ask.said', data: { ask, with: from, by: 'asked', words } }]
  const drafts = [answered, ...said]
  return accept([...drafts, ...sendsDue(withDrafts(state, drafts, facts), facts)])
}

/** Who answers: as they were asked, as they may be next, or as one who reads the board. */
export function answeringAs(state: AskState, facts: Facts): IdentityId | undefined {
  const { actor } = facts
  const theirs = (identity: IdentityId): boolean => facts.personOf(identity) === actor
  const asked = [...state.asked.keys()].find(theirs)
  if (isGone(facts.person(actor as PersonId))) return undefined
  if (asked !== undefined) return asked
  if (!isHere(facts, actor)) return undefined
  const next = state.order.find(theirs)
  if (next !== undefined) return next
  return isOnBoardFor(state, actor as PersonId, facts)
    ? facts.identitiesOf(actor as PersonId)[0]
    : undefined
}

/** Whether an ask stands on the board a person reads: their team's, or everybody's. */
export function isOnBoardFor(state: AskState, person: PersonId, facts: Facts): boolean {
  const { audience } = state
  if (facts.person(person)?.standing !== 'joined') return false
  if (audience.kind === 'everyone') return true
  return audience.kind === 'team' && facts.teamsOf(person).includes(audience.team)
}

function refusalOfAlternative(
  state: AskState,
  { alternative, answer }: AnswerCommand,
  facts: Facts,
): Decision | undefined {
  if (alternative === undefined || answer !== 'not this time') return undefined
  const { day, person } = alternative
  if (day !== undefined && !isDay(day)) return refuse({ code: 'bad-input', about: 'day' })
  if (person === undefined) return undefined
  const who = facts.personOf(person)
  if (who === undefined) return refuse({ code: 'not-found', about: 'alternative' })
  if (isGone(facts.person(who))) return refuse({ code: 'not-a-member', about: 'alternative' })
  if (who === facts.actor || who === facts.personOf(state.from)) {
    return refuse({ code: 'names-no-other', about: 'alternative' })
  }
  return undefined
}

/** A no, or a yes only gathered, taken back while it is open. A yes that took it is given back. */
export function decideTakeBack(state: AskState, facts: Facts): Decision {
  const from = [...state.asked.keys()].find((each) => facts.personOf(each) === facts.actor)
  if (from === undefined) return refuse({ code: 'not-found' })
  const asked = state.asked.get(from)
  if (asked?.answered === undefined || asked.handedBackAtMs !== undefined || state.taker === from)
    return refuse({ code: 'nothing-to-undo' })
  if (state.standing !== 'open') return refuse({ code: isOver(state) })
  if (saidYes(asked) && state.gatherUntilMs === undefined)
    return refuse({ code: 'nothing-to-undo' })
  return accept([{ type: 'ask.answer-taken-back', data: { ask: state.ask, from } }])
}
