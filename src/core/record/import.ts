// An import: begun, filled with people and lines, finished, undone as a whole. Its lines are seen
// by nobody until it is finished. Undoing is one entry, so that it can never stop half-way.
import type { Refusal } from '../refusals.ts'
import { accept, refuse } from '../result.ts'
import type {
  Author,
  Draft,
  FavorContent,
  FavorId,
  IdentityId,
  IdentityKind,
  ImportEntry,
  ImportId,
  ImportSource,
  PersonId,
  TextId,
} from '../vocabulary.ts'
import type { Decider, Decision, Facts } from './decider.ts'
import { isWithinLine, refusalOfContent, refusalOfParties } from './favor-recording.ts'
import { partyPerson, sideOf } from './favor-sides.ts'
import { isAdmin, isHere, isPerson } from './standing.ts'

export interface ImportState {
  readonly standing: 'unknown' | 'begun' | 'finished' | 'undone'
  readonly by: Author
  readonly source: ImportSource
  readonly name: TextId | undefined
  readonly begunAtMs: number
  readonly endedAtMs: number | undefined
  /** Members its lines named when it was finished. */
  readonly people: readonly PersonId[]
  readonly why: 'cancelled' | 'undone' | undefined
}

export interface ObserveCommand {
  readonly do: 'observe'
  readonly import: ImportId
  readonly favor: FavorId
  readonly giver: IdentityId
  readonly receiver: IdentityId
  readonly content: FavorContent
  readonly trace: string
  readonly instantMs?: number
}

export type ImportCommand =
  | { readonly do: 'begin'; import: ImportId; source: ImportSource; name: TextId }
  | {
      readonly do: 'name-person'
      import: ImportId
      person: PersonId
      name: TextId
      identity: IdentityId
      kind: IdentityKind
      address?: TextId
    }
  | ObserveCommand
  | { readonly do: 'finish'; import: ImportId }
  | { readonly do: 'undo'; import: ImportId }

const start: ImportState = {
  standing: 'unknown',
  by: 'clockwork',
  source: 'csv',
  name: undefined,
  begunAtMs: 0,
  endedAtMs: undefined,
  people: [],
  why: undefined,
}

export const importDecider: Decider<ImportState, ImportCommand, ImportEntry> = {
  start,
  decide,
  evolve,
}

function decide(state: ImportState, command: ImportCommand, facts: Facts): Decision {
  const { actor } = facts
  if (command.do === 'begin') {
    const { import: id, source, name } = command
    if (state.standing !== 'unknown') return refuse({ code: 'nothing-changes' })
    if (!isHere(facts, actor)) return refuse({ code: 'not-yours-to-do' })
    return accept([{ type: 'import.begun', data: { import: id, source, name } }])
  }
  if (state.standing === 'unknown') return refuse({ code: 'not-found' })
  if (command.do === 'undo') return decideUndo(state, command.import, facts)
  if (actor !== state.by || !isHere(facts, actor)) return refuse({ code: 'not-yours-to-do' })
  if (state.standing !== 'begun') return refuse({ code: 'nothing-changes' })
  switch (command.do) {
    case 'name-person':
      return decideNaming(command, facts)
    case 'observe':
      return decideLine(command, facts)
    case 'finish': {
      const people = membersIn(command.import, facts).filter((person) => person !== actor)
      return accept([{ type: 'import.finished', data: { import: command.import, people } }])
    }
    default:
      return command satisfies never
  }
}

function decideNaming(
  command: Extract<ImportCommand, { do: 'name-person' }>,
  facts: Facts,
): Decision {
  const { import: id, person, name, identity, kind, address } = command
  if (facts.person(person) !== undefined) return refuse({ code: 'nothing-changes' })
  if (facts.identity(identity) !== undefined) return refuse({ code: 'identity-taken' })
  const where = address === undefined ? {} : { address }
  return accept([
    { type: 'person.named', data: { person, name, origin: 'import', import: id } },
    { type: 'identity.attached', data: { identity, person, kind, ...where } },
  ])
}

/** One line. One that is known already adds nothing, whoever brought it in. */
function decideLine(command: ObserveCommand, facts: Facts): Decision {
  if (facts.traced(command.trace) !== undefined) return accept([])
  const refusal = refusalOfLine(command, facts)
  if (refusal) return refuse(refusal)
  const { import: id, favor, giver, receiver, content, trace, instantMs } = command
  const inLine = isWithinLine({ giver, receiver }, content.day, facts)
  const data = {
    ...content,
    favor,
    giver,
    receiver,
    import: id,
    trace,
    ...(instantMs === undefined ? {} : { instantMs }),
    ...(inLine ? { withinLine: true as const } : {}),
  }
  return accept([{ type: 'favor.observed', data }])
}

