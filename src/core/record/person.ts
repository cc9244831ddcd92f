// A person: named by an import or a mention, invited, joined, left. Leaving keeps the other side's
// record; consent to analysis is one word of theirs, off until said.
import type { Refusal } from '../refusals.ts'
import { accept, refuse } from '../result.ts'
import type { PersonEntry, PersonId, Role, TextId } from '../vocabulary.ts'
import type { Decider, Decision, Facts } from './decider.ts'
import { evolvePerson, type PersonState, unknownPerson } from './person-state.ts'
import { decideOwnWord, type OwnWordCommand } from './person-words.ts'
import { shiftsLeft } from './rota-leaving.ts'
import { isAdmin, isHere, leadsOrManages } from './standing.ts'

export type PersonCommand =
  | { readonly do: 'name'; person: PersonId; name: TextId; origin: 'import' | 'mention' }
  | { readonly do: 'invite'; person: PersonId; name: TextId }
  | { readonly do: 'join'; person: PersonId; name: TextId; founding?: true }
  | { readonly do: 'revoke-invitation'; person: PersonId }
  | { readonly do: 'leave'; person: PersonId }
  | { readonly do: 'erase'; person: PersonId }
  | { readonly do: 'merge'; person: PersonId; into: PersonId }
  /** Said by the clockwork once nothing of theirs is left. */
  | { readonly do: 'forget'; person: PersonId }
  | { readonly do: 'give-role'; person: PersonId; role: Role }
  | { readonly do: 'take-role'; person: PersonId; role: Role }
  | { readonly do: 'set-manager'; person: PersonId; manager: PersonId | null }
  | OwnWordCommand

export const personDecider: Decider<PersonState, PersonCommand, PersonEntry> = {
  start: unknownPerson,
  decide,
  evolve: evolvePerson,
}

function decide(state: PersonState, command: PersonCommand, facts: Facts): Decision {
  const gone = state.standing === 'erased' || state.standing === 'merged'
  if (gone && command.do !== 'forget') return refuse({ code: 'not-found' })
  switch (command.do) {
    case 'name':
    case 'invite':
    case 'join':
      return decideArrival(state, command, facts)
    case 'revoke-invitation':
      return decideRevoke(state, command.person, facts)
    case 'leave':
    case 'erase':
      return decideDeparture(state, command, facts)
    case 'merge':
      return decideMerge(state, command, facts)
    case 'forget':
      if (facts.actor !== 'clockwork') return refuse({ code: 'not-yours-to-do' })
      if (!gone || state.forgotten) return refuse({ code: 'nothing-changes' })
      return accept([{ type: 'person.forgotten', data: { person: command.person } }])
    case 'give-role':
    case 'take-role':
      return decideRole(state, command, facts)
    case 'set-manager':
      return decideManager(state, command, facts)
    case 'rename':
    case 'consent':
    case 'be-away':
    case 'end-away':
    case 'say-skills':
    case 'say-projects':
    case 'set-boundary':
    case 'say-offers':
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
  if (!mayInvite(facts)) return refuse({ code: 'not-yours-to-do' })
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

/** Whoever may invite may also take an invitation back. */
function decideRevoke(state: PersonState, person: PersonId, facts: Facts): Decision {
  if (!mayInvite(facts)) return refuse({ code: 'not-yours-to-do' })
  if (state.standing === 'unknown') return refuse({ code: 'not-found' })
  if (state.standing !== 'invited') return refuse({ code: 'nothing-changes' })
  return accept([{ type: 'person.invitation-revoked', data: { person } }])
}

function mayInvite(facts: Facts): boolean {
  const { actor } = facts
  return isAdmin(facts, actor) || (isHere(facts, actor) && leadsOrManages(facts, actor))
}

function decideDeparture(
  state: PersonState,
  command: Extract<PersonCommand, { do: 'leave' | 'erase' }>,
  facts: Facts,
): Decision {
  const { person } = command
  const { actor } = facts
  if (state.standing === 'unknown') return refuse({ code: 'not-found' })
  if (command.do === 'erase') return decideErase(state, person, facts)
  if (actor !== person && !isAdmin(facts, actor)) return refuse({ code: 'not-yours-to-do' })
  if (isLastAdmin(person, facts)) return refuse({ code: 'last-admin' })
  if (state.standing === 'left') return refuse({ code: 'already-left' })
  const left = shiftsLeft(person, facts)
  return accept([{ type: 'person.left', data: { person } }, ...left])
}

/**
 * One's own word. The operator's, for whoever cannot come in to say it: somebody who left or never
 * joined. The clockwork's, where a restored record brings back somebody who was forgotten.
 */
function decideErase(state: PersonState, person: PersonId, facts: Facts): Decision {
  const { actor } = facts
  const forThem = actor === 'operator' && state.standing !== 'joined'
  if (actor !== person && actor !== 'clockwork' && !forThem) {
    return refuse({ code: 'not-yours-to-do' })
  }
  if (actor === person && isNeeded(person, facts)) return refuse({ code: 'last-admin' })
  const left = shiftsLeft(person, facts)
  return accept([{ type: 'person.erased', data: { person } }, ...left])
}

/** The last admin of others. Whoever is alone here may go: nobody is left to be admin of. */
export function isNeeded(person: PersonId, facts: Facts): boolean {
  return isLastAdmin(person, facts) && facts.members().some((each) => each !== person)
}

/** Only somebody who has not joined can turn out to be another: two members stay two. */
function decideMerge(
  state: PersonState,
  command: Extract<PersonCommand, { do: 'merge' }>,
  facts: Facts,
): Decision {
  const { person, into } = command
  if (!isAdmin(facts, facts.actor)) return refuse({ code: 'not-yours-to-do' })
  const target = facts.person(into)?.standing ?? 'unknown'
  if (state.standing === 'unknown' || target === 'unknown') return refuse({ code: 'not-found' })
  if (person === into) return refuse({ code: 'nothing-changes' })
  if (state.standing !== 'named' && state.standing !== 'invited') {
    return refuse({ code: 'already-joined', detail: twoMembers })
  }
  const here = target === 'named' || target === 'invited' || target === 'joined'
  if (!here) return refuse({ code: 'not-a-member' })
  return accept([{ type: 'person.merged', data: { person, into } }])
}

const twoMembers = 'They joined themselves: only somebody who has not joined can be made another.'

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
