// Rates and shares of people, drawn towards everybody's: likelihoods by hand, nothing near the
// answer more likely, and the published figures of git's help.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededChance } from '../chance.ts'
import { namedWithin } from './bayesian-discovery.ts'
import { betaBinomialLikelihood, fitBetaBinomial, shareAbove } from './beta-binomial.ts'
import { fitGammaPoisson, gammaPoissonLikelihood, meanRate, rateAbove } from './gamma-poisson.ts'

const TRAILERS = fileURLToPath(new URL('../../../test/data/git_trailers.csv', import.meta.url))

/** Of everybody in helped: given, received, and the UTC months in which they occur in any kind. */
function gitsHelp() {
  const rows = readFileSync(TRAILERS, 'utf8').trim().split('\n').slice(1)
  const people = new Map<string, { given: number; received: number; months: Set<string> }>()
  const helped = new Set<string>()
  const person = (id: string) => {
    const known = people.get(id) ?? { given: 0, received: 0, months: new Set<string>() }
    people.set(id, known)
    return known
  }
  for (const row of rows) {
    const [time, , giver, receiver, kind] = row.split(',') as [
      string,
      string,
      string,
      string,
      string,
    ]
    const month = new Date(Number(time) * 1000).toISOString().slice(0, 7)
    person(giver).months.add(month)
    person(receiver).months.add(month)
    if (kind !== 'helped') continue
    helped.add(giver).add(receiver)
    if (giver === receiver) continue
    person(giver).given += 1
    person(receiver).received += 1
  }
  return [...helped].map(person)
}

describe('given git’s help', () => {
  const people = gitsHelp()
  const given = people.map((one) => one.given)
  const all = people.map((one) => one.given + one.received)

  it('when rates of giving are fitted, then the spread is as published', () => {
    const found = fitGammaPoisson(
      given,
      people.map(({ months }) => months.size),
    )
    expect(people).toHaveLength(419)
    expect(found.a.toFixed(4)).toBe('1.2741')
    expect(found.b.toFixed(4)).toBe('4.1155')
    expect(found.settled).toBe(true)
  })

  it('when shares given are fitted, then 14 of 419 give over two thirds, at 5 %', () => {
    const found = fitBetaBinomial(given, all)
    expect(found.alpha.toFixed(4)).toBe('0.5391')
    expect(found.beta.toFixed(4)).toBe('0.8943')
    const chances = given.map((count, at) => shareAbove(found, count, all[at]!, 2 / 3))
    const named = namedWithin(chances, 0.05)
    expect(named).toHaveLength(14)
    expect(Math.min(...named.map((at) => chances[at]!))).toBeGreaterThan(0.7)
  })
})

