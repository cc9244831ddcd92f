// What sense may say: a finding that carries its doubt, or an abstention that says what is missing.
// The types hold the honesty rules: a finding without two other explanations does not compile.

export interface NullComparison {
  /** What was kept and what was drawn anew, in words. */
  readonly name: string
  readonly mean: number
  readonly sd: number
  /** How far the estimate lies from the null's mean, in the null's standard deviations. */
  readonly z: number
  /** One-sided: (1 + draws at least as large) / (1 + draws). */
  readonly p: number
  readonly draws: number
}

export type Driver = 'norms' | 'dependence' | 'signalling' | 'pressure' | 'structure'

export interface Finding {
  readonly pattern: string
  /** Empty in a repository report: nobody is named by a pattern there. */
  readonly people: readonly string[]
  readonly scope: string
  readonly estimate: number
  /** 90 % interval. */
  readonly interval: readonly [low: number, high: number]
  readonly n: number
  readonly null: NullComparison
  /** What the usual, looser null would have said: shown beside, never instead. */
  readonly naive: NullComparison
  readonly p: number
  /** Benjamini-Hochberg over all findings of one pass. */
  readonly q: number
  readonly probability: number | null
  readonly driver: Driver | null
  readonly decision: 'normalise' | 'formalise' | 'disrupt' | null
  readonly otherExplanations: readonly [string, string, ...string[]]
  readonly evidence: readonly string[]
}

export interface Abstention {
  readonly pattern: string
  readonly scope: string
  readonly n: number
  readonly needed: number
  readonly why: string
}

/** "not enough records (9 of 30)": the one way to say so. */
export function notEnough(n: number, needed: number): string {
  return `not enough records (${n} of ${needed})`
}
