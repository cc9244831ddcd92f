// How a person stands, and how each entry moves them: named by an import or a mention, invited,
// joined, left, erased, or found to be somebody already here. What they said of themselves goes
// with them.
import type { Boundary, Offer } from '../asking.ts'
import { addDays } from '../time.ts'
import type {
  Author,
  Day,
  EntryOf,
  ImportId,
  PersonEntry,
  PersonId,
  Role,
  TextId,
} from '../vocabulary.ts'

export type PersonStanding =
  | 'unknown'
  | 'named'
  | 'invited'
  | 'joined'
  | 'left'
  | 'erased'
  /** Was another person all along: their identities are that one's now. */
  | 'merged'

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
  readonly projects: readonly TextId[]
  readonly boundary: Boundary | null
  readonly offers: readonly Offer[]
  /** Whether a no to somebody else's ask may name them. */
  readonly nameMe: boolean
  /** Known from an import or a mention before anybody invited them. */
  readonly namedBefore: boolean
  /** The import that named them. */
  readonly namedBy: ImportId | undefined
  readonly invitedBy: Author | undefined
  /** Stays that ended by leaving, before the present one. */
  readonly earlierStays: readonly { readonly fromMs: number; readonly untilMs: number }[]
  readonly joinedAtMs: number | undefined
  readonly leftAtMs: number | undefined
  /** The admin who proposed them for the council; a second one names them. */
  readonly councilProposedBy: PersonId | undefined
  /** Who a merged person is now. */
  readonly mergedInto: PersonId | undefined
  /** Whether all that erasing or merging them implies is done. */
  readonly forgotten: boolean
}

export const unknownPerson: PersonState = {
  standing: 'unknown',
  name: undefined,
  roles: [],
  manager: null,
  consents: false,
  away: [],
  skills: [],
  projects: [],
  boundary: null,
  offers: [],
  nameMe: false,
  namedBefore: false,
  namedBy: undefined,
  invitedBy: undefined,
  earlierStays: [],
  joinedAtMs: undefined,
  leftAtMs: undefined,
  councilProposedBy: undefined,
  mergedInto: undefined,
  forgotten: false,
}

function named(state: PersonState, { data }: EntryOf<'person.named'>): PersonState {
  const { name, import: namedBy } = data
  return { ...state, standing: 'named', name, namedBefore: true, namedBy }
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

function left(state: PersonState, leftAtMs: number): PersonState {
  const nothing = { roles: [], consents: false, councilProposedBy: undefined }
  return { ...state, ...nothing, standing: 'left', leftAtMs }
}

function awayAfter(
  away: readonly AwaySpan[],
  { type, data }: EntryOf<'person.away-set' | 'person.away-ended'>,
): readonly AwaySpan[] {
  if (type === 'person.away-ended') return away.flatMap((span) => without(span, data))
  return [...away, { from: data.from, until: data.until }]
}

/** What is left of days away: the days before, and the days after. */
function without(span: AwaySpan, { from, until }: AwaySpan): readonly AwaySpan[] {
  if (until < span.from || from > span.until) return [span]
  return [
    { from: span.from, until: addDays(from, -1) },
    { from: addDays(until, 1), until: span.until },
  ].filter((left) => left.from <= left.until)
}

/** The only way a person's state changes. */
export function evolvePerson(state: PersonState, entry: PersonEntry): PersonState {
  switch (entry.type) {
    case 'person.named':
      return named(state, entry)
    case 'person.unnamed':
      return unknownPerson
    case 'person.invited':
      return { ...state, standing: 'invited', name: entry.data.name, invitedBy: entry.by }
    case 'person.invitation-revoked':
      return { ...state, standing: state.namedBefore ? 'named' : 'left' }
    case 'person.joined':
      return joined(state, entry)
    case 'person.renamed':
      return { ...state, name: entry.data.name }
    case 'person.left':
      return left(state, entry.atMs)
    case 'person.erased':
      return { ...unknownPerson, standing: 'erased', leftAtMs: entry.atMs }
    case 'person.merged':
      return { ...unknownPerson, standing: 'merged', mergedInto: entry.data.into }
    case 'person.forgotten':
      return { ...state, forgotten: true }
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
    case 'person.consent-withdrawn':
      return { ...state, consents: entry.type === 'person.consented' }
    case 'person.away-set':
    case 'person.away-ended':
      return { ...state, away: awayAfter(state.away, entry) }
    case 'person.skills-said':
      return { ...state, skills: entry.data.skills }
    case 'person.projects-said':
      return { ...state, projects: entry.data.projects }
    case 'person.boundary-set':
      return { ...state, boundary: entry.data.boundary }
    case 'person.offers-said':
      return { ...state, offers: entry.data.offers, nameMe: entry.data.nameMe }
    default:
      return entry satisfies never
  }
}