describe('given any counts', () => {
  const counts = fc.array(
    fc.record({ count: fc.integer({ min: 0, max: 9 }), more: fc.integer({ min: 0, max: 6 }) }),
    { minLength: 4, maxLength: 15 },
  )

  it('when likelihoods are taken, then they equal summing over the spread by hand', () => {
    fc.assert(
      fc.property(counts, (drawn) => {
        const [a, b] = [2, 1.5]
        const exposure = drawn.map(({ more }) => more + 1)
        const seen = drawn.map(({ count }) => count)
        const trials = drawn.map(({ count, more }) => count + more)
        const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
        let rates = 0
        let shares = 0
        drawn.forEach(({ count, more }) => {
          // Gamma(2, b) and Beta(2, 1.5) densities times the chance of the count, by Simpson.
          const spread = (rate: number) => b * b * rate * Math.exp(-b * rate)
          const mean = (more + 1) * 1
          const poisson = (rate: number) =>
            ((rate * mean) ** count * Math.exp(-rate * mean)) / factorial(count)
          rates += Math.log(simpson((rate) => spread(rate) * poisson(rate), 0, 40))
          const ways = factorial(count + more) / factorial(count) / factorial(more)
          const beta = (share: number) => (share * Math.sqrt(1 - share)) / (4 / 15)
          const binomial = (share: number) => ways * share ** count * (1 - share) ** more
          shares += Math.log(simpson((share) => beta(share) * binomial(share), 0, 1))
        })
        expect(gammaPoissonLikelihood(seen, exposure, a, b)).toBeCloseTo(rates, 3)
        expect(betaBinomialLikelihood(seen, trials, 2, 1.5)).toBeCloseTo(shares, 3)
      }),
      { numRuns: 12 },
    )
  })

  it('when they are fitted, then nothing near the answer is more likely', () => {
    fc.assert(
      fc.property(counts, (drawn) => {
        const exposure = drawn.map(({ more }) => more + 1)
        const seen = drawn.map(({ count }) => count)
        const trials = drawn.map(({ count, more }) => count + more)
        const rates = fitGammaPoisson(seen, exposure)
        const shares = fitBetaBinomial(seen, trials)
        for (const [x, y] of [
          [1.05, 1],
          [1, 1.05],
          [0.95, 1],
          [1, 0.95],
          [1.05, 1.05],
        ] as const) {
          const near = gammaPoissonLikelihood(seen, exposure, rates.a * x, rates.b * y)
          if (rates.settled) expect(near).toBeLessThan(rates.logLikelihood + 1e-9)
          const beside = betaBinomialLikelihood(seen, trials, shares.alpha * x, shares.beta * y)
          if (shares.settled) expect(beside).toBeLessThan(shares.logLikelihood + 1e-9)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('when nobody did anything, or all alike, then it is not settled', () => {
    expect(fitGammaPoisson([0, 0, 0], [1, 2, 3]).settled).toBe(false)
    expect(fitGammaPoisson([5, 5, 5, 5], [1, 1, 1, 1]).settled).toBe(false)
    expect(fitBetaBinomial([0, 1], [1, 1]).settled).toBe(false)
  })
})

describe('given rates drawn from a known spread', () => {
  it('when they are fitted, then the spread is found and chances hold', () => {
    const chance = seededChance(5)
    const rates = Array.from({ length: 600 }, () => -Math.log(1 - chance.unit()) / 2)
    const counts = rates.map((rate) => poisson(rate * 8, chance.unit))
    const found = fitGammaPoisson(
      counts,
      rates.map(() => 8),
    )
    expect(found.a).toBeGreaterThan(0.85)
    expect(found.a).toBeLessThan(1.2)
    expect(found.a / found.b).toBeCloseTo(0.5, 1)
    // Of those said to lie above 1 with some chance, that many do.
    const said = counts.map((count) => rateAbove(found, count, 8, 1))
    const expected = said.reduce((sum, each) => sum + each, 0)
    const above = rates.filter((rate) => rate > 1).length
    expect(Math.abs(expected - above)).toBeLessThan(30)
    expect(meanRate(found, 0, 8)).toBeGreaterThan(0)
    expect(meanRate(found, 80, 8)).toBeLessThan(10)
  })
})

describe('given chances of being right', () => {
  it('when people are named, then no longer list has a mean error within the limit', () => {
    const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 })
    fc.assert(
      fc.property(chances, (given) => {
        const named = namedWithin(given, 0.1)
        const best = [...given].sort((a, b) => b - a)
        const fits = best.map(
          (_, at) => best.slice(0, at + 1).reduce((sum, p) => sum + 1 - p, 0) <= 0.1 * (at + 1),
        )
        expect(named).toHaveLength(fits.lastIndexOf(true) + 1)
        expect(named.map((at) => given[at]!)).toEqual(best.slice(0, named.length))
      }),
    )
  })
})

function simpson(f: (x: number) => number, from: number, to: number, parts = 4_000): number {
  const width = (to - from) / parts
  let sum = f(from) + f(to)
  for (let at = 1; at < parts; at += 1) sum += f(from + at * width) * (at % 2 === 1 ? 4 : 2)
  return (sum * width) / 3
}

/** Knuth's: how many uniform numbers multiply to above exp(-mean). */
function poisson(mean: number, unit: () => number): number {
  let product = unit()
  let count = 0
  for (; product > Math.exp(-mean); count += 1) product *= unit()
  return count
}
