// How unevenly something is spread over people: Gini, and the share of the top twentieth. Shown
// together and with their usual range, since a few giving much of the help is normal.

/**
 * Gini coefficient of amounts >= 0, zeros included: 0 is even, (n - 1) / n is one person alone.
 * NaN when nobody has anything.
 */
export function giniOf(amounts: ArrayLike<number>): number {
  const sorted = Float64Array.from(amounts).sort()
  let total = 0
  let weighted = 0
  sorted.forEach((amount, at) => {
    total += amount
    weighted += (at + 1) * amount
  })
  const people = sorted.length
  return (2 * weighted) / (people * total) - (people + 1) / people
}

/** The share that the `k` people with most hold together; k is a twentieth, rounded up. */
export function topShareOf(amounts: ArrayLike<number>): { share: number; k: number } {
  const sorted = Float64Array.from(amounts).sort().reverse()
  const k = Math.ceil(sorted.length / 20)
  const total = sorted.reduce((sum, amount) => sum + amount, 0)
  const top = sorted.subarray(0, k).reduce((sum, amount) => sum + amount, 0)
  return { share: top / total, k }
}

/** How often each id from 0 to people - 1 occurs. */
export function countsOf(ids: Int32Array, people: number): Int32Array {
  const counts = new Int32Array(people)
  for (const id of ids) counts[id]! += 1
  return counts
}
