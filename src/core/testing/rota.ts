// A rota as the tests of the core tell it: the desk's early and late shifts. Mia leads the desk;
// Ana, Raj and Mia do both duties, Lee the early one alone. It is planned on Friday, 1 May, and
// its shifts are from Monday on.
import type { RotaCommand } from '../record/rota.ts'
import type { RotaState } from '../record/rota-state.ts'
import type { ShiftState } from '../record/shift-state.ts'
import type {
  ChangeId,
  Duty,
  DutyId,
  Move,
  PlannedShift,
  RotaId,
  RotaMember,
  RotaTerms,
  ShiftId,
} from '../rota.ts'
import { type Given, given } from './given.ts'
import { account, by, friday, type Name, team, words } from './names.ts'
import { org } from './org.ts'

export const desk: RotaId = 'rota_desk'
export const early: DutyId = 'duty_early'
export const late: DutyId = 'duty_late'
export const swap: ChangeId = 'change_swap'

const hourMs = 60 * 60 * 1000
const mondayMs = Date.UTC(2026, 4, 4)

/** Days after Monday, 4 May, and hours of that day: milliseconds since 1970. */
export const onDay = (day: number, hour = 0): number => mondayMs + (day * 24 + hour) * hourMs

export const shiftOf = (day: number, duty: 'early' | 'late'): ShiftId => `shift_${duty}-${day}`

/** An early shift is from 6 to 14, a late one from 14 to 22. */
export function planned(
  day: number,
  duty: 'early' | 'late',
  who?: Name,
  more: Partial<PlannedShift> = {},
): PlannedShift {
  const from = duty === 'early' ? 6 : 14
  return {
    shift: shiftOf(day, duty),
    duty: duty === 'early' ? early : late,
    fromMs: onDay(day, from),
    untilMs: onDay(day, from + 8),
    ...(who === undefined ? {} : { by: account(who) }),
    ...more,
  }
}

const dutyOf = (duty: DutyId, letter: string): Duty => ({
  duty,
  name: words(duty.slice('duty_'.length)),
  letter,
  look: 'outlined',
  weight: 100,
  people: 1,
  patterns: [],
})

export const member = (name: Name, more: Partial<RotaMember> = {}): RotaMember => ({
  member: account(name),
  sharePercent: 100,
  duties: name === 'lee' ? [early] : [early, late],
  from: friday,
  ...more,
})

export const terms = (more: Partial<RotaTerms> = {}): RotaTerms => ({
  zone: 'UTC',
  mode: 'fair',
  duties: [dutyOf(early, 'E'), dutyOf(late, 'L')],
  members: [member('ana'), member('raj'), member('mia'), member('lee')],
  rules: { restMinutes: 660, consecutiveDays: 6, weeklyMinutes: 10_080, apart: [] },
  periodWeeks: 4,
  ...more,
})

export type Publish = Extract<RotaCommand, { do: 'publish' }>

export const publish = (shifts: readonly PlannedShift[], more: Partial<Publish> = {}): Publish => ({
  do: 'publish',
  rota: desk,
  version: 1,
  fromMs: onDay(0),
  untilMs: onDay(7),
  seed: 1,
  shifts,
  ...more,
})

/** The desk of four with a lead, and nothing planned. Ines is of the org alone; Ana is not admin. */
export const formed: Given = given(
  org({
    admins: ['ines'],
    teams: { desk: { members: ['ana', 'raj', 'mia', 'lee'], leads: ['mia'] } },
  }),
).and(
  { do: 'form-rota', rota: desk, team: team('desk'), name: words('desk rota'), terms: terms() },
  by('mia'),
)

/** Monday Ana early and Raj late; Tuesday Raj early, Ana late; Wednesday Lee early, late is open. */
export const week: readonly PlannedShift[] = [
  planned(0, 'early', 'ana'),
  planned(0, 'late', 'raj'),
  planned(1, 'early', 'raj'),
  planned(1, 'late', 'ana'),
  planned(2, 'early', 'lee'),
  planned(2, 'late'),
]

export const published: Given = formed.and(publish(week), by('mia', { hours: 2 }))

export function rotaIn(past: Given): RotaState {
  const state = past.ledger.rotas.get(desk)
  if (state === undefined) throw new Error('no rota')
  return state
}

export function shiftIn(past: Given, shift: ShiftId): ShiftState {
  const state = rotaIn(past).shifts.get(shift)
  if (state === undefined) throw new Error(`no ${shift}`)
  return state
}

/** Who has a shift, part by part: 'raj', or 'raj 10-14, ana 14-18'. */
export function hasIt(past: Given, shift: ShiftId): string {
  const { parts } = shiftIn(past, shift)
  const named = parts.map(({ by: who }) => who?.slice('identity_'.length) ?? 'nobody')
  if (parts.length === 1) return named[0] ?? ''
  const hour = (ms: number): number => new Date(ms).getUTCHours()
  return parts
    .map(({ fromMs, untilMs }, index) => `${named[index]} ${hour(fromMs)}-${hour(untilMs)}`)
    .join(', ')
}

/** A swap Ana proposes: her Monday early for Raj's Tuesday early. */
export function swapping(
  more: Partial<Extract<RotaCommand, { do: 'propose-change' }>> = {},
): Extract<RotaCommand, { do: 'propose-change' }> {
  const moves: readonly Move[] = [
    { shift: shiftOf(0, 'early'), from: account('ana'), to: account('raj') },
    { shift: shiftOf(1, 'early'), from: account('raj'), to: account('ana') },
  ]
  return {
    do: 'propose-change',
    rota: desk,
    change: swap,
    how: 'swap',
    from: account('ana'),
    moves,
    ...more,
  }
}
