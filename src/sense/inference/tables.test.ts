// Wilson, Mantel-Haenszel, Kaplan-Meier and sequential permutation, each beside a published figure
// and beside every case counted by hand.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededChance, shuffleRange } from '../chance.ts'
import { kaplanMeier, survivalAt } from './kaplan-meier.ts'
import { mantelHaenszel, type Stratum } from './mantel-haenszel.ts'
import { compareWithDraws } from './sequential.ts'
import { wilsonInterval } from './wilson.ts'

const NINETY_FIVE = 1.959963984540054
const digits = (numbers: readonly number[], places: number) =>
  numbers.map((each) => each.toFixed(places))

describe('given a share', () => {
  it('when Wilson’s interval is taken, then it is Newcombe’s 1998 of four examples', () => {
    const shown = (hits: number, trials: number) =>
      digits(wilsonInterval(hits, trials, NINETY_FIVE), 4)
    expect(shown(81, 263)).toEqual(['0.2553', '0.3662'])
    expect(shown(15, 148)).toEqual(['0.0624', '0.1605'])
    expect(shown(0, 20)).toEqual(['0.0000', '0.1611'])
    expect(shown(1, 29)).toEqual(['0.0061', '0.1718'])
    expect(wilsonInterval(0, 0)[0]).toBeNaN()
  })

  it('when a share lies at an end of it, then it is just z deviations from what was seen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (yes, no) => {
        const trials = yes + no
        for (const end of wilsonInterval(yes, trials)) {
          const away = Math.abs(yes / trials - end) / Math.sqrt((end * (1 - end)) / trials)
          expect(away).toBeCloseTo(1.6448536269514722, 8)
        }
      }),
    )
  })
})

describe('given strata', () => {
  /** Admitted and refused, men and women, of six departments: Bickel et al. 1975. */
  const berkeley: Stratum[] = [
    { yes: 512, no: 313, otherYes: 89, otherNo: 19 },
    { yes: 353, no: 207, otherYes: 17, otherNo: 8 },
    { yes: 120, no: 205, otherYes: 202, otherNo: 391 },
    { yes: 138, no: 279, otherYes: 131, otherNo: 244 },
    { yes: 53, no: 138, otherYes: 94, otherNo: 299 },
    { yes: 22, no: 351, otherYes: 24, otherNo: 317 },
  ]

  it('when Berkeley’s admissions are compared, then it is what R’s mantelhaen.test prints', () => {
    const found = mantelHaenszel(berkeley, NINETY_FIVE)
    expect(found.oddsRatio.toFixed(7)).toBe('0.9046968')
    expect(digits(found.interval, 6)).toEqual(['0.771907', '1.060330'])
    expect(found.chiSquare.toFixed(4)).toBe('1.4269')
    expect(found.p.toFixed(4)).toBe('0.2323')
  })

  it('when there is one, then it is the plain odds ratio, turned over if sides are', () => {
    const cell = fc.integer({ min: 1, max: 30 })
    fc.assert(
      fc.property(cell, cell, cell, cell, (yes, no, otherYes, otherNo) => {
        const found = mantelHaenszel([{ yes, no, otherYes, otherNo }])
        expect(found.oddsRatio).toBeCloseTo((yes * otherNo) / (no * otherYes), 9)
        const turned = mantelHaenszel([{ yes: otherYes, no: otherNo, otherYes: yes, otherNo: no }])
        expect(turned.oddsRatio * found.oddsRatio).toBeCloseTo(1, 9)
        expect(turned.p).toBeCloseTo(found.p, 9)
        // Woolf's variance of one table's log odds ratio.
        const spread = Math.sqrt(1 / yes + 1 / no + 1 / otherYes + 1 / otherNo)
        const width = Math.log(found.interval[1] / found.interval[0]) / 2 / 1.6448536269514722
        expect(width).toBeCloseTo(spread, 9)
      }),
    )
  })

  it('when the hypergeometric spread is listed, then mean and variance are the ones used', () => {
    const stratum = { yes: 4, no: 2, otherYes: 1, otherNo: 5 }
    const choose = (n: number, k: number): number =>
      k < 0 || k > n ? 0 : k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k
    const chances = [...Array(6).keys()].map(
      (k) => (choose(6, k) * choose(6, 5 - k)) / choose(12, 5),
    )
    const mean = chances.reduce((sum, p, k) => sum + p * k, 0)
    const variance = chances.reduce((sum, p, k) => sum + p * (k - mean) ** 2, 0)
    const found = mantelHaenszel([stratum])
    expect(found.chiSquare).toBeCloseTo((Math.abs(4 - mean) - 0.5) ** 2 / variance, 10)
  })

  it('when none tells, then nothing is said', () => {
    const found = mantelHaenszel([{ yes: 3, no: 0, otherYes: 2, otherNo: 0 }])
    expect(found).toMatchObject({ strata: 0, oddsRatio: Number.NaN, p: Number.NaN })
  })
})

