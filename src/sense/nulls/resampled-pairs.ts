// How sure is a share of returns: a 90 % interval from resampling pairs of people with replacement.
// Favors between the same two hang together, so whole pairs are drawn, not favors: the cluster
// bootstrap, as in Cameron, Gelbach and Miller 2008.
import type { Chance } from '../chance.ts'
import type { FavorColumns } from '../favors.ts'
import { eligibleCount } from '../measures/returns.ts'

/** The 5th and 95th hundredth of the share answered in `windowSeconds`, over resampled pairs. */
export function returnInterval(
  favors: FavorColumns,
  gap: Float64Array,
  windowSeconds: number,
  chance: Chance,
  draws = 999,
): [low: number, high: number] {
  const eligible = eligibleCount(favors.time, windowSeconds)
  return shareInterval(favors, eligible, (at) => gap[at]! <= windowSeconds, chance, draws)
}

/** The same of any share of the first `eligible` favors. */
export function shareInterval(
  favors: FavorColumns,
  eligible: number,
  counts: (at: number) => boolean,
  chance: Chance,
  draws = 999,
): [low: number, high: number] {
  const pairs = pairsOf(favors, eligible, counts)
  const shares = new Float64Array(draws)
  for (let draw = 0; draw < draws; draw += 1) {
    let seen = 0
    let counted = 0
    for (let picked = 0; picked < pairs.length; picked += 1) {
      const pair = pairs[chance.below(pairs.length)]!
      seen += pair.seen
      counted += pair.counted
    }
    shares[draw] = counted / seen
  }
  shares.sort()
  return [shares[Math.floor(draws * 0.05)]!, shares[Math.ceil(draws * 0.95) - 1]!]
}

function pairsOf(favors: FavorColumns, eligible: number, counts: (at: number) => boolean) {
  const pairs = new Map<number, { seen: number; counted: number }>()
  for (let at = 0; at < eligible; at += 1) {
    const one = Math.min(favors.giver[at]!, favors.receiver[at]!)
    const other = Math.max(favors.giver[at]!, favors.receiver[at]!)
    const key = one * favors.people + other
    const pair = pairs.get(key) ?? { seen: 0, counted: 0 }
    pair.seen += 1
    if (counts(at)) pair.counted += 1
    pairs.set(key, pair)
  }
  return [...pairs.values()]
}
