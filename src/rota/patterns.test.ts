// Patterns against the calendar: nights on which clocks change, both ways and in several zones,
// weekends at a zone's edge, last days of months, holidays, and cutting a period anywhere.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Duty, Pattern } from '../core/rota.ts'
import { addDays, dayOf, startOfDayMs } from '../core/time.ts'
import type { Day } from '../core/vocabulary.ts'
import { instantOf } from '../core/zone.ts'
import { occurrencesOf, type PlanFrame, seatsOf } from './patterns.ts'

const everyDay = { every: 'week', weekdays: [1, 2, 3, 4, 5, 6, 7], weeks: 1 } as const
const night: Pattern = {
  recurs: everyDay,
  starts: '22:00',
  ends: '06:00',
  daysLater: 1,
  from: '2026-01-01',
  except: [],
  holidays: 'as any day',
}

const frame = (from: Day, until: Day, zone: string, holidays: readonly Day[] = []): PlanFrame => ({
  fromMs: instantOf(from, 0, zone),
  untilMs: instantOf(until, 0, zone),
  zone,
  holidays: new Set(holidays),
})

const found = (pattern: Partial<Pattern>, asked: PlanFrame, zone?: string) =>
  occurrencesOf(
    { patterns: [{ ...night, ...pattern }], people: 1, ...(zone === undefined ? {} : { zone }) },
    asked,
  )

const hours = ({ fromMs, untilMs }: { fromMs: number; untilMs: number }): number =>
  (untilMs - fromMs) / 3_600_000

describe('given a duty on nights and days when clocks change', () => {
  it.each([
    ['2026-03-28', 'Europe/Berlin', 7],
    ['2026-10-24', 'Europe/Berlin', 9],
    ['2026-03-07', 'America/New_York', 7],
    ['2026-10-31', 'America/New_York', 9],
    ['2026-10-03', 'Australia/Lord_Howe', 7.5],
    ['2026-04-04', 'Australia/Lord_Howe', 8.5],
    ['2026-03-28', 'Asia/Kolkata', 8],
  ] as const)('when the night of %s in %s is cut, then it has %d hours', (day, zone, wanted) => {
    const [only, ...more] = found({}, frame(day, addDays(day, 1), zone))
    expect(more).toEqual([])
    expect(only?.day).toBe(day)
    expect(only && hours(only)).toBe(wanted)
    expect(only?.night).toBe(true)
  })

  it('when it runs from midnight to midnight, then days have 23, 24 and 25 hours', () => {
    const whole = { starts: '00:00', ends: '00:00' } as const
    const spring = found(whole, frame('2026-03-28', '2026-03-31', 'Europe/Berlin'))
    expect(spring.map(hours)).toEqual([24, 23, 24])
    const autumn = found(whole, frame('2026-10-24', '2026-10-27', 'Europe/Berlin'))
    expect(autumn.map(hours)).toEqual([24, 25, 24])
  })

  it('when one begins in the hour left out, then it follows on from the one before it', () => {
    const asked = frame('2026-03-28', '2026-03-30', 'Europe/Berlin')
    const before = found({ starts: '18:00', ends: '02:30' }, asked)[0]
    const after = found({ starts: '02:30', ends: '10:00', daysLater: 0 }, asked)[1]
    expect(after?.fromMs).toBe(before?.untilMs)
    expect(after?.day).toBe('2026-03-29')
    const within = found({ starts: '02:30', ends: '03:00', daysLater: 0 }, asked)
    expect(within.map(({ day }) => day)).toEqual(['2026-03-28'])
  })

  it('when one ends in the hour that comes twice, then the next begins with it', () => {
    const asked = frame('2026-10-31', '2026-11-02', 'America/New_York')
    const before = found({ starts: '18:00', ends: '01:30' }, asked)[0]
    const after = found({ starts: '01:30', ends: '10:00', daysLater: 0 }, asked)[1]
    expect(before && hours(before)).toBe(7.5)
    expect(after?.fromMs).toBe(before?.untilMs)
  })
})

