// Which favors give something back: one from the other side stood open, of the last so many days.
// The same count as in `open-help.ts`, over columns, quick enough to be made again for every deal
// of a null. Favors of one instant give nothing back to each other.
import type { FavorColumns } from '../favors.ts'

/** Pairs are looked up in a table below this many cells, and in a map above. */
const DENSE_CELLS = 4_000_000

/** A function that counts them for any receivers, and marks them where `isBack` is given. */
export function givenBackFinder(
  { people, time, giver }: FavorColumns,
  windowSeconds: number,
): (receiver: Int32Array, isBack?: Uint8Array) => number {
  const rows = time.length
  const cells = people * people <= DENSE_CELLS ? people * people : 0
  const dense = new Int32Array(cells)
  const sparse = new Map<number, number>()
  /** By pair, as they come: how many stand open, and since when. */
  const open = new Float64Array(rows + 1)
  const since = new Float64Array(rows + 1)
  let pairs = 0
  const pairAt = (key: number): number => (cells > 0 ? dense[key]! : (sparse.get(key) ?? 0))
  const note = (key: number, at: number): void => {
    let pair = pairAt(key)
    if (pair === 0) {
      pairs += 1
      pair = pairs
      open[pair] = 0
      if (cells > 0) dense[key] = pair
      else sparse.set(key, pair)
    }
    if (time[at]! - since[pair]! > windowSeconds) open[pair] = 0
    open[pair]! += 1
    since[pair] = time[at]!
  }
  return (receiver, isBack) => {
    dense.fill(0)
    sparse.clear()
    pairs = 0
    let back = 0
    for (let at = 0; at < rows; at += 1) {
      const other = pairAt(receiver[at]! * people + giver[at]!)
      const opened = other > 0 && open[other]! > 0 ? since[other]! : Number.NEGATIVE_INFINITY
      const gives = time[at]! - opened <= windowSeconds && opened < time[at]!
      if (gives) {
        open[other]! -= 1
        back += 1
      } else note(giver[at]! * people + receiver[at]!, at)
      if (isBack !== undefined) isBack[at] = Number(gives)
    }
    return back
  }
}
