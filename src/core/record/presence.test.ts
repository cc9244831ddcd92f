// Presence: joined, not left, not away, over several stays.
import { describe, expect, test } from 'vitest'
import { dayMs, startOfDayMs } from '../time.ts'
import { presenceMs } from './presence.ts'

const at = (day: string) => startOfDayMs(day)
const here = {
  earlierStays: [],
  joinedAtMs: at('2026-05-01'),
  leftAtMs: undefined,
  away: [],
} as const
const days = (state: Parameters<typeof presenceMs>[0], from: string, until: string) =>
  presenceMs(state, at(from), at(until)) / dayMs

describe('presence', () => {
  test('counts from joining to leaving, and nothing outside', () => {
    expect(days(here, '2026-05-03', '2026-05-10')).toBe(7)
    expect(days(here, '2026-04-20', '2026-05-03')).toBe(2)
    expect(days({ ...here, leftAtMs: at('2026-05-05') }, '2026-05-03', '2026-05-10')).toBe(2)
    expect(days({ ...here, joinedAtMs: undefined }, '2026-05-03', '2026-05-10')).toBe(0)
    expect(days(here, '2026-05-10', '2026-05-03')).toBe(0)
  })

  test('days away do not count, in any order and overlapping ones once', () => {
    const spans = [
      { from: '2026-05-06', until: '2026-05-08' },
      { from: '2026-05-04', until: '2026-05-06' },
      { from: '2026-05-04', until: '2026-05-04' },
    ]
    expect(days({ ...here, away: spans }, '2026-05-03', '2026-05-10')).toBe(2)
    expect(days({ ...here, away: spans }, '2026-05-05', '2026-05-07')).toBe(0)
    const all = [{ from: '2026-01-01', until: '2026-12-31' }]
    expect(days({ ...here, away: all }, '2026-05-03', '2026-05-10')).toBe(0)
  })

  test('given they left and came back, then both stays count', () => {
    const stay = { fromMs: at('2026-05-01'), untilMs: at('2026-05-04') }
    const back = { ...here, earlierStays: [stay], joinedAtMs: at('2026-05-08') }
    expect(days(back, '2026-05-02', '2026-05-10')).toBe(4)
  })
})
