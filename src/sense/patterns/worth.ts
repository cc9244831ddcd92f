// How often a claim of each pattern was right in the simulated workplace, where
// one log of twenty-two has the behaviour. Written by `npm run deep -- confusion 200 --write`,
// never by hand; patterns that are not here were never planted, and cards say so.
import type { Pattern } from '../finding.ts'

export interface Worth {
  readonly claims: number
  readonly right: number
}

export const worth: Partial<Record<Pattern, Worth>> = {}
