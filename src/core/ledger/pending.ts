// Facts with a few entries that are decided but not yet written: several commands can go into one
// commit, each seeing what the ones before it did, and a refusal leaves the ledger untouched.

import { charterDecider } from '../record/charter.ts'
import type { Facts } from '../record/decider.ts'
import { favorDecider } from '../record/favor.ts'
import { answering, type FavorState } from '../record/favor-state.ts'
import { type IdentityState, identityDecider } from '../record/identity.ts'
import { type PersonState, personDecider } from '../record/person.ts'
import { isLeadOn, isMemberOn } from '../record/standing.ts'
import { type TeamState, teamDecider } from '../record/team.ts'
import { dayOf } from '../time.ts'
import type { CharterTerms, Entry, PersonId, TeamId } from '../vocabulary.ts'

export interface Pending extends Facts {
  /** Takes an entry into account from now on. */
  add(entry: Entry): void
}

/** Facts laid over other facts. */
export function pendingOver(facts: Facts): Pending {
  const people = new Map<PersonId, PersonState>()
  const identities = new Map<string, IdentityState>()
  const teams = new Map<TeamId, TeamState>()
  const charters = new Map<string, CharterTerms>()
  const favors = new Map<string, FavorState>()
  const teamsWhere = (
    before: readonly TeamId[],
    person: PersonId,
    role: typeof isMemberOn,
  ): readonly TeamId[] => {
    const today = dayOf(facts.nowMs)
    const now = [...teams].filter(([, team]) => role(team, person, today)).map(([id]) => id)
    return [...before.filter((id) => !teams.has(id)), ...now]
  }
  const pending: Pending = {
    ...facts,
    person: (id) => people.get(id) ?? facts.person(id),
    identity: (id) => identities.get(id) ?? facts.identity(id),
    personOf: (id) => (identities.get(id) ?? facts.identity(id))?.person,
    team: (id) => teams.get(id) ?? facts.team(id),
    charter: (id) => charters.get(id) ?? facts.charter(id),
    favor: (id) => favors.get(id) ?? facts.favor(id),
    teamsOf: (person) => teamsWhere(facts.teamsOf(person), person, isMemberOn),
    teamsLedBy: (person) => [...new Set([...facts.teamsLedBy(person), ...teams.keys()])],
    leadsAnyTeam: (person) =>
      pending.teamsLedBy(person).some((id) => leadsNow(pending, id, person)),
    admins: () => {
      const others = facts.admins().filter((id) => !people.has(id))
      return [...others, ...[...people].filter(([, state]) => isAdminNow(state)).map(([id]) => id)]
    },
    add: (entry) => {
      const { type } = entry
      if (isOf(entry, 'person')) {
        const id = entry.data.person
        people.set(id, personDecider.evolve(pending.person(id) ?? personDecider.start, entry))
      } else if (isOf(entry, 'identity')) {
        const id = entry.data.identity
        const before = pending.identity(id) ?? identityDecider.start
        identities.set(id, identityDecider.evolve(before, entry))
      } else if (isOf(entry, 'team')) {
        const id = entry.data.team
        teams.set(id, teamDecider.evolve(pending.team(id) ?? teamDecider.start, entry))
      } else if (isOf(entry, 'charter')) {
        const id = entry.data.team
        charters.set(id, charterDecider.evolve(pending.charter(id), entry))
      } else if (isOf(entry, 'favor')) {
        const id = entry.data.favor
        favors.set(id, favorDecider.evolve(pending.favor(id) ?? favorDecider.start, entry))
        const link = answering(entry)
        const by = link && pending.favor(link.by)
        if (by) favors.set(by.favor, { ...by, answers: link.answers })
      } else {
        throw new Error(`an entry of no noun: ${type}`)
      }
    },
  }
  return pending
}

function leadsNow(facts: Facts, id: TeamId, person: PersonId): boolean {
  const team = facts.team(id)
  return team !== undefined && isLeadOn(team, person, dayOf(facts.nowMs))
}

function isAdminNow(state: PersonState): boolean {
  return state.standing === 'joined' && state.roles.includes('admin')
}

function isOf<Noun extends string>(
  entry: Entry,
  noun: Noun,
): entry is Extract<Entry, { type: `${Noun}.${string}` }> {
  return entry.type.startsWith(`${noun}.`)
}
