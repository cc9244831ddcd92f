// Chance as a parameter: a small seeded generator, so that every shuffle can be made again from its
// seed. xoshiro128** 1.1 (Blackman and Vigna 2018, "Scrambled linear pseudorandom number
// generators"), its state filled by splitmix32 steps from one 32-bit seed.

export interface Chance {
  /** A whole number from 0 up to but without `limit` (1 to 2^32), without modulo bias. */
  below(limit: number): number
  /** A number in [0, 1) with 32 random bits. */
  unit(): number
}

const TWO_TO_32 = 0x1_0000_0000

export function seededChance(seed: number): Chance {
  const next = xoshiro(seed)
  return {
    below: (limit) => {
      const ceiling = TWO_TO_32 - (TWO_TO_32 % limit)
      let drawn = next()
      while (drawn >= ceiling) drawn = next()
      return drawn % limit
    },
    unit: () => next() / TWO_TO_32,
  }
}

/** Puts `values[from..to)` into a random order, in place (Fisher and Yates). */
export function shuffleRange(values: Int32Array, from: number, to: number, chance: Chance): void {
  for (let last = to - 1; last > from; last -= 1) {
    const other = from + chance.below(last - from + 1)
    const kept = values[last]!
    values[last] = values[other]!
    values[other] = kept
  }
}

function xoshiro(seed: number): () => number {
  const fill = splitmix(seed)
  let a = fill()
  let b = fill()
  let c = fill()
  let d = fill() | 1 // never the all-zero state, from which the generator cannot leave
  return () => {
    const turned = Math.imul(b, 5)
    const result = Math.imul((turned << 7) | (turned >>> 25), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return result
  }
}

function splitmix(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return mixed ^ (mixed >>> 15)
  }
}
