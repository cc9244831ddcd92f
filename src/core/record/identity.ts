// An identity: an account, an address, a chat or git name. Entries speak of identities; these
// entries say whose they are, so merging and splitting people never rewrites history.
import { accept, refuse } from '../result.ts'
import type { IdentityEntry, IdentityId, IdentityKind, PersonId, TextId } from '../vocabulary.ts'
import type { Decider, Decision, Facts } from './decider.ts'
import { isAdmin, isForgotten, isHere } from './standing.ts'

export interface IdentityState {
  readonly person: PersonId | undefined
  readonly kind: IdentityKind | undefined
  readonly address: TextId | undefined
}

export type IdentityCommand =
  | {
      readonly do: 'attach'
      identity: IdentityId
      person: PersonId
      kind: IdentityKind
      address?: TextId
    }
  | { readonly do: 'detach'; identity: IdentityId }
  /** Gives an identity, as it is, to another person: merging and splitting in one step. */
  | { readonly do: 'move'; identity: IdentityId; person: PersonId }

const start: IdentityState = { person: undefined, kind: undefined, address: undefined }

export const identityDecider: Decider<IdentityState, IdentityCommand, IdentityEntry> = {
  start,
  decide,
  evolve,
}

function decide(state: IdentityState, command: IdentityCommand, facts: Facts): Decision {
  const { identity } = command
  switch (command.do) {
    case 'attach': {
      const { person, kind, address } = command
      if (state.person !== undefined) return refuse({ code: 'identity-taken' })
      const holder = facts.person(person)
      if (holder === undefined || isForgotten(holder)) return refuse({ code: 'not-found' })
      if (!mayChange(person, facts)) return refuse({ code: 'not-yours-to-do' })
      const where = address === undefined ? {} : { address }
      return accept([{ type: 'identity.attached', data: { identity, person, kind, ...where } }])
    }
    case 'detach':
      if (state.person === undefined) return refuse({ code: 'identity-not-attached' })
      if (!mayChange(state.person, facts)) return refuse({ code: 'not-yours-to-do' })
      return accept([{ type: 'identity.detached', data: { identity, person: state.person } }])
    case 'move': {
      const { person } = command
      const { person: before, kind, address } = state
      if (before === undefined || kind === undefined) {
        return refuse({ code: 'identity-not-attached' })
      }
      if (before === person) return refuse({ code: 'nothing-changes' })
      const holder = facts.person(person)
      if (holder === undefined || isForgotten(holder)) return refuse({ code: 'not-found' })
      if (!isAdmin(facts, facts.actor)) return refuse({ code: 'not-yours-to-do' })
      const where = address === undefined ? {} : { address }
      return accept([
        { type: 'identity.detached', data: { identity, person: before } },
        { type: 'identity.attached', data: { identity, person, kind, ...where } },
      ])
    }
    default:
      return command satisfies never
  }
}

/** Admins for anybody, people for themselves, members for those only named so far. */
function mayChange(person: PersonId, facts: Facts): boolean {
  const { actor } = facts
  if (actor === 'operator' || actor === person || isAdmin(facts, actor)) return true
  const standing = facts.person(person)?.standing
  return isHere(facts, actor) && (standing === 'named' || standing === 'invited')
}

function evolve(state: IdentityState, entry: IdentityEntry): IdentityState {
  switch (entry.type) {
    case 'identity.attached': {
      const { person, kind, address } = entry.data
      return { person, kind, address }
    }
    case 'identity.detached':
      return { ...state, person: undefined }
    default:
      return entry satisfies never
  }
}
