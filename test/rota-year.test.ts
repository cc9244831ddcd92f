// A year of a rota through the real operations, as `npm run deep -- rota-year` plays it for more
// seeds: nobody serves what they never agreed to, and weekends come out even all the same.
import { expect, test } from 'vitest'
import { yearOf } from './rota-year/year.ts'

test('given a year of swaps, covers and absences, then all is as agreed, told, and even', async () => {
  const { wrong, weekends, open, calendars, counts } = await yearOf(1)
  expect(wrong).toEqual([])
  const values = [...weekends.values()]
  expect(Math.max(...values) - Math.min(...values)).toBeLessThanOrEqual(1)
  expect(open).toBe(0)
  expect(calendars).toBeGreaterThan(500)
  for (const what of ['swap: agreed', 'swap: undone', 'cover: taken', 'absence: agreed', 'take']) {
    expect(counts.get(what) ?? 0, what).toBeGreaterThan(1)
  }
}, 120_000)
