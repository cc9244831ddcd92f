// A table of shifts: when each begins and ends, who has it, and perhaps which duty it is. Columns
// go by many names; a day and two hours do as well as two moments. What cannot be read is said by
// its line.
import { limits } from '../../core/limits.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { cleaned, folded } from '../../core/text.ts'
import { addDays, isDay } from '../../core/time.ts'
import type { Day } from '../../core/vocabulary.ts'
import { instantOf, isZone } from '../../core/zone.ts'
import { readCsv } from '../help-log/csv.ts'
import { decodeText } from '../help-log/decode.ts'
import { findStart } from '../help-log/table.ts'
import type { Problem } from './blocks.ts'
import type { CalendarFrame, CalendarPerson } from './ical.ts'
import { windowsZone } from './windows-zones.ts'

export interface TableShift {
  readonly line: number
  readonly fromMs: number
  readonly untilMs: number
  /** Empty where the table has no such column. */
  readonly duty: string
  readonly person: CalendarPerson
}

export interface TableRead {
  readonly shifts: readonly TableShift[]
  readonly problems: readonly Problem[]
  readonly problemCount: number
}

const names = {
  start: [
    'start',
    'starts',
    'from',
    'begin',
    'begins',
    'start time',
    'start date',
    'von',
    'beginn',
  ],
  end: ['end', 'ends', 'until', 'to', 'finish', 'end time', 'end date', 'bis', 'ende'],
  day: ['day', 'date', 'datum', 'tag'],
  duty: [
    ...['duty', 'role', 'shift', 'schedule', 'rota', 'rotation', 'title', 'summary', 'subject'],
    ...['dienst', 'schicht'],
  ],
  person: [
    ...['person', 'who', 'name', 'user', 'assignee', 'employee', 'on call', 'oncall', 'by'],
    ...['member', 'wer', 'mitarbeiter'],
  ],
  email: ['email', 'e mail', 'mail', 'address', 'user email'],
  zone: ['zone', 'timezone', 'time zone', 'tz', 'zeitzone'],
} as const
type Column = keyof typeof names
type Columns = Partial<Record<Column, number>>

/** Yields now and then how many rows are read. */
export function* readShiftTable(
  bytes: Buffer,
  frame: Pick<CalendarFrame, 'zone'>,
): Generator<number, Result<TableRead, Refusal>> {
  if (bytes.length > limits.feedBytes) return tooMany('That table is larger than 10 MB.')
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const { delimiter, skip } = findStart(decoded.value.text)
  const shifts: TableShift[] = []
  const problems: Problem[] = []
  let columns: Columns | undefined
  let count = 0
  let problemCount = 0
  for (const { line: at, cells, broken } of readCsv(decoded.value.text.slice(skip), delimiter)) {
    const line = skip === 0 ? at : at + 1
    count += 1
    if (count % 2_000 === 0) yield count
    if (columns === undefined) {
      columns = columnsOf(cells)
      if (!hasTimes(columns)) return noColumns()
      continue
    }
    const read = broken === undefined ? readRow(cells, columns, frame.zone) : 'It is broken'
    if (typeof read !== 'string') shifts.push({ ...read, line })
    else {
      problemCount += 1
      if (problems.length < limits.feedProblems) {
        problems.push({ line, reason: `${read}: it was left out.` })
      }
    }
    if (shifts.length > limits.feedTimes) {
      return tooMany(`That table has more than ${limits.feedTimes} shifts.`)
    }
  }
  if (columns === undefined) return noColumns()
  return accept({ shifts, problems, problemCount })
}

const tooMany = (detail: string) => refuse({ code: 'too-many' as const, about: 'source', detail })

function noColumns() {
  const detail =
    'No row names the columns: a table of shifts has start, end and person, and perhaps duty.'
  return refuse({ code: 'unreadable-input' as const, about: 'source', detail })
}

