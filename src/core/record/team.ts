// A team: members and leads with from and until days, up to five goals, a calendar. History stays:
// leaving ends a spell, it does not take it out.
import { limits } from '../limits.ts'
import { accept, refuse } from '../result.ts'
import { addDays, dayOf, isDay } from '../time.ts'
import type {
  CalendarMark,
  Day,
  GoalId,
  PersonId,
  TeamEntry,
  TeamId,
  TextId,
} from '../vocabulary.ts'
import type { Decider, Decision, Facts } from './decider.ts'
import { shiftsLeft } from './rota-leaving.ts'
import { isAdmin, isGone, isHere, isLeadOn, isMemberOn, isPerson } from './standing.ts'

export interface Spell {
  readonly person: PersonId
  readonly from: Day
  /** The last day of the spell; undefined while it lasts. */
  readonly until: Day | undefined
}

export interface Goal {
  readonly goal: GoalId
  readonly words: TextId
  readonly endDay: Day
}

export interface TeamState {
  readonly formed: boolean
  readonly name: TextId | undefined
  readonly members: readonly Spell[]
  readonly leads: readonly Spell[]
  readonly goals: readonly Goal[]
  readonly calendar: readonly CalendarMark[]
}

export type TeamCommand =
  | { readonly do: 'form'; team: TeamId; name: TextId }
  | { readonly do: 'rename'; team: TeamId; name: TextId }
  | { readonly do: 'add-member'; team: TeamId; person: PersonId; from: Day }
  | { readonly do: 'end-member'; team: TeamId; person: PersonId; until: Day }
  | { readonly do: 'name-lead'; team: TeamId; person: PersonId; from: Day }
  | { readonly do: 'end-lead'; team: TeamId; person: PersonId; until: Day }
  | { readonly do: 'set-goal'; team: TeamId; goal: GoalId; words: TextId; endDay: Day }
  | { readonly do: 'end-goal'; team: TeamId; goal: GoalId }
  | { readonly do: 'set-calendar'; team: TeamId; marks: readonly CalendarMark[] }

const start: TeamState = {
  formed: false,
  name: undefined,
  members: [],
  leads: [],
  goals: [],
  calendar: [],
}

export const teamDecider: Decider<TeamState, TeamCommand, TeamEntry> = { start, decide, evolve }

function decide(state: TeamState, command: TeamCommand, facts: Facts): Decision {
  const { team } = command
  if (command.do === 'form') {
    if (state.formed) return refuse({ code: 'nothing-changes' })
    if (!isAdmin(facts, facts.actor)) return refuse({ code: 'not-yours-to-do' })
    return accept([{ type: 'team.formed', data: { team, name: command.name } }])
  }
  if (!state.formed) return refuse({ code: 'not-found' })
  if (!mayChange(state, command, facts)) return refuse({ code: 'not-yours-to-do' })
  switch (command.do) {
    case 'rename':
      return accept([{ type: 'team.renamed', data: { team, name: command.name } }])
    case 'add-member':
    case 'end-member':
      return decideMember(state, command, facts)
    case 'name-lead':
    case 'end-lead':
      return decideLead(state, command, facts)
    case 'set-goal':
    case 'end-goal':
      return decideGoal(state, command, facts)
    case 'set-calendar':
      if (command.marks.length > limits.calendarMarks) return refuse({ code: 'too-many' })
      if (command.marks.some((mark) => !isSpan(mark.from, mark.until))) {
        return refuse({ code: 'bad-input', about: 'marks' })
      }
      return accept([{ type: 'team.calendar-set', data: { team, marks: command.marks } }])
    default:
      return command satisfies never
  }
}

/** Admins and the team's leads; a member may leave by their own word and write goals. */
function mayChange(state: TeamState, command: TeamCommand, facts: Facts): boolean {
  const { actor } = facts
  if (!isPerson(actor) || !isHere(facts, actor)) return false
  if (isAdmin(facts, actor) || isLeadOn(state, actor, dayOf(facts.nowMs))) return true
  if (command.do === 'end-member') return command.person === actor
  const member = isMemberOn(state, actor, dayOf(facts.nowMs))
  return member && (command.do === 'set-goal' || command.do === 'end-goal')
}

function isSpan(from: Day, until: Day): boolean {
  return isDay(from) && isDay(until) && from <= until
}

