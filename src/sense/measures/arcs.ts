// Who ever helped whom, and how often: distinct arcs with their counts, found by sorting one number
// per favor. The base of reciprocity, density and the network's drawing.
import type { FavorColumns } from '../favors.ts'

export interface Arcs {
  readonly people: number
  /** One per distinct (giver, receiver), sorted by giver, then receiver. */
  readonly giver: Int32Array
  readonly receiver: Int32Array
  /** How many favors went along the arc. */
  readonly weight: Int32Array
}

export function arcsOf(favors: FavorColumns): Arcs {
  const { people } = favors
  const keys = Float64Array.from(favors.giver, (giver, at) => giver * people + favors.receiver[at]!)
  keys.sort()
  const giver: number[] = []
  const receiver: number[] = []
  const weight: number[] = []
  keys.forEach((key, at) => {
    if (at > 0 && key === keys[at - 1]) {
      weight[weight.length - 1]! += 1
      return
    }
    giver.push(Math.floor(key / people))
    receiver.push(key % people)
    weight.push(1)
  })
  return {
    people,
    giver: Int32Array.from(giver),
    receiver: Int32Array.from(receiver),
    weight: Int32Array.from(weight),
  }
}

/** For each arc the number of favors the other way (0 when nothing ever came back). */
export function weightsBack(arcs: Arcs): Int32Array {
  const { people, giver, receiver, weight } = arcs
  const placed = new Map<number, number>()
  giver.forEach((from, at) => {
    placed.set(from * people + receiver[at]!, weight[at]!)
  })
  return Int32Array.from(giver, (from, at) => placed.get(receiver[at]! * people + from) ?? 0)
}
