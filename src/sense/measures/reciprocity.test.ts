// Reciprocity counted fast and by brute force, and on a network with published figures.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toFavorColumns } from '../favors.ts'
import { arcsOf } from './arcs.ts'
import { countsOf, giniOf, topShareOf } from './concentration.ts'
import { expectedSmaller, tossedReciprocity } from './pair-directions.ts'
import { correctedFor, reciprocityOf } from './reciprocity.ts'

const PEOPLE = 7
const person = fc.integer({ min: 0, max: PEOPLE - 1 })
const rows = fc.array(
  fc.record({ time: fc.integer({ min: 0, max: 20 }), giver: person, receiver: person }),
  { maxLength: 60 },
)

describe('given any favors', () => {
  it('when reciprocity is taken, then it equals counting every pair by hand', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const favors = toFavorColumns(given, PEOPLE)
        const w = (i: number, j: number) =>
          i === j ? 0 : given.filter((row) => row.giver === i && row.receiver === j).length
        let mutual = 0
        let asymmetric = 0
        let matched = 0
        let total = 0
        for (let i = 0; i < PEOPLE; i += 1) {
          for (let j = 0; j < PEOPLE; j += 1) {
            total += w(i, j)
            matched += Math.min(w(i, j), w(j, i))
            if (i >= j) continue
            if (w(i, j) > 0 && w(j, i) > 0) mutual += 1
            else if (w(i, j) + w(j, i) > 0) asymmetric += 1
          }
        }
        const found = reciprocityOf(arcsOf(favors))
        expect(found.dyads).toEqual({ mutual, asymmetric, null: 21 - mutual - asymmetric })
        expect(found.arcs).toBe(2 * mutual + asymmetric)
        if (total > 0) expect(found.weighted).toBeCloseTo(matched / total, 12)
      }),
    )
  })

  it('when somebody helps themselves, then that row is left out', () => {
    const favors = toFavorColumns([{ time: 1, giver: 2, receiver: 2 }], 3)
    expect(favors.time).toHaveLength(0)
  })
})

describe('given a density and what was seen', () => {
  it('when they are equal, then nothing is beyond what was expected', () => {
    expect(correctedFor(0.3, 0.3)).toBe(0)
    expect(correctedFor(0.3, 1)).toBe(1)
  })
})

describe('given amounts per person', () => {
  it('when all are even, then Gini is 0; when one holds all, then (n - 1) / n', () => {
    expect(giniOf([2, 2, 2, 2])).toBeCloseTo(0)
    expect(giniOf([0, 0, 0, 9])).toBeCloseTo(0.75)
  })

  it('when the top twentieth is taken, then it is rounded up', () => {
    expect(topShareOf([5, 1, 1, 1])).toEqual({ share: 5 / 8, k: 1 })
    expect([...countsOf(Int32Array.from([0, 2, 2]), 4)]).toEqual([1, 0, 2, 0])
  })
})

describe('given pairs whose directions are tossed', () => {
  it('when the smaller side is expected, then it equals the sum over all tosses', () => {
    for (let tosses = 1; tosses <= 16; tosses += 1) {
      let sum = 0
      for (let toss = 0; toss < 2 ** tosses; toss += 1) {
        const heads = toss.toString(2).split('1').length - 1
        sum += Math.min(heads, tosses - heads)
      }
      expect(expectedSmaller(tosses)).toBeCloseTo(sum / 2 ** tosses, 10)
    }
  })

  it('when a pair has very many favors, then nothing overflows', () => {
    expect(expectedSmaller(100_000) / 100_000).toBeGreaterThan(0.49)
    const arcs = arcsOf(
      toFavorColumns(
        [
          { time: 1, giver: 0, receiver: 1 },
          { time: 2, giver: 1, receiver: 0 },
        ],
        2,
      ),
    )
    expect(tossedReciprocity(arcs)).toBeCloseTo(0.5)
  })
})
