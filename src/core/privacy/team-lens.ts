// A team's page: who is in it, its goals, calendar and charter for everybody in the org; what its
// members say they can do, and favors both sides show to it, for its members alone.
import type { Ledger } from '../ledger/ledger.ts'
import { limits } from '../limits.ts'
import { audienceTeams } from '../record/favor-sides.ts'
import { isAdmin, isHere, isLeadOn } from '../record/standing.ts'
import type { TeamState } from '../record/team.ts'
import { dayOf } from '../time.ts'
import type {
  CalendarMark,
  CharterTerms,
  Day,
  FavorId,
  GoalId,
  PersonId,
  TeamId,
  TextId,
} from '../vocabulary.ts'
import { favorView } from './favor-lens.ts'
import type { Glass } from './glass.ts'
import { opened } from './own-lens.ts'
import { hereIn, personView, teamView } from './people-lens.ts'
import { markSeen, type Seen } from './seen.ts'
import type { FavorView, PersonView } from './views.ts'

export interface TeamMemberView {
  readonly person: PersonView
  readonly from: Day
  readonly leads: boolean
  readonly skills: readonly string[]
  readonly projects: readonly string[]
}

export interface TeamPageView {
  readonly team: TeamId
  readonly name: string
  readonly yours: boolean
  readonly mayChange: boolean
  readonly mayWriteGoals: boolean
  readonly members: readonly TeamMemberView[]
  readonly goals: readonly { readonly goal: GoalId; readonly words: string; readonly endDay: Day }[]
  readonly calendar: readonly Pick<CalendarMark, 'kind' | 'from' | 'until'>[]
  readonly charter: CharterTerms
  readonly shown: readonly FavorView[]
}

/** Texts `teamPageView` will need, to be opened beforehand. */
export function teamPageTexts(glass: Omit<Glass, 'words'>, id: TeamId): readonly TextId[] {
  const state = glass.facts.team(id)
  const members = hereIn(glass, id)
  const goals = state?.goals.map((goal) => goal.words) ?? []
  if (!members.includes(glass.viewer)) return goals
  const said = members.flatMap((person) => {
    const { skills = [], projects = [] } = glass.facts.person(person) ?? {}
    return [...skills, ...projects]
  })
  return [...goals, ...said]
}

export function teamPageView(glass: Glass, id: TeamId): Seen<TeamPageView> | undefined {
  const { facts, viewer } = glass
  const state = facts.team(id)
  if (!state?.formed) return undefined
  const today = dayOf(facts.nowMs)
  const { name, yours } = teamView(glass, id)
  const mayChange =
    isAdmin(facts, viewer) || (isHere(facts, viewer) && isLeadOn(state, viewer, today))
  return markSeen({
    team: id,
    name,
    yours,
    mayChange,
    mayWriteGoals: mayChange || yours,
    members: membersOf(glass, id, state, yours),
    goals: state.goals
      .filter((goal) => goal.endDay >= today)
      .flatMap(({ goal, words, endDay }) => {
        const text = glass.words(words)
        return text === undefined ? [] : { goal, words: text, endDay }
      }),
    calendar: state.calendar.map(({ kind, from, until }) => ({ kind, from, until })),
    charter: facts.charter(id),
    shown: yours ? shownTo(glass, id) : [],
  })
}

/** A to Z. */
function membersOf(
  glass: Glass,
  id: TeamId,
  state: TeamState,
  yours: boolean,
): readonly TeamMemberView[] {
  const today = dayOf(glass.facts.nowMs)
  const views = hereIn(glass, id).flatMap((each) => {
    const person = personView(glass, each)
    const spells = state.members.filter((spell) => spell.person === each)
    const known = glass.facts.person(each)
    if (!person || !known) return []
    return {
      person,
      from: spells.at(-1)?.from ?? today,
      leads: isLeadOn(state, each, today),
      skills: yours ? opened(glass, known.skills) : [],
      projects: yours ? opened(glass, known.projects) : [],
    }
  })
  return views.sort((a, b) => a.person.name.localeCompare(b.person.name, 'en'))
}

/** Favors shown to a team, newest day first. */
function shownTo(glass: Glass, id: TeamId): readonly FavorView[] {
  return shownIds(glass, id)
    .slice(0, limits.shownFavors)
    .flatMap((favor) => favorView(glass, favor) ?? [])
}

/** Those both sides show to a team, newest day first. */
export function shownIds(glass: Omit<Glass, 'words'>, id: TeamId): readonly FavorId[] {
  const { ledger, facts } = glass
  const shown = favorsAround(ledger, hereIn(glass, id), id).filter((favor) => {
    const state = ledger.favors.get(favor)
    return state !== undefined && audienceTeams(state, facts).includes(id)
  })
  const keyOf = (favor: FavorId): string => `${ledger.favors.get(favor)?.content.day} ${favor}`
  return shown.sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1))
}

/** Favors of which a member, or the team itself, is a side, and that a side shows. */
function favorsAround(ledger: Ledger, members: readonly PersonId[], id: TeamId): FavorId[] {
  const parties = members.flatMap((person) => [...(ledger.identitiesOf.get(person) ?? [])])
  const found = new Set<FavorId>()
  for (const party of [...parties, id]) {
    for (const favor of ledger.favorsOf.get(party) ?? []) {
      if (ledger.favors.get(favor)?.shown.giver) found.add(favor)
    }
  }
  return [...found]
}
