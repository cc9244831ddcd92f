// Reads a calendar or a table of shifts and says what is in it, before anything is written: who and
// which duties, when they come round, and what was not understood.
import type { z } from 'zod'
import { readShiftTable } from '../../connectors/calendars/csv.ts'
import { type CalendarFrame, readCalendar } from '../../connectors/calendars/ical.ts'
import { factsFor } from '../../core/ledger/facts.ts'
import { limits } from '../../core/limits.ts'
import type { Lens } from '../../core/privacy/lens.ts'
import { seenByAuthor } from '../../core/privacy/seen.ts'
import { mayPlan } from '../../core/record/rota-standing.ts'
import { isMemberOn } from '../../core/record/standing.ts'
import type { TeamState } from '../../core/record/team.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { addDays, dayOf } from '../../core/time.ts'
import type { PersonId, TeamId } from '../../core/vocabulary.ts'
import { dayIn, isZone } from '../../core/zone.ts'
import type { Context } from '../context.ts'
import { type Directory, directoryOf } from '../directory.ts'
import { inSlices } from '../imports/slices.ts'
import { lensOf } from '../look.ts'
import type { ServerOperation } from '../operation.ts'
import type { Viewer } from '../viewer.ts'
import { dutyFound, type FoundShift, patternSentence, shiftsOfCalendar } from './found.ts'
import {
  type DraftImport,
  type DraftImportAnswer,
  draftImportAnswer,
  draftImportInput,
  type ImportSource,
} from './import-shapes.ts'

interface Found {
  readonly kind: 'calendar' | 'table'
  readonly zone: string
  readonly shifts: readonly FoundShift[]
  readonly problems: readonly { readonly line: number; readonly reason: string }[]
  readonly problemCount: number
}

/** Who of a team a written name stands for, if anybody. */
export type Knows = (written: string) => PersonId | undefined

export function knowsIn({ directory, facts, team, viewer, signsIn }: KnowsIn): Knows {
  const state = facts.team(team)
  const today = dayOf(facts.nowMs)
  return (written) => {
    const found = directory.identity(written, viewer.person, 'people')
    const person = found.ok
      ? facts.personOf(found.value)
      : signsIn.get(written.trim().toLowerCase())
    return person && state && isMemberOn(state, person, today) ? person : undefined
  }
}

interface KnowsIn {
  readonly directory: Directory
  readonly facts: ReturnType<typeof factsFor>
  readonly team: TeamId
  readonly viewer: Viewer
  /** Of the team, by the address each signs in with: what rotas elsewhere know people by. */
  readonly signsIn: ReadonlyMap<string, PersonId>
}

/** Names, hours and duties of a team the viewer may plan for; refused for anybody else. */
export async function planning(
  context: Context,
  viewer: Viewer,
  said: string,
): Promise<Result<KnowsIn, Refusal>> {
  const ledger = await context.scribe.ledger(viewer.org)
  const directory = directoryOf(ledger, await context.wordBook.open(viewer.org, ledger))
  const party = directory.party(said, viewer.person, 'team')
  if (!party.ok || !party.value.startsWith('team_')) return refuse({ code: 'not-found' })
  const team = party.value as TeamId
  const facts = factsFor(ledger, viewer.person, context.clock.now())
  if (!mayPlan(team, facts)) return refuse({ code: 'not-yours-to-do' })
  return accept({
    directory,
    facts,
    team,
    viewer,
    signsIn: await signingIn(context, viewer, facts.team(team)),
  })
}

async function signingIn(
  { accounts }: Context,
  { org }: Viewer,
  team: TeamState | undefined,
): Promise<ReadonlyMap<string, PersonId>> {
  const people = new Set(team?.members.map(({ person }) => person))
  const known = await Promise.all(
    [...people].map(async (person) => [await accounts.emailOf(org, person), person] as const),
  )
  return new Map(
    known.flatMap(([email, person]) => (email ? [[email.toLowerCase(), person] as const] : [])),
  )
}

async function bytesOf(context: Context, source: ImportSource): Promise<Result<Buffer, Refusal>> {
  return 'text' in source ? accept(Buffer.from(source.text)) : context.fetchCalendar(source.address)
}

const wanted = { calledOff: false }
const quietly = (): void => undefined

