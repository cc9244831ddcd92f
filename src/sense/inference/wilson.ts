// A share with its interval: Wilson 1927, "Probable inference, the law of succession, and
// statistical inference", without continuity correction. Never below 0 or above 1, and honest at
// both ends, where the usual interval has no width.

const NINETY_PERCENT = 1.6448536269514722

/** 90 % unless another z is given; NaN without trials. */
export function wilsonInterval(
  hits: number,
  trials: number,
  z = NINETY_PERCENT,
): [low: number, high: number] {
  const share = hits / trials
  const square = (z * z) / trials
  const middle = share + square / 2
  const width = Math.sqrt(square * (share * (1 - share) + square / 4))
  const low = hits === 0 ? 0 : (middle - width) / (1 + square)
  const high = hits === trials ? 1 : (middle + width) / (1 + square)
  return trials > 0 ? [low, high] : [Number.NaN, Number.NaN]
}
