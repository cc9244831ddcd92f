// One pass, one family: the Benjamini and Hochberg 1995 step-up, which turns the p of every test of
// a pass into the q at which it would still be reported.

/** q for each p, in the order given. */
export function falseDiscoveryRates(ps: readonly number[]): number[] {
  const order = ps.map((_, at) => at).sort((one, other) => ps[other]! - ps[one]!)
  const qs = new Array<number>(ps.length)
  let smallest = 1
  order.forEach((at, fromLargest) => {
    smallest = Math.min(smallest, (ps[at]! * ps.length) / (ps.length - fromLargest))
    qs[at] = smallest
  })
  return qs
}
