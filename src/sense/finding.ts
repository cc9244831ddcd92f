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

export const patterns = [
  'over-giver',
  'over-receiver',
  'hidden-bottleneck',
  'sole-provider',
  'reputation-routing',
  'closed-circle',
  'direct-return',
  'withholding',
  'pay-it-forward',
  'reputation',
  'signalling',
  'stated-exchange',
  'pressured-compliance',
  'blocking-obligation',
  'deadline-dependence',
  'structural-shift',
] as const
export type Pattern = (typeof patterns)[number]

export const drivers = ['norms', 'dependence', 'signalling', 'pressure', 'structure'] as const
export type Driver = (typeof drivers)[number]

export type Decision = 'normalise' | 'formalise' | 'disrupt'

/** What an estimate counts: a part of all, a difference of two parts, a ratio, hours, a rate. */
export type Unit = 'share' | 'share difference' | 'times' | 'hours' | 'a week' | 'log odds'

export interface Finding {
  readonly pattern: Pattern
  /** Ids of whom it is about; empty where it is about a team or a log, never about one of them. */
  readonly people: readonly string[]
  /** Where and over what: a skill, a team, a project, a window; empty for all. */
  readonly scope: string
  /** What was measured, in words: "asks about billing that end with one person". */
  readonly measure: string
  readonly unit: Unit
  readonly estimate: number
  /** 90 % interval. */
  readonly interval: readonly [low: number, high: number]
  /** Favors or asks it rests on. */
  readonly n: number
  readonly null: NullComparison
  /** What the usual, looser null would have said: shown beside, never instead. */
  readonly naive: NullComparison | null
  /** Null where people are listed by probability instead. */
  readonly p: number | null
  /** Benjamini-Hochberg over all tests of one pass. */
  readonly q: number | null
  /** That it is so of the people named, after what was seen of everybody. */
  readonly probability: number | null
  readonly driver: Driver | null
  readonly decision: Decision | null
  /** Why this way out and no other, in a sentence. */
  readonly decisionReason: string
  readonly otherExplanations: readonly [string, string, ...string[]]
  /** Ids of the rows behind it. */
  readonly evidence: readonly string[]
}

export interface Abstention {
  readonly pattern: Pattern
  readonly scope: string
  readonly n: number
  readonly needed: number
  readonly why: string
}

/** "not enough records (9 of 30)": the one way to say so. */
export function notEnough(n: number, needed: number): string {
  return `not enough records (${n} of ${needed})`
}
