// The special functions the tests and rates rest on: log gamma, the regularised incomplete gamma
// and beta functions, and the tails of the normal and chi-square made from them. Lanczos' series
// with g = 7; series and continued fractions as in Press et al., "Numerical Recipes", 6.2 and 6.4.

const LANCZOS = [
  ...[0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313],
  ...[-176.61502916214059, 12.507343278686905, -0.13857109526572012],
  ...[9.9843695780195716e-6, 1.5056327351493116e-7],
]
const PRECISION = 1e-15
const SMALLEST = 1e-300
const STEPS = 10_000

/** log of the gamma function, for x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const shifted = x - 1
  const t = shifted + 7.5
  let sum = LANCZOS[0]!
  for (let at = 1; at < 9; at += 1) sum += LANCZOS[at]! / (shifted + at)
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum)
}

export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}

/** Q(a, x): the share of a gamma distribution with shape a and rate 1 that lies above x. */
export function gammaAbove(a: number, x: number): number {
  if (x <= 0) return 1
  if (x < a + 1) return 1 - gammaBelowSeries(a, x)
  return gammaAboveFraction(a, x)
}

function gammaBelowSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let step = 1; step < STEPS && Math.abs(term) > Math.abs(sum) * PRECISION; step += 1) {
    term *= x / (a + step)
    sum += term
  }
  return sum * Math.exp(-x + a * Math.log(x) - logGamma(a))
}

function gammaAboveFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1 / SMALLEST
  let d = 1 / b
  let value = d
  for (let step = 1; step < STEPS; step += 1) {
    const numerator = -step * (step - a)
    b += 2
    d = 1 / awayFromZero(numerator * d + b)
    c = awayFromZero(b + numerator / c)
    value *= d * c
    if (Math.abs(d * c - 1) < PRECISION) break
  }
  return value * Math.exp(-x + a * Math.log(x) - logGamma(a))
}

/** I_x(a, b): the share of a beta distribution that lies below x. */
export function betaBelow(a: number, b: number, x: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b))
  if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(a, b, x)) / a
  return 1 - (front * betaFraction(b, a, 1 - x)) / b
}

function betaFraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let step = 1; step < STEPS; step += 1) {
    const twice = 2 * step
    const even = (step * (b - step) * x) / ((a + twice - 1) * (a + twice))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    value *= d * c
    const odd = (-(a + step) * (a + b + step) * x) / ((a + twice) * (a + twice + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    value *= d * c
    if (Math.abs(d * c - 1) < PRECISION) break
  }
  return value
}

function awayFromZero(value: number): number {
  return Math.abs(value) < SMALLEST ? SMALLEST : value
}

/** Two-sided p of a standard normal z. */
export function normalTwoSided(z: number): number {
  return gammaAbove(0.5, (z * z) / 2)
}

/** Share of a chi-square distribution above x. */
export function chiSquareAbove(x: number, degrees: number): number {
  return gammaAbove(degrees / 2, x / 2)
}
