// Facts with a few entries that are decided but not yet written: several commands can go into one
// commit, each seeing what the ones before it did, and a refusal leaves the ledger untouched.

import { charterDecider } from '../record/charter.ts'
import type { Facts } from '../record/decider.ts'
import { favorDecider } from '../record/favor.ts'
import { answering, type FavorState } from '../record/favor-state.ts'
import { type IdentityState, identityDecider } from '../record/identity.ts'
import { personDecider } from '../record/person.ts'
import type { PersonState } from '../record/person-state.ts'
import { isLeadOn, isMemberOn } from '../record/standing.ts'
import { type TeamState, teamDecider } from '../record/team.ts'
import { dayOf } from '../time.ts'
import type { CharterTerms, Entry, PersonId, TeamId } from '../vocabulary.ts'

export interface Pending extends Facts {
  /** Takes an entry into account from now on. */
  add(entry: Entry): void
  /** Takes in all that another one, laid over this, has added. */
  take(upper: Pending): void
  readonly layer: Layer
}

/** What entries not yet written made of each noun. */
export interface Layer {
  readonly people: Map<PersonId, PersonState>
  readonly identities: Map<string, IdentityState>
  readonly teams: Map<TeamId, TeamState>
  readonly charters: Map<string, CharterTerms>
  readonly favors: Map<string, FavorState>
}

/** Facts laid over other facts. */
export function pendingOver(facts: Facts): Pending {
  const layer: Layer = {
    people: new Map(),
    identities: new Map(),
    teams: new Map(),
    charters: new Map(),
    favors: new Map(),
  }
  const { people, identities, teams, charters, favors } = layer
  const today = dayOf(facts.nowMs)
  const pending: Pending = {
    ...facts,
    person: (id) => people.get(id) ?? facts.person(id),
    identity: (id) => identities.get(id) ?? facts.identity(id),
    personOf: (id) => (identities.get(id) ?? facts.identity(id))?.person,
    team: (id) => teams.get(id) ?? facts.team(id),
    charter: (id) => charters.get(id) ?? facts.charter(id),
    favor: (id) => favors.get(id) ?? facts.favor(id),
    teamsOf: (person) => {
      const before = facts.teamsOf(person).filter((id) => !teams.has(id))
      const now = [...teams].filter(([, team]) => isMemberOn(team, person, today))
      return [...before, ...now.map(([id]) => id)]
    },
    teamsLedBy: (person) => [...new Set([...facts.teamsLedBy(person), ...teams.keys()])],
    leadsAnyTeam: (person) =>
      pending.teamsLedBy(person).some((id) => leadsNow(pending, id, person)),
    admins: () => {
      const others = facts.admins().filter((id) => !people.has(id))
      return [...others, ...[...people].filter(([, state]) => isAdminNow(state)).map(([id]) => id)]
    },
    members: () => {
      const others = facts.members().filter((id) => !people.has(id))
      const now = [...people].filter(([, state]) => state.standing === 'joined')
      return [...others, ...now.map(([id]) => id)]
    },
    add: (entry) => addTo(layer, pending, entry),
    take: (upper) => {
      for (const [id, state] of upper.layer.people) people.set(id, state)
      for (const [id, state] of upper.layer.identities) identities.set(id, state)
      for (const [id, state] of upper.layer.teams) teams.set(id, state)
      for (const [id, state] of upper.layer.charters) charters.set(id, state)
      for (const [id, state] of upper.layer.favors) favors.set(id, state)
    },
    layer,
  }
  return pending
}

function addTo(layer: Layer, pending: Facts, entry: Entry): void {
  const { type } = entry
  if (isOf(entry, 'person')) {
    const id = entry.data.person
    const before = pending.person(id) ?? personDecider.start
    layer.people.set(id, personDecider.evolve(before, entry))
  } else if (isOf(entry, 'identity')) {
    const id = entry.data.identity
    const before = pending.identity(id) ?? identityDecider.start
    layer.identities.set(id, identityDecider.evolve(before, entry))
  } else if (isOf(entry, 'team')) {
    const id = entry.data.team
    layer.teams.set(id, teamDecider.evolve(pending.team(id) ?? teamDecider.start, entry))
  } else if (isOf(entry, 'charter')) {
    const id = entry.data.team
    layer.charters.set(id, charterDecider.evolve(pending.charter(id), entry))
  } else if (isOf(entry, 'favor')) {
    const id = entry.data.favor
    layer.favors.set(id, favorDecider.evolve(pending.favor(id) ?? favorDecider.start, entry))
    const link = answering(entry)
    const by = link && pending.favor(link.by)
    if (by) layer.favors.set(by.favor, { ...by, answers: link.answers })
  } else {
    throw new Error(`an entry of no noun: ${type}`)
  }
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
