// Small questions about a rota: who may plan it, who reads it, who does which duty, whether
// somebody is away, and whether something is open for a shift.
import type { RefusalCode } from '../refusals.ts'
import type { DutyId, PlannedShift, RotaMember, ShiftId } from '../rota.ts'
import { dayOf } from '../time.ts'
import type { AskId, Author, Day, IdentityId, PersonId, TeamId } from '../vocabulary.ts'
import { dayIn } from '../zone.ts'
import type { Facts } from './decider.ts'
import type { RotaState } from './rota-state.ts'
import type { ShiftState } from './shift-state.ts'
import { isAdmin, isGone, isHere, isLeadOn, isMemberOn, isPerson } from './standing.ts'

/** A lead of the team, an admin, or any member where the team has no lead. */
export function mayPlan(team: TeamId, facts: Facts, who: Author = facts.actor): boolean {
  const known = facts.team(team)
  if (!known?.formed || !isPerson(who) || !isHere(facts, who)) return false
  const today = dayOf(facts.nowMs)
  if (isAdmin(facts, who) || isLeadOn(known, who, today)) return true
  const isLed = known.leads.some(
    ({ person }) => isHere(facts, person) && isLeadOn(known, person, today),
  )
  return !isLed && isMemberOn(known, who, today)
}

/** Everybody of its team and of the rota itself, and who may plan it. */
export function seesRota(state: RotaState, person: PersonId, facts: Facts): boolean {
  if (state.standing === 'unknown' || !isHere(facts, person)) return false
  const team = facts.team(state.team)
  const isOfTeam = team !== undefined && isMemberOn(team, person, dayOf(facts.nowMs))
  return isOfTeam || isInRota(state, person, facts) || mayPlan(state.team, facts, person)
}

export function isInRota(state: RotaState, person: PersonId, facts: Facts): boolean {
  return memberOf(state, person, facts) !== undefined
}

export function memberOf(state: RotaState, person: PersonId, facts: Facts): RotaMember | undefined {
  return state.terms.members.find(({ member }) => facts.personOf(member) === person)
}

/** Whether a duty is among what somebody does on a day. */
export function doesDuty(
  state: RotaState,
  person: PersonId,
  { duty, day }: { readonly duty: DutyId; readonly day: Day },
  facts: Facts,
): boolean {
  // By any of their names: two that turned out to be one person do the duties of both.
  return state.terms.members.some(
    ({ member, duties, from, until }) =>
      facts.personOf(member) === person &&
      duties.includes(duty) &&
      from <= day &&
      (until === undefined || day <= until),
  )
}

/** The day a shift starts on, where its duty's clock hangs. */
export function dayOfShift(state: RotaState, { duty, fromMs }: PlannedShift): Day {
  return dayIn(fromMs, state.duties.get(duty)?.zone ?? state.terms.zone)
}

export function isAwayOn(person: PersonId, day: Day, facts: Facts): boolean {
  const away = facts.person(person)?.away ?? []
  return away.some(({ from, until }) => from <= day && day <= until)
}

/** Everybody acts for themselves; who plans, also for somebody away on each day, or gone. */
export function refusalOfActing(
  state: RotaState,
  person: PersonId | undefined,
  days: readonly Day[],
  facts: Facts,
): RefusalCode | undefined {
  if (person === facts.actor) return undefined
  if (person === undefined || !mayPlan(state.team, facts)) return 'shift-not-theirs'
  const isAway = days.every((day) => isAwayOn(person, day, facts))
  return isAway || isGone(facts.person(person)) ? undefined : 'not-away'
}

export type Waits = 'swap' | 'cover' | 'offered'

/** What is open for a shift, if anything: never more than one. */
export function waitsFor(shift: ShiftState, facts: Facts): Waits | undefined {
  if (shift.change !== undefined) return 'swap'
  if (openAskFor(shift.planned.shift, facts) !== undefined) return 'cover'
  return shift.offeredBy === undefined ? undefined : 'offered'
}

export function openAskFor(shift: ShiftId, facts: Facts): AskId | undefined {
  return facts.asksOfShift(shift).find((id) => facts.ask(id)?.standing === 'open')
}

export function isTheirs(
  by: IdentityId | undefined,
  person: PersonId | undefined,
  facts: Facts,
): boolean {
  return by !== undefined && person !== undefined && facts.personOf(by) === person
}
