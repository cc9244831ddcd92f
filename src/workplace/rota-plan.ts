// Support’s plan in the demo, as it was published: twelve weeks, from eight before this one. It was
// made by the rota’s own engine, once, and is kept as it came out, so that a demo starts fast and
// its swap, its cover and its open shift are always there.
import type { Calendar } from './calendar.ts'
import type { InputValue } from './script.ts'

/**
 * A week a line, by first letters: early shifts from Monday to Friday, late shifts, and on call
 * from Monday and from Friday. A full stop is nobody.
 */
const weeks = [
  'JLMJS STLAJ RL',
  'TMLSR ASMAS IT',
  'IIAII JJRRT SM',
  'TLMRM ITALR JA',
  'JATIM RSAJS LR',
  'LRJMA AILRI TS',
  'RSSIL JLTTA MI',
  'TTRIL SJMMM AJ',
  'LJSAJ ILTIL RT',
  'RRTAT MSSMR IA',
  'LROOO OTJM. SJ',
  'TISJO OAMIA LM',
] as const

/** Counted from this week; before it they are below zero. */
export const firstWeek = -8
export const weeksAtOnce = 4
export const weeksPlanned = weeks.length

const newcomer = 'Omar Osei'
/** They go along on Tuesdays and Thursdays, and lead from then on. */
const newcomersWeeks = { from: 0, until: 2 }

const holders: readonly string[] = [
  'Tuuli Tamm',
  'Ana Alvares',
  'Raj Rao',
  'Mia Moser',
  'Lee Lind',
  'Ines Ito',
  'Sam Sato',
  'Joe Jansen',
  newcomer,
]

/** Days ahead of a day of a week; Monday is 1. Days behind are below zero. */
export function dayOfWeek(calendar: Calendar, week: number, weekday: number): number {
  return -((calendar.weekday(0) + 6) % 7) + 7 * week + weekday - 1
}

/** Every seat of some weeks, as it is published. */
export function seatsOf(calendar: Calendar, from: number, until: number): readonly InputValue[] {
  const seats: InputValue[] = []
  for (let week = from; week < until; week += 1) {
    const [early = '', late = '', onCall = ''] = weeks[week - firstWeek]?.split(' ') ?? []
    const seat = (duty: string, weekday: number, letter: string | undefined, hours: Hours) => {
      const day = dayOfWeek(calendar, week, weekday)
      const goesAlong = duty === 'Early' && (weekday === 2 || weekday === 4)
      const isNew = week >= newcomersWeeks.from && week < newcomersWeeks.until
      const person = holders.find((name) => letter !== undefined && name.startsWith(letter))
      seats.push({
        duty,
        fromMs: { daysAhead: day, minute: hours.from },
        untilMs: { daysAhead: day + (hours.daysLater ?? 0), minute: hours.until },
        ...(person === undefined ? {} : { person }),
        ...(goesAlong && isNew ? { shadow: newcomer } : {}),
      })
    }
    for (let weekday = 1; weekday <= 5; weekday += 1) {
      seat('Early', weekday, early[weekday - 1], { from: 420, until: 900 })
      seat('Late', weekday, late[weekday - 1], { from: 840, until: 1_320 })
    }
    seat('On call', 1, onCall[0], { from: 1_320, until: 420, daysLater: 4 })
    seat('On call', 5, onCall[1], { from: 1_320, until: 420, daysLater: 3 })
  }
  return seats
}

/** Minutes since midnight. */
interface Hours {
  readonly from: number
  readonly until: number
  readonly daysLater?: number
}

const everyday = [1, 2, 3, 4, 5]

/** What is set up of it: when each duty comes round, and who does them. */
export function termsFrom(calendar: Calendar): InputValue {
  const from = { daysAhead: dayOfWeek(calendar, firstWeek, 1) }
  const weekly = (starts: string, ends: string, weekdays: number[], daysLater = 0): InputValue => ({
    recurs: { every: 'week', weekdays, weeks: 1 },
    ...{ starts, ends, daysLater, from },
  })
  const onCall = [weekly('22:00', '07:00', [1], 4), weekly('22:00', '07:00', [5], 3)]
  const newSince = { daysAhead: dayOfWeek(calendar, newcomersWeeks.from, 1) }
  const leadsFrom = { daysAhead: dayOfWeek(calendar, newcomersWeeks.until, 1) }
  return {
    zone: 'UTC',
    duties: [
      {
        ...{ name: 'Early', letter: 'E', look: 'outlined', weight: 100 },
        patterns: [weekly('07:00', '15:00', everyday)],
      },
      {
        ...{ name: 'Late', letter: 'L', look: 'tinted', weight: 100 },
        patterns: [weekly('14:00', '22:00', everyday)],
      },
      { name: 'On call', letter: 'C', look: 'solid', weight: 200, patterns: onCall },
    ],
    members: [
      ...holders.map((person) =>
        person === newcomer ? { person, from: newSince, shadowsUntil: leadsFrom } : { person },
      ),
    ],
  }
}
