// A person: named by an import or a mention, invited, joined, left. Leaving keeps the other side's
// record; consent to analysis is one word of theirs, off until said.
import { limits } from '../limits.ts'
import type { Refusal } from '../refusals.ts'
import { accept, refuse } from '../result.ts'
import { isDay } from '../time.ts'
import type { Day, EntryOf, PersonEntry, PersonId, Role, TextId } from '../vocabulary.ts'
import type { Decider, Decision, Facts } from './decider.ts'
import { isAdmin, isHere, leadsOrManages } from './standing.ts'

export type PersonStanding = 'unknown' | 'named' | 'invited' | 'joined' | 'left' | 'erased'

export interface AwaySpan {
  readonly from: Day
  readonly until: Day
}

export interface PersonState {
  readonly standing: PersonStanding
  readonly name: TextId | undefined
  readonly roles: readonly Role[]
  readonly manager: PersonId | null
  readonly consents: boolean
  readonly away: readonly AwaySpan[]
  readonly skills: readonly TextId[]
  /** Stays that ended by leaving, before the present one. */
  readonly earlierStays: readonly { readonly fromMs: number; readonly untilMs: number }[]
  readonly joinedAtMs: number | undefined
  readonly leftAtMs: number | undefined
  /** The admin who proposed them for the council; a second one names them. */
  readonly councilProposedBy: PersonId | undefined
}

export type PersonCommand =
  | { readonly do: 'name'; person: PersonId; name: TextId; origin: 'import' | 'mention' }
  | { readonly do: 'invite'; person: PersonId; name: TextId }
  | { readonly do: 'join'; person: PersonId; name: TextId; founding?: true }
  | { readonly do: 'rename'; person: PersonId; name: TextId }
  | { readonly do: 'leave'; person: PersonId }
  | { readonly do: 'erase'; person: PersonId }
  | { readonly do: 'give-role'; person: PersonId; role: Role }
  | { readonly do: 'take-role'; person: PersonId; role: Role }
  | { readonly do: 'set-manager'; person: PersonId; manager: PersonId | null }
  | { readonly do: 'consent'; person: PersonId; consents: boolean }
  | { readonly do: 'be-away'; person: PersonId; from: Day; until: Day }
  | { readonly do: 'say-skills'; person: PersonId; skills: readonly TextId[] }

const start: PersonState = {
  standing: 'unknown',
  name: undefined,
  roles: [],
  manager: null,
  consents: false,
  away: [],
  skills: [],
  earlierStays: [],
  joinedAtMs: undefined,
  leftAtMs: undefined,
  councilProposedBy: undefined,
}

export const personDecider: Decider<PersonState, PersonCommand, PersonEntry> = {
  start,
  decide,
  evolve,
}

function decide(state: PersonState, command: PersonCommand, facts: Facts): Decision {
  const gone = state.standing === 'erased'
  if (gone) return refuse({ code: 'not-found' })
  switch (command.do) {
    case 'name':
    case 'invite':
    case 'join':
      return decideArrival(state, command, facts)
    case 'leave':
    case 'erase':
      return decideDeparture(state, command, facts)
    case 'give-role':
    case 'take-role':
      return decideRole(state, command, facts)
    case 'set-manager':
      return decideManager(state, command, facts)
    case 'rename':
    case 'consent':
    case 'be-away':
    case 'say-skills':
      return decideOwnWord(state, command, facts)
    default:
      return command satisfies never
  }
}

function decideArrival(
  state: PersonState,
  command: Extract<PersonCommand, { do: 'name' | 'invite' | 'join' }>,
  facts: Facts,
): Decision {
  const { person, name } = command
  if (command.do === 'join') {
    if (state.standing === 'joined') return refuse({ code: 'already-joined' })
    if (facts.actor !== person && facts.actor !== 'operator') {
      return refuse({ code: 'not-yours-to-do' })
    }
    const refusal = refusalOfJoining(state, command.founding === true, facts)
    if (refusal) return refuse(refusal)
    const role = command.founding ? ({ role: 'admin' } as const) : {}
    return accept([{ type: 'person.joined', data: { person, name, ...role } }])
  }
  if (!isHere(facts, facts.actor)) return refuse({ code: 'not-yours-to-do' })
  if (command.do === 'name') {
    if (state.standing !== 'unknown') return refuse({ code: 'nothing-changes' })
    return accept([{ type: 'person.named', data: { person, name, origin: command.origin } }])
  }
  if (state.standing === 'joined') return refuse({ code: 'already-joined' })
  if (!isAdmin(facts, facts.actor) && !leadsOrManages(facts, facts.actor)) {
    return refuse({ code: 'not-yours-to-do' })
  }
  return accept([{ type: 'person.invited', data: { person, name } }])
}

/** Who left needs a new invitation, and only the first one in is admin by their own word. */
function refusalOfJoining(
  state: PersonState,
  founding: boolean,
  facts: Facts,
): Refusal | undefined {
  if (facts.actor === 'operator') return undefined
  if (state.standing === 'left') return { code: 'already-left' }
  return founding && facts.admins().length > 0 ? { code: 'not-yours-to-do' } : undefined
}

