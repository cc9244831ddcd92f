// Whom an ask goes to next, and when. One at a time each has a share of the time that is left;
// three at a time or all at once need no waiting. Nobody is asked beyond their boundary: it
// answers for them, and the next is asked at once.
import { limits } from '../limits.ts'
import { inOrder, standingFor } from '../match/fair.ts'
import type { Draft, IdentityId, PersonId } from '../vocabulary.ts'
import type { AskedState, AskState } from './ask-state.ts'
import type { Facts } from './decider.ts'
import { isGone } from './standing.ts'

/** Those it can still go to, in order. */
export function notAskedYet(state: AskState): readonly IdentityId[] {
  return state.order.filter((identity) => !state.asked.has(identity))
}

/** Asked, and their word is still out. */
export function isOut({ passedOver, answered, handedBackAtMs }: AskedState): boolean {
  if (passedOver || handedBackAtMs !== undefined) return false
  return answered === undefined || answered.answer === 'tell me more'
}

/** They can: a yes that was neither taken back nor given back. */
export function saidYes({ answered, handedBackAtMs }: AskedState): boolean {
  return answered?.answer === 'accept' && handedBackAtMs === undefined
}

/** When the next is asked if this one says nothing, milliseconds since 1970. */
export function shareEndsMs(state: AskState, asked: AskedState): number {
  const left = notAskedYet(state).length + 1
  const share = (state.expiresAtMs - asked.sentAtMs) / left
  const { least, most } = limits.askStepMs
  return asked.sentAtMs + Math.min(most, Math.max(least, share))
}

/** How many more may be asked now. */
function room(state: AskState, nowMs: number): number {
  if (state.manner === 'everyone') return Number.POSITIVE_INFINITY
  const atOnce = state.manner === 'a few' ? limits.askedAtOnce : 1
  const out = [...state.asked.values()].filter(
    (asked) => isOut(asked) && nowMs < shareEndsMs(state, asked),
  )
  return atOnce - out.length
}

/** Asks whoever is due; for those who cannot be asked now, their boundary answers at once. */
export function sendsDue(state: AskState, facts: Facts): readonly Draft[] {
  if (state.standing !== 'open') return []
  const drafts: Draft[] = []
  let left = room(state, facts.nowMs)
  for (const to of notAskedYet(state)) {
    const person = facts.personOf(to)
    if (person !== undefined && isKnown(state, drafts, person, facts)) continue
    const namedBy = state.namedBy.get(to)
    const named = namedBy === undefined ? {} : { namedBy }
    const data = { ask: state.ask, to, ...named }
    if (person === undefined || !standingFor(person, state, facts).mayBeAsked) {
      drafts.push({ type: 'ask.passed-over', data })
    } else if (left > 0) {
      drafts.push({ type: 'ask.sent', data })
      left -= 1
    }
  }
  return drafts
}

/** The asker, or asked by another address of theirs: two who turned out to be one. */
function isKnown(
  state: AskState,
  drafts: readonly Draft[],
  person: PersonId,
  facts: Facts,
): boolean {
  const now = drafts.flatMap(({ type, data }) =>
    type === 'ask.sent' || type === 'ask.passed-over' ? [data.to] : [],
  )
  return [state.from, ...state.asked.keys(), ...now].some((each) => facts.personOf(each) === person)
}

/** Of those who can, the one who covered longest ago; undefined where nobody can. */
export function chosenOf(state: AskState, facts: Facts): IdentityId | undefined {
  const can = [...state.asked].flatMap(([identity, asked]) => {
    const person = facts.personOf(identity)
    const isThere = person !== undefined && !isGone(facts.person(person))
    return saidYes(asked) && isThere ? [identity] : []
  })
  return inOrder(can, state, facts)[0]
}

/** Nothing more can come: everybody it may go to has said yes or no. */
export function allHaveAnswered(state: AskState): boolean {
  return notAskedYet(state).length === 0 && ![...state.asked.values()].some(isOut)
}
