// From a log's rows and the context beside it to the record detectors look at: people numbered,
// weeks counted, links between rows found. Of whom the context says nothing, the log says since
// when and until when they were there.
import type { LogContext } from '../../connectors/help-log/context.ts'
import type { FullRow } from '../../connectors/help-log/full-rows.ts'
import {
  type HelpPerson,
  type HelpRecord,
  type HelpRow,
  WEEK_SECONDS,
} from '../../sense/help-record.ts'

/** Monday, 5 January 1970, 00:00 UTC, in seconds. */
const FIRST_MONDAY = 4 * 86_400

export function helpRecordOf(log: readonly FullRow[], context: LogContext): HelpRecord {
  const rows = [...log].sort((one, other) => one.time - other.time)
  const start = startOf(rows, context)
  const kept = rows.filter(({ time }) => time >= start)
  const people = peopleOf(kept, context, start)
  const places = new Map(people.map(({ id }, place) => [id, place]))
  const byId = new Map(kept.map(({ id }, place) => [id, place]))
  const last = kept.at(-1)?.time ?? start
  return {
    start,
    weeks: Math.floor((last - start) / WEEK_SECONDS) + 1,
    people: people.map((each) => ({ ...each, manager: places.get(each.managerId) ?? -1 })),
    rows: kept.map((row) => helpRow(row, places, byId, people)),
    calendar: {
      reviewWeeks: context.calendar?.reviewWeeks ?? [],
      deadlines: context.calendar?.deadlines ?? {},
      ruleChangeWeeks: context.calendar?.policyChangeWeeks ?? [],
    },
  }
}

/** The context's first day, else the Monday before the first row. */
function startOf(rows: readonly FullRow[], { start }: LogContext): number {
  if (start) return Date.parse(`${start}T00:00:00Z`) / 1000
  const first = rows[0]?.time ?? 0
  return first - ((((first - FIRST_MONDAY) % WEEK_SECONDS) + WEEK_SECONDS) % WEEK_SECONDS)
}

type Person = Omit<HelpPerson, 'manager'> & { readonly managerId: string }

function peopleOf(rows: readonly FullRow[], context: LogContext, start: number): readonly Person[] {
  const seen = new Map<string, { first: number; last: number; team: string }>()
  const see = (id: string, team: string, time: number) => {
    const week = Math.floor((time - start) / WEEK_SECONDS)
    const before = seen.get(id) ?? { first: week, last: week, team: '' }
    seen.set(id, { first: before.first, last: week, team: team || before.team })
  }
  for (const row of rows) {
    see(row.giver, row.giverTeam, row.time)
    see(row.receiver, row.receiverTeam, row.time)
  }
  const known = new Map((context.people ?? []).map((person) => [person.id, person]))
  return [...new Set([...known.keys(), ...seen.keys()])].map((id) => {
    const said = known.get(id)
    const own = seen.get(id)
    return {
      id,
      team: said?.team || own?.team || '',
      role: said?.role ?? '',
      project: said?.project ?? '',
      managerId: said?.manager ?? '',
      weeklyCapacityMinutes: said?.weeklyCapacityMinutes ?? undefined,
      skills: said?.skills ?? [],
      startWeek: said ? (said.startWeek ?? 0) : (own?.first ?? 0),
      endWeek: said ? (said.endWeek ?? Number.MAX_SAFE_INTEGER) : (own?.last ?? 0),
      awayWeeks: new Set(said?.awayWeeks ?? []),
    }
  })
}

function helpRow(
  row: FullRow,
  places: ReadonlyMap<string, number>,
  byId: ReadonlyMap<string, number>,
  people: readonly Person[],
): HelpRow {
  const { giverTeam: _giverTeam, receiverTeam: _receiverTeam, ...rest } = row
  const giver = places.get(row.giver)!
  return {
    ...rest,
    giver,
    receiver: places.get(row.receiver)!,
    inReturnFor: byId.get(row.inReturnFor) ?? -1,
    passedOnFrom: byId.get(row.passedOnFrom) ?? -1,
    underAuthority: row.underAuthority ?? people[giver]!.managerId === row.receiver,
  }
}
