// Holidays pinned to years whose calendars are long since printed: moving feasts, substitute days,
// parts of a country, feasts of several days, and places nobody knows.
import { describe, expect, it } from 'vitest'
import { holidayCountries, holidaysOf, knowsHolidaysOf } from './holidays.ts'

const daysIn = async (place: string, year: number): Promise<readonly string[]> =>
  (await holidaysOf(place, `${year}-01-01`, `${year + 1}-01-01`)).map(({ day }) => day.slice(5))

describe('given a year that is printed', () => {
  it('when Germany is asked, then its nine, and Bavaria’s besides', async () => {
    const all = ['01-01', '04-18', '04-21', '05-01', '05-29', '06-09', '10-03', '12-25', '12-26']
    expect(await daysIn('DE', 2025)).toEqual(all)
    expect(await daysIn('DE-BY', 2025)).toEqual([...all, '01-06', '06-19', '11-01'].sort())
  })

  it('when England is asked, then a Boxing Day on a Saturday moves', async () => {
    expect(await daysIn('GB-ENG', 2026)).toEqual([
      ...['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-26', '12-28'],
    ])
  })

  it('when the United States are asked, then Thanksgiving is the fourth Thursday', async () => {
    expect(await daysIn('US', 2024)).toEqual(expect.arrayContaining(['07-04', '11-28', '12-25']))
    expect(await daysIn('US', 2024)).not.toContain('11-29')
  })

  it('when a feast has several days, then each is one, and an afternoon off is none', async () => {
    expect(await daysIn('TR', 2026)).toEqual(
      expect.arrayContaining(['03-20', '03-21', '03-22', '05-27', '05-28', '05-29', '05-30']),
    )
    expect(await daysIn('IS', 2026)).not.toContain('12-24')
    expect(await holidaysOf('SZ', '2027-01-01', '2027-01-04')).not.toEqual([])
  })

  it('when a stretch is asked, then its last day is the one before its end', async () => {
    expect(await holidaysOf('DE', '2025-12-25', '2025-12-26')).toEqual([
      { day: '2025-12-25', name: 'Christmas Day' },
    ])
  })
})

describe('given places', () => {
  it('when they are listed, then countries come by name, with their parts', async () => {
    const all = await holidayCountries()
    expect(all.length).toBeGreaterThan(150)
    const germany = all.find(({ place }) => place === 'DE')
    expect(germany?.name).toBe('Germany')
    expect(germany?.parts.map(({ place }) => place)).toContain('DE-BY')
    expect(all.map(({ name }) => name)).toEqual(
      all.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'en')),
    )
  })

  it('when nobody knows one, then it has no holidays', async () => {
    expect(await knowsHolidaysOf('DE-BY')).toBe(true)
    expect(await knowsHolidaysOf('DE-XX')).toBe(false)
    for (const place of ['XX', 'de', '', '__proto__', 'DE-BY-M', 'DE-../..']) {
      expect(await holidaysOf(place, '2026-01-01', '2027-01-01')).toEqual([])
    }
  })
})
