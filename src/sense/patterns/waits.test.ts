// Waits against their kind, and how much people differ in them.
import { describe, expect, it } from 'vitest'
import { seededChance } from '../chance.ts'
import { rowOf } from './testing/records.ts'
import { waitNullOf, waitsOf } from './waits.ts'

describe('given waits of several people', () => {
  it('when one kind takes longer, then that is no matter', () => {
    const rows = [1, 4].flatMap((hours) =>
      [0, 1].map((who) => rowOf(who, 5, { kind: `k${hours}`, waitHours: hours * (1 + who) })),
    )
    const values = waitsOf([...rows, rowOf(0, 5)]).map(({ value }) => value)
    const half = Math.log(2) / 2
    expect(values.map((each) => each.toFixed(9))).toEqual(
      [-half, half, -half, half].map((each) => each.toFixed(9)),
    )
  })

  it('when people differ by themselves, then that much is found between and within them', () => {
    const chance = seededChance(4)
    const normal = () =>
      Math.sqrt(-2 * Math.log(1 - chance.unit())) * Math.cos(6.283185307 * chance.unit())
    const waits = Array.from({ length: 4_000 }, (_, who) => ({ who, own: 0.5 * normal() }))
    const found = waitNullOf(
      waits.flatMap(({ who, own }) =>
        Array.from({ length: 6 }, () => ({ who, value: own + 0.8 * normal() })),
      ),
    )!
    expect(found.people).toBe(4_000)
    expect(Math.abs(Math.sqrt(found.within) - 0.8)).toBeLessThan(0.02)
    expect(Math.abs(Math.sqrt(found.between) - 0.5)).toBeLessThan(0.04)
  })

  it('when two people have any, then nothing is said', () => {
    expect(waitNullOf([1, 1, 2, 2].map((who) => ({ who, value: who })))).toBeUndefined()
  })
})
