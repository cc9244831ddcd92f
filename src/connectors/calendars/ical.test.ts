// Calendars in the manner of Outlook, Google and Apple, written from the standard, and everything
// that is known to go wrong in them: zones, floating times, moved and left-out days, broken lines.
import { describe, expect, it } from 'vitest'
import { type CalendarFrame, type CalendarRead, readCalendar } from './ical.ts'

const frame: CalendarFrame = { zone: 'Europe/Berlin', from: '2026-01-01', until: '2027-01-01' }

function ended<Value>(work: Generator<number, Value>): Value {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

function read(text: string | Buffer, asked = frame): CalendarRead {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const result = ended(readCalendar(bytes, asked))
  if (!result.ok) throw new Error(result.refusal.detail ?? result.refusal.code)
  return result.value
}

const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: readonly string[]): readonly string[] => [
  ...['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT'],
]
const shown = ({ times }: CalendarRead): readonly string[] =>
  times.map(({ fromMs, untilMs }) =>
    [fromMs, untilMs].map((ms) => new Date(ms).toISOString().slice(0, 16)).join(' '),
  )
const one = (...lines: readonly string[]): CalendarRead => read(calendar(...event(...lines)))

describe('given a calendar in the manner of Outlook', () => {
  const outlook = calendar(
    'METHOD:PUBLISH',
    'PRODID:Microsoft Exchange Server 2010',
    'X-WR-CALNAME:Kalender',
    ...['BEGIN:VTIMEZONE', 'TZID:W. Europe Standard Time', 'BEGIN:STANDARD'],
    ...['DTSTART:16010101T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100'],
    ...['RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD', 'END:VTIMEZONE'],
    ...['BEGIN:VEVENT', 'UID:040000008200E00074C5B7101A82E008', 'SUMMARY;LANGUAGE=de-DE:Urlaub'],
    ...['DTSTART;TZID=W. Europe Standard Time:20260713T000000'],
    ...['DTEND;TZID=W. Europe Standard Time:20260718T000000', 'CLASS:PUBLIC', 'PRIORITY:5'],
    ...['TRANSP:OPAQUE', 'STATUS:CONFIRMED', 'SEQUENCE:0', 'X-MICROSOFT-CDO-BUSYSTATUS:OOF'],
    ...['X-MICROSOFT-CDO-ALLDAYEVENT:TRUE', 'BEGIN:VALARM', 'DESCRIPTION:REMINDER'],
    ...['TRIGGER;RELATED=START:-PT15M', 'ACTION:DISPLAY', 'END:VALARM', 'END:VEVENT'],
    ...['BEGIN:VEVENT', 'UID:2', 'SUMMARY:Focus', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'],
    ...['DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna":20260714T09'],
    ...[' 0000', 'DURATION:PT1H30M', 'END:VEVENT'],
  )

  it('when it is read, then hours stand in the zone Windows calls so, and away is away', () => {
    const found = read(outlook)
    expect(found.name).toBe('Kalender')
    expect(found.problems).toEqual([])
    expect(shown(found)).toEqual([
      '2026-07-12T22:00 2026-07-17T22:00',
      '2026-07-14T07:00 2026-07-14T08:30',
    ])
    expect(found.times.map(({ away, busy }) => [away, busy])).toEqual([
      [true, true],
      [false, false],
    ])
  })

  it('when a zone is the writer’s own, then its definition tells which clocks it has', () => {
    const own = (standard: string, daylight?: string): CalendarRead =>
      read(
        calendar(
          ...event('DTSTART;TZID=Customized Time Zone:20260714T090000', 'DURATION:PT1H'),
          ...['BEGIN:VTIMEZONE', 'TZID:Customized Time Zone', 'BEGIN:STANDARD'],
          ...[`TZOFFSETTO:${standard}`, 'END:STANDARD'],
          ...(daylight ? ['BEGIN:DAYLIGHT', `TZOFFSETTO:${daylight}`, 'END:DAYLIGHT'] : []),
          'END:VTIMEZONE',
        ),
      )
    expect(shown(own('-0500', '-0400'))[0]).toContain('2026-07-14T13:00')
    expect(shown(own('+0530'))[0]).toContain('2026-07-14T03:30')
    expect(own('-0500', '-0400').problems).toEqual([])
  })
})

describe('given a calendar in the manner of Google', () => {
  const google = calendar(
    ...[
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:On call',
      'X-WR-TIMEZONE:America/New_York',
    ],
    ...['BEGIN:VEVENT', 'DTSTART;TZID=America/New_York:20260302T090000'],
    ...['DTEND;TZID=America/New_York:20260302T170000', 'RRULE:FREQ=WEEKLY;COUNT=4;BYDAY=MO'],
    ...[
      'EXDATE;TZID=America/New_York:20260316T090000',
      'UID:a@google.com',
      'SUMMARY:Day\\, on call',
    ],
    ...[
      'ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;CN=Ana Silva;X-NUM-GUESTS=0:mailto:Ana@x.org',
    ],
    ...['ATTENDEE;CUTYPE=RESOURCE;CN=Room:mailto:room@x.org', 'END:VEVENT'],
    ...['BEGIN:VEVENT', 'DTSTART;TZID=America/New_York:20260310T100000'],
    ...['DTEND;TZID=America/New_York:20260310T180000', 'UID:a@google.com'],
    ...['RECURRENCE-ID;TZID=America/New_York:20260309T090000', 'SUMMARY:Moved', 'END:VEVENT'],
    ...['BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20260501', 'DTEND;VALUE=DATE:20260502', 'UID:b'],
    ...['SUMMARY:Out of office', 'END:VEVENT'],
  )

  it('when it comes round, then what was left out is out, and what was moved is moved', () => {
    const found = read(google)
    expect(shown(found)).toEqual([
      '2026-03-02T14:00 2026-03-02T22:00',
      // Clocks changed on the 8th: the same hours on the wall.
      '2026-03-10T14:00 2026-03-10T22:00',
      '2026-03-23T13:00 2026-03-23T21:00',
      '2026-05-01T04:00 2026-05-02T04:00',
    ])
    expect(found.times[0]).toMatchObject({
      summary: 'Day, on call',
      people: [{ name: 'Ana Silva', email: 'ana@x.org' }],
    })
    expect(found.times[3]).toMatchObject({
      days: { from: '2026-05-01', until: '2026-05-02' },
      away: true,
    })
  })
})

describe('given a calendar in the manner of Apple', () => {
  it('when lines end in any way and fold anywhere, then it is the same calendar', () => {
    const lines = [
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:Spät'],
      ...[' dienst', 'DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Vienna:20260514T140000'],
      ...['DTEND;TZID=/freeassociation.sourceforge.net/Europe/Vienna:20260514T220000'],
      ...['X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC', 'END:VEVENT', 'END:VCALENDAR'],
    ]
    const ways = ['\r\n', '\n', '\r'].flatMap((end) => [
      Buffer.from(lines.join(end)),
      Buffer.from(`\ufeff${lines.join(end)}${end}`),
      Buffer.from(`\ufeff${lines.join(end)}`, 'utf16le'),
    ])
    for (const bytes of ways) {
      const found = read(bytes)
      expect(found.times.map(({ summary }) => summary)).toEqual(['Spätdienst'])
      expect(shown(found)).toEqual(['2026-05-14T12:00 2026-05-14T20:00'])
    }
  })

  it('when a time floats, then it is the calendar’s zone, or else the reader’s', () => {
    const lines = event('DTSTART:20260514T140000', 'DTEND:20260514T150000')
    expect(shown(read(calendar(...lines)))[0]).toContain('2026-05-14T12:00')
    expect(shown(read(calendar('X-WR-TIMEZONE:Asia/Tokyo', ...lines)))[0]).toContain('T05:00')
  })
})

describe('given rules', () => {
  const days = (rule: string, start = '20260101T090000Z'): readonly string[] =>
    one(`DTSTART:${start}`, 'DURATION:PT1H', `RRULE:${rule}`).times.map(({ fromMs }) =>
      new Date(fromMs).toISOString().slice(5, 10),
    )

  it.each([
    ['FREQ=DAILY;COUNT=3', ['01-01', '01-02', '01-03']],
    ['FREQ=DAILY;UNTIL=20260103', ['01-01', '01-02', '01-03']],
    ['FREQ=DAILY;UNTIL=20260103T085959Z', ['01-01', '01-02']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=4', ['01-01', '01-12', '01-15', '01-26']],
    ['FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3', ['01-31', '02-28', '03-31']],
    ['FREQ=MONTHLY;BYDAY=2TU;COUNT=2', ['01-13', '02-10']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2', ['01-30', '02-27']],
    ['FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', ['03-29']],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', []],
    ['freq=weekly;count=2', ['01-01', '01-08']],
  ])('when it says %s, then it falls on those days', (rule, wanted) => {
    expect(days(rule)).toEqual(wanted)
  })

  it('when it is a hundred years old, then this year is read as quickly', () => {
    expect(days('FREQ=WEEKLY;BYDAY=MO;UNTIL=20260115', '19260104T090000Z')).toEqual([
      ...['01-05', '01-12'],
    ])
  })

  it('when it comes round every second, then only the first is read, and it is said', () => {
    const found = one(
      'DTSTART:20260101T090000Z',
      'DURATION:PT1S',
      'DURATION:PT1M',
      'RRULE:FREQ=SECONDLY',
    )
    expect(found.times.length).toBeLessThanOrEqual(1)
    expect(found.problems[0]).toBeDefined()
    const minutely = one('DTSTART:20260101T090000Z', 'DURATION:PT1M', 'RRULE:FREQ=MINUTELY')
    expect(minutely.times).toHaveLength(1)
    expect(minutely.problems[0]?.reason).toContain('oftener than daily')
  })

  it('when a night comes round while clocks change, then it ends at the same hour', () => {
    const found = one(
      ...['DTSTART;TZID=Europe/Berlin:20260327T220000', 'DTEND;TZID=Europe/Berlin:20260328T060000'],
      'RRULE:FREQ=DAILY;COUNT=3',
    )
    expect(shown(found)).toEqual([
      '2026-03-27T21:00 2026-03-28T05:00',
      '2026-03-28T21:00 2026-03-29T04:00',
      '2026-03-29T20:00 2026-03-30T04:00',
    ])
  })

  it('when whole days are left out by an hour, or hours by a day, then the day decides', () => {
    const whole = one(
      ...['DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20260106T000000'],
    )
    expect(whole.times.map(({ days }) => days?.from)).toEqual(['2026-01-05', '2026-01-07'])
    const timed = one(
      ...['DTSTART:20260105T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=3'],
      'EXDATE;VALUE=DATE:20260106',
      'RDATE:20260110T120000Z',
    )
    expect(shown(timed).map((each) => each.slice(8, 13))).toEqual(['05T09', '07T09', '10T12'])
  })
})

describe('given versions of one event', () => {
  it('when one has the higher SEQUENCE, then the other is not there', () => {
    const version = (sequence: number, hour: string): readonly string[] =>
      event(`SEQUENCE:${sequence}`, `DTSTART:20260105T${hour}0000Z`, 'DURATION:PT1H')
    expect(shown(read(calendar(...version(2, '10'), ...version(1, '09'))))).toEqual([
      '2026-01-05T10:00 2026-01-05T11:00',
    ])
    expect(shown(read(calendar(...version(0, '10'), ...version(0, '09'))))).toHaveLength(2)
  })

  it('when it was cancelled, one of them or all, then it is not there', () => {
    const lines = ['DTSTART:20260105T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=2']
    expect(one(...lines, 'STATUS:CANCELLED').times).toEqual([])
    expect(read(calendar('METHOD:CANCEL', ...event(...lines))).times).toEqual([])
    const gone = event(
      ...['RECURRENCE-ID:20260106T090000Z', 'DTSTART:20260106T090000Z', 'DURATION:PT1H'],
      'STATUS:CANCELLED',
    )
    expect(shown(read(calendar(...event(...lines), ...gone)))).toHaveLength(1)
  })
})

describe('given what is broken', () => {
  it('when an event cannot be read, then its line is said and the rest is there', () => {
    const fine = ['DTSTART:20260105T090000Z', 'DURATION:PT1H']
    const found = read(
      calendar(
        ...event('SUMMARY:no start'),
        ...event('DTSTART:20261345T090000Z', 'DURATION:PT1H'),
        ...event('DTSTART:20260105T090000Z', 'DTEND:20260105T080000Z'),
        ...event('DTSTART:20260105T090000Z', 'DTEND:22000105T080000Z'),
        ...event('DTSTART:20260105T090000Z'),
        'no line at all',
        ...event('DTSTART;TZID=Mars/Olympus:20260105T090000', 'DURATION:PT1H'),
        ...['BEGIN:VEVENT', 'UID:2', 'DTSTART:20260105T090000Z'],
        ...event(...fine),
      ),
    )
    expect(found.problems.map(({ line }) => line)).toEqual([3, 7, 12, 17, 22, 29, 32])
    expect(found.problems[5]?.reason).toContain('No zone goes by the name')
    expect(found.times).toHaveLength(2)
  })

  it.each([
    ['<!DOCTYPE html><html><body>Sign in</body></html>', 'web page'],
    ['duty,start,end\nDay,1,2', 'no calendar'],
    ['', 'no calendar'],
    ['PK\u0003\u0004\0\0', 'spreadsheet'],
  ])('when it is no calendar, then that is said: %s', (text, words) => {
    expect(() => read(text)).toThrow(words)
  })

  it('when it is larger or fuller than anybody needs, then it is refused in words', () => {
    expect(() => read(Buffer.alloc(10_485_761, 'x'))).toThrow('larger than 10 MB')
    const short = 'BEGIN:VEVENT\nDTSTART:20260105\nEND:VEVENT\n'
    expect(() => read(`BEGIN:VCALENDAR\n${short.repeat(100_001)}`)).toThrow(
      'more than 100000 events',
    )
    expect(() => read(`BEGIN:VCALENDAR\n${short.repeat(20_001)}`)).toThrow('more than 20000 times')
    const always = 'BEGIN:VEVENT\nDTSTART:19000101\nRRULE:FREQ=DAILY;COUNT=90000\nEND:VEVENT\n'
    const found = read(`BEGIN:VCALENDAR\n${always.repeat(20)}`)
    expect(found.problems.at(-1)?.reason).toContain('too often')
  }, 60_000)
})
