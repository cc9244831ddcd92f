// Is help passed on? i gave j, then within a window j gave k: a pass-on, k being neither. Pass-ons
// joined end to end make chains; the longest one through each favor is found going forward once.
// Strictly later: favors of the same instant pass nothing on.
import type { FavorColumns } from '../favors.ts'

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

/** A function that can be called again and again with favors whose rows were drawn anew. */
export function chainFinder(deltaSeconds: number): (favors: FavorColumns) => Chains {
  return (favors) => {
    const { time, receiver } = favors
    const rows = time.length
    const last = time.at(-1) ?? 0
    const length = new Int32Array(rows)
    const byReceiver = recentFavors(favors)
    const answered = new Uint8Array(rows)
    let passOns = 0
    for (let at = 0; at < rows; at += 1) {
      let longest = 0
      byReceiver.before(at, deltaSeconds, (earlier) => {
        passOns += 1
        answered[earlier] = 1
        if (length[earlier]! > longest) longest = length[earlier]!
      })
      length[at] = longest + 1
      byReceiver.add(at, receiver[at]!)
    }
    let eligible = 0
    let passedOn = 0
    while (eligible < rows && time[eligible]! + deltaSeconds <= last) {
      passedOn += answered[eligible]!
      eligible += 1
    }
    const longest = length.reduce((most, each) => Math.max(most, each), 0)
    const meanLength = length.reduce((sum, each) => sum + each, 0) / rows
    return {
      deltaSeconds,
      passOns,
      eligible,
      passedOn,
      share: passedOn / eligible,
      longest,
      meanLength,
    }
  }
}

/** For each person the favors they received, latest first, as linked rows in two arrays. */
function recentFavors({ people, time, giver, receiver }: FavorColumns) {
  const head = new Int32Array(people).fill(-1)
  const previous = new Int32Array(time.length)
  return {
    add: (at: number, who: number) => {
      previous[at] = head[who]!
      head[who] = at
    },
    before: (at: number, delta: number, visit: (earlier: number) => void) => {
      for (let row = head[giver[at]!]!; row >= 0; row = previous[row]!) {
        if (time[at]! - time[row]! > delta) return
        if (time[row] === time[at] || giver[row] === receiver[at]) continue
        visit(row)
      }
    },
  }
}