describe('given waits of which some are cut off', () => {
  it('when Kaplan-Meier is taken, then it is the published one of Freireich’s patients', () => {
    const ended = [6, 6, 6, 7, 10, 13, 16, 22, 23]
    const cutOff = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
    const curve = kaplanMeier(
      Float64Array.of(...ended, ...cutOff),
      Uint8Array.of(...ended.map(() => 1), ...cutOff.map(() => 0)),
    )
    expect([...curve.time]).toEqual([6, 7, 10, 13, 16, 22, 23])
    expect(digits([...curve.survival], 3)).toEqual([
      ...['0.857', '0.807', '0.753', '0.690', '0.627', '0.538', '0.448'],
    ])
    expect(digits([...curve.standardError], 4)).toEqual([
      ...['0.0764', '0.0869', '0.0963', '0.1068', '0.1141', '0.1282', '0.1346'],
    ])
    expect(survivalAt(curve, 5).survival).toBe(1)
    const [low, high] = survivalAt(curve, 10).interval
    expect(low).toBeLessThan(0.753)
    expect(high).toBeGreaterThan(0.753)
  })

  it('when weight is handed on instead (Efron 1967), then it is the same curve', () => {
    const waits = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.boolean()), {
      minLength: 1,
      maxLength: 14,
    })
    fc.assert(
      fc.property(waits, (given) => {
        // Each wait weighs the same; one cut off hands its weight to all that are longer.
        const order = [...given].sort((a, b) => a[0] - b[0] || Number(b[1]) - Number(a[1]))
        const weight = order.map(() => 1 / order.length)
        order.forEach(([, ended], at) => {
          const later = order.length - at - 1
          if (ended || later === 0) return
          for (let to = at + 1; to < order.length; to += 1) weight[to]! += weight[at]! / later
          weight[at] = 0
        })
        const curve = kaplanMeier(
          Float64Array.from(given, ([wait]) => wait),
          Uint8Array.from(given, ([, ended]) => Number(ended)),
        )
        curve.time.forEach((time, at) => {
          // Whoever is cut off at that very time was still waiting.
          const left = order.reduce((sum, [wait, ended], row) => {
            return sum + (wait > time || (wait === time && !ended) ? weight[row]! : 0)
          }, 0)
          expect(curve.survival[at]!).toBeCloseTo(left, 10)
        })
      }),
    )
  })
})

describe('given a permutation test that may stop early', () => {
  const x = [1, 2, 3, 4, 5, 6]
  const y = [2, 1, 3, 5, 4, 6]
  const match = (order: ArrayLike<number>) =>
    x.reduce((sum, each, at) => sum + each * order[at]!, 0)

  it('when all orders can be listed, then p comes near the exact one', () => {
    const orders = (left: number[]): number[][] =>
      left.length === 0
        ? [[]]
        : left.flatMap((each, at) =>
            orders(left.filter((_, place) => place !== at)).map((rest) => [each, ...rest]),
          )
    const all = orders(y)
    const exact = all.filter((order) => match(order) >= match(y)).length / all.length
    const chance = seededChance(8)
    const drawn = Int32Array.from(y)
    const found = compareWithDraws(
      match(y),
      () => {
        shuffleRange(drawn, 0, drawn.length, chance)
        return match(drawn)
      },
      { name: 'orders', draws: 20_000, enough: 20_000 },
    )
    expect(Math.abs(found.p - exact)).toBeLessThan(4 * Math.sqrt(exact / 20_000))
    const mean = all.reduce((sum, order) => sum + match(order), 0) / all.length
    expect(Math.abs(found.mean - mean)).toBeLessThan(0.2)
  })

  it('when nothing is there, then it stops early, and p is even over many tests', () => {
    const chance = seededChance(9)
    let draws = 0
    const ps = Array.from({ length: 400 }, () => {
      const options = { name: 'even', draws: 199, enough: 10, least: 10 }
      const found = compareWithDraws(chance.unit(), () => chance.unit(), options)
      draws += found.draws
      return found.p
    })
    expect(draws).toBeLessThan(0.5 * 400 * 199)
    for (const level of [0.05, 0.1, 0.25, 0.5]) {
      const below = ps.filter((p) => p <= level).length / 400
      expect(below).toBeLessThan(level + 4 * Math.sqrt((level * (1 - level)) / 400))
    }
  })

  it('when draws equal what was seen but for the last bit, then they count', () => {
    const found = compareWithDraws(0.3, () => 0.1 + 0.2 - 1e-16, { name: 'ties', draws: 19 })
    expect(found).toMatchObject({ p: 1, draws: 19 })
  })
})