function decideDeparture(
  state: PersonState,
  command: Extract<PersonCommand, { do: 'leave' | 'erase' }>,
  facts: Facts,
): Decision {
  const { person } = command
  if (state.standing === 'unknown') return refuse({ code: 'not-found' })
  if (facts.actor !== person && !isAdmin(facts, facts.actor)) {
    return refuse({ code: 'not-yours-to-do' })
  }
  if (isLastAdmin(person, facts)) return refuse({ code: 'last-admin' })
  if (command.do === 'leave') {
    if (state.standing === 'left') return refuse({ code: 'already-left' })
    return accept([{ type: 'person.left', data: { person } }])
  }
  if (facts.actor !== person) return refuse({ code: 'not-yours-to-do' })
  return accept([{ type: 'person.erased', data: { person } }])
}

function isLastAdmin(person: PersonId, facts: Facts): boolean {
  const admins = facts.admins()
  return admins.length === 1 && admins[0] === person
}

/** Admins name admins; the council needs two of them, one after the other. */
function decideRole(
  state: PersonState,
  command: Extract<PersonCommand, { do: 'give-role' | 'take-role' }>,
  facts: Facts,
): Decision {
  const { person, role } = command
  const { actor } = facts
  if (actor === 'clockwork') return refuse({ code: 'not-yours-to-do' })
  if (actor !== 'operator' && !isAdmin(facts, actor)) return refuse({ code: 'not-yours-to-do' })
  if (state.standing !== 'joined') return refuse({ code: 'not-a-member' })
  const has = state.roles.includes(role)
  if (command.do === 'take-role') {
    if (!has) return refuse({ code: 'nothing-changes' })
    if (role === 'admin' && isLastAdmin(person, facts)) return refuse({ code: 'last-admin' })
    return accept([{ type: 'person.role-taken', data: { person, role } }])
  }
  if (has) return refuse({ code: 'nothing-changes' })
  if (role === 'council') {
    if (actor === 'operator') return refuse({ code: 'needs-two-admins' })
    const proposer = state.councilProposedBy
    if (proposer === undefined || !isAdmin(facts, proposer)) {
      return accept([{ type: 'person.council-proposed', data: { person } }])
    }
    if (proposer === actor) return refuse({ code: 'needs-two-admins' })
  }
  return accept([{ type: 'person.role-given', data: { person, role } }])
}

function decideManager(
  state: PersonState,
  command: Extract<PersonCommand, { do: 'set-manager' }>,
  facts: Facts,
): Decision {
  const { person, manager } = command
  if (!isAdmin(facts, facts.actor)) return refuse({ code: 'not-yours-to-do' })
  if (state.standing === 'unknown') return refuse({ code: 'not-found' })
  if (person === manager) return refuse({ code: 'own-manager' })
  if (state.manager === manager) return refuse({ code: 'nothing-changes' })
  if (manager !== null && !isHere(facts, manager)) return refuse({ code: 'not-a-member' })
  return accept([{ type: 'person.manager-set', data: { person, manager } }])
}

function decideOwnWord(
  state: PersonState,
  command: Extract<PersonCommand, { do: 'rename' | 'consent' | 'be-away' | 'say-skills' }>,
  facts: Facts,
): Decision {
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
    default:
      return command satisfies never
  }
}

function joined(state: PersonState, entry: EntryOf<'person.joined'>): PersonState {
  const { name, role } = entry.data
  return {
    ...state,
    standing: 'joined',
    name,
    roles: role === undefined ? state.roles : [...state.roles, role],
    earlierStays: staysBefore(state),
    joinedAtMs: entry.atMs,
    leftAtMs: undefined,
  }
}

/** What a new arrival leaves behind: the stay before it, if there was one. */
function staysBefore(state: PersonState): PersonState['earlierStays'] {
  const { earlierStays, joinedAtMs: fromMs, leftAtMs: untilMs } = state
  if (fromMs === undefined || untilMs === undefined) return earlierStays
  return [...earlierStays, { fromMs, untilMs }]
}

function evolve(state: PersonState, entry: PersonEntry): PersonState {
  switch (entry.type) {
    case 'person.named':
      return { ...state, standing: 'named', name: entry.data.name }
    case 'person.invited':
      return { ...state, standing: 'invited', name: entry.data.name }
    case 'person.joined':
      return joined(state, entry)
    case 'person.renamed':
      return { ...state, name: entry.data.name }
    case 'person.left':
      return {
        ...state,
        standing: 'left',
        roles: [],
        consents: false,
        leftAtMs: entry.atMs,
        councilProposedBy: undefined,
      }
    case 'person.erased':
      return { ...start, standing: 'erased', leftAtMs: entry.atMs }
    case 'person.role-given': {
      const roles = [...state.roles, entry.data.role]
      return { ...state, roles, councilProposedBy: undefined }
    }
    case 'person.role-taken':
      return { ...state, roles: state.roles.filter((role) => role !== entry.data.role) }
    case 'person.council-proposed':
      return { ...state, councilProposedBy: entry.by as PersonId }
    case 'person.manager-set':
      return { ...state, manager: entry.data.manager }
    case 'person.consented':
      return { ...state, consents: true }
    case 'person.consent-withdrawn':
      return { ...state, consents: false }
    case 'person.away-set':
      return { ...state, away: [...state.away, { from: entry.data.from, until: entry.data.until }] }
    case 'person.skills-said':
      return { ...state, skills: entry.data.skills }
    default:
      return entry satisfies never
  }
}
