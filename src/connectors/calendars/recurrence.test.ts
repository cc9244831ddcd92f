// Repeating rules against a second reader (node-ical): rules of every kind it and we both read, on
// the days of two years.
import fc from 'fast-check'
import ical from 'node-ical'
import { describe, expect, it } from 'vitest'
import type { Day } from '../../core/vocabulary.ts'
import { daysOfRule, readRule } from './recurrence.ts'

const last: Day = '2027-12-31'

function ours(text: string, start: Day): readonly Day[] {
  const rule = readRule(text)
  if (typeof rule === 'string') throw new Error(rule)
  return [...daysOfRule(rule, start, { first: start, last }, { steps: 100_000 })]
}

function theirs(text: string, start: Day): readonly string[] {
  const lines = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', `RRULE:${text}`, 'DURATION:PT1H']
  const day = start.replaceAll('-', '')
  const file = [...lines, `DTSTART:${day}T090000Z`, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')
  const event = Object.values(ical.sync.parseICS(file)).find((each) => each?.type === 'VEVENT')
  if (event?.type !== 'VEVENT') throw new Error('no event')
  const to = new Date(`${last}T23:00:00Z`)
  const times = ical.expandRecurringEvent(event, { from: new Date(`${start}T00:00:00Z`), to })
  return times.map((time) => time.start.toISOString().slice(0, 10))
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const some = <Value>(values: readonly Value[], most = 3) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most })
const counted = fc.record({
  interval: fc.integer({ min: 1, max: 4 }),
  count: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
})
const monthDays = some([1, 2, 15, 28, 29, 30, 31, -1, -2, -31])
const ordinals = some(
  weekdays.flatMap((day) => [day, `1${day}`, `3${day}`, `-1${day}`, `-2${day}`]),
)
const byOne = fc.oneof(
  fc.constant('FREQ=DAILY'),
  fc.constant('FREQ=WEEKLY'),
  some(weekdays, 5).map((days) => `FREQ=WEEKLY;BYDAY=${days}`),
  some(weekdays, 5).map((days) => `FREQ=WEEKLY;WKST=SU;BYDAY=${days}`),
  monthDays.map((days) => `FREQ=MONTHLY;BYMONTHDAY=${days}`),
  ordinals.map((days) => `FREQ=MONTHLY;BYDAY=${days}`),
  fc.constantFrom('1', '-1', '2,-2').map((at) => `FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=${at}`),
  fc.constant('FREQ=YEARLY'),
  fc
    .tuple(some([1, 2, 3, 6, 10, 12]), monthDays)
    .map(([months, days]) => `FREQ=YEARLY;BYMONTH=${months};BYMONTHDAY=${days}`),
  fc
    .tuple(some([3, 10]), ordinals)
    .map(([months, days]) => `FREQ=YEARLY;BYMONTH=${months};BYDAY=${days}`),
)

describe('given any rule both read', () => {
  it('when its days are listed, then they are those of the other reader', () => {
    const starts = fc.constantFrom<Day>('2026-01-01', '2026-01-31', '2026-02-28', '2026-06-15')
    fc.assert(
      fc.property(byOne, counted, starts, (rule, { interval, count }, start) => {
        const text = `${rule};INTERVAL=${interval}${count === undefined ? '' : `;COUNT=${count}`}`
        const found = ours(text, start)
        const wanted = theirs(text, start)
        expect(found, text).toEqual(wanted)
      }),
      { numRuns: 150 },
    )
  })

  it('when it began long ago, then skipping ahead loses no day', () => {
    const starts = fc.constantFrom<Day>('1999-01-31', '2004-02-29', '2019-12-31')
    fc.assert(
      fc.property(byOne, fc.integer({ min: 1, max: 6 }), starts, (rule, interval, start) => {
        const text = `${rule};INTERVAL=${interval}`
        const read = readRule(text)
        if (typeof read === 'string') throw new Error(read)
        const days = (first: Day): readonly Day[] => [
          ...daysOfRule(read, start, { first, last }, { steps: 1_000_000 }),
        ]
        const late: Day = '2026-05-07'
        expect(days(late)).toEqual(days(start).filter((day) => day >= late))
      }),
      { numRuns: 40 },
    )
  })
})
