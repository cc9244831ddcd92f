// Who is meant: "me", "Raj", "@raj", an address, a team's name, or an id. A name nobody here goes
// by, or more than one does, is refused in words rather than guessed.
import type { Ledger } from '../core/ledger/ledger.ts'
import type { Words } from '../core/privacy/glass.ts'
import { nameOf } from '../core/privacy/pseudonym.ts'
import { isGone } from '../core/record/standing.ts'
import type { Refusal } from '../core/refusals.ts'
import { accept, type Result, refuse } from '../core/result.ts'
import type { IdentityId, Party, PersonId, TeamId } from '../core/vocabulary.ts'

export interface Directory {
  /** The party a word means for a viewer; `about` names the field in a refusal. */
  party(said: string, viewer: PersonId, about: string): Result<Party, Refusal>
  identity(said: string, viewer: PersonId, about: string): Result<IdentityId, Refusal>
}

interface Index {
  readonly byName: Map<string, Set<Party>>
  readonly byFirstName: Map<string, Set<Party>>
}

const indexes = new WeakMap<Ledger, { readonly rosterSequence: number; readonly index: Index }>()

export function directoryOf(ledger: Ledger, words: Words): Directory {
  const index = indexOf(ledger, words)
  const party: Directory['party'] = (said, viewer, about) => {
    const wanted = folded(said)
    if (wanted === 'me' || wanted === 'i' || wanted === 'my' || wanted === 'myself') {
      return known(ledger.identitiesOf.get(viewer), about)
    }
    const byId = partyById(ledger, said, about)
    if (byId) return byId
    const found = index.byName.get(wanted) ?? index.byFirstName.get(wanted)
    if (!found) return refuse({ code: 'unknown-person', about })
    if (found.size > 1) return refuse({ code: 'ambiguous-person', about })
    return known(found, about)
  }
  return {
    party,
    identity: (said, viewer, about) => {
      const found = party(said, viewer, about)
      if (!found.ok) return found
      if (found.value.startsWith('team_')) return refuse({ code: 'team-not-confirmed', about })
      return accept(found.value as IdentityId)
    },
  }
}

function known(parties: ReadonlySet<Party> | undefined, about: string): Result<Party, Refusal> {
  for (const party of parties ?? []) return accept(party)
  return refuse({ code: 'not-found', about })
}

function partyById(
  ledger: Ledger,
  said: string,
  about: string,
): Result<Party, Refusal> | undefined {
  if (said.startsWith('person_')) return known(ledger.identitiesOf.get(said as PersonId), about)
  if (said.startsWith('identity_')) {
    const exists = ledger.identities.has(said as IdentityId)
    return exists ? accept(said as IdentityId) : refuse({ code: 'not-found', about })
  }
  if (said.startsWith('team_')) {
    const exists = ledger.teams.has(said as TeamId)
    return exists ? accept(said as TeamId) : refuse({ code: 'not-found', about })
  }
  return undefined
}

function folded(said: string): string {
  const trimmed = said.trim().toLowerCase()
  return trimmed.startsWith('@') ? trimmed.slice(1) : trimmed
}

/** Names of all who are here or invited, and of teams, kept while the roster stays the same. */
function indexOf(ledger: Ledger, words: Words): Index {
  const kept = indexes.get(ledger)
  if (kept?.rosterSequence === ledger.rosterSequence) return kept.index
  const index: Index = { byName: new Map(), byFirstName: new Map() }
  for (const [person, state] of ledger.people) {
    const [identity] = ledger.identitiesOf.get(person) ?? []
    const name = nameOf(person, state, words)
    if (!identity || !name || isGone(state)) continue
    put(index.byName, folded(name), identity)
    const [first] = folded(name).split(' ')
    if (first) put(index.byFirstName, first, identity)
  }
  for (const [identity, { address, person }] of ledger.identities) {
    const text = address && words(address)
    const named = person && ledger.people.get(person)?.standing === 'named'
    if (text && person && !named) put(index.byName, folded(text), identity)
  }
  for (const [team, { name }] of ledger.teams) {
    const text = name && words(name)
    if (text) put(index.byName, folded(text), team)
  }
  indexes.set(ledger, { rosterSequence: ledger.rosterSequence, index })
  return index
}

function put(map: Map<string, Set<Party>>, name: string, party: Party): void {
  const found = map.get(name)
  if (found) found.add(party)
  else map.set(name, new Set([party]))
}
