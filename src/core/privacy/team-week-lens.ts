// A team's own week through the lens: for its members and leads, and for each of them the same. It
// holds what is open to all of them anyway; who was asked, and who said no, is in none of it.
import { isOverdue } from '../record/agreement.ts'
import { readsHandover } from '../record/handover.ts'
import { isHere, isLeadOn } from '../record/standing.ts'
import { addDays, dayMs, dayOf, mondayOf } from '../time.ts'
import type { Day, GoalId, TeamId, TextId } from '../vocabulary.ts'
import { favorView, partyView } from './favor-lens.ts'
import type { Glass } from './glass.ts'
import { hereIn, teamView } from './people-lens.ts'
import { markSeen, type Seen } from './seen.ts'
import { shownIds } from './team-lens.ts'
import { changedHands, changedShifts, openShifts, rotasOfTeam } from './team-week-shifts.ts'
import type {
  GoalWeekView,
  TeamWeekView,
  ToReviewView,
  UnreceivedView,
  UntakenView,
} from './team-week-views.ts'

type Unworded = Omit<Glass, 'words'>

/** Undefined for whoever is not of the team. */
export function seeTeamWeek(glass: Glass, id: TeamId): Seen<TeamWeekView> | undefined {
  if (!readsWeek(glass, id)) return undefined
  const today = dayOf(glass.facts.nowMs)
  const monday = mondayOf(today)
  const rotas = rotasOfTeam(glass, id)
  const { name } = teamView(glass, id)
  return markSeen({
    team: { team: id, name },
    today,
    from: monday,
    until: addDays(monday, 7),
    hasRota: rotas.length > 0,
    open: openShifts(glass, rotas, monday),
    changed: changedShifts(glass, rotas, monday),
    untaken: untakenAsks(glass, id),
    unreceived: unreceived(glass, id),
    toReview: toReview(glass, id, addDays(monday, 7)),
    oneHolder: oneHolder(glass, id),
    goals: goalsServed(glass, id, today),
    changedHands: changedHands(glass, id, rotas),
    ...(rulesChange(glass, id, monday) ? { revisit: glass.facts.charter(id) } : {}),
  })
}

/** Whether the team marked a change of rules within the week. */
function rulesChange({ facts }: Unworded, id: TeamId, monday: Day): boolean {
  const marks = facts.team(id)?.calendar ?? []
  return marks.some(
    ({ kind, from, until }) =>
      kind === 'rule change' && from < addDays(monday, 7) && until >= monday,
  )
}

function readsWeek({ facts, viewer }: Unworded, id: TeamId): boolean {
  const team = facts.team(id)
  if (!team?.formed || !isHere(facts, viewer)) return false
  return facts.teamsOf(viewer).includes(id) || isLeadOn(team, viewer, dayOf(facts.nowMs))
}

/** Texts the week needs besides names. */
export function teamWeekTexts(glass: Unworded, id: TeamId): readonly TextId[] {
  if (!readsWeek(glass, id)) return []
  const rotas = rotasOfTeam(glass, id).flatMap(({ name, duties }) => [
    ...(name === undefined ? [] : [name]),
    ...[...duties.values()].map((duty) => duty.name),
  ])
  const skills = hereIn(glass, id).flatMap((person) => glass.facts.person(person)?.skills ?? [])
  const goals = glass.facts.team(id)?.goals.map(({ words }) => words) ?? []
  return [...rotas, ...skills, ...goals]
}

const untakenForDays = 7

