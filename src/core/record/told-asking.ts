// Who is told of an ask or an agreement. That somebody declined is told to the asker alone; that it
// is taken, to everybody who still has it before them.
import type { AgreementEntry, AskEntry, IdentityId } from '../vocabulary.ts'
import type { AskState } from './ask-state.ts'
import type { Facts } from './decider.ts'

/** The identities an ask's entry is told to; its author is left out by the caller. */
export function toldOfAsk(entry: AskEntry, facts: Facts): readonly IdentityId[] {
  const ask = facts.ask(entry.data.ask)
  if (ask === undefined) return []
  switch (entry.type) {
    case 'ask.opened':
    case 'ask.widened':
      return []
    case 'ask.sent':
    case 'ask.reminded':
      return [entry.data.to]
    case 'ask.passed-over':
      return [entry.data.to, ask.from]
    case 'ask.answer-taken-back':
      return entry.data.against === undefined ? [ask.from] : [ask.from, entry.data.from]
    case 'ask.answered':
    case 'ask.expired':
      return [ask.from]
    case 'ask.said':
      return [entry.data.by === 'asker' ? entry.data.with : ask.from]
    case 'ask.taken':
      return [ask.from, entry.data.by, ...stillAsked(ask)]
    case 'ask.handed-back':
      return [ask.from]
    case 'ask.withdrawn':
      return ask.taker === undefined ? stillAsked(ask) : [ask.taker]
    case 'ask.done':
    case 'ask.not-done':
      return [ask.from, ...(ask.taker === undefined ? [] : [ask.taker])]
    default:
      return entry satisfies never
  }
}

/** Those who have it before them: asked, and not answered with a no. */
export function stillAsked(ask: AskState): readonly IdentityId[] {
  return [...ask.asked].flatMap(([identity, { passedOver, answered }]) =>
    passedOver || answered?.answer === 'not this time' ? [] : [identity],
  )
}

export function toldOfAgreement(entry: AgreementEntry, facts: Facts): readonly IdentityId[] {
  return facts.agreement(entry.data.agreement)?.parties ?? []
}
