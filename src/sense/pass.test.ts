// A pass equals each measure on its own, whoever does which part and in which order, and abstains
// from what would never end.
import { describe, expect, it } from 'vitest'
import { type FavorColumns, toFavorColumns } from './favors.ts'
import { arcsOf } from './measures/arcs.ts'
import { chainFinder } from './measures/chains.ts'
import { countsOf } from './measures/concentration.ts'
import { motifsOf } from './measures/motifs.ts'
import { reciprocityOf } from './measures/reciprocity.ts'
import { gapsOf, returnsWithin } from './measures/returns.ts'
import { joined, PassHand, partsOf, passOver } from './pass.ts'
import { longLog } from './testing/long-log.ts'

const day = 86_400
const windows = { returnSeconds: 30 * day, deltaSeconds: 7 * day }

function oneByOne(favors: FavorColumns) {
  return {
    people: favors.people,
    favors: favors.time.length,
    reciprocity: reciprocityOf(arcsOf(favors)),
    balances: {
      given: countsOf(favors.giver, favors.people),
      received: countsOf(favors.receiver, favors.people),
    },
    returns: returnsWithin(favors, gapsOf(favors), windows.returnSeconds),
    chains: chainFinder(windows.deltaSeconds)(favors),
    motifs: motifsOf(favors, windows.deltaSeconds),
  }
}

describe('given a long log', () => {
  const favors = longLog(200_000, 2_000)

  it('when passed over, then the figures are those of each measure alone', () => {
    expect(passOver(favors, windows)).toEqual(oneByOne(favors))
  })

  it('when hands share the parts in any order, then the bytes are the same', () => {
    const hands = [0, 1, 2].map(() => new PassHand(favors, windows))
    partsOf(favors, windows)
      .reverse()
      .forEach((part, at) => {
        hands[at % 3]!.take(part, () => {})
      })
    const figures = hands.map((hand) => hand.figures())
    expect(joined(favors, windows, figures)).toEqual(passOver(favors, windows))
  })

  it('when somebody looks, then they are let look often, and may end it', () => {
    let looks = 0
    const hand = new PassHand(favors, windows)
    const part = partsOf(favors, windows).find(({ kind }) => kind === 'motifs')!
    hand.take(part, () => {
      looks += 1
    })
    expect(looks).toBeGreaterThan(0)
    const end = () => {
      throw new Error('enough')
    }
    expect(() => hand.take(part, end)).toThrow('enough')
  })
})

describe('given few rows, none, or one instant', () => {
  const rows = [0, 1, 2].map((giver) => ({ time: 5, giver, receiver: (giver + 1) % 3 }))
  it.each([0, 1, 3])('when %i are passed over, then nothing breaks', (count) => {
    const favors = toFavorColumns(rows.slice(0, count), 3)
    expect(passOver(favors, windows)).toEqual(oneByOne(favors))
  })
})

describe('given a hundred thousand favors of one pair in a week', () => {
  it('when passed over, then motifs and chains are left out and the rest is said', () => {
    const row = (at: number) => ({ time: at, giver: at % 2, receiver: 1 - (at % 2) })
    const favors = toFavorColumns(
      Array.from({ length: 100_000 }, (_, at) => row(at)),
      2,
    )
    const found = passOver(favors, windows)
    expect(found.motifs).toBe(null)
    expect(found.chains).toBe(null)
    expect(found.reciprocity.reciprocity).toBe(1)
    expect(found.balances.given).toEqual(Int32Array.of(50_000, 50_000))
  })
})
