// What people say of themselves: their name, consent, absences, skills, what they can be asked for
// and what they cannot take on now. Each saying replaces the last; nobody says it for them.
import type { Boundary, Offer } from '../asking.ts'
import { limits } from '../limits.ts'
import { accept, refuse } from '../result.ts'
import { addDays, dayOf, isDay } from '../time.ts'
import { type Day, type FavorKind, favorKinds, type PersonId, type TextId } from '../vocabulary.ts'
import type { Decision, Facts } from './decider.ts'
import type { PersonState } from './person-state.ts'

export type OwnWordCommand =
  | { readonly do: 'rename'; person: PersonId; name: TextId }
  | { readonly do: 'consent'; person: PersonId; consents: boolean }
  | { readonly do: 'be-away'; person: PersonId; from: Day; until: Day }
  | { readonly do: 'end-away'; person: PersonId; from: Day; until: Day }
  | { readonly do: 'say-skills'; person: PersonId; skills: readonly TextId[] }
  | { readonly do: 'say-projects'; person: PersonId; projects: readonly TextId[] }
  | { readonly do: 'set-boundary'; person: PersonId; boundary: Boundary | null }
  | { readonly do: 'say-offers'; person: PersonId; offers: readonly Offer[]; nameMe: boolean }

export function decideOwnWord(state: PersonState, command: OwnWordCommand, facts: Facts): Decision {
  const { person } = command
  if (facts.actor !== person) return refuse({ code: 'not-yours-to-do' })
  if (state.standing !== 'joined') return refuse({ code: 'not-a-member' })
  switch (command.do) {
    case 'rename':
      return accept([{ type: 'person.renamed', data: { person, name: command.name } }])
    case 'consent':
      if (state.consents === command.consents) return refuse({ code: 'nothing-changes' })
      return accept([
        command.consents
          ? { type: 'person.consented', data: { person } }
          : { type: 'person.consent-withdrawn', data: { person } },
      ])
    case 'be-away': {
      const { from, until } = command
      if (!isDay(from) || !isDay(until) || until < from) {
        return refuse({ code: 'bad-input', about: 'until' })
      }
      return accept([{ type: 'person.away-set', data: { person, from, until } }])
    }
    case 'end-away':
      return decideEndOfAway(state, command, facts)
    case 'say-skills':
      if (command.skills.length > limits.skillsOfAPerson) return refuse({ code: 'too-many' })
      return accept([{ type: 'person.skills-said', data: { person, skills: command.skills } }])
    case 'say-projects': {
      const { projects } = command
      if (projects.length > limits.projectsOfAPerson) return refuse({ code: 'too-many' })
      return accept([{ type: 'person.projects-said', data: { person, projects } }])
    }
    case 'set-boundary':
      return decideBoundary(state, command.person, command.boundary, facts)
    case 'say-offers': {
      const { offers, nameMe } = command
      if (offers.length > limits.offersOfAPerson) {
        return refuse({ code: 'too-many', about: 'offers' })
      }
      if (offers.length === 0 && state.offers.length === 0 && nameMe === state.nameMe) {
        return refuse({ code: 'nothing-changes' })
      }
      return accept([{ type: 'person.offers-said', data: { person, offers, nameMe } }])
    }
    default:
      return command satisfies never
  }
}

/** Days that are over stay as they were: what waited longer for them did so. */
function decideEndOfAway(
  { away }: PersonState,
  { person, from: said, until }: Extract<OwnWordCommand, { do: 'end-away' }>,
  { nowMs }: Facts,
): Decision {
  if (!isDay(said) || !isDay(until) || until < said) {
    return refuse({ code: 'bad-input', about: 'until' })
  }
  const today = dayOf(nowMs)
  const from = said < today ? today : said
  const isAway = away.some((span) => span.from <= until && span.until >= from)
  if (until < from || !isAway) return refuse({ code: 'nothing-changes' })
  return accept([{ type: 'person.away-ended', data: { person, from, until } }])
}

/** Said in one form only, so that the same boundary said again is no change. */
function decideBoundary(
  state: PersonState,
  person: PersonId,
  said: Boundary | null,
  facts: Facts,
): Decision {
  const refused = said && refusalOfBoundary(said, facts)
  if (refused) return refused
  const boundary = said && tidied(said, dayOf(facts.nowMs))
  if (sameBoundary(boundary, state.boundary)) return refuse({ code: 'nothing-changes' })
  return accept([{ type: 'person.boundary-set', data: { person, boundary } }])
}

function refusalOfBoundary(
  { weeklyMinutes, pausedUntil }: Boundary,
  facts: Facts,
): Decision | undefined {
  if (weeklyMinutes !== undefined) {
    const fits = Number.isInteger(weeklyMinutes) && weeklyMinutes >= 0
    if (!fits || weeklyMinutes > limits.weekMinutes) {
      return refuse({ code: 'bad-input', about: 'weeklyMinutes' })
    }
  }
  if (pausedUntil === undefined) return undefined
  const latest = addDays(dayOf(facts.nowMs), limits.pauseDays)
  if (isDay(pausedUntil) && pausedUntil <= latest) return undefined
  return refuse({ code: 'bad-input', about: 'pausedUntil' })
}

/** Kinds once each in the order of the vocabulary; a pause that is over is none. */
function tidied(said: Boundary, today: Day): Boundary {
  const { weeklyMinutes, pausedUntil } = said
  return {
    ...(weeklyMinutes === undefined ? {} : { weeklyMinutes }),
    ...(pausedUntil === undefined || pausedUntil <= today ? {} : { pausedUntil }),
    kindsNotNow: kindsIn(said.kindsNotNow),
    askLastFor: kindsIn(said.askLastFor),
  }
}

const kindsIn = (kinds: readonly FavorKind[]): readonly FavorKind[] =>
  favorKinds.filter((kind) => kinds.includes(kind))

function sameBoundary(first: Boundary | null, second: Boundary | null): boolean {
  if (first === null || second === null) return first === second
  return (
    first.weeklyMinutes === second.weeklyMinutes &&
    first.pausedUntil === second.pausedUntil &&
    first.kindsNotNow.join() === second.kindsNotNow.join() &&
    first.askLastFor.join() === second.askLastFor.join()
  )
}
