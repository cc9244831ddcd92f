// Special functions beside sums and integrals by hand, and beside known values.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  betaBelow,
  chiSquareAbove,
  gammaAbove,
  logBeta,
  logGamma,
  normalTwoSided,
} from './special.ts'

/** Simpson's rule. */
function integral(f: (x: number) => number, from: number, to: number, parts = 4_000): number {
  const width = (to - from) / parts
  let sum = f(from) + f(to)
  for (let at = 1; at < parts; at += 1) sum += f(from + at * width) * (at % 2 === 1 ? 4 : 2)
  return (sum * width) / 3
}

describe('given the gamma function', () => {
  it('when it is taken of whole numbers and halves, then it is what it should be', () => {
    let factorial = 0
    for (let n = 1; n < 60; n += 1) {
      expect(logGamma(n)).toBeCloseTo(factorial, 10)
      factorial += Math.log(n)
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12)
    expect(logGamma(0.01)).toBeCloseTo(4.599479878042022, 11)
  })

  it('when a share of it lies above, then it equals the integral', () => {
    fc.assert(
      fc.property(
        // From 2 on the density is smooth enough at 0 for the rule.
        fc.double({ min: 2, max: 20, noNaN: true }),
        fc.double({ min: 0.05, max: 40, noNaN: true }),
        (a, x) => {
          const density = (t: number) =>
            t === 0 ? 0 : Math.exp((a - 1) * Math.log(t) - t - logGamma(a))
          const above = 1 - integral(density, 1e-12, x)
          expect(gammaAbove(a, x)).toBeCloseTo(above, 4)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('given the beta distribution', () => {
  it('when both are whole, then a share below is a binomial tail', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (a, b, x) => {
          const n = a + b - 1
          let tail = 0
          for (let hits = a; hits <= n; hits += 1) {
            const ways = -logBeta(hits + 1, n - hits + 1) - Math.log(n + 1)
            tail += Math.exp(ways + hits * Math.log(x) + (n - hits) * Math.log1p(-x))
          }
          expect(betaBelow(a, b, x)).toBeCloseTo(tail, 10)
        },
      ),
    )
    expect(betaBelow(2, 3, 0)).toBe(0)
    expect(betaBelow(2, 3, 1)).toBe(1)
  })
})

describe('given tails that tables print', () => {
  it('when they are taken, then they are the printed ones', () => {
    expect(normalTwoSided(1.959963984540054)).toBeCloseTo(0.05, 12)
    expect(normalTwoSided(-2.575829303548901)).toBeCloseTo(0.01, 12)
    expect(normalTwoSided(0)).toBe(1)
    expect(normalTwoSided(10) / 1.523970604832105e-23).toBeCloseTo(1, 8)
    expect(chiSquareAbove(3.841458820694124, 1)).toBeCloseTo(0.05, 12)
    expect(chiSquareAbove(18.307038053275146, 10)).toBeCloseTo(0.05, 12)
  })
})
