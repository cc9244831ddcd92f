// What the stub answers about setting up a rota, planning it, days away, wishes and feeds:
// Support's rota in May 2026, as Ana, who leads it, gets it.
import type {
  AbsencePlanView,
  MoveView,
  RotaPersonView,
  RotaView,
  ShiftView,
} from '../../src/core/privacy/rota-views.ts'
import type { PartyView } from '../../src/core/privacy/views.ts'
import type { DutyId, ShiftId } from '../../src/core/rota.ts'
import { addDays, mondayOf } from '../../src/core/time.ts'
import type { Day, PersonId } from '../../src/core/vocabulary.ts'
import { instantOf } from '../../src/core/zone.ts'
import type { FeedsAnswer } from '../../src/operations/feeds/shapes.ts'
import type { DraftImportAnswer } from '../../src/operations/rotas/import-shapes.ts'
import type {
  PreviewAnswer,
  SeatInput,
  SetUpAnswer,
  WishesAnswer,
} from '../../src/operations/rotas/shapes.ts'
import { todayDay } from './fixture.ts'
import { places } from './holidays.fixture.ts'
import { usual as house } from './house.fixture.ts'
import { person } from './house-settings.fixture.ts'
import type { Reads } from './stub.ts'

const zone = 'Europe/Helsinki'
const first = mondayOf(todayDay)
const names = ['Ana Alvares', 'Joe Jansen', 'Lee Lind', 'Mia Moser', 'Raj Rao']
export const idOfPerson = (name: string): PersonId =>
  `person_${name.toLowerCase().replaceAll(/\W/g, '-')}`
export const partyOf = (name: string): PartyView => ({
  is: name === 'Ana Alvares' ? 'you' : 'person',
  person: idOfPerson(name),
  name,
})

const weekly = (weekdays: number[], starts: string, ends: string, daysLater = 0) => ({
  recurs: { every: 'week' as const, weekdays, weeks: 1 },
  starts: starts as `${number}:${number}`,
  ends: ends as `${number}:${number}`,
  daysLater,
  from: '2026-01-05' as Day,
  except: [],
  holidays: 'as any day' as const,
})
const workdays = [1, 2, 3, 4, 5]
const common = { weight: 100, people: 1 }

export const duties: RotaView['duties'] = [
  {
    ...common,
    duty: 'duty_early',
    name: 'Early',
    letter: 'E',
    look: 'outlined',
    patterns: [weekly(workdays, '07:00', '15:00')],
  },
  {
    ...common,
    duty: 'duty_late',
    name: 'Late',
    letter: 'L',
    look: 'tinted',
    patterns: [weekly(workdays, '14:00', '22:00')],
  },
  {
    ...common,
    duty: 'duty_call',
    name: 'On call',
    letter: 'C',
    look: 'solid',
    weight: 300,
    patterns: [weekly([1], '09:00', '09:00', 7)],
  },
]

const hours: Readonly<Record<string, readonly [number, number]>> = {
  duty_early: [7 * 60, 15 * 60],
  duty_late: [14 * 60, 22 * 60],
  duty_call: [9 * 60, (7 * 24 + 9) * 60],
}

export const seatOn = (day: Day, duty: DutyId, name: string | undefined): SeatInput => {
  const [from, until] = hours[duty] ?? [0, 60]
  return {
    duty,
    fromMs: instantOf(day, from, zone),
    untilMs: instantOf(day, until, zone),
    ...(name ? { person: idOfPerson(name) } : {}),
  }
}

/** Everybody in turn, week after week. */
export function seatsFrom(from: Day, weeks: number): SeatInput[] {
  return Array.from({ length: weeks * 7 }, (_, at) => addDays(from, at)).flatMap((day, at) => {
    const weekday = at % 7
    const named = (offset: number): string | undefined => names[(at + offset) % names.length]
    const call = weekday === 0 ? [seatOn(day, 'duty_call', named(2))] : []
    if (weekday > 4) return call
    return [seatOn(day, 'duty_early', named(0)), seatOn(day, 'duty_late', named(1)), ...call]
  })
}

const shiftOf = (seat: SeatInput, at: number): ShiftView => ({
  shift: `shift_${at}` as ShiftId,
  duty: seat.duty,
  fromMs: seat.fromMs,
  untilMs: seat.untilMs,
  day: addDays('1970-01-01', Math.floor((seat.fromMs + 3 * 3_600_000) / 86_400_000)),
  lastDay: addDays('1970-01-01', Math.floor((seat.untilMs + 3 * 3_600_000) / 86_400_000)),
  ...(seat.person
    ? { by: partyOf(names.find((name) => idOfPerson(name) === seat.person) ?? 'Raj Rao') }
    : {}),
  actions: [],
})

const people: RotaPersonView[] = names.map((name) => ({
  person: partyOf(name),
  duties: duties.map(({ duty }) => duty),
  away: name === 'Mia Moser' ? [{ from: '2026-05-20', until: '2026-05-22' }] : [],
  ...(name === 'Joe Jansen' ? { shadowsUntil: '2026-06-01' } : {}),
}))

export const supportRota: RotaView = {
  rota: 'rota_support',
  name: 'Support',
  team: { team: 'team_support', name: 'Support' },
  yours: true,
  version: 3,
  zone,
  mode: 'fair',
  from: first,
  until: addDays(first, 84),
  today: todayDay,
  duties,
  people,
  shifts: seatsFrom(first, 2).map(shiftOf),
  holidays: [{ day: '2026-05-28', name: 'A holiday' }],
  changes: [],
  spread: [],
  mayPlan: true,
  publishedUntil: addDays(first, 14),
}

