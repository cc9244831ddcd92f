// Draws from the distributions the simulation uses, and seeds made from seeds: every occasion has a
// seed of its own, so that two arms of one seed differ only where the mechanism makes them.
import type { Chance } from '../../sense/chance.ts'

/** Mixes whole numbers into one 32-bit seed (the finaliser of MurmurHash3, once a part). */
export function seedOf(...parts: readonly number[]): number {
  let mixed = 0x9e3779b9
  for (const part of parts) {
    mixed = Math.imul(mixed ^ part, 0x85ebca6b)
    mixed ^= mixed >>> 13
    mixed = Math.imul(mixed, 0xc2b2ae35)
    mixed ^= mixed >>> 16
  }
  return mixed >>> 0
}

/** How many, where `mean` are expected (Knuth's product; meant for means below 30). */
export function poisson(mean: number, chance: Chance): number {
  const limit = Math.exp(-mean)
  let count = 0
  let product = chance.unit()
  while (product > limit) {
    count += 1
    product *= chance.unit()
  }
  return count
}

/** A standard normal draw (Box and Muller, one of the two). */
export function normal(chance: Chance): number {
  const radius = Math.sqrt(-2 * Math.log(1 - chance.unit()))
  return radius * Math.cos(2 * Math.PI * chance.unit())
}

/** Log-normal around a median. */
export function around(median: number, spread: number, chance: Chance): number {
  return median * Math.exp(spread * normal(chance))
}

/** The place of a share in `weights`, which need not add up to 1; -1 where all are 0. */
export function placeOf(share: number, weights: Float64Array): number {
  let total = 0
  for (const weight of weights) total += weight
  let left = share * total
  let last = -1
  for (let place = 0; place < weights.length; place += 1) {
    const weight = weights[place]!
    if (weight <= 0) continue
    last = place
    left -= weight
    if (left < 0) return place
  }
  return last
}

export const logit = (share: number): number => Math.log(share / (1 - share))
export const logistic = (value: number): number => 1 / (1 + Math.exp(-value))

/** Part of the way from one value to another. */
export function towards(from: number, to: number, part: number): number {
  return from + part * (to - from)
}
