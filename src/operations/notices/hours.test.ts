// Hours in somebody's zone: the next and the last time a clock on the wall says something, over
// midnight and where clocks change.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastAt, nextAt, quietUntil, wallClock } from './hours.ts'

const berlin = 'Europe/Berlin'

describe('given hours of the day', () => {
  it('when clocks change in between, then the hour on the wall holds', () => {
    // In Berlin clocks went forward on 29 March 2026 at 02:00.
    const evening = Date.UTC(2026, 2, 28, 20)
    expect(new Date(nextAt(evening, '08:00', berlin)).toISOString()).toContain('29T06:00')
    const after = Date.UTC(2026, 2, 29, 20)
    expect(new Date(lastAt(after, '23:30', berlin)).toISOString()).toContain('28T22:30')
    expect(new Date(nextAt(after, '08:00', berlin)).toISOString()).toContain('30T06:00')
  })

  it('when asked at any instant, then the next is within a day or so and says so', () => {
    const zones = fc.constantFrom(
      'UTC',
      berlin,
      'America/St_Johns',
      'Pacific/Chatham',
      'Asia/Tokyo',
    )
    const instants = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) })
    // Not between midnight and four, where clocks change: that hour may not be there at all.
    const hours = fc.integer({ min: 4, max: 23 })
    fc.assert(
      fc.property(instants, hours, zones, (atMs, hour, zone) => {
        const clock = `${String(hour).padStart(2, '0')}:30`
        const [next, last] = [nextAt(atMs, clock, zone), lastAt(atMs, clock, zone)]
        expect(next).toBeGreaterThan(atMs)
        expect(last).toBeLessThanOrEqual(atMs)
        for (const each of [next, last]) {
          expect(wallClock(each, zone).minutes).toBe(hour * 60 + 30)
        }
        expect(next - last).toBeLessThanOrEqual(25 * 3_600_000)
      }),
      { numRuns: 400 },
    )
  })

  it('when quiet runs over midnight, then it ends in the morning; equal hours are none', () => {
    const quiet = { quiet: { from: '22:00', until: '07:00' }, zone: 'UTC' }
    expect(quietUntil(Date.UTC(2026, 4, 12, 21, 59), quiet)).toBeUndefined()
    expect(quietUntil(Date.UTC(2026, 4, 12, 22, 0), quiet)).toBe(Date.UTC(2026, 4, 13, 7))
    expect(quietUntil(Date.UTC(2026, 4, 13, 6, 59), quiet)).toBe(Date.UTC(2026, 4, 13, 7))
    expect(quietUntil(Date.UTC(2026, 4, 13, 7, 0), quiet)).toBeUndefined()
    const none = { quiet: { from: '07:00', until: '07:00' }, zone: 'UTC' }
    expect(quietUntil(Date.UTC(2026, 4, 13, 7, 0), none)).toBeUndefined()
  })
})
