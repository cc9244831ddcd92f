// Rates a week of presence: who counts, what is usual, and how sure a rate lies above another.
import { describe, expect, it } from 'vitest'
import { aboveRate, ofNobody, rateOf, ratesOf } from './given-rates.ts'
import { personOf, recordOf, rowOf } from './testing/records.ts'

describe('given people who were there for unlike times', () => {
  const away = new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  const people = [
    personOf('whole'),
    personOf('half', { awayWeeks: away }),
    personOf('short', { startWeek: 16 }),
    personOf('other'),
  ]
  const rows = Array.from({ length: 140 }, (_, at) => rowOf([0, 1, 0, 3][at % 4]!, 2))
  const record = recordOf(people, rows)
  const rates = ratesOf(record, rows, ({ giver }) => giver)

  it('when favors are counted, then weeks away are left out, and who hardly was there', () => {
    expect(record.weeks).toBe(20)
    expect([...rates.weeks]).toEqual([20, 10, 0, 20])
    expect([...rates.counts]).toEqual([70, 35, 0, 35])
    expect(rates).toMatchObject({ compared: 3, most: 70 })
    expect(rates.median).toBe(3.5)
  })

  it('when a rate is told, then it lies in its interval, and both agree with the chance', () => {
    const { rate, interval } = rateOf(rates, 0)
    expect(interval[0]).toBeLessThan(rate)
    expect(interval[1]).toBeGreaterThan(rate)
    expect(aboveRate(rates, 0, interval[0])).toBeCloseTo(0.95, 9)
    expect(aboveRate(rates, 0, interval[1])).toBeCloseTo(0.05, 9)
  })

  it('when nobody is named, then what is told is of nobody', () => {
    expect(ofNobody(rates, 140)).toMatchObject({ people: [], evidence: [], holds: false, n: 140 })
  })
})
