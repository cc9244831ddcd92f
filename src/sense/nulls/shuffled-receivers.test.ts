// The returns' null beside every order of the receivers there is, inside blocks and over all time.
import { describe, expect, it } from 'vitest'
import { seededChance } from '../chance.ts'
import { toFavorColumns } from '../favors.ts'
import { gapsOf, returnsWithin } from '../measures/returns.ts'
import { compareReturns } from './shuffled-receivers.ts'

const rows = [
  [0, 4, 0],
  [1, 5, 1],
  [2, 0, 4],
  [3, 1, 5],
  [4, 4, 1],
  [5, 2, 5],
  [6, 5, 2],
] as const
const favors = toFavorColumns(
  rows.map(([time, giver, receiver]) => ({ time, giver, receiver })),
  6,
)
const WINDOW = 2

const ordersOf = (left: readonly number[]): number[][] =>
  left.length === 0
    ? [[]]
    : left.flatMap((each, at) =>
        ordersOf(left.filter((_, place) => place !== at)).map((rest) => [each, ...rest]),
      )

/** Shares answered under every order in which nobody helps themselves, block by block. */
function allShares(blockStarts: readonly number[]): number[] {
  const ends = [...blockStarts.slice(1), rows.length]
  let whole: number[][] = [[]]
  blockStarts.forEach((start, block) => {
    const own = ordersOf([...favors.receiver.slice(start, ends[block])])
    whole = whole.flatMap((begun) => own.map((rest) => [...begun, ...rest]))
  })
  return whole
    .filter((order) => order.every((who, at) => who !== favors.giver[at]))
    .map((order) => {
      const drawn = { ...favors, receiver: Int32Array.from(order) }
      return returnsWithin(drawn, gapsOf(drawn), WINDOW).share
    })
}

describe('given a record so short that every order can be listed', () => {
  it.each([
    ['inside blocks', [0, 4]],
    ['over all time', [0]],
  ])('when receivers are shuffled %s, then p, mean and deviation are the exact ones', (_, starts) => {
    const observed = returnsWithin(favors, gapsOf(favors), WINDOW).share
    const shares = allShares(starts)
    const exact = shares.filter((share) => share >= observed - 1e-12).length / shares.length
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
    const squares = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0)
    const [found] = compareReturns(favors, [WINDOW], {
      name: 'shuffled',
      blockStarts: starts,
      chance: seededChance(2),
      draws: 20_000,
      enough: 20_000,
    })
    expect(Math.abs(found!.p - exact)).toBeLessThan(0.02)
    expect(Math.abs(found!.mean - mean)).toBeLessThan(0.02)
    expect(Math.abs(found!.sd - Math.sqrt(squares / shares.length))).toBeLessThan(0.02)
  })
})
