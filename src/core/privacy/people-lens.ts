// People and teams as a viewer meets them: names of those who are here, pseudonyms of those who
// are only named, and of the viewer themselves all that is theirs.
import { isGone } from '../record/standing.ts'
import { membersOn } from '../record/team.ts'
import { dayOf } from '../time.ts'
import type { PersonId, TeamId } from '../vocabulary.ts'
import type { Glass } from './lens.ts'
import { nameOf } from './pseudonym.ts'
import type { PersonView, TeamView } from './views.ts'

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
