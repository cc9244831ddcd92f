// What waits for somebody's word today: three claims for Ana, two for Raj, one each for Mia and
// Tuuli, all of them young enough not to lapse while the demo stands.
import type { Calendar } from './calendar.ts'
import type { InputValue, Step } from './script.ts'

/** Omar's day, by the name other steps know it by. */
export const dayForAna = 'day for Ana'

interface Claim {
  readonly from: string
  readonly to: string
  /** Days ago it was written down, for the working day before. */
  readonly written: number
  readonly said: Readonly<Record<string, InputValue>>
  readonly saveAs?: string
}

/** `weekday` is that of Omar's day. */
const claims = (weekday: string): readonly Claim[] => [
  {
    from: 'Omar Osei',
    to: 'Ana Alvares',
    written: 4,
    said: {
      kind: 'cover',
      effort: { minutes: 480 },
      expectation: 'freely',
      note: `your ${weekday} on the phones`,
    },
    saveAs: dayForAna,
  },
  {
    from: 'Mia Moser',
    to: 'Ana Alvares',
    written: 3,
    said: { kind: 'check', effort: { size: 'S' }, note: 'the help page about exports' },
  },
  {
    from: 'Joe Jansen',
    to: 'Ana Alvares',
    written: 1,
    said: { kind: 'other', note: 'the projector, up four floors to the training' },
  },
  {
    from: 'Sam Sato',
    to: 'Raj Rao',
    written: 5,
    said: {
      kind: 'deadline',
      effort: { minutes: 90 },
      note: 'the last pages of the Calla Clinics answer',
    },
  },
  {
    from: 'Lee Lind',
    to: 'Raj Rao',
    written: 2,
    said: { kind: 'knowledge', effort: { size: 'S' }, note: 'the tagging shortcut' },
  },
  {
    from: 'Ines Ito',
    to: 'Mia Moser',
    written: 3,
    said: {
      kind: 'mentoring',
      effort: { minutes: 60 },
      note: 'the first on-call week, talked through',
    },
  },
  {
    from: 'Sam Sato',
    to: 'Tuuli Tamm',
    written: 2,
    said: { kind: 'deadline', effort: { size: 'M' }, note: 'half the Norrland Rail report' },
  },
]

export function waitingSteps(calendar: Calendar): Step[] {
  const weekday = calendar.weekdayName(calendar.before(5))
  return claims(weekday).map(({ from, to, written, said, saveAs }) => ({
    daysAgo: calendar.before(written),
    minuteOfDay: 1_030,
    actor: from,
    operation: 'favor.record',
    input: {
      giver: 'me',
      receiver: to,
      day: { daysAgo: calendar.before(written + 1) },
      ...said,
    },
    ...(saveAs === undefined ? {} : { saveAs }),
  }))
}
