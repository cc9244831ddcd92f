// Chance from a seed, and the order in which equal choices fall: the same seed, the same numbers,
// on every machine.

/** A source of numbers in [0, 1): mulberry32. */
export function chanceFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * The order in which equal choices fall: by id, begun at the place the seed says. A seed that
 * grows by one each period turns it by one, so that everybody comes first in their turn.
 */
export function turnedBy<One extends string>(ids: readonly One[], seed: number): readonly One[] {
  const sorted = [...ids].sort()
  const start = sorted.length === 0 ? 0 : Math.abs(Math.trunc(seed)) % sorted.length
  return [...sorted.slice(start), ...sorted.slice(0, start)]
}
