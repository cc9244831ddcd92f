// What a calendar or a table holds, as shifts of a rota: who and which duty each is, and when each
// duty comes round. Nothing is decided here; whoever brings it in says who is who.
import type { CalendarRead } from '../../connectors/calendars/ical.ts'
import type { Clock, Pattern } from '../../core/rota.ts'
import { folded } from '../../core/text.ts'
import { addDays, daysBetween, mondayOf } from '../../core/time.ts'
import type { Day } from '../../core/vocabulary.ts'
import { dayIn, minuteOfDay } from '../../core/zone.ts'

export interface FoundShift {
  readonly fromMs: number
  readonly untilMs: number
  /** As it is written there. */
  readonly duty: string
  readonly person: string
}

/** Whether a piece of a line is somebody's name. */
type IsName = (text: string) => boolean

/** Words that say only that it is a duty. */
const plainWords = new Set([
  'on call',
  'oncall',
  'shift',
  'duty',
  'rota',
  'schedule',
  'bereitschaft',
])

/** Times of a calendar as shifts: a name in the line, or else a guest, has it. */
export function shiftsOfCalendar(read: CalendarRead, isName: IsName): readonly FoundShift[] {
  const otherwise = read.name ?? 'Shift'
  const varying = varyingPlace(read)
  return read.times.map(({ fromMs, untilMs, summary, people }) => {
    const pieces = piecesOf(summary)
    const [guest] = people
    const named = pieces.findIndex(isName)
    const at = named !== -1 || guest ? named : varying
    const person = pieces[at] ?? guest?.name ?? guest?.email ?? summary
    const duty = pieces.filter((piece, place) => place !== at && !isPlain(piece)).join(' ')
    return { fromMs, untilMs, duty: duty === '' ? otherwise : duty.slice(0, 80), person }
  })
}

const isPlain = (text: string): boolean => plainWords.has(folded(text))

/** 'On call - Ana Silva - Primary', 'Primary: Ana', 'Ana Silva (Primary)'. */
function piecesOf(summary: string): readonly string[] {
  const cut = summary.split(/ [-–—|/@] |: |[()[\]]/)
  return cut.map((piece) => piece.trim()).filter((piece) => piece !== '')
}

/** Where lines name people nobody here goes by: the piece that differs most from line to line. */
function varyingPlace({ times }: CalendarRead): number {
  const seen = new Map<number, Set<string>>()
  for (const { summary } of times) {
    for (const [place, piece] of piecesOf(summary).entries()) {
      if (isPlain(piece) || place > 5) continue
      const known = seen.get(place) ?? new Set()
      seen.set(place, known.add(piece))
    }
  }
  return [...seen].sort((a, b) => b[1].size - a[1].size || a[0] - b[0])[0]?.[0] ?? 0
}

export interface DutyFound {
  readonly patterns: readonly Pattern[]
  /** How many do it at a time. */
  readonly people: number
}

/** A day of the week and hours count as coming round when most weeks have them. */
const mostWeeks = 0.6

/** When a duty comes round, by the weeks it was done in; no pattern where there is none. */
export function dutyFound(shifts: readonly FoundShift[], zone: string): DutyFound {
  const days = shifts.map(({ fromMs }) => dayIn(fromMs, zone))
  const first = days.reduce((least, day) => (day < least ? day : least), days[0] ?? '2026-01-01')
  const last = days.reduce((most, day) => (day > most ? day : most), first)
  const weeks = daysBetween(mondayOf(first), mondayOf(last)) / 7 + 1
  const atOnce = new Map<string, number>()
  const byHours = new Map<string, Map<number, Set<Day>>>()
  for (const [at, { fromMs, untilMs }] of shifts.entries()) {
    const day = days[at] ?? first
    const key = `${fromMs} ${untilMs}`
    atOnce.set(key, (atOnce.get(key) ?? 0) + 1)
    const later = daysBetween(day, dayIn(untilMs, zone))
    if (later > 14) continue
    const hours = `${clockOf(fromMs, zone)} ${clockOf(untilMs, zone)} ${later}`
    const weekdays = byHours.get(hours) ?? new Map<number, Set<Day>>()
    byHours.set(hours, weekdays)
    const weekday = daysBetween(mondayOf(day), day) + 1
    weekdays.set(weekday, (weekdays.get(weekday) ?? new Set()).add(day))
  }
  const patterns = [...byHours].flatMap(([hours, weekdays]): Pattern[] => {
    const often = [...weekdays].filter(([, on]) => on.size / weeks >= mostWeeks)
    const [starts = '00:00', ends = '00:00', later = '0'] = hours.split(' ')
    if (often.length === 0) return []
    return [
      {
        recurs: { every: 'week', weekdays: often.map(([weekday]) => weekday).sort(), weeks: 1 },
        starts: starts as Clock,
        ends: ends as Clock,
        daysLater: Number(later),
        from: addDays(last, 1),
        except: [],
        holidays: 'as any day',
      },
    ]
  })
  return { patterns: patterns.slice(0, 10), people: Math.min(10, usual([...atOnce.values()])) }
}

function clockOf(ms: number, zone: string): Clock {
  const minutes = minuteOfDay(ms, zone)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` as Clock
}

/** The number that comes most often. */
function usual(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1
}

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** 'Monday to Friday, 14:00 to 22:00'. */
export function patternSentence({ recurs, starts, ends }: Pattern): string {
  const weekdays = recurs.every === 'week' ? recurs.weekdays : []
  const [first = 1] = weekdays
  const lastOne = weekdays.at(-1) ?? first
  const names = weekdays.map((weekday) => weekdayNames[weekday - 1])
  const runs = weekdays.length > 2 && lastOne - first === weekdays.length - 1
  const days = runs ? `${names[0]} to ${names.at(-1)}` : names.join(', ')
  return `${days}, ${starts} to ${ends}`
}
