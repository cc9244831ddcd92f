// The ledger as deciders and lenses ask it: who an identity is, who leads whom, how a favor stands.
import { defaultTerms } from '../record/charter.ts'
import type { Facts } from '../record/decider.ts'
import { lookName } from '../record/look.ts'
import { isForgotten, isLeadOn, isMemberOn } from '../record/standing.ts'
import { dayOf } from '../time.ts'
import type { Author, PersonId, TeamId } from '../vocabulary.ts'
import type { Ledger } from './ledger.ts'

/** Facts for one actor at one instant (milliseconds since 1970). The ledger is only read. */
export function factsFor(ledger: Ledger, actor: Author, nowMs: number): Facts {
  const today = dayOf(nowMs)
  const teamsWhere = (person: PersonId, role: typeof isMemberOn): readonly TeamId[] => {
    if (isForgotten(ledger.people.get(person))) return []
    return [...(ledger.teamsOnce.get(person) ?? [])].filter((id) => {
      const team = ledger.teams.get(id)
      return team !== undefined && role(team, person, today)
    })
  }
  return {
    actor,
    nowMs,
    org: () => ledger.org,
    person: (person) => ledger.people.get(person),
    identity: (identity) => ledger.identities.get(identity),
    personOf: (identity) => ledger.identities.get(identity)?.person,
    team: (team) => ledger.teams.get(team),
    charter: (team) => ledger.charters.get(team) ?? defaultTerms,
    favor: (favor) => ledger.favors.get(favor),
    import: (id) => ledger.imports.get(id),
    ask: (id) => ledger.asks.get(id),
    agreement: (id) => ledger.agreements.get(id),
    agreementsOf: (identity) => ledger.agreementsOf.get(identity) ?? [],
    handover: (id) => ledger.handovers.get(id),
    handoversOf: (whom) => ledger.handoversOf.get(whom) ?? [],
    asksOf: (identity) => ledger.asksOf.get(identity) ?? [],
    rota: (id) => ledger.rotas.get(id),
    rotasOf: (identity) => ledger.rotasOf.get(identity) ?? [],
    rotasOfTeam: (team) => ledger.rotasOfTeam.get(team) ?? [],
    asksOfShift: (shift) => ledger.asksOfShift.get(shift) ?? [],
    traced: (trace) => ledger.traces.get(trace),
    linesOf: (id) => ledger.importLines.get(id) ?? [],
    namedBy: (id) => ledger.importPeople.get(id) ?? [],
    identitiesOf: (person) => [...(ledger.identitiesOf.get(person) ?? [])],
    favorsOf: (party) => ledger.favorsOf.get(party) ?? [],
    lastLook: (by, what, thing) => ledger.lastLooks.get(lookName(by, what, thing)),
    teamsOf: (person) => teamsWhere(person, isMemberOn),
    teamsLedBy: (person) => [...(ledger.teamsOnce.get(person) ?? [])],
    leadsAnyTeam: (person) => teamsWhere(person, isLeadOn).length > 0,
    admins: () => [...ledger.admins],
    members: () => membersOf(ledger),
  }
}

function membersOf(ledger: Ledger): readonly PersonId[] {
  const found: PersonId[] = []
  for (const [person, state] of ledger.people) if (state.standing === 'joined') found.push(person)
  return found
}
