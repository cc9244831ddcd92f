// Wall clocks where they change: hours left out, hours that come twice, on both sides of Greenwich
// and of the equator, half-hour changes, and a day that never was.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayMs, dayOf } from './time.ts'
import type { Day } from './vocabulary.ts'
import { dayIn, instantOf, isZone, minuteOfDay } from './zone.ts'

const at = (day: Day, clock: string, zone: string): string =>
  new Date(
    instantOf(day, Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)), zone),
  ).toISOString()

describe('given an hour that clocks leave out', () => {
  it.each([
    ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
    ['2011-12-30', '12:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z'],
  ])('when %s %s is read in %s, then it counts on from the hour before', (...[
    day,
    clock,
    zone,
    is,
  ]) => {
    expect(at(day as Day, clock, zone)).toBe(is)
  })
})

describe('given an hour that comes twice', () => {
  it.each([
    ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
  ])('when %s %s is read in %s, then it is the first of the two', (...[day, clock, zone, is]) => {
    expect(at(day as Day, clock, zone)).toBe(is)
  })
})

describe('given any minute in any of many zones', () => {
  const zones = [
    ...['Europe/Berlin', 'America/New_York', 'America/Sao_Paulo', 'Asia/Kolkata'],
    ...['Australia/Lord_Howe', 'Pacific/Apia', 'Pacific/Kiritimati', 'Africa/Casablanca', 'UTC'],
  ]
  const minute = fc.integer({ min: Date.UTC(2005, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 })

  it('when its wall clock is read back, then it is the same, or the first of two', () => {
    fc.assert(
      fc.property(minute, fc.constantFrom(...zones), (minutes, zone) => {
        const instantMs = minutes * 60_000
        const day = dayIn(instantMs, zone)
        const read = instantOf(day, minuteOfDay(instantMs, zone), zone)
        expect(read).toBeLessThanOrEqual(instantMs)
        expect(instantMs - read).toBeLessThanOrEqual(dayMs)
        expect(dayIn(read, zone)).toBe(day)
        expect(minuteOfDay(read, zone)).toBe(minuteOfDay(instantMs, zone))
      }),
      { numRuns: 2_000 },
    )
  })

  it('when minutes of one day are compared, then none of a later day comes before it', () => {
    fc.assert(
      fc.property(minute, fc.constantFrom(...zones), (minutes, zone) => {
        const day = dayOf(minutes * 60_000)
        expect(instantOf(day, 0, zone)).toBeLessThanOrEqual(instantOf(day, 24 * 60, zone))
      }),
    )
  })
})

describe('given the name of a zone', () => {
  it('when it is asked about, then only one that calendars know is one', () => {
    expect(['Europe/Berlin', 'UTC', 'Asia/Kolkata'].every(isZone)).toBe(true)
    expect(['', 'Mars/Olympus', 'W. Europe Standard Time', '../x'].some(isZone)).toBe(false)
  })
})
