// Who in a file is who here: by an address that is theirs, by exactly the same full name, or as the
// importer said. Somebody only named by an earlier import is found again, and still not shown.
import { robotRule } from '../../connectors/git/robots.ts'
import type { SourceParty } from '../../connectors/proposal.ts'
import type { Ledger } from '../../core/ledger/ledger.ts'
import type { Words } from '../../core/privacy/glass.ts'
import { isGone } from '../../core/record/standing.ts'
import type { PersonId } from '../../core/vocabulary.ts'
import type { Match, MatchView } from './shapes.ts'

export interface Found {
  readonly is: Match['is']
  /** Whom it is matched to: also somebody who was only named so far, who is “not here yet”. */
  readonly person: PersonId | undefined
  readonly because: MatchView['because']
  /** Why it is left out, where nobody said so. */
  readonly why?: string
}

export interface Matcher {
  find(party: SourceParty, said: Match | undefined): Found
}

export function matcherFor(ledger: Ledger, words: Words): Matcher {
  const byAddress = new Map<string, PersonId>()
  for (const { person, address } of ledger.identities.values()) {
    const text = address && person && words(address)
    if (text && !isGone(ledger.people.get(person))) byAddress.set(text.trim().toLowerCase(), person)
  }
  const here = namesWhere(ledger, words, (standing) => standing !== 'named')
  const named = namesWhere(ledger, words, (standing) => standing === 'named')
  const teams = new Set(
    [...ledger.teams.values()].map(({ name }) => folded((name && words(name)) ?? '')),
  )
  return {
    find(party, said) {
      if (said?.is === 'left out') return { is: 'left out', person: undefined, because: 'said' }
      const found = foundBy(party)
      if (said?.is === 'person') return { ...said, because: 'said' }
      const isNamed = found && ledger.people.get(found.person)?.standing === 'named'
      if (said) {
        return { is: said.is, person: isNamed ? found.person : undefined, because: 'said' }
      }
      const why = party.robot ? robotRule : found ? undefined : whyTeam(party, teams)
      if (why) return { is: 'left out', person: undefined, because: 'nothing', why }
      if (!found) return { is: 'not here yet', person: undefined, because: 'nothing' }
      if (isNamed) return { is: 'not here yet', person: found.person, because: 'nothing' }
      return { is: 'person', ...found }
    },
  }

  function foundBy(party: SourceParty) {
    for (const address of party.addresses) {
      const person = byAddress.get(address)
      if (person) return { person, because: 'address' as const }
    }
    const name = folded(party.label)
    const person = here.get(name) ?? named.get(name)
    return person ? { person, because: 'name' as const } : undefined
  }
}

/** Help to and from a team has no two people whose word could be asked. */
function whyTeam({ label }: SourceParty, teams: ReadonlySet<string>): string | undefined {
  return teams.has(folded(label)) ? 'Help of or for a team is written down by hand.' : undefined
}

/** Full names that one person alone goes by. */
function namesWhere(
  ledger: Ledger,
  words: Words,
  holds: (standing: string) => boolean,
): ReadonlyMap<string, PersonId> {
  const found = new Map<string, PersonId | undefined>()
  for (const [person, state] of ledger.people) {
    const text = state.name && words(state.name)
    if (!text || isGone(state) || !holds(state.standing)) continue
    const name = folded(text)
    found.set(name, found.has(name) ? undefined : person)
  }
  const sure = [...found].flatMap(([name, person]) => (person ? [[name, person] as const] : []))
  return new Map(sure)
}

/** As names are compared: without case, white space squeezed. */
export function folded(name: string): string {
  return name.trim().toLowerCase().split(/\s+/).join(' ')
}
