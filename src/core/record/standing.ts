// Small questions every decider asks about people: are they here, do they lead, does one of two
// manage the other. "Manages" means lead of the person's team on that day, or set by an admin.
import type { Author, Day, PersonId, TeamId } from '../vocabulary.ts'
import type { Facts } from './decider.ts'
import type { PersonState } from './person-state.ts'
import type { TeamState } from './team.ts'

export function isPerson(author: Author): author is PersonId {
  return author !== 'clockwork' && author !== 'operator'
}

/** Erased, or somebody else by now: nothing is theirs any more. */
export function isForgotten(state: Pick<PersonState, 'standing'> | undefined): boolean {
  return state?.standing === 'erased' || state?.standing === 'merged'
}

/** Left, erased, or somebody else by now: nothing new is written about them. */
export function isGone(state: Pick<PersonState, 'standing'> | undefined): boolean {
  return state?.standing === 'left' || isForgotten(state)
}

/** Joined and not left. */
export function isHere(facts: Facts, author: Author): boolean {
  return isPerson(author) && facts.person(author)?.standing === 'joined'
}

export function isAdmin(facts: Facts, author: Author): boolean {
  return isHere(facts, author) && facts.admins().includes(author as PersonId)
}

export function isMemberOn(team: TeamState, person: PersonId, day: Day): boolean {
  return team.members.some(
    (spell) => spell.person === person && spell.from <= day && !(spell.until && spell.until < day),
  )
}

export function isLeadOn(team: TeamState, person: PersonId, day: Day): boolean {
  return team.leads.some(
    (spell) => spell.person === person && spell.from <= day && !(spell.until && spell.until < day),
  )
}

/** Leads any team, now. */
export function leadsOrManages(facts: Facts, author: Author): boolean {
  return isPerson(author) && facts.leadsAnyTeam(author)
}

/** Whether one of two people manages the other on a day. */
export function withinLine(facts: Facts, first: PersonId, second: PersonId, day: Day): boolean {
  return manages(facts, first, second, day) || manages(facts, second, first, day)
}

/** Lead of their team on that day, or set by an admin. */
export function manages(facts: Facts, manager: PersonId, person: PersonId, day: Day): boolean {
  if (facts.person(person)?.manager === manager) return true
  return facts.teamsLedBy(manager).some((id: TeamId) => {
    const team = facts.team(id)
    return team !== undefined && isLeadOn(team, manager, day) && isMemberOn(team, person, day)
  })
}
