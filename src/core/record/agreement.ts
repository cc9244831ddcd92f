// The agreement's decider: proposed by one, accepted by all or not at all, ended by anybody in it,
// lapsed when nobody says a word in time or its last day is over. It has an end and a review day
// from the start, so that nothing agreed weighs for ever.
import type { AgreementEntryData } from '../asking.ts'
import { limits } from '../limits.ts'
import type { Refusal } from '../refusals.ts'
import { accept, refuse } from '../result.ts'
import { addDays, dayOf, isDay } from '../time.ts'
import type { AgreementEntry, AgreementId, Draft, IdentityId } from '../vocabulary.ts'
import { type AgreementState, evolveAgreement, unknownAgreement } from './agreement-state.ts'
import type { Decider, Decision, Facts } from './decider.ts'
import { isReturnOpen } from './favor-return.ts'
import { isGone, isHere } from './standing.ts'

/** The proposer stands first among the parties. */
export type ProposeCommand = AgreementEntryData['agreement.proposed'] & { readonly do: 'propose' }

export type AgreementCommand =
  | ProposeCommand
  | { readonly do: 'agree'; readonly agreement: AgreementId }
  | { readonly do: 'not-agree'; readonly agreement: AgreementId }
  | { readonly do: 'take-back'; readonly agreement: AgreementId }
  | { readonly do: 'end'; readonly agreement: AgreementId }
  | { readonly do: 'run-out'; readonly agreement: AgreementId }

export const agreementDecider: Decider<AgreementState, AgreementCommand, AgreementEntry> = {
  start: unknownAgreement,
  decide,
  evolve: evolveAgreement,
}

function decide(state: AgreementState, command: AgreementCommand, facts: Facts): Decision {
  if (command.do === 'propose') {
    if (state.standing !== 'unknown') return refuse({ code: 'nothing-changes' })
    return decidePropose(command, facts)
  }
  if (state.standing === 'unknown') return refuse({ code: 'not-found' })
  if (command.do === 'run-out') return decideLapse(state, facts)
  const own = partiesOf(state, facts)
  if (own.length === 0) return refuse({ code: 'not-found' })
  if (!isHere(facts, facts.actor)) return refuse({ code: 'not-a-member' })
  const { agreement, standing } = state
  const [party] = own as [IdentityId, ...IdentityId[]]
  switch (command.do) {
    case 'agree':
      return decideAccept(state, own, facts)
    case 'not-agree':
      if (standing !== 'proposed') return refuse({ code: 'agreement-over' })
      if (own.includes(state.proposer)) return refuse({ code: 'not-yours-to-do' })
      return accept([{ type: 'agreement.declined', data: { agreement, party } }])
    case 'take-back':
      if (standing !== 'proposed') return refuse({ code: 'agreement-over' })
      if (!own.includes(state.proposer)) return refuse({ code: 'not-yours-to-do' })
      return accept([{ type: 'agreement.withdrawn', data: { agreement } }])
    case 'end':
      if (standing !== 'accepted') return refuse({ code: 'agreement-over' })
      return accept([{ type: 'agreement.ended', data: { agreement, party } }])
    default:
      return command satisfies never
  }
}

/** The parties the actor is: more than one where two identities turned out to be one person. */
export function partiesOf(state: AgreementState, facts: Facts): readonly IdentityId[] {
  return state.parties.filter((party) => facts.personOf(party) === facts.actor)
}

function decidePropose({ do: _, ...data }: ProposeCommand, facts: Facts): Decision {
  if (!isHere(facts, facts.actor)) return refuse({ code: 'not-a-member' })
  const refusal =
    refusalOfParties(data, facts) ?? refusalOfDays(data, facts) ?? refusalOfLinks(data, facts)
  return refusal ? refuse(refusal) : accept([{ type: 'agreement.proposed', data }])
}

type Proposed = AgreementEntryData['agreement.proposed']

function refusalOfParties({ parties, terms }: Proposed, facts: Facts): Refusal | undefined {
  const people = parties.map((party) => facts.personOf(party))
  if (people[0] !== facts.actor) return { code: 'not-yours-to-do' }
  if (parties.length > limits.partiesOfAnAgreement) return { code: 'too-many', about: 'others' }
  if (terms.length !== parties.length) return { code: 'bad-input', about: 'others' }
  if (parties.length < 2 || new Set(people).size !== parties.length) {
    return { code: 'agreement-with-oneself', about: 'others' }
  }
  for (const person of people) {
    const standing = person && facts.person(person)?.standing
    if (standing !== 'joined' && standing !== 'invited') {
      return { code: 'not-a-member', about: 'others' }
    }
  }
  const full = parties.some((party) => liveOf(party, facts) >= limits.agreementsOfAPerson)
  return full ? { code: 'too-many', about: 'agreements' } : undefined
}