export const setUp: SetUpAnswer = {
  rota: 'rota_support',
  version: 3,
  name: 'Support',
  terms: {
    zone,
    mode: 'fair',
    duties: duties.map((duty) => ({
      ...duty,
      patterns: duty.patterns.map((pattern) => ({
        ...pattern,
        recurs:
          pattern.recurs.every === 'week'
            ? { ...pattern.recurs, weekdays: [...pattern.recurs.weekdays] }
            : { ...pattern.recurs, days: [...pattern.recurs.days] },
        except: [...pattern.except],
      })),
    })),
    members: names.map((name) => ({
      person: idOfPerson(name),
      sharePercent: name === 'Lee Lind' ? 60 : 100,
      ...(name === 'Joe Jansen' ? { shadowsUntil: '2026-06-01', duties: ['Early'] } : {}),
    })),
    rules: {
      restMinutes: 660,
      consecutiveDays: 8,
      weeklyMinutes: 10_080,
      apart: [{ one: idOfPerson('Lee Lind'), other: idOfPerson('Raj Rao') }],
    },
    holidays: 'FI',
    periodWeeks: 4,
  },
}

const from = addDays(first, 14)
const planned = seatsFrom(from, 4).map((seat, at) => {
  if (at !== 3) return at === 1 ? { ...seat, shadow: idOfPerson('Joe Jansen') } : seat
  const { person: _, ...open } = seat
  return open
})

export const plan: PreviewAnswer = {
  version: 3,
  from,
  until: addDays(from, 28),
  seed: 7,
  seats: planned,
  open: 1,
  spread: { least: 850, most: 1_050, bound: 940 },
  binding: 'Somebody who goes along binds it.',
  clashes: [
    'Raj is on call and was put on Late on the same Monday. Leave one of the two to somebody else.',
  ],
  capped: false,
}

export const wishes: WishesAnswer = {
  wishes: [
    { how: 'rather not', on: { weekdays: [5] }, duty: 'duty_late' },
    { how: 'cannot', on: { days: ['2026-05-28'] } },
  ],
  left: { want: 4, 'rather not': 3, cannot: 3 },
}

const shiftBrief = (day: Day, duty: DutyId): MoveView['shift'] => {
  const found = duties.find((each) => each.duty === duty)
  const { fromMs, untilMs } = seatOn(day, duty, undefined)
  return {
    shift: `shift_${duty}_${day}` as ShiftId,
    duty,
    dutyName: found?.name ?? '',
    letter: found?.letter ?? '',
    look: found?.look ?? 'outlined',
    day,
    fromMs,
    untilMs,
  }
}
export const briefOn = shiftBrief

const ana = partyOf('Ana Alvares')
const move = (day: Day, duty: DutyId, to: string): MoveView => ({
  shift: shiftBrief(day, duty),
  from: ana,
  to: partyOf(to),
})

export const waysThrough: AbsencePlanView[] = [
  {
    moves: [move('2026-05-14', 'duty_late', 'Lee Lind')],
    touched: [partyOf('Lee Lind')],
    open: [],
    spread: { before: 200, after: 200 },
  },
  {
    moves: [
      move('2026-05-14', 'duty_late', 'Raj Rao'),
      { ...move('2026-05-15', 'duty_early', 'Lee Lind'), from: partyOf('Raj Rao') },
    ],
    touched: [partyOf('Lee Lind'), partyOf('Raj Rao')],
    open: [shiftBrief('2026-05-15', 'duty_late')],
    spread: { before: 200, after: 100 },
  },
]

const secret = 'k'.repeat(43)
export const feeds: FeedsAnswer = {
  feeds: [
    {
      of: 'me',
      since: '2026-03-02',
      url: `https://goodturn.example/feeds/${secret}.ics`,
      jsonUrl: `https://goodturn.example/feeds/${secret}.json`,
    },
    { of: 'team_platform', name: 'Platform', since: '2026-04-01' },
    { of: 'team_support', name: 'Support' },
  ],
}

export const foundInCalendar: DraftImportAnswer = {
  draft: 'draft_1',
  kind: 'calendar',
  shifts: 84,
  firstDay: '2026-01-05',
  lastDay: '2026-06-28',
  people: [
    { written: 'ana@example.org', shifts: 30, is: person('Ana Alvares') },
    { written: 'Bo', shifts: 12 },
    { written: 'Raj', shifts: 42, is: person('Raj Rao') },
  ],
  duties: [
    { written: 'OC', shifts: 24, pattern: 'From Monday 09:00 for a week, one person.' },
    { written: 'Late', shifts: 60 },
  ],
  notUnderstood: [{ what: 'Team lunch, 12 May', why: 'There is no person in it.' }],
  notUnderstoodInAll: 7,
}

const { rota, name, team } = supportRota
const brief = { rota, name, team, yours: true }

/** Everything those pages ask for. */
export const planning: Reads = {
  ...house,
  '/rotas': { rotas: [brief] },
  '/rotas/rota_support': { rota: supportRota },
  '/rotas/rota_support/set-up': setUp,
  '/rotas/rota_support/wishes': wishes,
  '/feeds': feeds,
  '/holidays/places': places,
}