/** Why a line cannot come in: what it says, whom it names, or whose it is to bring. */
export function refusalOfLine(
  { giver, receiver, content }: Pick<ObserveCommand, 'giver' | 'receiver' | 'content'>,
  facts: Facts,
): Refusal | undefined {
  const refusal = refusalOfContent(content, facts) ?? refusalOfParties(giver, receiver, facts)
  if (refusal) return refusal
  if (isAdmin(facts, facts.actor)) return undefined
  return sideOf({ giver, receiver }, facts) === undefined
    ? { code: 'not-yours-to-bring' }
    : undefined
}

/** People who are here or invited and stand on a side of a line, each once. */
function membersIn(id: ImportId, facts: Facts): readonly PersonId[] {
  return [...sidesIn(id, facts)].filter((person) => {
    const standing = facts.person(person)?.standing
    return standing === 'joined' || standing === 'invited'
  })
}

function sidesIn(id: ImportId, facts: Facts): ReadonlySet<PersonId> {
  const people = new Set<PersonId>()
  for (const line of facts.linesOf(id)) {
    const favor = facts.favor(line)
    for (const party of favor === undefined ? [] : [favor.giver, favor.receiver]) {
      const person = partyPerson(party, facts)
      if (person !== undefined) people.add(person)
    }
  }
  return people
}

/** By whoever began it or an admin; by the clockwork where it was left half-way. */
function decideUndo(state: ImportState, id: ImportId, facts: Facts): Decision {
  const { actor } = facts
  if (state.standing === 'undone') return refuse({ code: 'nothing-changes' })
  const begun = state.standing === 'begun'
  const mayUndo =
    actor === 'clockwork'
      ? begun
      : isHere(facts, actor) && (actor === state.by || isAdmin(facts, actor))
  if (!mayUndo) return refuse({ code: 'not-yours-to-do' })
  const why = begun ? ('cancelled' as const) : ('undone' as const)
  return accept([
    { type: 'import.undone', data: { import: id, why } },
    ...namedInVain(id, facts).flatMap((person) => unnaming(person, id, facts)),
  ])
}

function unnaming(person: PersonId, id: ImportId, facts: Facts): readonly Draft[] {
  return [
    ...facts
      .identitiesOf(person)
      .map((identity): Draft => ({ type: 'identity.detached', data: { identity, person } })),
    { type: 'person.unnamed', data: { person, import: id } },
  ]
}

/** People an undone import named and nothing else refers to, once this one is undone too. */
function namedInVain(id: ImportId, facts: Facts): readonly PersonId[] {
  const people = new Set([...sidesIn(id, facts), ...facts.namedBy(id)])
  return [...people].filter((person) => {
    const state = facts.person(person)
    if (state?.standing !== 'named' || state.namedBy === undefined) return false
    if (state.namedBy !== id && facts.import(state.namedBy)?.standing !== 'undone') return false
    if (facts.teamsOf(person).length > 0) return false
    return !facts
      .identitiesOf(person)
      .some((identity) => facts.favorsOf(identity).some((favor) => staysAfter(favor, id, facts)))
  })
}

/** Whether a line outlives the undoing: told by a person, of another import, or confirmed. */
function staysAfter(id: FavorId, undone: ImportId, facts: Facts): boolean {
  const favor = facts.favor(id)
  if (favor === undefined) return false
  if (favor.from === undefined || favor.standing === 'confirmed') return true
  return favor.from !== undone && facts.import(favor.from)?.standing !== 'undone'
}

function evolve(state: ImportState, entry: ImportEntry): ImportState {
  switch (entry.type) {
    case 'import.begun': {
      const { source, name } = entry.data
      return { ...start, standing: 'begun', by: entry.by, source, name, begunAtMs: entry.atMs }
    }
    case 'import.finished':
      return {
        ...state,
        standing: 'finished',
        endedAtMs: entry.atMs,
        people: entry.data.people,
      }
    case 'import.undone':
      return { ...state, standing: 'undone', endedAtMs: entry.atMs, why: entry.data.why }
    default:
      return entry satisfies never
  }
}

/** Whether somebody wrote the entry who is a person, for views. */
export function importerOf(state: ImportState): PersonId | undefined {
  return isPerson(state.by) ? state.by : undefined
}
