// The nulls: seeded, unbiased where nothing is there, and residuals of the weighted model.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededChance, shuffleRange } from '../chance.ts'
import { toFavorColumns } from '../favors.ts'
import { arcsOf } from '../measures/arcs.ts'
import { falseDiscoveryRates } from './false-discovery.ts'
import { swapSelvesAway, yearStarts } from './shuffled-receivers.ts'
import { solveWeightedConfiguration } from './weighted-configuration.ts'

describe('given one seed', () => {
  it('when chance is drawn twice, then it is the same, in bounds and even', () => {
    const one = seededChance(7)
    const other = seededChance(7)
    const counts = new Int32Array(6)
    for (let draw = 0; draw < 6000; draw += 1) {
      const drawn = one.below(6)
      expect(drawn).toBe(other.below(6))
      counts[drawn]! += 1
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })

  it('when a range is shuffled, then only that range is, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 4, maxLength: 30 }), (given) => {
        const values = Int32Array.from(given)
        shuffleRange(values, 1, values.length - 1, seededChance(3))
        expect(values[0]).toBe(given[0])
        expect(values.at(-1)).toBe(given.at(-1))
        expect([...values].sort()).toEqual([...given].sort())
      }),
    )
  })
})

describe('given shuffled receivers', () => {
  it('when selves are swapped away, then nobody helps themselves and no one is lost', () => {
    const giver = Int32Array.from([0, 1, 2, 3, 0, 1])
    const receiver = Int32Array.from([0, 1, 2, 3, 2, 3])
    swapSelvesAway(giver, receiver, 0, 6, seededChance(1))
    expect([...receiver].sort()).toEqual([0, 1, 2, 2, 3, 3])
    receiver.forEach((who, at) => {
      expect(who).not.toBe(giver[at])
    })
  })

  it('when a block has no such order, then it ends all the same', () => {
    const giver = Int32Array.from([0, 0])
    const receiver = Int32Array.from([0, 0])
    swapSelvesAway(giver, receiver, 0, 2, seededChance(1))
    expect([...receiver]).toEqual([0, 0])
  })

  it('when years begin, then a block begins', () => {
    const day = (text: string) => Date.parse(text) / 1000
    const time = ['2024-12-31T23:59:59Z', '2025-01-01T00:00:00Z', '2025-06-01', '2027-01-01']
    expect(yearStarts(Float64Array.from(time, day))).toEqual([0, 1, 3])
  })
})

describe('given any favors between several people', () => {
  it('when the weighted configuration is solved, then all amounts given and received fit', () => {
    const person = fc.integer({ min: 0, max: 5 })
    const rows = fc.array(fc.record({ time: fc.constant(0), giver: person, receiver: person }), {
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(rows, (given) => {
        const arcs = arcsOf(toFavorColumns(given, 6))
        const solved = solveWeightedConfiguration(arcs)
        // No solution exists where one person is at one end of everything.
        if (solved === undefined || arcs.weight.length === 0) return
        const { groups, x, y } = solved
        groups.forEach((group, i) => {
          let sum = 0
          groups.forEach((other, j) => {
            const partners = other.size - (i === j ? 1 : 0)
            const chance = x[i]! * y[j]!
            if (partners > 0) sum += (partners * chance) / (1 - chance)
          })
          expect(Math.abs(sum - group.given)).toBeLessThan(1e-6 * Math.max(1, group.given))
        })
      }),
      { numRuns: 40 },
    )
  })
})

describe('given several tests of one pass', () => {
  it('when they make one family, then q follows Benjamini and Hochberg', () => {
    const qs = falseDiscoveryRates([0.01, 0.04, 0.03, 0.5])
    expect(qs[0]).toBeCloseTo(0.04)
    expect(qs[2]).toBeCloseTo(0.16 / 3)
    expect(qs[1]).toBeCloseTo(0.16 / 3)
    expect(qs[3]).toBeCloseTo(0.5)
  })
})
