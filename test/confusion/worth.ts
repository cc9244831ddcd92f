// The figures cards cite, as the small file sense keeps of them.
import { behaviourNames } from '../../src/workplace/simulated/settings.ts'
import { type Outcomes, patternsOf, rightClaims } from './figures.ts'

const HEADER = `// How often a claim of each pattern was right in the simulated workplace, where
// one log of twenty-two has the behaviour. Written by \`npm run deep -- confusion 200 --write\`,
// never by hand; patterns that are not here were never planted, and cards say so.
import type { Pattern } from '../finding.ts'

export interface Worth {
  readonly claims: number
  readonly right: number
}

export const worth: Partial<Record<Pattern, Worth>> = {`

export function worthText(outcomes: Outcomes, patterns: readonly string[]): string {
  const lines = patterns
    .filter((pattern) => behaviourNames.some((name) => patternsOf(name).includes(pattern)))
    .map((pattern) => {
      const { hits, of } = rightClaims(outcomes, pattern)
      const key = pattern.includes('-') ? `'${pattern}'` : pattern
      return `  ${key}: { claims: ${of}, right: ${hits} },`
    })
  return [HEADER, ...lines, '}', ''].join('\n')
}
