// A permutation test that stops when the answer is plain. Besag and Clifford 1991, "Sequential
// Monte Carlo p-values": draws go on until so many were at least as large as what was seen, or all
// are made. p = (1 + k) / (1 + R) over the draws made.
import type { NullComparison } from '../finding.ts'

export interface SequentialOptions {
  readonly name: string
  /** Most draws made; 999 unless told. */
  readonly draws?: number
  /** Draws at least as large after which p is settled; 100. */
  readonly enough?: number
  /** No stopping before this many, so that mean and deviation are worth printing; 199. */
  readonly least?: number
}

/** Compares what was seen with what `draw` answers each time it is called. */
export function compareWithDraws(
  observed: number,
  draw: () => number,
  options: SequentialOptions,
): NullComparison {
  const { name, draws = 999, enough = 100, least = 199 } = options
  let atLeast = 0
  let made = 0
  let mean = 0
  let squares = 0
  while (made < draws && (made < least || atLeast < enough)) {
    const drawn = draw()
    made += 1
    const away = drawn - mean
    mean += away / made
    squares += away * (drawn - mean)
    // The tiny slack keeps equal shares equal whatever the last bit of a division did.
    if (drawn >= observed - 1e-12) atLeast += 1
  }
  const sd = made > 1 ? Math.sqrt(squares / (made - 1)) : 0
  const z = sd === 0 ? 0 : (observed - mean) / sd
  return { name, mean, sd, z, p: (1 + atLeast) / (1 + made), draws: made }
}
