// How an organisation is set up, for its council and admins: roles, who leads and manages whom,
// charters. Nothing about anybody's favors.
import type { OrgMode } from '../org.ts'
import { isLeadOn } from '../record/standing.ts'
import { dayOf } from '../time.ts'
import type { CharterTerms, PersonId, TeamId } from '../vocabulary.ts'
import type { Glass } from './glass.ts'
import { byName, peopleViews, personView, teamView } from './people-lens.ts'
import { markSeen, type Seen } from './seen.ts'
import type { PersonView } from './views.ts'

/** What the lens cannot know: it comes from sign-in and the house. */
export interface HouseSettings {
  readonly demo: boolean
  readonly founderLeads: 'yes' | 'no' | 'not said'
  readonly keysProtectedBy: 'file' | 'passphrase'
  readonly privateAnswersOff: boolean
}

export interface CouncilSettingsView extends HouseSettings {
  readonly mode: OrgMode
  readonly admins: readonly PersonView[]
  readonly council: readonly PersonView[]
  readonly councilProposed: readonly PersonView[]
  readonly managers: readonly { readonly person: PersonView; readonly manager: PersonView }[]
  readonly teams: readonly {
    readonly team: TeamId
    readonly name: string
    readonly leads: readonly PersonView[]
    readonly charter: CharterTerms
  }[]
}

export function councilSettingsView(
  glass: Glass,
  house: HouseSettings,
): Seen<CouncilSettingsView> | undefined {
  const { facts, ledger, viewer } = glass
  // Either role is enough: both answer for how the house is set up.
  if (!facts.person(viewer)?.roles.length) return undefined
  const people = peopleViews(glass).filter((person) => person.standing === 'joined')
  return markSeen({
    ...house,
    mode: facts.org().mode,
    admins: people.filter((each) => each.roles?.includes('admin')),
    council: people.filter((each) => each.roles?.includes('council')),
    councilProposed: people.filter(
      (each) => facts.person(each.person)?.councilProposedBy !== undefined,
    ),
    managers: people.flatMap((person) => {
      const id = facts.person(person.person)?.manager
      const manager = id && personView(glass, id)
      return manager && manager.standing !== 'left' ? { person, manager } : []
    }),
    teams: [...ledger.teams.keys()]
      .map((team) => {
        const { name } = teamView(glass, team)
        return { team, name, leads: leadsOf(glass, team), charter: facts.charter(team) }
      })
      .sort(byName),
  })
}

function leadsOf(glass: Glass, id: TeamId): readonly PersonView[] {
  const today = dayOf(glass.facts.nowMs)
  const state = glass.facts.team(id)
  const leads = (state?.leads ?? []).flatMap(({ person }): PersonId[] =>
    state && isLeadOn(state, person, today) ? [person] : [],
  )
  return [...new Set(leads)]
    .flatMap((person) => personView(glass, person) ?? [])
    .filter((person) => person.standing === 'joined')
    .sort(byName)
}
