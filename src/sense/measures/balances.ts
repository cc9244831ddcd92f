// What each person gave and received, counted from the distinct arcs: there are fewer of them than
// favors. Nobody's figure leaves this room next to anybody else's.
import type { Arcs } from './arcs.ts'

export interface Balances {
  /** Favors by person. The sums of both are the number of favors, so all balances sum to 0. */
  readonly given: Int32Array
  readonly received: Int32Array
}

export function balancesOf({ people, giver, receiver, weight }: Arcs): Balances {
  const given = new Int32Array(people)
  const received = new Int32Array(people)
  for (let at = 0; at < weight.length; at += 1) {
    given[giver[at]!]! += weight[at]!
    received[receiver[at]!]! += weight[at]!
  }
  return { given, received }
}