function decideMember(
  state: TeamState,
  command: Extract<TeamCommand, { do: 'add-member' | 'end-member' }>,
  facts: Facts,
): Decision {
  const { team, person } = command
  const open = state.members.find((spell) => spell.person === person && !spell.until)
  if (command.do === 'add-member') {
    if (!isDay(command.from)) return refuse({ code: 'bad-input', about: 'from' })
    const known = facts.person(person)
    if (known === undefined) return refuse({ code: 'not-found' })
    if (isGone(known)) return refuse({ code: 'not-a-member' })
    if (open) return refuse({ code: 'nothing-changes' })
    return accept([{ type: 'team.member-joined', data: { team, person, from: command.from } }])
  }
  if (!open) return refuse({ code: 'nothing-changes' })
  if (!isSpan(addDays(open.from, -1), command.until)) {
    return refuse({ code: 'bad-input', about: 'until' })
  }
  const { until } = command
  const left = shiftsLeft(person, facts, { team, lastDay: until })
  return accept([{ type: 'team.member-left', data: { team, person, until } }, ...left])
}

function decideLead(
  state: TeamState,
  command: Extract<TeamCommand, { do: 'name-lead' | 'end-lead' }>,
  facts: Facts,
): Decision {
  const { team, person } = command
  const open = state.leads.find((spell) => spell.person === person && !spell.until)
  if (command.do === 'name-lead') {
    if (!isDay(command.from)) return refuse({ code: 'bad-input', about: 'from' })
    if (!isHere(facts, person)) return refuse({ code: 'not-a-member' })
    if (open) return refuse({ code: 'nothing-changes' })
    return accept([{ type: 'team.lead-named', data: { team, person, from: command.from } }])
  }
  if (!open) return refuse({ code: 'nothing-changes' })
  if (!isSpan(addDays(open.from, -1), command.until)) {
    return refuse({ code: 'bad-input', about: 'until' })
  }
  return accept([{ type: 'team.lead-ended', data: { team, person, until: command.until } }])
}

function decideGoal(
  state: TeamState,
  command: Extract<TeamCommand, { do: 'set-goal' | 'end-goal' }>,
  facts: Facts,
): Decision {
  const { team, goal } = command
  if (command.do === 'end-goal') {
    if (!state.goals.some((each) => each.goal === goal)) return refuse({ code: 'not-found' })
    return accept([{ type: 'team.goal-ended', data: { team, goal } }])
  }
  const { words, endDay } = command
  if (!isDay(endDay)) return refuse({ code: 'bad-input', about: 'endDay' })
  if (state.goals.some((each) => each.goal === goal)) return refuse({ code: 'nothing-changes' })
  const current = state.goals.filter((each) => each.endDay >= dayOf(facts.nowMs))
  if (current.length >= limits.goalsOfATeam) return refuse({ code: 'too-many', about: 'goals' })
  return accept([{ type: 'team.goal-set', data: { team, goal, words, endDay } }])
}

function evolve(state: TeamState, entry: TeamEntry): TeamState {
  switch (entry.type) {
    case 'team.formed':
      return { ...state, formed: true, name: entry.data.name }
    case 'team.renamed':
      return { ...state, name: entry.data.name }
    case 'team.member-joined':
      return { ...state, members: opened(state.members, entry.data) }
    case 'team.member-left':
      return { ...state, members: ended(state.members, entry.data) }
    case 'team.lead-named':
      return { ...state, leads: opened(state.leads, entry.data) }
    case 'team.lead-ended':
      return { ...state, leads: ended(state.leads, entry.data) }
    case 'team.goal-set': {
      const { goal, words, endDay } = entry.data
      return { ...state, goals: [...state.goals, { goal, words, endDay }] }
    }
    case 'team.goal-ended':
      return { ...state, goals: state.goals.filter((each) => each.goal !== entry.data.goal) }
    case 'team.calendar-set':
      return { ...state, calendar: entry.data.marks }
    default:
      return entry satisfies never
  }
}

function opened(spells: readonly Spell[], data: { person: PersonId; from: Day }): readonly Spell[] {
  return [...spells, { person: data.person, from: data.from, until: undefined }]
}

function ended(spells: readonly Spell[], data: { person: PersonId; until: Day }): readonly Spell[] {
  return spells.map((spell) =>
    spell.person === data.person && spell.until === undefined
      ? { ...spell, until: data.until }
      : spell,
  )
}

/** Members on a day, in the order they joined. */
export function membersOn(team: TeamState, day: Day): readonly PersonId[] {
  const here = team.members.filter(
    (spell) => spell.from <= day && !(spell.until && spell.until < day),
  )
  return [...new Set(here.map((spell) => spell.person))]
}
