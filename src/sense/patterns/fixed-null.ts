// A null that is worked out instead of drawn: its mean, its deviation and its p in the shape every
// finding prints, never NaN.

import type { NullComparison } from '../finding.ts'
import { normalTwoSided } from '../inference/special.ts'

const SMALLEST_P = 1e-12

/** One-sided p of a standard normal z, large where z is small. */
export function normalAbove(z: number): number {
  const tail = normalTwoSided(Math.abs(z)) / 2
  return z >= 0 ? tail : 1 - tail
}

/** What was seen against a null known without drawing. */
export function againstFixed(
  name: string,
  estimate: number,
  { mean, sd, p }: { mean: number; sd: number; p: number },
): NullComparison {
  const away = (estimate - mean) / sd
  return {
    name,
    mean: finite(mean, 0),
    sd: finite(sd, 0),
    z: finite(away, 0),
    p: Number.isFinite(p) ? Math.min(1, Math.max(SMALLEST_P, p)) : 1,
    draws: 0,
  }
}

/** The smallest of several ps, as large as it must be for having been looked for (Bonferroni). */
export function smallestOf(p: number, looks: number): number {
  return Math.min(1, p * Math.max(1, looks))
}

export function finite(value: number, otherwise: number): number {
  return Number.isFinite(value) ? value : otherwise
}
