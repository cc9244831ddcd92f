// Do a few of many do something, when it is not known who? Each person's sum of what was looked at
// is weighed as of somebody who does it or of somebody who does not, and the weights are joined:
// the likelihood of a sparse mixture (Ingster 1997; Donoho and Jin 2004). A plain total would drown
// a few among all the others; the largest alone would leave the rest of the few unused.

/** How much likelier they do it, in log odds: somewhat, clearly, very much. */
const LIKELIER = [0.7, 1.2, 1.8]
const MOST_LIKELY = 0.8

/**
 * A function from sums, one a person and of mean 0 where nobody does it, to the log of how much
 * likelier they are if a few do. `variances` are the sums' own, `doing[i]` how likely it is before
 * looking that person i does it; people of variance 0 tell nothing.
 */
export function fewOfMany(
  variances: Float64Array,
  doing: Float64Array,
): (sums: Float64Array) => number {
  return (sums) => {
    let all = 0
    for (let who = 0; who < variances.length; who += 1) {
      const variance = variances[who]!
      if (!(variance > 0)) continue
      let times = 0
      for (const more of LIKELIER) times += Math.exp(more * (sums[who]! - (more * variance) / 2))
      all += Math.log1p(doing[who]! * (times / LIKELIER.length - 1))
    }
    return all
  }
}

/**
 * How likely each does it before looking, from how often they said `yes` at all: `share` of people
 * on average, more of those who say it more often than everybody does, by their deviations.
 */
export function likelyDoers(yes: Float64Array, of: Float64Array, share: number): Float64Array {
  const sum = (values: Float64Array) => values.reduce((all, each) => all + each, 0)
  const usual = sum(yes) / sum(of)
  const weight = yes.map((count, who) => {
    const among = of[who]!
    if (among === 0) return 0
    const spread = Math.sqrt(among * usual * (1 - usual))
    const deviations = spread > 0 ? (count - among * usual) / spread : 0
    return Math.exp(0.7 * Math.max(-2, Math.min(2.5, deviations)))
  })
  const mean = sum(weight) / Math.max(1, of.filter((among) => among > 0).length)
  return weight.map((each) => Math.min(MOST_LIKELY, (share * each) / mean))
}
