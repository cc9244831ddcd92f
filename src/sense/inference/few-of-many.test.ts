// A few of many: seen where three of forty do it, better than by their total; and likely doers are
// as many as said, more of them among those who say yes more often.
import { describe, expect, it } from 'vitest'
import { seededChance } from '../chance.ts'
import { fewOfMany, likelyDoers } from './few-of-many.ts'

const PEOPLE = 40
const variances = new Float64Array(PEOPLE).fill(2)
const even = new Float64Array(PEOPLE).fill(0.1)

/** Sums of people of whom the first so many do it, by twenty draws of a standard deviation each. */
function sums(doers: number, chance: ReturnType<typeof seededChance>): Float64Array {
  return Float64Array.from({ length: PEOPLE }, (_, who) => {
    let noise = -6
    for (let each = 0; each < 12; each += 1) noise += chance.unit()
    return Math.SQRT2 * noise + (who < doers ? 4.5 : 0)
  })
}

const total = (values: Float64Array) => values.reduce((all, each) => all + each, 0)

describe('given three of forty who do it', () => {
  it('when weighed, then they stand out more often than by the total', () => {
    const chance = seededChance(2)
    const weigh = fewOfMany(variances, even)
    const nobody = Array.from({ length: 400 }, () => sums(0, chance))
    const limitOf = (figure: (values: Float64Array) => number) =>
      nobody.map(figure).sort((one, other) => other - one)[20]!
    const few = Array.from({ length: 100 }, () => sums(3, chance))
    const seen = (figure: (values: Float64Array) => number) => {
      const limit = limitOf(figure)
      return few.filter((values) => figure(values) > limit).length
    }
    expect(seen(weigh)).toBeGreaterThan(90)
    expect(seen(total)).toBeLessThan(60)
  })

  it('when somebody tells nothing, then they change nothing', () => {
    const values = sums(3, seededChance(4))
    const silent = variances.map((each, who) => (who === 5 ? 0 : each))
    const without = fewOfMany(
      variances.filter((_, who) => who !== 5),
      even.filter((_, who) => who !== 5),
    )
    const left = values.filter((_, who) => who !== 5)
    expect(fewOfMany(silent, even)(values)).toBeCloseTo(without(left), 10)
  })
})

describe('given how often each says yes', () => {
  it('when doers are guessed, then they are the share said, and those who say it more often', () => {
    const of = Float64Array.of(40, 40, 40, 0)
    const likely = likelyDoers(Float64Array.of(8, 12, 16, 0), of, 0.25)
    expect(total(likely) / 3).toBeCloseTo(0.25, 10)
    expect(likely[0]).toBeLessThan(likely[1]!)
    expect(likely[1]).toBeLessThan(likely[2]!)
    expect(likely[3]).toBe(0)
  })

  it('when all say yes, then all are as likely', () => {
    expect([...likelyDoers(Float64Array.of(3, 4), Float64Array.of(3, 4), 0.25)]).toEqual([
      0.25, 0.25,
    ])
  })
})
