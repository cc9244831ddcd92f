// Whatever bytes come as a calendar or a table of shifts: no reader crashes, none keeps the server
// busy, and every time read has a beginning before its end, within what was asked for.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readShiftTable } from './csv.ts'
import { readCalendar } from './ical.ts'

const inputs = Number(process.env.GOODTURN_DEEP_RUNS ?? 400)
const mostMs = 400

function ended<Value>(work: Generator<number, Value>): Value {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

const times = [
  '20260101',
  '20260329T023000',
  '20261025T023000Z',
  '99991231T235959Z',
  '00010101',
  'x',
]
const lines = [
  ...['BEGIN:VCALENDAR', 'END:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VTIMEZONE'],
  ...[
    'END:VTIMEZONE',
    'BEGIN:STANDARD',
    'BEGIN:VALARM',
    'UID:1',
    'UID:2',
    'SEQUENCE:3',
    'SEQUENCE:x',
  ],
  ...times.flatMap((time) => [
    `DTSTART:${time}`,
    `DTEND;VALUE=DATE:${time}`,
    `EXDATE:${time},${time}`,
  ]),
  ...times.map((time) => `RECURRENCE-ID;RANGE=THISANDFUTURE:${time}`),
  ...times.map((time) => `RDATE;TZID="Europe/Berlin":${time}/PT1H`),
  ...['DURATION:PT1H', 'DURATION:P99999D', 'DURATION:-P1D', 'TZID:Own', 'TZOFFSETTO:+9999'],
  ...['RRULE:FREQ=DAILY', 'RRULE:FREQ=SECONDLY', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'],
  ...['RRULE:FREQ=DAILY;COUNT=999999', 'RRULE:FREQ=MONTHLY;BYDAY=5MO;INTERVAL=0', 'RRULE:;;=;'],
  ...['RRULE:FREQ=WEEKLY;UNTIL=x;BYDAY=MO,XX', 'RRULE:FREQ=YEARLY;BYYEARDAY=-366;BYSETPOS=1,-1'],
  ...['DTSTART;TZID=Own:20260101T010101', 'DTSTART;TZID=:20260101T010101', 'SUMMARY;X="a;b:c":y'],
  ...['ATTENDEE;CN="A;B":mailto:a@x', 'ATTENDEE:', 'STATUS:CANCELLED', 'TRANSP:TRANSPARENT'],
  ...[
    ' folded',
    '\tfolded',
    ':',
    ';',
    '=',
    '',
    'X'.repeat(3_000),
    `DTSTART${';A=B'.repeat(500)}:1`,
  ],
  ...['"'.repeat(400), ' '.repeat(4_000), '\u0000', '\u202e', '🙂', '\ufeff', 'METHOD:CANCEL'],
]
const cells = [
  ...['duty', 'start', 'end', 'person', 'email', 'zone', 'day', '2026-05-14 14:00', '14:00'],
  ...['2026-05-14T22:00:00Z', '1.2.2026', '9999-12-31', '2026-05-14 14:00+99:99', 'Ana', 'a@x'],
  ...['Europe/Berlin', 'Mars', '"', '""', '\u0000', ' '.repeat(4_000), '9'.repeat(300), '24:60'],
]

const joined = (
  parts: readonly string[],
  ends: readonly string[],
  start = '',
): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom(...parts), fc.constantFrom(...ends)), { maxLength: 60 })
    .map((all) => start + all.flat().join(''))
const bytesOf = (text: fc.Arbitrary<string>): fc.Arbitrary<Buffer> =>
  fc.oneof(
    { weight: 8, arbitrary: text.map((said) => Buffer.from(said)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((each) => Buffer.from(each)) },
  )

/** The quickest of three: a machine that pauses is no reader that is slow. */
function quickly<Value>(work: () => Value): Value {
  let fastest = Number.POSITIVE_INFINITY
  let value: Value | undefined
  for (let turn = 0; turn < 3 && fastest > mostMs; turn += 1) {
    const begun = performance.now()
    value = work()
    fastest = Math.min(fastest, performance.now() - begun)
  }
  expect(fastest).toBeLessThanOrEqual(mostMs)
  return value as Value
}

describe('given any bytes', () => {
  it('when they come as a calendar, then it is read or refused, quickly', () => {
    const frame = { zone: 'Europe/Berlin', from: '2026-01-01', until: '2027-01-01' } as const
    const ends = ['\r\n', '\n', '\r']
    const whole = joined(lines, ends, 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n')
    const any = fc.oneof({ weight: 3, arbitrary: whole }, joined(lines, ends))
    fc.assert(
      fc.property(bytesOf(any), (bytes) => {
        const read = quickly(() => ended(readCalendar(bytes, frame)))
        if (!read.ok) return
        for (const { fromMs, untilMs, summary } of read.value.times) {
          expect(fromMs).toBeLessThanOrEqual(untilMs)
          expect(untilMs).toBeGreaterThan(Date.UTC(2025, 11, 31))
          expect(fromMs).toBeLessThan(Date.UTC(2027, 0, 2))
          expect(summary.length).toBeLessThanOrEqual(200)
        }
      }),
      { numRuns: inputs },
    )
  }, 600_000)

  it('when they come as a table, then it is read or refused, quickly', () => {
    const rows = joined(cells, [',', '\n', ';', '\t'], 'start,end,person,zone,day,duty\n')
    fc.assert(
      fc.property(bytesOf(rows), (bytes) => {
        const read = quickly(() => ended(readShiftTable(bytes, { zone: 'Europe/Berlin' })))
        if (!read.ok) return
        for (const { fromMs, untilMs } of read.value.shifts) {
          expect(Number.isInteger(fromMs) && fromMs < untilMs).toBe(true)
        }
      }),
      { numRuns: inputs },
    )
  }, 600_000)
})
