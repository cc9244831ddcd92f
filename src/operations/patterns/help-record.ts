// From a team's ledger to what detectors read: the last year of help between its consenting
// members, what they answered each other's asks, and what the team said of itself. Whoever has not
// consented is nowhere in it, neither as a person nor as a side of anything.
import type { Ledger } from '../../core/ledger/ledger.ts'
import type { Words } from '../../core/privacy/glass.ts'
import type { Facts } from '../../core/record/decider.ts'
import { isLeadOn } from '../../core/record/standing.ts'
import type { TeamState } from '../../core/record/team.ts'
import { addDays, dayOf, daysBetween, mondayOf, startOfDayMs } from '../../core/time.ts'
import type { CalendarMark, Day, PersonId, TeamId, TextId } from '../../core/vocabulary.ts'
import {
  type HelpPerson,
  type HelpRecord,
  type HelpRow,
  WEEK_SECONDS,
} from '../../sense/help-record.ts'
import { answeredRows } from './rows-of-asks.ts'
import { favorRows, swapRows } from './rows-of-favors.ts'
import { inOrder, type Window } from './window.ts'

/** What is older says little about how help moves now. */
const WEEKS = 52

export function helpRecordOf(
  ledger: Ledger,
  facts: Facts,
  team: TeamId,
  words: Words,
): HelpRecord | undefined {
  const state = ledger.teams.get(team)
  if (!state?.formed) return undefined
  const until = mondayOf(dayOf(facts.nowMs))
  const earliest = addDays(until, -7 * WEEKS)
  const tomorrow = addDays(dayOf(facts.nowMs), 1)
  const people = consentingIn(ledger, state, earliest, tomorrow)
  const places = new Map(people.map((person, place) => [person, place]))
  const window = { ledger, facts, places, from: earliest, until }
  const rows = inOrder([...favorRows(window), ...answeredRows(window), ...swapRows(window)])
  const first = rows[0]
  const start = first === undefined ? until : mondayOf(dayOf(first.time * 1000))
  const weeks = Math.max(1, daysBetween(start, until) / 7)
  const span = { ...window, from: start }
  const seen = firstWeeks(rows, startOfDayMs(start) / 1000)
  const said = people.map((person, place) => {
    const plain = personOf(span, team, state, person, words)
    // Whoever helped before their team was written down was there.
    return { ...plain, startWeek: Math.min(plain.startWeek, seen.get(place) ?? plain.startWeek) }
  })
  return {
    start: startOfDayMs(start) / 1000,
    weeks,
    people: said,
    rows,
    calendar: {
      reviewWeeks: weeksMarked(state.calendar, 'review', span),
      ruleChangeWeeks: weeksMarked(state.calendar, 'rule change', span),
      deadlines: Object.fromEntries(
        said.map(({ project }) => [project, weeksMarked(state.calendar, 'deadline', span)]),
      ),
    },
  }
}

function firstWeeks(rows: readonly HelpRow[], start: number): ReadonlyMap<number, number> {
  const first = new Map<number, number>()
  for (const { time, giver, receiver } of rows) {
    for (const place of [giver, receiver]) {
      if (!first.has(place)) first.set(place, Math.floor((time - start) / WEEK_SECONDS))
    }
  }
  return first
}

/** Texts it reads besides names: what people said of their skills and projects. */
export function textsOfRecord(ledger: Ledger, team: TeamId): readonly TextId[] {
  const members = new Set(ledger.teams.get(team)?.members.map(({ person }) => person))
  return [...members].flatMap((person) => {
    const { consents = false, skills = [], projects = [] } = ledger.people.get(person) ?? {}
    return consents ? [...skills, ...projects] : []
  })
}

/** Consenting people of the team in those days, in the order of their ids: no order of theirs. */
function consentingIn(ledger: Ledger, { members }: TeamState, from: Day, until: Day) {
  const there = members.filter((spell) => spell.from < until && (spell.until ?? until) >= from)
  return [...new Set(there.map(({ person }) => person))]
    .filter((person) => {
      const state = ledger.people.get(person)
      return state?.standing === 'joined' && state.consents
    })
    .sort()
}

/** Consenting members today: how many a figure about the team would be about. */
export function consentingToday(ledger: Ledger, facts: Facts, team: TeamId): number {
  const state = ledger.teams.get(team)
  if (!state) return 0
  const today = dayOf(facts.nowMs)
  const { size } = new Set(consentingIn(ledger, state, today, addDays(today, 1)))
  return size
}

function personOf(
  { ledger, facts, places, from, until }: Window,
  team: TeamId,
  state: TeamState,
  person: PersonId,
  words: Words,
): HelpPerson {
  const { manager, boundary, away = [], skills = [], projects = [] } = ledger.people.get(person)!
  const spells = state.members.filter((spell) => spell.person === person)
  const firstDay = spells.map((spell) => spell.from).sort()[0] ?? from
  const isStill = spells.some((spell) => spell.until === undefined)
  const lastDay = isStill
    ? until
    : spells
        .flatMap((spell) => spell.until ?? [])
        .sort()
        .at(-1)!
  const weekOf = (day: Day): number => Math.floor(daysBetween(from, day) / 7)
  const today = dayOf(facts.nowMs)
  const lead = [...places.keys()].find((each) => each !== person && isLeadOn(state, each, today))
  const managedBy = manager ?? lead
  const plain = (text: TextId): string => words(text)?.trim().toLowerCase() ?? ''
  return {
    id: person,
    team,
    role: isLeadOn(state, person, today) ? 'manager' : 'member',
    project: projects.map(plain).find((said) => said !== '') ?? team,
    manager: managedBy === undefined ? -1 : (places.get(managedBy) ?? -1),
    weeklyCapacityMinutes: boundary?.weeklyMinutes,
    skills: skills.map(plain).filter((said) => said !== ''),
    startWeek: Math.max(0, weekOf(firstDay)),
    endWeek: isStill ? weekOf(until) : weekOf(lastDay),
    awayWeeks: new Set(
      Array.from({ length: Math.max(1, weekOf(until)) }, (_, week) => week).filter(
        (week) => daysAway(away, addDays(from, 7 * week)) >= MOST_OF_A_WEEK,
      ),
    ),
  }
}

/** Days of the working week, Monday to Friday, that make it one they were away. */
const MOST_OF_A_WEEK = 3

function daysAway(away: readonly { readonly from: Day; readonly until: Day }[], monday: Day) {
  const days = [0, 1, 2, 3, 4].map((after) => addDays(monday, after))
  return days.filter((day) => away.some(({ from, until }) => from <= day && day <= until)).length
}

function weeksMarked(
  calendar: readonly CalendarMark[],
  kind: CalendarMark['kind'],
  { from, until }: Window,
): readonly number[] {
  const weeks = new Set<number>()
  for (const mark of calendar) {
    if (mark.kind !== kind) continue
    for (let day = mark.from; day <= mark.until && day < until; day = addDays(day, 1)) {
      if (day >= from) weeks.add(Math.floor(daysBetween(from, day) / 7))
    }
  }
  return [...weeks].sort((one, other) => one - other)
}
