// What a typed line says, with what was chosen by chip laid over it, and what is sent to record it.
// People are found among those the reader can name; whoever is not found is named as typed.
import type { PersonView, TeamView } from '../../../core/privacy/views.ts'
import {
  type Day,
  type Expectation,
  effortSizes,
  type FavorId,
  type FavorKind,
  type PersonId,
  type TeamId,
} from '../../../core/vocabulary.ts'
import type { FavorReading } from '../../../grammar/reading.ts'

export type EffortSaid = NonNullable<FavorReading['effort']>

/** Somebody a line names: found, or only typed. */
export type Named =
  | { readonly is: 'person'; readonly id: PersonId; readonly name: string }
  | { readonly is: 'team'; readonly id: TeamId; readonly name: string }
  | { readonly is: 'unknown' | 'several' | 'several teams' | 'no team'; readonly name: string }

export interface Draft {
  readonly youAre: 'giver' | 'receiver'
  readonly others: readonly Named[]
  /** The reader's team, where it stood on their side instead of them alone. */
  readonly own?: Named
  readonly third?: Named
  readonly kind: FavorKind
  readonly day: Day
  /** As it was said, for all of them together where `share` says so. */
  readonly effort?: EffortSaid
  readonly share?: 'each' | 'together'
  readonly expectation?: Expectation
  readonly note?: string
  readonly asksEach: boolean
  readonly seenBy: SeenBy
}

/** Us two unless said otherwise; the team once both say so; or nobody but its author. */
export const seenByWords = ['us two', 'our team', 'only you'] as const
export type SeenBy = (typeof seenByWords)[number]

/** What was chosen by chip; null takes something out. */
export interface Chosen {
  readonly swapped?: boolean
  readonly others?: Readonly<Record<number, string>>
  /** A team of the reader's on their side; null: only they. */
  readonly own?: TeamId | null
  readonly kind?: FavorKind
  readonly day?: Day
  readonly effort?: EffortSaid | null
  readonly expectation?: Expectation | null
  readonly each?: 'each' | 'together'
  readonly seenBy?: SeenBy
}

export interface Around {
  readonly people: readonly PersonView[]
  readonly teams: readonly TeamView[]
}

/** The favor a new line returns or passes on, where the reader came from one. */
export interface Answering {
  readonly how: 'return' | 'pass-on'
  readonly favor: FavorId
  /** Who gave it: a return goes back to them, passing on goes to somebody else. */
  readonly giver?: PersonId
  readonly sentence: string
}

export function draftOf(reading: FavorReading, chosen: Chosen, around: Around): Draft {
  const effort = chosen.effort === undefined ? reading.effort : chosen.effort
  const expectation = chosen.expectation === undefined ? reading.expectation : chosen.expectation
  const youAre = chosen.swapped ? otherOf(reading.youAre) : reading.youAre
  const others = reading.others.map((typed, index) => find(chosen.others?.[index] ?? typed, around))
  const own = chosen.own === undefined ? reading.yourTeam : chosen.own
  const share = chosen.each ?? reading.share
  const isShared = others.length > 1 && effort != null
  const seenBy = chosen.seenBy ?? 'us two'
  return {
    youAre,
    others,
    kind: chosen.kind ?? reading.kind,
    day: chosen.day ?? reading.day,
    asksEach: isShared && share === undefined,
    // A giver's own claim is shown to nobody else before the other side said yes.
    seenBy: seenBy === 'our team' && youAre === 'giver' ? 'us two' : seenBy,
    ...(own == null ? {} : { own: find(own, around) }),
    ...(effort ? { effort } : {}),
    ...(isShared && share ? { share } : {}),
    ...(expectation ? { expectation } : {}),
    ...(reading.third === undefined ? {} : { third: find(reading.third, around) }),
    ...(reading.note === undefined ? {} : { note: reading.note }),
  }
}

const otherOf = (side: 'giver' | 'receiver'): 'giver' | 'receiver' =>
  side === 'giver' ? 'receiver' : 'giver'