describe('given patterns by week and month', () => {
  const days = (pattern: Partial<Pattern>, from: Day, until: Day, holidays?: readonly Day[]) =>
    found(pattern, frame(from, until, 'Europe/Berlin', holidays)).map(({ day }) => day)

  it('when it is every second week, then weeks count from the one it began in', () => {
    const recurs = { every: 'week', weekdays: [1, 4], weeks: 2 } as const
    expect(days({ recurs, from: '2026-01-07' }, '2026-01-01', '2026-02-06')).toEqual([
      ...['2026-01-08', '2026-01-19', '2026-01-22', '2026-02-02', '2026-02-05'],
    ])
  })

  it('when it is the last day or the 31st, then each month has what it has', () => {
    const last = { every: 'month', days: [0, 31] } as const
    expect(days({ recurs: last }, '2026-01-01', '2026-05-01')).toEqual([
      ...['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'],
    ])
    const thirtieth = { every: 'month', days: [30] } as const
    expect(days({ recurs: thirtieth }, '2026-01-01', '2026-04-01')).toEqual([
      ...['2026-01-30', '2026-03-30'],
    ])
  })

  it('when days are left out, or holidays are, then nothing begins on them', () => {
    const pattern = { except: ['2026-05-02'], until: '2026-05-04' } as const
    expect(days(pattern, '2026-05-01', '2026-05-10')).toEqual([
      ...['2026-05-01', '2026-05-03', '2026-05-04'],
    ])
    const resting = { ...pattern, holidays: 'not on holidays' } as const
    expect(days(resting, '2026-05-01', '2026-05-10', ['2026-05-01'])).toEqual([
      ...['2026-05-03', '2026-05-04'],
    ])
  })

  it('when two patterns name the same time, then it is there once', () => {
    const both = { patterns: [night, { ...night, recurs: { every: 'month', days: [3] } }] } as const
    expect(
      occurrencesOf({ ...both, people: 1 }, frame('2026-05-01', '2026-05-08', 'UTC')),
    ).toHaveLength(7)
  })
})

describe('given what most of a shift is', () => {
  const one = (pattern: Partial<Pattern>, day: Day, zone: string, holidays?: readonly Day[]) =>
    found(pattern, frame(day, addDays(day, 1), zone, holidays))[0]

  it('when it stands at a weekend’s edge, then its own zone decides', () => {
    const evening = { starts: '20:00', ends: '02:00' } as const
    expect(one(evening, '2026-05-15', 'Europe/Berlin')?.weekend).toBe(false)
    expect(one({ starts: '22:00', ends: '06:00' }, '2026-05-15', 'Europe/Berlin')?.weekend).toBe(
      true,
    )
    expect(one({ starts: '22:00', ends: '06:00' }, '2026-05-17', 'Europe/Berlin')?.weekend).toBe(
      false,
    )
    // Friday evening in Los Angeles is Saturday in Auckland: each duty has its own weekend.
    const asked = frame('2026-05-15', '2026-05-16', 'America/Los_Angeles')
    const there = { starts: '09:00', ends: '17:00', daysLater: 0 } as const
    expect(found(there, asked).map(({ weekend }) => weekend)).toEqual([false])
    expect(
      found(there, asked, 'Pacific/Auckland').map(({ day, weekend }) => [day, weekend]),
    ).toEqual([['2026-05-16', true]])
  })

  it('when half of it is night, then it is none; a minute more, and it is', () => {
    expect(one({ starts: '18:00', ends: '02:00' }, '2026-05-12', 'UTC')?.night).toBe(false)
    expect(one({ starts: '18:01', ends: '02:00' }, '2026-05-12', 'UTC')?.night).toBe(true)
    expect(one({ starts: '05:00', ends: '06:30', daysLater: 0 }, '2026-05-12', 'UTC')?.night).toBe(
      true,
    )
  })

  it('when a week holds a holiday, then the week is a holiday’s', () => {
    const week = { starts: '09:00', ends: '09:00', daysLater: 7 } as const
    expect(one(week, '2026-12-21', 'Europe/Berlin', ['2026-12-25'])?.holiday).toBe(true)
    expect(one(week, '2026-12-21', 'Europe/Berlin', ['2026-12-20'])?.holiday).toBe(false)
    // Nine hours of the day after a holiday’s eve are less than half of it.
    expect(
      one({ ...week, daysLater: 1 }, '2026-12-24', 'Europe/Berlin', ['2026-12-25'])?.holiday,
    ).toBe(false)
  })
})