function columnsOf(cells: readonly string[]): Columns {
  const written = cells.map(folded)
  const found: Columns = {}
  for (const [column, known] of Object.entries(names) as [Column, readonly string[]][]) {
    // In our order of names: “start” is preferred to “from” where a table has both.
    for (const name of known) {
      const at = written.indexOf(name)
      if (at !== -1) found[column] ??= at
    }
  }
  return found
}

function hasTimes({ start, end, person, email }: Columns): boolean {
  return start !== undefined && end !== undefined && (person ?? email) !== undefined
}

function readRow(
  cells: readonly string[],
  columns: Columns,
  otherwise: string,
): Omit<TableShift, 'line'> | string {
  const cell = (column: Column): string => {
    const at = columns[column]
    return at === undefined ? '' : cleaned((cells[at] ?? '').slice(0, 400)).slice(0, 200)
  }
  const said = cell('zone')
  const zone = said === '' ? otherwise : isZone(said) ? said : windowsZone(said)
  if (zone === undefined) return 'No zone goes by the name it gives'
  const start = momentOf(cell('start'), dayOf(cell('day')), zone)
  if (start === undefined) return 'When it begins could not be read'
  const end = momentOf(cell('end'), start.day, zone)
  if (end === undefined) return 'When it ends could not be read'
  let untilMs = end.ms
  // Hours alone that end before they begin end on the next day; a day alone is meant to its end.
  if (end.hoursAlone && untilMs <= start.ms) {
    untilMs = momentOf(cell('end'), addDays(start.day, 1), zone)?.ms ?? untilMs
  }
  if (end.dayAlone) untilMs = instantOf(addDays(end.day, 1), 0, zone)
  if (untilMs <= start.ms) return 'It ends before it begins'
  if (untilMs - start.ms > 366 * 86_400_000) return 'It is longer than a year'
  const [name, email] = [cell('person'), cell('email')]
  if (name === '' && email === '') return 'It does not say who has it'
  const person = { ...(name === '' ? {} : { name }), ...(email === '' ? {} : { email }) }
  return { fromMs: start.ms, untilMs, duty: cell('duty'), person }
}

interface Moment {
  readonly ms: number
  readonly day: Day
  readonly hoursAlone: boolean
  readonly dayAlone: boolean
}

/** '2026-05-14T14:00', '2026-05-14 14:00+02:00', '14.5.2026 14:00', '14:00' of a day, or a day. */
function momentOf(text: string, ofDay: Day | undefined, zone: string): Moment | undefined {
  const clockAlone = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text)
  if (clockAlone) {
    const minutes = minutesOf(clockAlone[1], clockAlone[2])
    if (ofDay === undefined || minutes === undefined) return undefined
    return { ms: instantOf(ofDay, minutes, zone), day: ofDay, hoursAlone: true, dayAlone: false }
  }
  const cut =
    /^(\S{8,10})(?:[T ]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/
  const found = cut.exec(text.replace(/^(\d{4}-\d{2}-\d{2})T/, '$1 '))
  const day = found?.[1] === undefined ? undefined : dayOf(found[1])
  if (!found || day === undefined) return undefined
  const dayAlone = found[2] === undefined
  const minutes = dayAlone ? 0 : minutesOf(found[2], found[3])
  if (minutes === undefined || day < '1970-01-02' || day > '2200-01-01') return undefined
  const offset = found[4]
  const ms =
    offset === undefined
      ? instantOf(day, minutes, zone)
      : Date.parse(`${day}T00:00:00Z`) + (minutes - offsetOf(offset)) * 60_000
  return { ms, day, hoursAlone: false, dayAlone }
}

function minutesOf(hours = '', minutes = ''): number | undefined {
  const all = Number(hours) * 60 + Number(minutes)
  return Number(minutes) < 60 && all <= 24 * 60 ? all : undefined
}

function offsetOf(text: string): number {
  if (text === 'Z') return 0
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2))
  return text.startsWith('-') ? -minutes : minutes
}

/** A day as ISO or with points between; slashes mean one day here and another there. */
function dayOf(text: string): Day | undefined {
  if (isDay(text)) return text
  const found = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  if (!found) return undefined
  const [, date = '', month = '', year = ''] = found
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}
