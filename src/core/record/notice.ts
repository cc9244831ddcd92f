// Which entries are told to whom though they are no favors: a role, a team, who manages one, an
// address an admin moved. Naming the council, and what is used, is told to everybody.
import type { Entry, EntryOf, PersonId } from '../vocabulary.ts'
import type { PersonState } from './person-state.ts'
import { isPerson } from './standing.ts'

export type NoticeTo = PersonId | 'everybody'

/** Whose notice an entry is, if it is one; nobody is given notice of their own words. */
export function noticeTo(
  entry: Entry,
  person: (id: PersonId) => PersonState | undefined,
): NoticeTo | undefined {
  const to = addressee(entry, person)
  return to === entry.by ? undefined : to
}

function addressee(
  entry: Entry,
  person: (id: PersonId) => PersonState | undefined,
): NoticeTo | undefined {
  switch (entry.type) {
    case 'person.role-given':
    case 'person.role-taken':
      return entry.data.role === 'council' ? 'everybody' : entry.data.person
    case 'org.mode-set':
      return 'everybody'
    case 'person.joined': {
      const by = person(entry.data.person)?.invitedBy
      return by !== undefined && isPerson(by) ? by : undefined
    }
    case 'person.merged':
      return entry.data.into
    case 'identity.attached':
    case 'identity.detached':
      return aboutAddress(entry, person(entry.data.person))
    case 'person.manager-set':
    case 'team.member-joined':
    case 'team.member-left':
    case 'team.lead-named':
    case 'team.lead-ended':
      return entry.data.person
    default:
      return undefined
  }
}

/**
 * An account comes with an invitation, what the operator wrote was told at the machine, and who is
 * only named has no page to be told on.
 */
function aboutAddress(
  { by, type, data }: EntryOf<'identity.attached' | 'identity.detached'>,
  whose: PersonState | undefined,
): NoticeTo | undefined {
  if (!isPerson(by) || whose?.standing === 'named') return undefined
  return type === 'identity.attached' && data.kind === 'account' ? undefined : data.person
}
