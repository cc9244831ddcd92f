// A count of chances, each with its own likelihood, beside every way they can come true.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareWithChances } from './exact-sum.ts'

describe('given chances of their own', () => {
  it('when counted, then p is the sum over every way they can come true', () => {
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
        const found = compareWithChances(observed, shares, 'any')
        expect(found.p).toBeCloseTo(Math.min(1, above), 10)
        expect(found.mean).toBeCloseTo(
          shares.reduce((sum, each) => sum + each, 0),
          10,
        )
      }),
    )
  })

  it('when none is uncertain, then there is no z', () => {
    expect(compareWithChances(2, [1, 1, 0], 'any')).toMatchObject({ mean: 2, sd: 0, z: 0, p: 1 })
    expect(compareWithChances(0, [], 'any')).toMatchObject({ mean: 0, sd: 0, z: 0, p: 1 })
  })
})
