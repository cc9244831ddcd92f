// The product-limit estimate of Kaplan and Meier 1958: how many are still waiting after each time,
// when some waits are cut off before their end. Greenwood's variance; intervals on log(-log S), as
// Kalbfleisch and Prentice 1980, so that they stay between 0 and 1.

export interface Survival {
  /** Distinct times of events, ascending. */
  readonly time: Float64Array
  /** Share still waiting just after each time. */
  readonly survival: Float64Array
  /** Greenwood's standard error of each share. */
  readonly standardError: Float64Array
}

/** `ended[i]` is 1 where wait i ended in its event, 0 where it was cut off then. */
export function kaplanMeier(waited: Float64Array, ended: Uint8Array): Survival {
  const order = Int32Array.from(waited, (_, at) => at).sort((a, b) => waited[a]! - waited[b]!)
  const time: number[] = []
  const survival: number[] = []
  const standardError: number[] = []
  let share = 1
  let spread = 0
  for (let at = 0; at < order.length; ) {
    const now = waited[order[at]!]!
    const waiting = order.length - at
    let events = 0
    for (; at < order.length && waited[order[at]!] === now; at += 1) events += ended[order[at]!]!
    if (events === 0) continue
    share *= 1 - events / waiting
    spread += events / (waiting * (waiting - events))
    time.push(now)
    survival.push(share)
    standardError.push(share === 0 ? 0 : share * Math.sqrt(spread))
  }
  return {
    time: Float64Array.from(time),
    survival: Float64Array.from(survival),
    standardError: Float64Array.from(standardError),
  }
}

const NINETY_PERCENT = 1.6448536269514722

/** Share still waiting after `time`, and its interval (90 % unless another z is given). */
export function survivalAt(curve: Survival, time: number, z = NINETY_PERCENT) {
  let at = -1
  while (at + 1 < curve.time.length && curve.time[at + 1]! <= time) at += 1
  const survival = at < 0 ? 1 : curve.survival[at]!
  if (survival === 0 || survival === 1) {
    return { survival, interval: [survival, survival] as readonly [number, number] }
  }
  const logarithm = Math.log(survival)
  const width = (z * curve.standardError[at]!) / (survival * logarithm)
  const low = Math.exp(logarithm * Math.exp(-width))
  const high = Math.exp(logarithm * Math.exp(width))
  return { survival, interval: [Math.min(low, high), Math.max(low, high)] as [number, number] }
}
