// Duties as teams have them, each a press away from the plan: hours, days and weight are a first
// guess that stands in a sentence, where it is changed.
import type { Day } from '../../../core/vocabulary.ts'
import type { DraftDuty, DutyTerms, PatternTerms } from './draft.ts'

export interface Preset {
  readonly name: string
  /** What a press on it adds, said under its name. */
  readonly about: string
  readonly duties: (from: Day) => readonly DutyTerms[]
}

const workdays = [1, 2, 3, 4, 5]
const everyDay = [1, 2, 3, 4, 5, 6, 7]

interface Weekly {
  readonly days: readonly number[]
  readonly starts: string
  readonly ends: string
  readonly daysLater?: number
}

function weekly(from: Day, { days, starts, ends, daysLater = 0 }: Weekly): PatternTerms {
  return {
    recurs: { every: 'week', weekdays: [...days], weeks: 1 },
    starts,
    ends,
    daysLater,
    from,
    except: [],
    holidays: 'as any day',
  }
}

const duty = (
  name: string,
  letter: string,
  patterns: PatternTerms[],
  more: Partial<DutyTerms> = {},
): DutyTerms => ({
  name,
  letter,
  look: 'outlined',
  weight: 100,
  people: 1,
  patterns,
  ...more,
})

const sunZones = [
  { name: 'Asia and Pacific', letter: 'A', zone: 'Asia/Singapore' },
  { name: 'Europe and Africa', letter: 'E', zone: 'Europe/Berlin' },
  { name: 'Americas', letter: 'W', zone: 'America/New_York' },
]

export const presets: readonly Preset[] = [
  {
    name: 'Early and late',
    about: '07:00 to 15:00 and 14:00 to 22:00, on weekdays',
    duties: (from) => [
      duty('Early', 'E', [weekly(from, { days: workdays, starts: '07:00', ends: '15:00' })]),
      duty('Late', 'L', [weekly(from, { days: workdays, starts: '14:00', ends: '22:00' })], {
        look: 'tinted',
      }),
    ],
  },
  {
    name: 'On call, weekly',
    about: 'one person a week, from Monday 09:00',
    duties: (from) => [
      duty(
        'On call',
        'C',
        [weekly(from, { days: [1], starts: '09:00', ends: '09:00', daysLater: 7 })],
        { look: 'solid', weight: 300 },
      ),
    ],
  },
  {
    name: 'Nights',
    about: '22:00 to 06:00, every night',
    duties: (from) => [
      duty(
        'Night',
        'N',
        [weekly(from, { days: everyDay, starts: '22:00', ends: '06:00', daysLater: 1 })],
        { look: 'solid', weight: 150 },
      ),
    ],
  },
  {
    name: 'Weekend desk',
    about: 'Saturday and Sunday, 09:00 to 17:00',
    duties: (from) => [
      duty('Weekend', 'W', [weekly(from, { days: [6, 7], starts: '09:00', ends: '17:00' })], {
        look: 'tinted',
        weight: 150,
      }),
    ],
  },
  {
    name: 'Once a month',
    about: 'on the last day of each month',
    duties: (from) => [
      duty('Month end', 'M', [
        {
          ...weekly(from, { days: [1], starts: '09:00', ends: '17:00' }),
          recurs: { every: 'month', days: [0] },
        },
      ]),
    ],
  },
  {
    name: 'Follow the sun',
    about: '09:00 to 17:00 in three zones, one after the other',
    duties: (from) =>
      sunZones.map(({ name, letter, zone }) =>
        duty(name, letter, [weekly(from, { days: everyDay, starts: '09:00', ends: '17:00' })], {
          zone,
        }),
      ),
  },
]

/** Without those that are covered already. */
export function presetsLeft(duties: readonly DraftDuty[]): readonly Preset[] {
  const names = new Set(duties.map(({ name }) => name))
  return presets.filter((preset) => preset.duties('').some(({ name }) => !names.has(name)))
}

/** One more, from nothing. */
export const ownDuty = (from: Day): DutyTerms =>
  duty('', 'D', [weekly(from, { days: workdays, starts: '09:00', ends: '17:00' })])

/** With marks that none of the others has. */
export function marked(
  added: readonly DutyTerms[],
  among: readonly DraftDuty[],
): readonly DraftDuty[] {
  const taken = among.map(({ key }) => Number(key.replace('new-', ''))).filter(Number.isInteger)
  const first = Math.max(0, ...taken) + 1
  return added.map((each, at) => ({ ...each, key: `new-${first + at}` }))
}
