// The null for chains: who helped whom is kept, favor by favor, and so are the times; which favor
// had which time is drawn anew inside blocks. What is left of chains then comes from busy people
// and busy seasons alone.
import { type Chance, shuffleRange } from '../chance.ts'
import type { FavorColumns } from '../favors.ts'
import type { NullComparison } from '../finding.ts'
import { compareWithDraws, type SequentialOptions } from '../inference/sequential.ts'
import { type Chains, chainFinder } from '../measures/chains.ts'

export interface TimeShuffle extends SequentialOptions {
  /** The first row of each block, ascending, beginning with 0. */
  readonly blockStarts: readonly number[]
  readonly chance: Chance
}

/** One figure of the chains, seen beside the same with times shuffled. */
export function compareChains(
  favors: FavorColumns,
  deltaSeconds: number,
  figure: (chains: Chains) => number,
  options: TimeShuffle,
): NullComparison {
  const find = chainFinder(deltaSeconds)
  const order = Int32Array.from(favors.time, (_, at) => at)
  const ends = [...options.blockStarts.slice(1), order.length]
  return compareWithDraws(
    figure(find(favors)),
    () => {
      options.blockStarts.forEach((start, block) => {
        shuffleRange(order, start, ends[block]!, options.chance)
      })
      return figure(find(reordered(favors, order)))
    },
    options,
  )
}

function reordered(favors: FavorColumns, order: Int32Array): FavorColumns {
  return {
    people: favors.people,
    time: favors.time,
    giver: order.map((at) => favors.giver[at]!),
    receiver: order.map((at) => favors.receiver[at]!),
  }
}
