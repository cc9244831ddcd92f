// The report's value: the keys are the contract of docs (formats, section 3). Counts are facts;
// only `findings` claim anything, and each carries its doubt.
import type { Abstention } from '../../sense/finding.ts'
import type { ReturnFinding } from '../../sense/measures/direct-return.ts'
import type { NetworkSummary } from '../../sense/measures/network-summary.ts'
import type { Ways } from './ways.ts'

export interface Area {
  /** A folder, two levels at most; '.' holds the files at the top. */
  readonly area: string
  readonly commits: number
  readonly lastDay: string
  /** Only with names. */
  readonly person?: string
}

export interface BroughtIn {
  readonly windowDays: number
  /** Changes by people in the window, and those of them somebody else brought in. */
  readonly changes: number
  readonly byOthers: number
  readonly authors: number
  readonly bringers: number
  /** The share of `byOthers` that the busiest bringer brought in. */
  readonly busiestShare: number
  /** Changes whose committer was a hosting robot and whose merge told nothing more. */
  readonly byHost: number
  /** Only with names, A to Z. */
  readonly names?: readonly string[]
}

export interface Newcomers {
  readonly windowDays: number
  readonly came: number
  /** Of those, who made a change on a later day too. */
  readonly cameAgain: number
  /** In all history: whose first line in the record was being helped. */
  readonly helpedFirst: number
  /** Of those, who later helped somebody. */
  readonly laterHelped: number
  readonly names?: readonly string[]
}

export interface Coauthors {
  /** Distinct pairs of people who wrote a change together; undirected. */
  readonly pairs: number
  readonly commits: number
  readonly people: number
  /** Programs left out, by the rule, with how often they stood there. */
  readonly botsLeftOut: readonly { readonly name: string; readonly trailers: number }[]
  readonly rule: string
}

export interface RestsOn {
  readonly kind: string
  readonly favors: number
  readonly givers: number
  readonly verdict: 'shared' | 'few' | 'one' | 'not-enough'
  readonly so: string
}

export interface ReportMeasures extends NetworkSummary {
  /** Which records the figures rest on: 'helped', or all kinds where helped is too few. */
  readonly basis: 'helped' | 'all'
  readonly byYear: readonly { readonly year: number; readonly favors: number }[]
}

/** For the drawing: people are places without order of amount, arcs are [giver, receiver, n]. */
export interface Network {
  readonly people: number
  readonly arcs: readonly (readonly [giver: number, receiver: number, favors: number])[]
  readonly names?: readonly string[]
}

export interface Thanks {
  readonly name: string
  readonly firstTime: boolean
}

export interface Report {
  readonly repository: string
  readonly head: string
  readonly period: {
    readonly since: string | null
    readonly until: string | null
    readonly firstDay: string | null
    readonly lastDay: string | null
  }
  readonly shallow: boolean
  readonly commits: number
  readonly mergesSkipped: number
  readonly trailers: Readonly<Record<string, number>>
  /** Directed records, the same commit, giver, receiver and kind once; favors + selfDropped. */
  readonly directed: number
  readonly duplicates: number
  readonly selfDropped: number
  readonly favors: number
  readonly people: number
  readonly kinds: Readonly<Record<string, number>>
  readonly arcs: number
  readonly areas: readonly Area[]
  /** All areas touched by people in the same 12 months, shared ones too. */
  readonly areasTouched: number
  readonly broughtIn: BroughtIn
  readonly newcomers: Newcomers
  readonly coauthors: Coauthors
  readonly restsOn: readonly RestsOn[]
  readonly measures: ReportMeasures | null
  readonly network: Network | null
  /** What follows a favor, how far help is passed on, what goes with who helps. */
  readonly ways: Ways | null
  readonly findings: readonly ReturnFinding[]
  readonly abstained: readonly Abstention[]
  readonly sentences: readonly string[]
  /** For each sentence, the words in it to lay stress on; '' for none. */
  readonly stresses: readonly string[]
  /** Lines of a commit message template, where hardly anybody writes help down yet. */
  readonly howToStart: readonly string[]
  readonly notes: readonly string[]
  readonly thanks?: readonly Thanks[]
  readonly coauthorNames?: readonly string[]
}
