// Who stands where in a favor: which side a person is on, who may confirm, who else may see it.
import { dayOf } from '../time.ts'
import type { Author, Party, PersonId, Side, TeamId } from '../vocabulary.ts'
import type { Facts } from './decider.ts'
import type { FavorState } from './favor-state.ts'
import { isForgotten, isHere, isLeadOn, isMemberOn, isPerson } from './standing.ts'

export function isTeam(party: Party): party is TeamId {
  return party.startsWith('team_')
}

/** The person behind a party; undefined for a team or an identity nobody holds. */
export function partyPerson(party: Party, facts: Pick<Facts, 'personOf'>): PersonId | undefined {
  return isTeam(party) ? undefined : facts.personOf(party)
}

/** Whether a side of it has erased themselves: nothing can be open with them any more. */
export function isWithForgotten(
  state: Pick<FavorState, 'giver' | 'receiver'>,
  facts: Pick<Facts, 'personOf' | 'person'>,
): boolean {
  return [state.giver, state.receiver].some((party) => {
    const person = partyPerson(party, facts)
    return person !== undefined && isForgotten(facts.person(person))
  })
}

function standsOn(party: Party, person: PersonId, facts: Facts): boolean {
  if (!isTeam(party)) return facts.personOf(party) === person
  const team = facts.team(party)
  return team !== undefined && isMemberOn(team, person, dayOf(facts.nowMs))
}

/** The side the actor stands on; a giver is never also the receiving team. */
export function sideOf(
  favor: Pick<FavorState, 'giver' | 'receiver'>,
  facts: Facts,
): Side | undefined {
  const { actor } = facts
  if (!isPerson(actor)) return undefined
  if (!isTeam(favor.giver) && standsOn(favor.giver, actor, facts)) return 'giver'
  if (standsOn(favor.receiver, actor, facts)) return 'receiver'
  return standsOn(favor.giver, actor, facts) ? 'giver' : undefined
}

/** Whose word is out: the other side's, or that of the author's own team's lead, not heard yet. */
export function answeringParty(
  state: Pick<FavorState, 'giver' | 'receiver' | 'side' | 'confirmedAtMs'>,
): Party {
  if (state.side === 'giver') return state.receiver
  const unheard = isTeam(state.receiver) && state.confirmedAtMs === undefined
  return unheard ? state.receiver : state.giver
}

/** Shown to nobody: its two sides are one person by now, or its import is not whole. */
export function isHidden(state: FavorState, facts: Facts): boolean {
  const { from, standing } = state
  if (from !== undefined && standing !== 'confirmed') {
    if (facts.import(from)?.standing !== 'finished') return true
  }
  const giver = partyPerson(state.giver, facts)
  return giver !== undefined && giver === partyPerson(state.receiver, facts)
}

/** Either side may decline an observed line; else whoever is asked for a word. */
export function mayDecline(state: FavorState, facts: Facts): boolean {
  if (mayConfirm(state, facts)) return true
  return state.observed && isHere(facts, facts.actor) && sideOf(state, facts) !== undefined
}

/** The side that did not write it may confirm or decline; of a team, whoever its charter says. */
export function mayConfirm(state: FavorState, facts: Facts): boolean {
  const { actor } = facts
  if (!isHere(facts, actor) || !isPerson(actor) || actor === state.author) return false
  const answering = answeringParty(state)
  const other = answering === state.receiver ? state.giver : state.receiver
  if (!standsOn(answering, actor, facts)) return false
  if (isTeam(answering) && !isTeam(other) && standsOn(other, actor, facts)) return false
  return mayConfirmFor(answering, facts)
}

/** Whether the actor's word is enough for a party they stand on: a charter may want a lead's. */
export function mayConfirmFor(party: Party, facts: Facts): boolean {
  if (!isTeam(party)) return true
  if (facts.charter(party).teamConfirmation === 'any member') return true
  const team = facts.team(party)
  const { actor } = facts
  return team !== undefined && isPerson(actor) && isLeadOn(team, actor, dayOf(facts.nowMs))
}

/** Withdrawn is gone for all but its author; declined for all but its author and who declined. */
export function isGoneFor(
  state: Pick<FavorState, 'standing' | 'author' | 'declinedBy'>,
  viewer: Author,
): boolean {
  if (viewer === state.author) return false
  if (state.standing === 'declined') return viewer !== state.declinedBy
  return state.standing === 'withdrawn'
}

/** Teams whose members see a favor both sides have shown: those that both sides share. */
export function audienceTeams(state: FavorState, facts: Facts): readonly TeamId[] {
  if (state.standing !== 'confirmed') return []
  if (!state.shown.giver || !state.shown.receiver) return []
  const giving = teamsBehind(state.giver, facts)
  return teamsBehind(state.receiver, facts).filter((team) => giving.includes(team))
}

function teamsBehind(party: Party, facts: Facts): readonly TeamId[] {
  if (isTeam(party)) return [party]
  const person = facts.personOf(party)
  return person === undefined ? [] : facts.teamsOf(person)
}

/** Whether a person who is no party may see that it happened. */
export function maySee(state: FavorState, person: PersonId, facts: Facts): boolean {
  const theirs = facts.teamsOf(person)
  return audienceTeams(state, facts).some((team) => theirs.includes(team))
}
