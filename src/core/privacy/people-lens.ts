// People and teams as a viewer meets them: names of those who are here, pseudonyms of those who
// are only named, and of the viewer themselves all that is theirs.
import { isGone } from '../record/standing.ts'
import { membersOn } from '../record/team.ts'
import { dayOf } from '../time.ts'
import type { PersonId, TeamId } from '../vocabulary.ts'
import type { Glass } from './glass.ts'
import { nameOf } from './pseudonym.ts'
import type { PersonView, RosterView, TeamView } from './views.ts'

export function personView(glass: Glass, id: PersonId): PersonView | undefined {
  const state = glass.facts.person(id)
  if (!state) return undefined
  const { standing, roles } = state
  if (standing === 'erased' || standing === 'unknown' || standing === 'merged') return undefined
  const name = nameOf(id, state, glass.words)
  if (name === undefined) return undefined
  const view = { person: id, name, you: id === glass.viewer, standing }
  return roles.length === 0 ? view : { ...view, roles }
}

/** Everybody who has not left, A to Z. */
export function peopleViews(glass: Glass): PersonView[] {
  const views: PersonView[] = []
  for (const id of glass.ledger.people.keys()) {
    const view = personView(glass, id)
    if (view && view.standing !== 'left') views.push(view)
  }
  return views.sort(byName)
}

/** The list everybody reads, A to Z: who is here or invited, with teams, and who is only named. */
export function rosterView(glass: Glass): RosterView {
  const teams = new Map<PersonId, string[]>()
  const named = [...glass.ledger.teams.keys()].map((id) => teamView(glass, id)).sort(byName)
  for (const { team, name } of named) {
    for (const person of hereIn(glass, team)) {
      teams.set(person, [...(teams.get(person) ?? []), name])
    }
  }
  const views = peopleViews(glass)
  return {
    people: views
      .filter(({ standing }) => standing !== 'named')
      .map((view) => ({ ...view, teams: teams.get(view.person) ?? [] })),
    named: views.filter(({ standing }) => standing === 'named'),
  }
}

export function teamView(glass: Glass, id: TeamId): TeamView {
  const members = hereIn(glass, id)
  const text = glass.facts.team(id)?.name
  const name = (text && glass.words(text)) ?? 'A team'
  return { team: id, name, people: members.length, yours: members.includes(glass.viewer) }
}

/** A team's members today, without those who are gone. */
export function hereIn(glass: Omit<Glass, 'words'>, id: TeamId): readonly PersonId[] {
  const state = glass.facts.team(id)
  const listed = state ? membersOn(state, dayOf(glass.facts.nowMs)) : []
  return listed.filter((person) => !isGone(glass.facts.person(person)))
}

export function byName(
  first: { readonly name: string },
  second: { readonly name: string },
): number {
  return first.name.localeCompare(second.name, 'en')
}
