// What is the viewer's own about themselves, and the list of people as admins keep it. Reading the
// list shows others' addresses and is therefore a look.
import type { Ledger } from '../ledger/ledger.ts'
import { isAdmin } from '../record/standing.ts'
import { dayOf } from '../time.ts'
import type { Day, IdentityId, IdentityKind, PersonId, Role, TextId } from '../vocabulary.ts'
import type { Glass } from './glass.ts'
import { byName, hereIn, peopleViews, personView, teamView } from './people-lens.ts'
import { markSeen, type Seen } from './seen.ts'
import type { PersonView, TeamView } from './views.ts'

export interface IdentityView {
  readonly identity: IdentityId
  readonly kind: IdentityKind
  readonly address?: string
}

/** What the lens cannot know: it comes from sign-in and the house. */
export interface OwnSurroundings {
  readonly email?: string
  readonly privateAnswersOff: boolean
  readonly demo: boolean
}

export interface OwnView extends OwnSurroundings {
  readonly you: PersonView
  readonly roles: readonly Role[]
  readonly leads: boolean
  readonly consents: boolean
  readonly away: readonly { readonly from: Day; readonly until: Day }[]
  readonly skills: readonly string[]
  readonly projects: readonly string[]
  readonly identities: readonly IdentityView[]
  readonly teams: readonly TeamView[]
}

/** Texts `ownView` will need, to be opened beforehand. */
export function ownTexts(ledger: Ledger, person: PersonId): readonly TextId[] {
  const state = ledger.people.get(person)
  return state ? [...state.skills, ...state.projects] : []
}

export function ownView(glass: Glass, around: OwnSurroundings): Seen<OwnView> | undefined {
  const { facts, viewer, ledger } = glass
  const you = personView(glass, viewer)
  const state = facts.person(viewer)
  if (!you || !state) return undefined
  const today = dayOf(facts.nowMs)
  return markSeen({
    ...around,
    you,
    roles: state.roles,
    leads: facts.leadsAnyTeam(viewer),
    consents: state.consents,
    away: state.away.filter((span) => span.until >= today),
    skills: opened(glass, state.skills),
    projects: opened(glass, state.projects),
    identities: identitiesOf(glass, viewer),
    teams: [...ledger.teams.keys()]
      .map((team) => teamView(glass, team))
      .filter((team) => team.yours)
      .sort(byName),
  })
}

export function opened(glass: Glass, texts: readonly TextId[]): readonly string[] {
  return texts.flatMap((text) => glass.words(text) ?? [])
}

export function ownIdentities(glass: Glass): Seen<readonly IdentityView[]> {
  return markSeen(identitiesOf(glass, glass.viewer))
}

function identitiesOf({ ledger, words }: Glass, person: PersonId): readonly IdentityView[] {
  return [...(ledger.identitiesOf.get(person) ?? [])].flatMap((identity) => {
    const state = ledger.identities.get(identity)
    if (state?.kind === undefined) return []
    const address = state.address && words(state.address)
    return { identity, kind: state.kind, ...(address === undefined ? {} : { address }) }
  })
}

export interface DirectoryRowView {
  readonly person: PersonView
  readonly importedName?: string
  readonly roles: readonly Role[]
  readonly councilProposed: boolean
  /** The viewer proposed them: the second word is somebody else's. */
  readonly proposedByYou: boolean
  readonly manager?: PersonId
  readonly identities: readonly IdentityView[]
  readonly invitedUntil?: Day
  readonly teams: readonly string[]
}

/** Everybody, A to Z, with what admins keep of them; nothing for anybody else. */
export function directoryView(
  glass: Glass,
  invitedUntil: ReadonlyMap<PersonId, Day>,
): Seen<readonly DirectoryRowView[]> {
  if (!isAdmin(glass.facts, glass.viewer)) return markSeen([])
  const teams = teamsByPerson(glass)
  return markSeen(
    peopleViews(glass).map((person) => {
      const until = person.standing === 'invited' ? invitedUntil.get(person.person) : undefined
      const names = [...(teams.get(person.person) ?? [])]
      return { ...directoryRow(glass, person), ...(until && { invitedUntil: until }), teams: names }
    }),
  )
}

function directoryRow(glass: Glass, person: PersonView): Omit<DirectoryRowView, 'teams'> {
  const state = glass.facts.person(person.person)
  const imported = state?.standing === 'named' ? state.name && glass.words(state.name) : undefined
  const above = state?.manager ?? undefined
  const manager = above && personView(glass, above)?.standing === 'joined' ? above : undefined
  return {
    person,
    roles: state?.roles ?? [],
    councilProposed: state?.councilProposedBy !== undefined,
    proposedByYou: state?.councilProposedBy === glass.viewer,
    identities: identitiesOf(glass, person.person),
    ...(imported === undefined ? {} : { importedName: imported }),
    ...(manager === undefined ? {} : { manager }),
  }
}

function teamsByPerson(glass: Glass): ReadonlyMap<PersonId, readonly string[]> {
  const teams = new Map<PersonId, string[]>()
  for (const team of [...glass.ledger.teams.keys()].map((id) => teamView(glass, id)).sort(byName)) {
    for (const person of hereIn(glass, team.team)) {
      teams.set(person, [...(teams.get(person) ?? []), team.name])
    }
  }
  return teams
}
