// A rota as a sheet: a row for each person, a cell for each day, and in it what they have that day.
// Nothing is added up, and the rows are A to Z as they come.
import type { DutyView, RotaView, ShiftView } from '../../../core/privacy/rota-views.ts'
import type { PartyView } from '../../../core/privacy/views.ts'
import { addDays, daysBetween, startOfDayMs } from '../../../core/time.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { dayIn } from '../../../core/zone.ts'
import { lastDayDrawn } from '../../../grammar/rota-sentences.ts'

/** Whose it is in this row: theirs, a part of it, planned for them, or they go along. */
export type MarkIs = 'held' | 'part' | 'planned' | 'along'

export interface CellMark {
  readonly shift: ShiftView
  readonly duty: DutyView
  readonly is: MarkIs
  /** Which piece of a bar over several days. */
  readonly at: 'only' | 'start' | 'within' | 'end'
  /** Over how many of the days shown. */
  readonly days: number
}

export interface DayCell {
  readonly day: Day
  readonly away: boolean
  readonly marks: readonly CellMark[]
}

export interface PlanRow {
  readonly key: string
  /** Nobody: what is open. */
  readonly party?: PartyView
  readonly cells: readonly DayCell[]
}

export interface PlanDay {
  readonly day: Day
  readonly isWeekend: boolean
  readonly isToday: boolean
  readonly holiday?: string
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(startOfDayMs(day)).getUTCDay() || 7

export function daysOf(rota: Pick<RotaView, 'from' | 'until' | 'today' | 'holidays'>): PlanDay[] {
  const { from, until, today, holidays } = rota
  return Array.from({ length: daysBetween(from, until) }, (_, at) => {
    const day = addDays(from, at)
    const holiday = holidays.find((each) => each.day === day)?.name
    return {
      day,
      isWeekend: weekdayOf(day) > 5,
      isToday: day === today,
      ...(holiday === undefined ? {} : { holiday }),
    }
  })
}

export const zoneOf = (rota: RotaView, duty: DutyView): string => duty.zone ?? rota.zone

/** A duty that is not there any more still has its shifts: it is called by nothing but a dot. */
export function dutyOf(rota: RotaView, shift: ShiftView): DutyView {
  const found = rota.duties.find((each) => each.duty === shift.duty)
  if (found) return found
  const { duty } = shift
  const looks = { letter: '·', look: 'outlined', weight: 100, people: 1, patterns: [] } as const
  return { duty, name: 'A former duty', ...looks }
}

export const partyKey = (party: PartyView): string =>
  party.is === 'team' ? party.team : 'person' in party ? party.person : party.name

const openKey = 'open'

interface Placed {
  readonly key: string
  readonly party?: PartyView
  readonly shift: ShiftView
  readonly is: MarkIs
}

/** In whose rows a shift stands, and as what. */
function placesOf(shift: ShiftView): readonly Placed[] {
  const { by, parts, insteadOf, swapped, shadow } = shift
  const place = (party: PartyView | undefined, is: MarkIs): Placed =>
    party === undefined ? { key: openKey, shift, is } : { key: partyKey(party), party, shift, is }
  const holders = parts ? parts.map((part) => place(part.by, 'part')) : [place(by, 'held')]
  return [
    ...holders.filter((each, at) => holders.findIndex(({ key }) => key === each.key) === at),
    ...(insteadOf && !swapped ? [place(insteadOf, 'planned')] : []),
    ...(shadow ? [place(shadow, 'along')] : []),
  ]
}

export function rowsOf(rota: RotaView): readonly PlanRow[] {
  const placed = rota.shifts.flatMap(placesOf)
  const known = rota.people.map(({ person }) => ({ key: partyKey(person), party: person }))
  const keys = new Set(known.map(({ key }) => key))
  // Whoever has shifts and does no duty of it any more comes after the others.
  const further = placed.flatMap(({ key, party }) => {
    if (party === undefined || keys.has(key)) return []
    keys.add(key)
    return [{ key, party }]
  })
  const rows = [...known, ...further].map(({ key, party }) => rowOf(rota, placed, key, party))
  const isOpen = placed.some(({ key }) => key === openKey)
  return isOpen ? [...rows, rowOf(rota, placed, openKey)] : rows
}

function rowOf(rota: RotaView, placed: readonly Placed[], key: string, party?: PartyView): PlanRow {
  const own = placed.filter((each) => each.key === key)
  const away = rota.people.find(({ person }) => partyKey(person) === key)?.away ?? []
  const cells = daysOf(rota).map(({ day }) => ({
    day,
    away: away.some(({ from, until }) => from <= day && day <= until),
    marks: own.flatMap(({ shift, is }) => markOn(rota, shift, is, day)),
  }))
  return { key, ...(party ? { party } : {}), cells }
}

/** The days a shift is drawn on, of those shown. */
export function drawnDays(rota: RotaView, shift: ShiftView): { first: Day; last: Day } {
  const zone = zoneOf(rota, dutyOf(rota, shift))
  const first = dayIn(shift.fromMs, zone)
  const last = lastDayDrawn(shift, zone)
  const end = addDays(rota.until, -1)
  return { first: first < rota.from ? rota.from : first, last: last > end ? end : last }
}

function markOn(rota: RotaView, shift: ShiftView, is: MarkIs, day: Day): readonly CellMark[] {
  const { first, last } = drawnDays(rota, shift)
  if (day < first || day > last) return []
  const days = daysBetween(first, last) + 1
  const at = days === 1 ? 'only' : day === first ? 'start' : day === last ? 'end' : 'within'
  return [{ shift, duty: dutyOf(rota, shift), is, at, days }]
}

export interface DayShift {
  readonly shift: ShiftView
  readonly duty: DutyView
  /** It began on an earlier day. */
  readonly goesOn: boolean
}

/** What stands on one day, by start. */
export function shiftsOn(rota: RotaView, day: Day): readonly DayShift[] {
  return rota.shifts.flatMap((shift) => {
    const { first, last } = drawnDays(rota, shift)
    const duty = dutyOf(rota, shift)
    if (day < first || day > last) return []
    return [{ shift, duty, goesOn: dayIn(shift.fromMs, zoneOf(rota, duty)) < day }]
  })
}
