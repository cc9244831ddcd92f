// Whom a list of people may name: the most certain first, for as long as the mean chance of being
// wrong about those named stays within a limit. Newton, Noueiry, Sarkar and Ahlquist 2004,
// "Detecting differential gene expression with a semiparametric hierarchical mixture method".

/** Places in `probability` that are named, the most certain first. */
export function namedWithin(probability: ArrayLike<number>, limit: number): number[] {
  const order = Array.from(probability, (_, at) => at).sort(
    (one, other) => probability[other]! - probability[one]! || one - other,
  )
  let wrong = 0
  let named = 0
  for (const at of order) {
    wrong += 1 - probability[at]!
    // Errors only grow along the list, and so does their mean: the first too many is the end.
    if (!(wrong <= limit * (named + 1))) break
    named += 1
  }
  return order.slice(0, named)
}
