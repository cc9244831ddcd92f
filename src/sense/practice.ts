// How often a card of each pattern was right in the simulated workplace, out of all cards of it:
// written by `npm run deep -- confusion 200 --write`, and read by the page's “how sure”. A pattern
// that is not here has not been measured, and then nothing is said.
import type { Pattern } from './finding.ts'

export interface Practice {
  readonly right: number
  readonly of: number
}

export const practice: Partial<Record<Pattern, Practice>> = {}
