// What goes with what inside strata: against a least-squares fit with one constant a stratum, and
// against the deals it stands for.
import { describe, expect, it } from 'vitest'
import { seededChance } from '../chance.ts'
import { dealer, product, withinStrata } from './within-strata.ts'

const chance = seededChance(5)
const share = (p: number) => Number(chance.unit() < p)
const rows = Array.from({ length: 600 }, (_, at) => {
  const stratum = at % 7
  const side = share(0.4)
  const looked = share(side === 1 ? 0.7 : 0.2)
  return { stratum, side, looked, answer: share(0.3 + 0.05 * stratum + 0.3 * side) }
})

describe('given an answer moved by a side effect and not by what is looked at', () => {
  const within = withinStrata(rows)

  it('when looked at, then there is no slope; without the side effect there would be one', () => {
    expect(Math.abs(within.slope / within.sd)).toBeLessThan(2)
    const blind = withinStrata(rows.map((row) => ({ ...row, side: 0 })))
    expect(blind.slope / blind.sd).toBeGreaterThan(2.5)
    expect(within.n).toBe(600)
  })

  it('when compared with constants a stratum, then the slope is that of least squares', () => {
    const residual = (slope: number, side: number) => {
      let sum = 0
      for (let stratum = 0; stratum < 7; stratum += 1) {
        const left = rows
          .filter((row) => row.stratum === stratum)
          .map((row) => row.answer - slope * row.looked - side * row.side)
        const mean = left.reduce((all, each) => all + each, 0) / left.length
        sum += left.reduce((all, each) => all + (each - mean) ** 2, 0)
      }
      return sum
    }
    let least = Number.POSITIVE_INFINITY
    for (let side = 0.1; side < 0.5; side += 0.002) {
      least = Math.min(least, residual(within.slope, side))
    }
    for (const other of [within.slope - 0.02, within.slope + 0.02]) {
      for (let side = 0.1; side < 0.5; side += 0.002) {
        expect(residual(other, side)).toBeGreaterThan(least)
      }
    }
  })

  it('when dealt anew, then slopes spread as much as is said', () => {
    const deal = dealer(within, seededChance(1))
    const weight = product(within.looked, within.looked)
    const slopes = Array.from({ length: 600 }, () => product(within.looked, deal()) / weight)
    const spread = Math.sqrt(slopes.reduce((sum, each) => sum + each * each, 0) / slopes.length)
    expect(spread / within.sd).toBeGreaterThan(0.9)
    expect(spread / within.sd).toBeLessThan(1.1)
  })
})

describe('given strata in which all are looked at', () => {
  it('when looked at, then nothing tells', () => {
    const { n, slope } = withinStrata(rows.map((row) => ({ ...row, looked: 1, side: 0 })))
    expect(n).toBe(0)
    expect(slope).toBeNaN()
  })
})
