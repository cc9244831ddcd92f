// Sums of counts and shares inside strata, worked out, beside every case counted by hand and beside
// the permutation they stand for.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededChance, shuffleRange } from '../chance.ts'
import { compareWithSum, hypergeometric, single } from './exact-sum.ts'
import { compareWithDraws } from './sequential.ts'
import { compareInStrata } from './stratified.ts'

describe('given marked rows of which some are drawn', () => {
  it('when their distribution is taken, then it is Fisher’s of the tea: 1, 16, 36, 16, 1 of 70', () => {
    const { from, shares } = hypergeometric(8, 4, 4)
    expect(from).toBe(0)
    expect([...shares].map((share) => share * 70)).toEqual(
      [1, 16, 36, 16, 1].map((count) => expect.closeTo(count, 9)),
    )
    expect(hypergeometric(5, 4, 3).from).toBe(2)
  })
})

describe('given chances of their own', () => {
  it('when summed, then p is the sum over every way they can come true', () => {
    const someShares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      ...{ minLength: 1, maxLength: 8 },
    })
    fc.assert(
      fc.property(someShares, fc.nat(8), (shares, observed) => {
        let above = 0
        for (let ways = 0; ways < 2 ** shares.length; ways += 1) {
          const came = shares.map((_, at) => ((ways >> at) & 1) === 1)
          const likely = shares.reduce((all, s, at) => all * (came[at] ? s : 1 - s), 1)
          if (came.filter(Boolean).length >= observed) above += likely
        }
        const found = compareWithSum(observed, shares.map(single), 'any')
        expect(found.p).toBeCloseTo(Math.min(1, above), 10)
        expect(found.mean).toBeCloseTo(
          shares.reduce((sum, each) => sum + each, 0),
          10,
        )
      }),
    )
  })
})

describe('given answers in strata', () => {
  const chance = seededChance(3)
  const rows = Array.from({ length: 300 }, (_, at) => {
    const looked = chance.unit() < 0.4
    return { stratum: at % 9, looked, yes: chance.unit() < (looked ? 0.7 : 0.6) }
  })

  it('when compared exactly, then it is what a permutation inside strata comes to', () => {
    const sorted = [...rows].sort((one, other) => one.stratum - other.stratum)
    const answers = Int32Array.from(sorted, ({ yes }) => Number(yes))
    const seen = () => sorted.reduce((sum, { looked }, at) => sum + (looked ? answers[at]! : 0), 0)
    const draw = () => {
      for (let stratum = 0, from = 0; stratum < 9; stratum += 1) {
        const to = sorted.filter((row) => row.stratum <= stratum).length
        shuffleRange(answers, from, to, chance)
        from = to
      }
      return seen()
    }
    const drawn = compareWithDraws(seen(), draw, { name: 'drawn', draws: 4_000, enough: 4_000 })
    const exact = compareInStrata(rows, 'exact').null
    expect(Math.abs(exact.p - drawn.p)).toBeLessThan(0.03)
    expect(exact.z).toBeCloseTo(drawn.z, 0)
  })

  it('when everybody of a stratum is looked at, then it tells nothing', () => {
    const all = rows.map((row) => ({ ...row, looked: true }))
    const { n, difference } = compareInStrata(all, 'none')
    expect(n).toBe(0)
    expect(difference).toBeNaN()
  })
})