function liveOf(party: IdentityId, facts: Facts): number {
  return facts.agreementsOf(party).filter((id) => {
    const standing = facts.agreement(id)?.standing
    return standing === 'proposed' || standing === 'accepted'
  }).length
}

/** It may begin today or within a year, and ends within twelve months of that. */
function refusalOfDays({ start, end, reviewDay }: Proposed, facts: Facts): Refusal | undefined {
  const today = dayOf(facts.nowMs)
  for (const [about, day] of [
    ['start', start],
    ['end', end],
    ['reviewDay', reviewDay],
  ] as const) {
    if (!isDay(day)) return { code: 'bad-input', about }
  }
  // Somebody west of Greenwich may still write yesterday's day.
  if (start < addDays(today, -1) || start > addDays(today, limits.agreementDays)) {
    return { code: 'agreement-days', about: 'start' }
  }
  if (end < start || end < today || end > addDays(start, limits.agreementDays)) {
    return { code: 'agreement-days', about: 'end' }
  }
  const inside = start <= reviewDay && reviewDay <= end
  return inside ? undefined : { code: 'agreement-days', about: 'reviewDay' }
}

/** What it renews was agreed by the same people; the return it ends is between two of them. */
function refusalOfLinks(
  { parties, renews, returnOf }: Proposed,
  facts: Facts,
): Refusal | undefined {
  const peopleOf = (identities: readonly IdentityId[]) =>
    new Set(identities.map((identity) => facts.personOf(identity)))
  const people = peopleOf(parties)
  if (renews !== undefined) {
    const before = facts.agreement(renews)
    if (before === undefined || partiesOf(before, facts).length === 0) {
      return { code: 'not-found', about: 'renews' }
    }
    if (before.acceptedAtMs === undefined) return { code: 'agreement-over', about: 'renews' }
    // Whoever left in the meantime is not asked again.
    const still = before.parties.filter((party) => !isGoneAs(party, facts))
    const same = peopleOf(still)
    const fits = same.size === people.size && [...same].every((person) => people.has(person))
    if (!fits) return { code: 'bad-input', about: 'renews' }
  }
  if (returnOf === undefined) return undefined
  const state = facts.favor(returnOf)
  const sides = [state?.giver, state?.receiver].map((party) =>
    party?.startsWith('identity_') ? facts.personOf(party as IdentityId) : undefined,
  )
  if (state === undefined || !sides.includes(facts.actor as `person_${string}`)) {
    return { code: 'not-found', about: 'favor' }
  }
  if (!isReturnOpen(state, facts)) return { code: 'no-return-expected', about: 'favor' }
  const between = sides.every((person) => person !== undefined && people.has(person))
  return between ? undefined : { code: 'return-does-not-fit', about: 'favor' }
}

function isGoneAs(party: IdentityId, facts: Facts): boolean {
  const person = facts.personOf(party)
  return person === undefined || isGone(facts.person(person))
}

function decideAccept(state: AgreementState, own: readonly IdentityId[], facts: Facts): Decision {
  const { agreement, returnOf } = state
  if (state.standing !== 'proposed' || isOverdue(state, facts.nowMs)) {
    return refuse({ code: 'agreement-over' })
  }
  const missing = own.filter((party) => !state.acceptedBy.includes(party))
  if (missing.length === 0) return refuse({ code: 'nothing-changes' })
  const accepted = missing.map(
    (party): Draft => ({ type: 'agreement.accepted', data: { agreement, party } }),
  )
  const agreed = [...state.acceptedBy, ...missing]
  const all = state.parties.every((party) => agreed.includes(party))
  const returning = all && returnOf !== undefined ? facts.favor(returnOf) : undefined
  // The return it stood for may have come in the meantime: then there is nothing to make formal.
  if (returning === undefined || !isReturnOpen(returning, facts)) return accept(accepted)
  const formal: Draft = {
    type: 'favor.made-formal',
    data: { favor: returning.favor, under: agreement },
  }
  return accept([...accepted, formal])
}

/** Whether the clockwork should close it: no word in time, or past its last day. */
export function isOverdue(state: AgreementState, nowMs: number): boolean {
  if (state.standing !== 'proposed' && state.standing !== 'accepted') return false
  if (dayOf(nowMs) > state.end) return true
  return state.standing === 'proposed' && nowMs - state.proposedAtMs >= limits.proposalMs
}

function decideLapse(state: AgreementState, facts: Facts): Decision {
  if (facts.actor !== 'clockwork') return refuse({ code: 'not-yours-to-do' })
  if (state.standing !== 'proposed' && state.standing !== 'accepted') {
    return refuse({ code: 'nothing-changes' })
  }
  if (!isOverdue(state, facts.nowMs)) return refuse({ code: 'not-due' })
  return accept([{ type: 'agreement.lapsed', data: { agreement: state.agreement } }])
}