describe('given duties that follow the sun', () => {
  it('when seats are made, then each stands in its own zone, one for each of its people', () => {
    const day: Pattern = { ...night, starts: '09:00', ends: '17:00', daysLater: 0 }
    const duty = (zone: string, people: number): Duty => ({
      duty: `duty_${zone}`,
      name: 'text_1',
      letter: 'D',
      look: 'solid',
      weight: 150,
      people,
      zone,
      patterns: [day],
    })
    const duties = [duty('America/New_York', 1), duty('Asia/Kolkata', 2)]
    const seats = seatsOf(duties, frame('2026-05-12', '2026-05-13', 'UTC'))
    expect(seats.map(({ duty, fromMs }) => [duty, new Date(fromMs).toISOString()])).toEqual([
      ['duty_Asia/Kolkata', '2026-05-12T03:30:00.000Z'],
      ['duty_Asia/Kolkata', '2026-05-12T03:30:00.000Z'],
      ['duty_America/New_York', '2026-05-12T13:00:00.000Z'],
    ])
    expect(seats[0]).toMatchObject({ weight: 150, day: 20_585, week: 20_584 })
    expect(dayOf(20_584 * 86_400_000)).toBe('2026-05-11')
  })
})

describe('given any pattern and any period', () => {
  const clock = fc
    .integer({ min: 0, max: 1439 })
    .map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16) as Pattern['starts'])
  const zone = fc.constantFrom(
    ...['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'UTC'],
  )
  const recurs = fc.oneof(
    fc.record({
      every: fc.constant('week' as const),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      weeks: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({
      every: fc.constant('month' as const),
      days: fc.uniqueArray(fc.integer({ min: 0, max: 31 }), { minLength: 1, maxLength: 5 }),
    }),
  )
  const pattern = fc.record({
    recurs,
    starts: clock,
    ends: clock,
    daysLater: fc.integer({ min: 0, max: 8 }),
    from: fc.constantFrom<Day>('2026-01-01', '2026-03-20'),
    except: fc.constantFrom<readonly Day[]>([], ['2026-03-29', '2026-10-25']),
    holidays: fc.constantFrom('as any day' as const, 'not on holidays' as const),
  })
  const hour = fc
    .integer({ min: 0, max: 24 * 330 })
    .map((hours) => startOfDayMs('2026-01-20') + hours * 3_600_000)

  it('when the period is cut in two, then the halves are the whole, and all begin within', () => {
    const run = (one: Pattern, where: string, times: readonly number[]): void => {
      const [fromMs = 0, middleMs = 0, lastMs = 0] = [...times].sort((a, b) => a - b)
      const untilMs = Math.min(lastMs, fromMs + 60 * 86_400_000)
      const cutMs = Math.min(middleMs, untilMs)
      const duty = { patterns: [one], people: 1, zone: where }
      const holidays = new Set<Day>(['2026-05-01', '2026-12-25'])
      const cut = (from: number, until: number) =>
        occurrencesOf(duty, { fromMs: from, untilMs: until, zone: 'UTC', holidays })
      const whole = cut(fromMs, untilMs)
      expect([...cut(fromMs, cutMs), ...cut(cutMs, untilMs)]).toEqual(whole)
      for (const { fromMs: begins, untilMs: ends } of whole) {
        expect(begins).toBeGreaterThanOrEqual(fromMs)
        expect(begins).toBeLessThan(untilMs)
        expect(ends).toBeGreaterThan(begins)
      }
    }
    fc.assert(fc.property(pattern, zone, fc.tuple(hour, hour, hour), run), { numRuns: 300 })
  })
})
