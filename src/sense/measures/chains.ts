// Is help passed on? i gave j, then within a window j gave k: a pass-on, k being neither. Pass-ons
// joined end to end make chains; the longest one through each favor is found going forward once.
// Strictly later: favors of the same instant pass nothing on.
import type { FavorColumns } from '../favors.ts'
import { eligibleCount } from './returns.ts'
import type { Look } from './window-lists.ts'

export interface Chains {
  readonly deltaSeconds: number
  /** Pairs of favors of which the second passes the first on. */
  readonly passOns: number
  /** Favors whose whole window is inside the record. */
  readonly eligible: number
  /** Those of them that were passed on at least once; their share is NaN when none is eligible. */
  readonly passedOn: number
  readonly share: number
  /** Favors in the longest chain, and in the longest that ends at each favor, on average. */
  readonly longest: number
  readonly meanLength: number
}

/** Rows between two looks. */
const ROWS_A_LOOK = 65_536

/** A function that can be called again and again with favors whose rows were drawn anew. */
export function chainFinder(deltaSeconds: number): (favors: FavorColumns, look?: Look) => Chains {
  return (favors, look = () => {}) => {
    const { time, giver, receiver } = favors
    const rows = time.length
    const eligible = eligibleCount(time, deltaSeconds)
    const { head, previous, length, passed, mask } = recentFavors(favors, deltaSeconds)
    let passOns = 0
    let passedOn = 0
    let longest = 0
    let sum = 0
    for (let at = 0; at < rows; at += 1) {
      if (at % ROWS_A_LOOK === 0) look()
      const from = giver[at]!
      const to = receiver[at]!
      const now = time[at]!
      let before = 0
      for (let row = head[from]!; row >= 0; row = previous[row & mask]!) {
        if (now - time[row]! > deltaSeconds) break
        if (time[row] === now || giver[row] === to) continue
        const kept = row & mask
        passOns += 1
        if (passed[kept] === 0 && row < eligible) passedOn += 1
        passed[kept] = 1
        if (length[kept]! > before) before = length[kept]!
      }
      const own = at & mask
      length[own] = before + 1
      passed[own] = 0
      previous[own] = head[to]!
      head[to] = at
      sum += before + 1
      if (before + 1 > longest) longest = before + 1
    }
    const share = passedOn / eligible
    return { deltaSeconds, passOns, eligible, passedOn, share, longest, meanLength: sum / rows }
  }
}

/**
 * For each person the favors they received, latest first, as linked rows. Rows go round in arrays
 * as long as the fullest window: what is older is never looked at.
 */
function recentFavors({ people, time }: FavorColumns, delta: number) {
  let fullest = 1
  for (let first = 0, at = 0; at < time.length; at += 1) {
    while (time[at]! - time[first]! > delta) first += 1
    if (at - first + 1 > fullest) fullest = at - first + 1
  }
  const room = 2 ** Math.ceil(Math.log2(fullest))
  return {
    head: new Int32Array(people).fill(-1),
    previous: new Int32Array(room),
    length: new Int32Array(room),
    passed: new Uint8Array(room),
    mask: room - 1,
  }
}
