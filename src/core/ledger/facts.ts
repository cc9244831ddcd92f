// The ledger as deciders and lenses ask it: who an identity is, who leads whom, how a favor stands.
import { defaultTerms } from '../record/charter.ts'
import type { Facts } from '../record/decider.ts'
import type { PersonState } from '../record/person-state.ts'
import { isLeadOn, isMemberOn } from '../record/standing.ts'
import { dayOf } from '../time.ts'
import type { Author, PersonId, TeamId } from '../vocabulary.ts'
import type { Ledger } from './ledger.ts'

/** Facts for one actor at one instant (milliseconds since 1970). The ledger is only read. */
export function factsFor(ledger: Ledger, actor: Author, nowMs: number): Facts {
  const today = dayOf(nowMs)
  const teamsWhere = (person: PersonId, role: typeof isMemberOn): readonly TeamId[] =>
    [...(ledger.teamsOnce.get(person) ?? [])].filter((id) => {
      const team = ledger.teams.get(id)
      return team !== undefined && role(team, person, today)
    })
  return {
    actor,
    nowMs,
    person: (person) => ledger.people.get(person),
    identity: (identity) => ledger.identities.get(identity),
    personOf: (identity) => ledger.identities.get(identity)?.person,
    team: (team) => ledger.teams.get(team),
    charter: (team) => ledger.charters.get(team) ?? defaultTerms,
    favor: (favor) => ledger.favors.get(favor),
    teamsOf: (person) => teamsWhere(person, isMemberOn),
    teamsLedBy: (person) => [...(ledger.teamsOnce.get(person) ?? [])],
    leadsAnyTeam: (person) => teamsWhere(person, isLeadOn).length > 0,
    admins: () => membersWhere(ledger, (state) => state.roles.includes('admin')),
    members: () => membersWhere(ledger, () => true),
  }
}

function membersWhere(ledger: Ledger, holds: (state: PersonState) => boolean): readonly PersonId[] {
  const found: PersonId[] = []
  for (const [person, state] of ledger.people) {
    if (state.standing === 'joined' && holds(state)) found.push(person)
  }
  return found
}
