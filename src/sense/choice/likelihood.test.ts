// The likelihoods against their formulas written out, their slopes against small differences, and
// Newton's answer against every answer near it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChoiceSets } from './choice-sets.ts'
import { type Evaluate, intervalLikelihood, ordinalLikelihood } from './likelihood.ts'
import { climb } from './newton.ts'

const WIDTH = 2
const figure = fc.integer({ min: -2, max: 3 })
const row = fc.tuple(figure, figure)
/** Each choice: its candidates, how many more have only zeros, who was chosen, how long it took. */
const choice = fc.record({
  rows: fc.array(row, { minLength: 2, maxLength: 5 }),
  zeros: fc.integer({ min: 0, max: 3 }),
  chosen: fc.integer({ min: 0, max: 99 }),
  wait: fc.integer({ min: 0, max: 4 }),
})
type Drawn = { rows: [number, number][]; zeros: number; chosen: number; wait: number }
const drawn = fc.array(choice, { minLength: 3, maxLength: 12 })

const setsOf = (all: readonly Drawn[]): ChoiceSets => {
  const figures: number[] = []
  const start = [0]
  const chosen: number[] = []
  for (const { rows, chosen: pick } of all) {
    chosen.push(figures.length + WIDTH * (pick % rows.length))
    figures.push(...rows.flat())
    start.push(figures.length)
  }
  return {
    width: WIDTH,
    start,
    figures: Float64Array.from(figures),
    chosen,
    zeros: all.map(({ zeros }) => zeros),
    wait: all.map(({ wait }) => wait),
    skipped: 0,
    largest: 8,
  }
}

const coefficients = fc.tuple(
  ...[0, 1, 2].map(() => fc.double({ min: -1.5, max: 1.5, noNaN: true })),
)

/** All candidates of a choice, those with only zeros too. */
const everybody = ({ rows, zeros }: Drawn) => [
  ...rows,
  ...Array.from({ length: zeros }, (): [number, number] => [0, 0]),
]

describe('given any choices and coefficients', () => {
  it('when the ordinal likelihood is taken, then it is the product of chances', () => {
    fc.assert(
      fc.property(drawn, coefficients, (all, [a, b]) => {
        const weight = ([x, y]: [number, number]) => Math.exp(a! * x + b! * y)
        const wanted = all.reduce((sum, each) => {
          const total = everybody(each).reduce((so, one) => so + weight(one), 0)
          return sum + Math.log(weight(each.rows[each.chosen % each.rows.length]!) / total)
        }, 0)
        const evaluate = ordinalLikelihood(setsOf(all))
        expect(evaluate(Float64Array.of(a!, b!)).logLikelihood).toBeCloseTo(wanted, 8)
        expectSlopes(evaluate, Float64Array.of(a!, b!))
      }),
    )
  })

  it('when the interval likelihood is taken, then waits are exponential', () => {
    fc.assert(
      fc.property(drawn, coefficients, (all, [base, a, b]) => {
        const rate = ([x, y]: [number, number]) => Math.exp(base! + a! * x + b! * y)
        const wanted = all.reduce((sum, each) => {
          const total = everybody(each).reduce((so, one) => so + rate(one), 0)
          const own = rate(each.rows[each.chosen % each.rows.length]!)
          return sum + Math.log(own) - each.wait * total
        }, 0)
        const evaluate = intervalLikelihood(setsOf(all))
        const at = Float64Array.of(base!, a!, b!)
        const found = evaluate(at).logLikelihood
        expect(Math.abs(found - wanted)).toBeLessThan(1e-9 * (1 + Math.abs(wanted)))
        expectSlopes(evaluate, at)
      }),
    )
  })

  it('when Newton ends, then no answer near it is more likely', () => {
    fc.assert(
      fc.property(drawn, (all) => {
        const evaluate = ordinalLikelihood(setsOf(all))
        const found = climb(evaluate, new Float64Array(WIDTH), Float64Array.of(3, 3))
        if (!found.converged) {
          expect(found.trouble).toBeDefined()
          return
        }
        for (const [x, y] of [
          [1, 0],
          [-1, 0],
          [0, 1],
          [0, -1],
          [1, 1],
          [-1, -1],
        ] as const) {
          const near = found.coefficients.map((each, at) => each + 0.05 * (at === 0 ? x : y))
          expect(evaluate(near).logLikelihood).toBeLessThan(found.logLikelihood)
        }
      }),
    )
  })
})

describe('given choices that one effect tells apart every time', () => {
  it('when Newton climbs, then it says which runs away', () => {
    const all = Array.from({ length: 8 }, (_, at): Drawn => {
      return {
        rows: [
          [1, at % 3],
          [0, (at + 1) % 2],
        ],
        zeros: 1,
        chosen: 0,
        wait: 1,
      }
    })
    const found = climb(ordinalLikelihood(setsOf(all)), new Float64Array(2), Float64Array.of(1, 2))
    expect(found.converged).toBe(false)
    expect(found.trouble).toEqual({ kind: 'runs-away', at: 0 })
  })

  it('when an effect is another one twice, then they cannot be told apart', () => {
    const all = [1, 2, 3].map((at): Drawn => {
      return {
        rows: [
          [at, 2 * at],
          [1, 2],
        ],
        zeros: 2,
        chosen: at,
        wait: 1,
      }
    })
    const found = climb(ordinalLikelihood(setsOf(all)), new Float64Array(2), Float64Array.of(3, 6))
    expect(found).toMatchObject({ converged: false, trouble: { kind: 'alike', at: 1 } })
  })
})

/** Slopes and information beside central differences. */
function expectSlopes(evaluate: Evaluate, at: Float64Array): void {
  const step = 1e-5
  const { gradient, information } = evaluate(at)
  const width = at.length
  for (let one = 0; one < width; one += 1) {
    const moved = (by: number) => evaluate(at.map((each, place) => each + (place === one ? by : 0)))
    const [up, down] = [moved(step), moved(-step)]
    const slope = (up.logLikelihood - down.logLikelihood) / (2 * step)
    const size = 1 + Math.abs(up.logLikelihood)
    expect(Math.abs(gradient[one]! - slope)).toBeLessThan(1e-4 * size)
    for (let other = 0; other < width; other += 1) {
      const bend = -(up.gradient[other]! - down.gradient[other]!) / (2 * step)
      expect(Math.abs(information[one * width + other]! - bend)).toBeLessThan(1e-4 * size)
    }
  }
}