async function read(
  bytes: Buffer,
  frame: CalendarFrame,
  knows: Knows,
): Promise<Result<Found, Refusal>> {
  const start = bytes.subarray(0, 4_000).toString('latin1').replaceAll('\0', '').toUpperCase()
  // What is neither is said by the reader of calendars, which knows web pages when it sees them.
  const isTable = !start.includes('BEGIN:VCALENDAR') && !start.trimStart().startsWith('<')
  if (isTable) {
    const table = await inSlices(readShiftTable(bytes, frame), wanted, quietly)
    if (!table.ok) return table
    const { problems, problemCount } = table.value
    const shifts = table.value.shifts.map(({ fromMs, untilMs, duty, person }) => ({
      ...{ fromMs, untilMs, duty: duty === '' ? 'Shift' : duty.slice(0, 80) },
      person: person.email ?? person.name ?? '',
    }))
    return accept({ kind: 'table', zone: frame.zone, shifts, problems, problemCount })
  }
  const calendar = await inSlices(readCalendar(bytes, frame), wanted, quietly)
  if (!calendar.ok) return calendar
  const { zone, problems, problemCount } = calendar.value
  const shifts = shiftsOfCalendar(calendar.value, (text) => knows(text) !== undefined)
  return accept({ kind: 'calendar', zone, shifts, problems, problemCount })
}

/** How many shifts each written name has, A to Z. */
function counted(names: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => a[0].localeCompare(b[0], 'en'))
}

function described(found: Found, draft: string, lens: Lens, knows: Knows): DraftImportAnswer {
  const { shifts, zone, problems } = found
  const days = shifts.map(({ fromMs }) => dayIn(fromMs, zone)).sort()
  const [firstDay, lastDay] = [days[0], days.at(-1)]
  const people = counted(shifts.map(({ person }) => person)).map(([written, count]) => {
    const person = knows(written)
    const is = person && lens.person(person)
    return { written, shifts: count, ...(is ? { is } : {}) }
  })
  const duties = counted(shifts.map(({ duty }) => duty)).map(([written, count]) => {
    const [pattern] = dutyFound(
      shifts.filter(({ duty }) => duty === written),
      zone,
    ).patterns
    return { written, shifts: count, ...(pattern ? { pattern: patternSentence(pattern) } : {}) }
  })
  return {
    ...{ draft, kind: found.kind, shifts: shifts.length },
    ...(firstDay === undefined || lastDay === undefined ? {} : { firstDay, lastDay }),
    people: people.slice(0, limits.importPeopleShown),
    duties: duties.slice(0, limits.importPeopleShown),
    notUnderstood: problems.map(({ line, reason }) => ({ what: `Line ${line}`, why: reason })),
    notUnderstoodInAll: found.problemCount,
  }
}

export const draftRotaImport: ServerOperation<DraftImport, DraftImportAnswer> = {
  name: 'rota.draft-import',
  about: 'Read a calendar or a table of shifts and say what is in it. Nothing is written.',
  place: 'server',
  kind: 'read',
  route: { method: 'POST', path: '/rotas/draft-import' },
  who: 'member',
  bodyBytes: limits.importBodyBytes,
  input: draftImportInput as unknown as z.ZodType<DraftImport>,
  output: draftImportAnswer,
  async run(context, viewer, { team, zone, source }) {
    if (!isZone(zone)) return refuse({ code: 'unknown-zone', about: 'zone' })
    const planned = await planning(context, viewer, team)
    if (!planned.ok) return planned
    const bytes = await bytesOf(context, source)
    if (!bytes.ok) return bytes
    const knows = knowsIn(planned.value)
    const today = dayOf(context.clock.now())
    const from = addDays(today, 1 - limits.planBehindDays)
    const until = addDays(today, limits.planAheadDays - 1)
    const found = await read(bytes.value, { zone, from, until }, knows)
    if (!found.ok) return found
    const draft = context.ids.secret()
    const { shifts } = found.value
    const kept = { ...viewer, draft, team: planned.value.team, zone: found.value.zone, shifts }
    context.imports.rotaDrafts.keep(kept)
    const lens = await lensOf(context, viewer)
    return accept(seenByAuthor(described(found.value, draft, lens, knows)))
  },
}