/** Asked of the whole team within the week and ended without a yes. */
function untakenAsks(glass: Glass, id: TeamId): readonly UntakenView[] {
  const { facts, ledger } = glass
  const since = facts.nowMs - untakenForDays * dayMs
  const ended = [...ledger.asks.values()].filter(
    ({ standing, audience, endedAtMs = 0 }) =>
      standing === 'expired' &&
      audience.kind === 'team' &&
      audience.team === id &&
      endedAtMs >= since,
  )
  return ended
    .map(({ kind, neededBy, span, endedAtMs, shift }): UntakenView => {
      const state = shift && facts.rota(shift.rota)
      const planned = shift && state?.shifts.get(shift.shift)?.planned
      const name = planned && state?.duties.get(planned.duty)?.name
      const dutyName = name && glass.words(name)
      const day = neededBy ?? dayOf(span?.fromMs ?? endedAtMs ?? facts.nowMs)
      return { kind, day, ...(dutyName ? { dutyName } : {}) }
    })
    .sort((one, other) => one.day.localeCompare(other.day) || one.kind.localeCompare(other.kind))
}

function unreceived(glass: Glass, id: TeamId): readonly UnreceivedView[] {
  const { facts } = glass
  return [...new Set(facts.handoversOf(id))].flatMap((handover): UnreceivedView[] => {
    const state = facts.handover(handover)
    if (state?.standing !== 'waiting' || !readsHandover(state, facts)) return []
    const { why, from, to, dueAtMs } = state
    if (dueAtMs > facts.nowMs) return []
    const parties = to.map((each) => partyView(glass, each))
    return [{ handover, why, dueAtMs, from: partyView(glass, from), to: parties }]
  })
}

/** Inside the team alone, and without a word of whose they are. */
function toReview({ facts, ledger }: Unworded, id: TeamId, before: Day): readonly ToReviewView[] {
  const renewed = new Set([...ledger.agreements.values()].flatMap(({ renews }) => renews ?? []))
  return [...ledger.agreements.values()]
    .filter((state) => {
      const { standing, reviewDay, parties, agreement } = state
      if (standing !== 'accepted' || isOverdue(state, facts.nowMs)) return false
      if (reviewDay >= before || renewed.has(agreement)) return false
      return parties.every((party) => {
        const person = facts.personOf(party)
        return person !== undefined && facts.teamsOf(person).includes(id)
      })
    })
    .map(({ kind, reviewDay }) => ({ kind, reviewDay }))
    .sort((one, other) => one.reviewDay.localeCompare(other.reviewDay))
}

const enoughToSay = 2

/** Skills that one member alone has stated, A to Z; nothing while next to nobody said any. */
function oneHolder(glass: Glass, id: TeamId): readonly string[] {
  const held = new Map<string, { readonly words: string; count: number }>()
  let holders = 0
  for (const person of hereIn(glass, id)) {
    const said = new Map<string, string>()
    for (const text of glass.facts.person(person)?.skills ?? []) {
      const words = glass.words(text)
      if (words !== undefined) said.set(words.trim().toLowerCase(), words)
    }
    if (said.size > 0) holders += 1
    for (const [key, words] of said) {
      const known = held.get(key)
      if (known) known.count += 1
      else held.set(key, { words, count: 1 })
    }
  }
  if (holders < enoughToSay) return []
  const alone = [...held.values()].filter(({ count }) => count === 1)
  return alone.map(({ words }) => words).sort((one, other) => one.localeCompare(other, 'en'))
}

const servedForDays = 7
const servedShown = 12

/** Goals that run, each with what is shown to the team and said to be for it. */
function goalsServed(glass: Glass, id: TeamId, today: Day): readonly GoalWeekView[] {
  const { facts, ledger } = glass
  const shown = shownIds(glass, id)
  const servedBy = (goal: GoalId) =>
    shown.filter((favor) => {
      const state = ledger.favors.get(favor)
      return state?.goal === goal && state.content.day > addDays(today, -servedForDays)
    })
  return (facts.team(id)?.goals ?? []).flatMap(({ goal, words, endDay }) => {
    const text = glass.words(words)
    if (text === undefined || endDay < today) return []
    const served = servedBy(goal).slice(0, servedShown)
    const views = served.flatMap((favor) => favorView(glass, favor) ?? [])
    return [{ goal, words: text, endDay, served: views }]
  })
}
