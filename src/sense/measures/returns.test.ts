// Returns counted fast and by brute force; ties and explicit links.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toFavorColumns } from '../favors.ts'
import { directReturn } from './direct-return.ts'
import { gapsOf, ReturnCensus, returnsWithin } from './returns.ts'
import { stretchesOf } from './window-lists.ts'

const person = fc.integer({ min: 0, max: 4 })
const rows = fc.array(
  fc.record({ time: fc.integer({ min: 0, max: 30 }), giver: person, receiver: person }),
  { minLength: 1, maxLength: 50 },
)

describe('given any favors and a window', () => {
  it('when returns are counted, then they equal looking at every pair of favors', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 20 }), (given, window) => {
        const favors = toFavorColumns(given, 5)
        const list = given.filter((row) => row.giver !== row.receiver)
        const last = Math.max(...list.map((row) => row.time))
        const eligible = list.filter((row) => row.time + window <= last)
        const answered = eligible.filter((row) =>
          list.some(
            (later) =>
              later.giver === row.receiver &&
              later.receiver === row.giver &&
              later.time > row.time &&
              later.time <= row.time + window,
          ),
        )
        const found = returnsWithin(favors, gapsOf(favors), window)
        expect(found.eligible).toBe(eligible.length)
        expect(found.answered).toBe(answered.length)
        const census = new ReturnCensus(favors, window)
        const least = 1 + (given.length % 7)
        for (const stretch of stretchesOf(favors.time, window, { rows: found.eligible, least })) {
          census.count(stretch)
        }
        expect(census.answered).toBe(answered.length)
      }),
    )
  })
})

describe('given too few records', () => {
  it('when direct return is asked for, then it abstains and says what is missing', () => {
    const favors = toFavorColumns([{ time: 0, giver: 0, receiver: 1 }], 2)
    const said = directReturn(favors, [30], 1)
    expect(said.findings).toEqual([])
    expect(said.abstained[0]?.why).toBe('not enough records (0 of 80)')
  })
})

describe('given a world of busy years without any give and take', () => {
  it('when direct return is asked for, then the answer is the same twice, with its null', () => {
    const given = Array.from({ length: 400 }, (_, at) => ({
      time: at * 86_400,
      giver: (at * 7) % 13,
      receiver: (at * 5 + 3) % 13,
    }))
    const favors = toFavorColumns(given, 13)
    const once = directReturn(favors, [30, 60], 5)
    expect(directReturn(favors, [30, 60], 5)).toEqual(once)
    expect(once.findings).toHaveLength(2)
    for (const finding of once.findings) {
      expect(finding.null.p).toBeGreaterThan(0)
      expect(finding.q).toBeGreaterThanOrEqual(finding.p)
      expect(finding.otherExplanations.length).toBeGreaterThanOrEqual(2)
      expect(finding.interval[0]).toBeLessThanOrEqual(finding.interval[1])
    }
  })
})
