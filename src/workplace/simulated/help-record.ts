// A simulated log as detectors read it: what was written down, and the context beside it. Nothing
// of the truth, and nothing that was not written.
import type { HelpRecord } from '../../sense/help-record.ts'
import { WEEK_SECONDS } from '../../sense/help-record.ts'
import { START_MS } from './recording.ts'
import type { Simulated } from './simulate.ts'

export function helpRecordOf({ rows, context }: Pick<Simulated, 'rows' | 'context'>): HelpRecord {
  const people = new Map(context.people.map(({ id }, place) => [id, place]))
  // A receiver has not said so: not confirmed, in no figure.
  const kept = rows.filter(({ confirmed }) => confirmed !== false)
  const places = new Map(kept.map(({ id }, place) => [id, place]))
  const start = START_MS / 1000
  const last = kept.at(-1)?.timeMs ?? START_MS
  return {
    start,
    weeks: Math.floor((last / 1000 - start) / WEEK_SECONDS) + 1,
    people: context.people.map((person) => ({
      ...person,
      manager: person.manager === null ? -1 : people.get(person.manager)!,
      awayWeeks: new Set(person.awayWeeks),
    })),
    rows: kept.map((row) => ({
      ...{ id: row.id, time: row.timeMs / 1000, kind: row.kind, skill: row.skill },
      ...{ giver: people.get(row.giver)!, receiver: people.get(row.receiver)! },
      ...{ minutes: row.minutes, waitHours: row.waitHours, asked: row.asked },
      ...{ accepted: row.accepted, visible: row.visible, offHours: row.offHours },
      ...{ priorityBlocked: row.priorityBlocked, formal: row.formal },
      expectation: row.expectation === '' ? undefined : row.expectation,
      inReturnFor: places.get(row.inReturnFor) ?? -1,
      passedOnFrom: places.get(row.passedOnFrom) ?? -1,
      underAuthority: row.underAuthority,
    })),
    calendar: {
      reviewWeeks: context.calendar.reviewWeeks,
      deadlines: context.calendar.deadlines,
      ruleChangeWeeks: context.calendar.policyChangeWeeks,
    },
  }
}
