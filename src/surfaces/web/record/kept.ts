// Lines kept to oneself, read back from what the server keeps sealed: who is meant is as it was
// typed, a name or an id.
import type { PartyView, PersonView, TeamView } from '../../../core/privacy/views.ts'
import { type Day, type FavorKind, favorKinds } from '../../../core/vocabulary.ts'
import type { OwnAnswers } from '../api/queries.ts'

export interface KeptLine {
  readonly subject: string
  readonly giver: PartyView
  readonly receiver: PartyView
  readonly kind: FavorKind
  readonly day?: Day
  readonly note?: string
}

export interface Known {
  readonly people: readonly PersonView[]
  readonly teams: readonly TeamView[]
}

/** What is sent to keep a line: somebody who is known by their id, anybody else as typed. */
export function lineFrom(form: Pick<FormData, 'get'>, { people }: Known): Record<string, unknown> {
  const text = (name: string): string => String(form.get(name) ?? '').trim()
  const typed = text('other')
  const other = people.find(({ name }) => name.toLowerCase() === typed.toLowerCase())
  const [them, note] = [other?.person ?? typed, text('note')]
  const gave = text('way') === 'given'
  return {
    giver: gave ? 'me' : them,
    receiver: gave ? them : 'me',
    kind: text('kind'),
    day: text('day'),
    ...(note === '' ? {} : { note }),
  }
}

/** Newest day first; what cannot be read is left out. */
export function keptLines({ answers }: OwnAnswers, known: Known): readonly KeptLine[] {
  const dayOf = ({ day = '' }: KeptLine): string => day
  return answers
    .filter(({ field }) => field === 'kept-favor')
    .flatMap(({ subject, plain }) => lineOf(subject, plain, known) ?? [])
    .sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1))
}

function lineOf(subject: string, plain: string, known: Known): KeptLine | undefined {
  const said = parsed(plain)
  const kind = favorKinds.find((each) => each === said?.kind) ?? 'other'
  const { giver, receiver, day, note } = said ?? {}
  if (typeof giver !== 'string' || typeof receiver !== 'string') return undefined
  return {
    subject,
    giver: partySaid(giver, known),
    receiver: partySaid(receiver, known),
    kind,
    ...(typeof day === 'string' ? { day } : {}),
    ...(typeof note === 'string' ? { note } : {}),
  }
}

function parsed(plain: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(plain)
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

/** Whoever was typed; also somebody who has not joined. */
function partySaid(said: string, { people, teams }: Known): PartyView {
  const you = people.find((person) => person.you)
  if (said.toLowerCase() === 'me' || said === you?.person) {
    return { is: 'you', person: you?.person ?? 'person_', name: you?.name ?? 'you' }
  }
  const person = people.find((each) => each.person === said)
  if (person) return { is: 'person', person: person.person, name: person.name }
  const team = teams.find((each) => each.team === said)
  if (team) return { is: 'team', team: team.team, name: team.name }
  return { is: 'person', person: 'person_', name: said }
}
