// Days and instants without a clock.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  dayOf,
  daysBetween,
  isDay,
  latestDayOnEarth,
  overlapMs,
  startOfDayMs,
} from './time.ts'

describe('days', () => {
  test('only real calendar days are days', () => {
    for (const day of ['2026-05-12', '2024-02-29', '1990-01-01', '9999-12-31']) {
      expect(isDay(day)).toBe(true)
    }
    for (const text of [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '26-05-12',
      '2026/05/12',
      'today',
      '',
      '2026-05-1 ',
    ]) {
      expect(isDay(text)).toBe(false)
    }
  })

  test('a day’s midnight is that day, to the last millisecond before the next', () => {
    const midnight = startOfDayMs('2026-05-12')
    expect(dayOf(midnight)).toBe('2026-05-12')
    expect(dayOf(midnight - 1)).toBe('2026-05-11')
    expect(dayOf(midnight + 86_399_999)).toBe('2026-05-12')
  })

  test('adding days crosses months, leap days and years, both ways', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3)
    expect(daysBetween('2027-01-02', '2026-12-30')).toBe(-3)
  })

  test('the latest day on earth begins at 10:00 UTC the day before', () => {
    expect(latestDayOnEarth(Date.UTC(2026, 4, 1, 9, 59, 59))).toBe('2026-05-01')
    expect(latestDayOnEarth(Date.UTC(2026, 4, 1, 10))).toBe('2026-05-02')
  })
})

describe('spans', () => {
  const span = (fromMs: number, untilMs: number) => ({ fromMs, untilMs })

  test('what they share is counted, and never less than nothing', () => {
    expect(overlapMs(span(0, 10), span(5, 20))).toBe(5)
    expect(overlapMs(span(5, 20), span(0, 10))).toBe(5)
    expect(overlapMs(span(0, 10), span(10, 20))).toBe(0)
    expect(overlapMs(span(0, 5), span(10, 20))).toBe(0)
    expect(overlapMs(span(0, 30), span(10, 20))).toBe(10)
  })
})

describe('dayOf', () => {
  test('given any instant from year 0 to 9999, then the day is what the language says', () => {
    const instants = fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 })
    fc.assert(
      fc.property(instants, (instantMs) => {
        expect(dayOf(instantMs)).toBe(new Date(instantMs).toISOString().slice(0, 10))
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('startOfDayMs', () => {
  const written = (text: string): number => Date.parse(`${text}T00:00:00Z`)

  test('given any year, month and number, then it is what the language says', () => {
    const twoDigits = fc.nat(40).map((number) => String(number).padStart(2, '0'))
    const year = fc.nat(9_999).map((number) => String(number).padStart(4, '0'))
    const texts = fc.tuple(year, twoDigits, twoDigits).map((parts) => parts.join('-'))
    fc.assert(
      fc.property(texts, (text) => {
        expect(startOfDayMs(text)).toBe(written(text))
      }),
      { numRuns: 2_000 },
    )
  })

  test('given each day of eight hundred years, then the next one begins a day later', () => {
    for (let day = '1600-01-01', ms = written(day); day < '2400-01-01'; ms += 86_400_000) {
      if (startOfDayMs(day) !== ms) throw new Error(day)
      day = dayOf(ms + 86_400_000)
    }
  })

  test.each([
    '+012026-05-12',
    '-000001-05-12',
    '12026-05-12',
    '2026-5-12',
    '2026-05-1 ',
    '2026/05/12',
    '202x-05-12',
    '2026-05',
    '',
  ])('given “%s”, then it is what the language says', (text) => {
    expect(startOfDayMs(text)).toBe(written(text))
  })
})
