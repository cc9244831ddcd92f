// The readers of other programs' calendars and of tables of shifts. What they find begins before it
// ends.
import fc from 'fast-check'
import { readShiftTable } from '../../src/connectors/calendars/csv.ts'
import { readCalendar } from '../../src/connectors/calendars/ical.ts'
import { type Target, target } from './fuzz.ts'
import { mutatedFrom, textOf } from './texts.ts'

function whole<Value>(work: Generator<number, Value>): Value {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

function sound(times: readonly { readonly fromMs: number; readonly untilMs: number }[]): void {
  for (const { fromMs, untilMs } of times) {
    if (!Number.isSafeInteger(fromMs) || !Number.isSafeInteger(untilMs)) throw new Error('no time')
    if (untilMs < fromMs) throw new Error('it ends before it begins')
  }
}

function readAll(bytes: Buffer): void {
  const frame = { zone: 'Europe/Berlin', from: '2026-01-01', until: '2027-01-01' } as const
  const read = whole(readCalendar(bytes, frame))
  if (read.ok) sound(read.value.times)
}

function readTable(bytes: Buffer): void {
  const read = whole(readShiftTable(bytes, { zone: 'Europe/Berlin' }))
  if (read.ok) sound(read.value.shifts)
}

const calendar = [
  ...['BEGIN:VCALENDAR', 'X-WR-TIMEZONE:Europe/Berlin', 'BEGIN:VTIMEZONE', 'TZID:Own'],
  ...['BEGIN:STANDARD', 'TZOFFSETTO:+0100', 'END:STANDARD', 'END:VTIMEZONE', 'BEGIN:VEVENT'],
  ...['UID:1', 'DTSTART;TZID="W. Europe Standard Time":20260105T090000', 'DURATION:PT8H'],
  ...[
    'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,-1FR;UNTIL=20261231',
    'EXDATE;TZID=Own:20260119T090000',
  ],
  ...['SUMMARY:Ana on\\, call', 'ATTENDEE;CN="Ana":mailto:ana@example.org', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'UID:1', 'RECURRENCE-ID:20260202T080000Z', 'DTSTART;VALUE=DATE:20260203'],
  ...['X-MICROSOFT-CDO-BUSYSTATUS:OOF', 'STATUS:CANCELLED', 'END:VEVENT', 'END:VCALENDAR', ''],
].join('\r\n')
const shifts = 'duty;date;from;to;who;zone\nLate;14.5.2026;22:00;06:00;Mia;Europe/Berlin\n'.repeat(
  3,
)

const bytesOf = (text: fc.Arbitrary<string>): fc.Arbitrary<Buffer> =>
  fc.oneof(
    { weight: 6, arbitrary: text.map((said) => Buffer.from(said)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((each) => Buffer.from(each)) },
  )

export const calendarReaders: readonly Target[] = [
  target(
    'calendar',
    bytesOf(fc.oneof(mutatedFrom(calendar), textOf(calendar.split('\n'), 60))),
    readAll,
    (unit, count) => Buffer.from(`BEGIN:VCALENDAR\n${unit.repeat(count)}`),
  ),
  target(
    'table of shifts',
    bytesOf(fc.oneof(mutatedFrom(shifts), textOf(shifts.split(';'), 60))),
    readTable,
    (unit, count) => Buffer.from(`start,end,person\n${unit.repeat(count)}`),
  ),
]