/** What each line says: together means shared among them, to the minute above. */
export function effortOfEach({ effort, share, others }: Draft): EffortSaid | undefined {
  if (!effort || share !== 'together' || others.length < 2) return effort
  const minutes = 'minutes' in effort ? effort.minutes : effortSizes[effort.size]
  return { minutes: Math.ceil(minutes / others.length) }
}

/** Finds by id, by whole name, or by a first name that only one person has. */
export function find(said: string, { people, teams }: Around): Named {
  const wanted = said.trim().toLocaleLowerCase()
  const others = people.filter((person) => !person.you && person.standing !== 'left')
  const whole = others.filter(
    (person) => person.person === said || person.name.toLocaleLowerCase() === wanted,
  )
  const first = others.filter((person) => person.name.toLocaleLowerCase().split(' ')[0] === wanted)
  const found = whole.length > 0 ? whole : first
  const [only] = found
  if (only && found.length === 1) return { is: 'person', id: only.person, name: only.name }
  if (found.length > 1) return { is: 'several', name: said }
  const team = teams.find((each) => each.team === said || each.name.toLocaleLowerCase() === wanted)
  if (team) return { is: 'team', id: team.team, name: team.name }
  return isOwnTeam.test(wanted) ? ownTeam(said, teams) : { is: 'unknown', name: said }
}

const isOwnTeam = /^(my|our) team$/

/** “My team” is the only one the reader is in; with several, or none, it is asked for. */
function ownTeam(said: string, teams: readonly TeamView[]): Named {
  const yours = teams.filter((each) => each.yours)
  const [only] = yours
  if (!only) return { is: 'no team', name: said }
  return yours.length === 1
    ? { is: 'team', id: only.team, name: only.name }
    : { is: 'several teams', name: said }
}

/** Those who could not be found, or not told apart. Kept to oneself, a line may name anybody. */
export function unclear(draft: Draft): readonly Named[] {
  const { others, own, third, seenBy } = draft
  if (seenBy === 'only you') return []
  return [...others, ...(own ? [own] : []), ...(third ? [third] : [])].filter(
    (named) => !('id' in named),
  )
}

const idOf = (named: Named): string => ('id' in named ? named.id : named.name)

/** One call, and whom of the draft it is about. */
export interface Call {
  readonly path: string
  readonly body: unknown
  readonly others: readonly Named[]
}

/** What is sent: one call for all of them, all or none; one for each line kept to oneself. */
export function callsOf(draft: Draft, answering?: Answering): readonly Call[] {
  const { others } = draft
  if (draft.seenBy === 'only you') {
    const bodies = bodiesOf(draft)
    return others.map((other, index) => {
      return { path: '/private/lines', body: bodies[index], others: [other] }
    })
  }
  const bodies = bodiesOf(draft, answering)
  return bodies.length === 1
    ? [{ path: '/favors', body: bodies[0], others }]
    : [{ path: '/favors/many', body: { favors: bodies }, others }]
}

/** One body for `POST /favors` for each person named. */
export function bodiesOf(draft: Draft, answering?: Answering): readonly Record<string, unknown>[] {
  const own = draft.own ? idOf(draft.own) : 'me'
  const effort = effortOfEach(draft)
  const linked = answering && draft.youAre === 'giver' ? linkedOf(draft, answering) : undefined
  return draft.others.map((other) => ({
    giver: draft.youAre === 'giver' ? own : idOf(other),
    receiver: draft.youAre === 'receiver' ? own : idOf(other),
    kind: draft.kind,
    day: draft.day,
    ...(effort ? { effort } : {}),
    ...(draft.expectation ? { expectation: draft.expectation } : {}),
    ...(draft.note === undefined ? {} : { note: draft.note }),
    ...(draft.third ? { third: idOf(draft.third) } : {}),
    ...(draft.seenBy === 'our team' ? { shownTo: draft.seenBy } : {}),
    ...(answering && other === linked
      ? { [answering.how === 'return' ? 'inReturnFor' : 'passesOn']: answering.favor }
      : {}),
  }))
}

/** One line answers one favor: of several people, the one it fits, or else the first. */
function linkedOf({ others }: Draft, { how, giver }: Answering): Named | undefined {
  const fits = (other: Named): boolean => (idOf(other) === giver) === (how === 'return')
  return others.find(fits) ?? others[0]
}
