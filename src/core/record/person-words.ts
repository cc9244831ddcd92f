// What people say of themselves: their name, whether they consent, days away, skills and projects,
// what they cannot take on now and what they can be asked for. Nobody says it for them.
import type { Boundary, Offer } from '../asking.ts'
import { limits } from '../limits.ts'
import { accept, refuse } from '../result.ts'
import { isDay } from '../time.ts'
import type { Day, PersonId, TextId } from '../vocabulary.ts'
import type { Decision, Facts } from './decider.ts'
import type { PersonState } from './person-state.ts'

export type OwnWordCommand =
  | { readonly do: 'rename'; person: PersonId; name: TextId }
  | { readonly do: 'consent'; person: PersonId; consents: boolean }
  | { readonly do: 'be-away'; person: PersonId; from: Day; until: Day }
  | { readonly do: 'say-skills'; person: PersonId; skills: readonly TextId[] }
  | { readonly do: 'say-projects'; person: PersonId; projects: readonly TextId[] }
  | { readonly do: 'set-boundary'; person: PersonId; boundary: Boundary | null }
  | {
      readonly do: 'say-offers'
      person: PersonId
      offers: readonly Offer[]
      nameMe: boolean
    }

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
    case 'say-skills':
      if (command.skills.length > limits.skillsOfAPerson) return refuse({ code: 'too-many' })
      return accept([{ type: 'person.skills-said', data: { person, skills: command.skills } }])
    case 'say-projects': {
      const { projects } = command
      if (projects.length > limits.projectsOfAPerson) return refuse({ code: 'too-many' })
      return accept([{ type: 'person.projects-said', data: { person, projects } }])
    }
    case 'set-boundary':
      return decideBoundary(state, command.boundary, person)
    case 'say-offers': {
      const { offers, nameMe } = command
      if (offers.length > limits.offersOfAPerson)
        return refuse({ code: 'too-many', about: 'offers' })
      return accept([{ type: 'person.offers-said', data: { person, offers, nameMe } }])
    }
    default:
      return command satisfies never
  }
}

const minutesOfAWeek = 7 * 24 * 60

function decideBoundary(state: PersonState, boundary: Boundary | null, person: PersonId): Decision {
  if (boundary === null) {
    if (state.boundary === null) return refuse({ code: 'nothing-changes' })
    return accept([{ type: 'person.boundary-set', data: { person, boundary } }])
  }
  const { weeklyMinutes, pausedUntil } = boundary
  const isWeekly =
    weeklyMinutes === undefined ||
    (Number.isInteger(weeklyMinutes) && weeklyMinutes >= 0 && weeklyMinutes <= minutesOfAWeek)
  if (!isWeekly) return refuse({ code: 'bad-input', about: 'weeklyMinutes' })
  if (pausedUntil !== undefined && !isDay(pausedUntil)) {
    return refuse({ code: 'bad-input', about: 'pausedUntil' })
  }
  return accept([{ type: 'person.boundary-set', data: { person, boundary } }])
}
