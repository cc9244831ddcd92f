// Networks drawn by swapping: degrees kept, nobody helping themselves, and, where all networks with
// the same degrees can be listed, each drawn as often as the others.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededChance } from '../chance.ts'
import { toFavorColumns } from '../favors.ts'
import { arcsOf } from '../measures/arcs.ts'
import { reciprocityOf } from '../measures/reciprocity.ts'
import { reciprocityBesideSwaps, Swapper, transitivityBesideSwaps } from './swapped-arcs.ts'

const PEOPLE = 7
const person = fc.integer({ min: 0, max: PEOPLE - 1 })
const networks = fc
  .array(fc.record({ time: fc.constant(0), giver: person, receiver: person }), { maxLength: 25 })
  .map((rows) => arcsOf(toFavorColumns(rows, PEOPLE)))

const degrees = (ids: Int32Array) => {
  const counts = new Array<number>(PEOPLE).fill(0)
  for (const id of ids) counts[id]! += 1
  return counts
}

describe('given any network', () => {
  it('when arcs are swapped, then everybody gives to and gets from as many', () => {
    fc.assert(
      fc.property(networks, fc.integer(), (arcs, seed) => {
        const swapper = new Swapper(PEOPLE, arcs.giver, arcs.receiver, false)
        swapper.mix(seededChance(seed))
        const drawn = swapper.arcs()
        expect(degrees(drawn.giver)).toEqual(degrees(arcs.giver))
        expect(degrees(drawn.receiver)).toEqual(degrees(arcs.receiver))
        const keys = [...drawn.giver].map((giver, at) => `${giver} ${drawn.receiver[at]}`)
        expect(new Set(keys).size).toBe(keys.length)
        for (const [at, giver] of drawn.giver.entries()) {
          expect(giver).not.toBe(drawn.receiver[at])
        }
        const { reciprocity } = reciprocityOf(drawn)
        if (keys.length > 0) expect(swapper.mutualShare()).toBeCloseTo(reciprocity, 12)
      }),
    )
  })

  it('when pairs are swapped, then everybody has as many partners', () => {
    fc.assert(
      fc.property(networks, fc.integer(), (arcs, seed) => {
        const once = [...arcs.giver.keys()].filter(
          (at) =>
            arcs.giver[at]! < arcs.receiver[at]! ||
            !arcs.giver.some(
              (giver, to) => giver === arcs.receiver[at] && arcs.receiver[to] === arcs.giver[at],
            ),
        )
        const from = Int32Array.from(once, (at) => arcs.giver[at]!)
        const to = Int32Array.from(once, (at) => arcs.receiver[at]!)
        const swapper = new Swapper(PEOPLE, from, to, true)
        swapper.mix(seededChance(seed))
        const drawn = swapper.arcs()
        const both = (one: Int32Array, other: Int32Array) =>
          degrees(Int32Array.of(...one, ...other))
        expect(both(drawn.giver, drawn.receiver)).toEqual(both(from, to))
        const keys = [...drawn.giver].map((giver, at) =>
          [giver, drawn.receiver[at]!].sort((a, b) => a - b).join(' '),
        )
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })
})

describe('given four people who each gave to one and got from one', () => {
  it('when swapped again and again, then all nine networks come equally often', () => {
    const ring = Int32Array.of(0, 1, 2, 3)
    const swapper = new Swapper(4, ring, Int32Array.of(1, 2, 3, 0), false)
    const chance = seededChance(11)
    const seen = new Map<string, number>()
    const draws = 9_000
    for (let draw = 0; draw < draws; draw += 1) {
      swapper.mix(chance)
      const key = [...swapper.arcs().receiver].join('')
      seen.set(key, (seen.get(key) ?? 0) + 1)
    }
    // Derangements of four: 9. Each within five standard deviations of a ninth.
    expect(seen.size).toBe(9)
    const sd = Math.sqrt(draws * (1 / 9) * (8 / 9))
    for (const count of seen.values()) expect(Math.abs(count - draws / 9)).toBeLessThan(5 * sd)
  })

  it('when three stand in a ring, then it runs either way equally often', () => {
    const swapper = new Swapper(3, Int32Array.of(0, 1, 2), Int32Array.of(1, 2, 0), false)
    const chance = seededChance(12)
    let forward = 0
    for (let draw = 0; draw < 2_000; draw += 1) {
      swapper.mix(chance)
      if (swapper.arcs().receiver[0] === 1) forward += 1
    }
    expect(Math.abs(forward - 1_000)).toBeLessThan(120)
  })

  it('when reciprocity is compared, then the same seed says the same', () => {
    const rows = [0, 1, 2, 3, 4, 5].flatMap((one) => [
      { time: 0, giver: one, receiver: (one + 1) % 6 },
      { time: 0, giver: (one + 1) % 6, receiver: one },
    ])
    const arcs = arcsOf(toFavorColumns(rows, 6))
    const run = () => reciprocityBesideSwaps(arcs, { chance: seededChance(3) })
    expect(run()).toEqual(run())
    expect(run().p).toBeLessThan(0.05)
    expect(transitivityBesideSwaps(arcs, { chance: seededChance(3) }).p).toBeGreaterThan(0.05)
  })
})
