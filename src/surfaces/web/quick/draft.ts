// What a typed line says, with what was chosen by chip laid over it, and what is sent to record it.
// People are found among those the reader can name; whoever is not found is named as typed.
import type { PersonView, TeamView } from '../../../core/privacy/views.ts'
import type {
  Day,
  Expectation,
  FavorId,
  FavorKind,
  PersonId,
  TeamId,
} from '../../../core/vocabulary.ts'
import type { FavorReading } from '../../../grammar/reading.ts'

export type EffortSaid = NonNullable<FavorReading['effort']>

/** Somebody a line names: found, or only typed. */
export type Named =
  | { readonly is: 'person'; readonly id: PersonId; readonly name: string }
  | { readonly is: 'team'; readonly id: TeamId; readonly name: string }
  | { readonly is: 'unknown' | 'several'; readonly name: string }

export interface Draft {
  readonly youAre: 'giver' | 'receiver'
  readonly others: readonly Named[]
  readonly third?: Named
  readonly kind: FavorKind
  readonly day: Day
  readonly effort?: EffortSaid
  readonly expectation?: Expectation
  readonly note?: string
  readonly asksEach: boolean
}

/** What was chosen by chip; null takes something out. */
export interface Chosen {
  readonly swapped?: boolean
  readonly others?: Readonly<Record<number, string>>
  readonly kind?: FavorKind
  readonly day?: Day
  readonly effort?: EffortSaid | null
  readonly expectation?: Expectation | null
  readonly each?: 'each' | 'together'
}

export interface Around {
  readonly people: readonly PersonView[]
  readonly teams: readonly TeamView[]
}

/** The favor a new line returns or passes on, where the reader came from one. */
export interface Answering {
  readonly how: 'return' | 'pass-on'
  readonly favor: FavorId
  readonly sentence: string
}

export function draftOf(reading: FavorReading, chosen: Chosen, around: Around): Draft {
  const effort = chosen.effort === undefined ? reading.effort : chosen.effort
  const expectation = chosen.expectation === undefined ? reading.expectation : chosen.expectation
  const youAre = chosen.swapped ? otherOf(reading.youAre) : reading.youAre
  const others = reading.others.map((typed, index) => find(chosen.others?.[index] ?? typed, around))
  return {
    youAre,
    others,
    kind: chosen.kind ?? reading.kind,
    day: chosen.day ?? reading.day,
    asksEach: others.length > 1 && effort != null && chosen.each === undefined,
    ...(effort ? { effort: shareOf(effort, chosen.each, others.length) } : {}),
    ...(expectation ? { expectation } : {}),
    ...(reading.third === undefined ? {} : { third: find(reading.third, around) }),
    ...(reading.note === undefined ? {} : { note: reading.note }),
  }
}

const otherOf = (side: 'giver' | 'receiver'): 'giver' | 'receiver' =>
  side === 'giver' ? 'receiver' : 'giver'

/** Together means the effort is shared among them, to the minute. */
function shareOf(effort: EffortSaid, each: Chosen['each'], among: number): EffortSaid {
  if (each !== 'together' || among < 2) return effort
  const minutes = 'minutes' in effort ? effort.minutes : { S: 30, M: 120, L: 480 }[effort.size]
  return { minutes: Math.max(1, Math.round(minutes / among)) }
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
  return team ? { is: 'team', id: team.team, name: team.name } : { is: 'unknown', name: said }
}

/** Those who could not be found, or not told apart. */
export function unclear(draft: Draft): readonly Named[] {
  return [...draft.others, ...(draft.third ? [draft.third] : [])].filter(
    (named) => named.is === 'unknown' || named.is === 'several',
  )
}

const idOf = (named: Named): string => ('id' in named ? named.id : named.name)

/** One body for `POST /favors` for each person named. */
export function bodiesOf(draft: Draft, answering?: Answering): readonly Record<string, unknown>[] {
  return draft.others.map((other) => ({
    giver: draft.youAre === 'giver' ? 'me' : idOf(other),
    receiver: draft.youAre === 'receiver' ? 'me' : idOf(other),
    kind: draft.kind,
    day: draft.day,
    ...(draft.effort ? { effort: draft.effort } : {}),
    ...(draft.expectation ? { expectation: draft.expectation } : {}),
    ...(draft.note === undefined ? {} : { note: draft.note }),
    ...(draft.third ? { third: idOf(draft.third) } : {}),
    ...(answering && draft.youAre === 'giver'
      ? { [answering.how === 'return' ? 'inReturnFor' : 'passesOn']: answering.favor }
      : {}),
  }))
}
