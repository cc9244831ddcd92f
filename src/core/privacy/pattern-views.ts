// What a person is shown of the patterns in their team's record, and what a look found as the lens
// takes it. The floor of sense lies above the core, so its findings are told here by their shape.
import type { AskId, Day, FavorKind, TeamId } from '../vocabulary.ts'
import type { FavorView, PartyView } from './views.ts'

/** A finding, as far as the lens reads it. */
export interface FoundPattern {
  readonly pattern: string
  readonly people: readonly string[]
  readonly scope: string
  readonly measure: string
  readonly unit: string
  readonly estimate: number
  readonly interval: readonly [low: number, high: number]
  readonly n: number
  readonly null: { readonly name: string; readonly mean: number; readonly draws: number }
  readonly probability: number | null
  readonly driver: string | null
  readonly decision: string | null
  readonly decisionReason: string
  readonly otherExplanations: readonly string[]
  readonly evidence: readonly string[]
}

export interface FoundPass {
  readonly findings: readonly FoundPattern[]
  readonly quiet: readonly Pick<FoundPattern, 'pattern'>[]
  readonly abstained: readonly {
    readonly pattern: string
    readonly scope: string
    readonly n: number
    readonly needed: number
  }[]
}

/** The sides of a row of the record, by the id it has as evidence. */
export interface EvidenceRow {
  readonly id: string
  readonly giver: string
  readonly receiver: string
}

export interface Detecting {
  readonly pattern: string
  readonly smallestTeam: number
  readonly needs: string
}

/** An ask as an entry behind a card, for one of its two sides. */
export interface AskBehindView {
  readonly ask: AskId
  readonly kind: FavorKind
  readonly day: Day
  /** Which side the reader stands on. */
  readonly side: 'asked' | 'asker'
  readonly other: PartyView
}

export interface PatternCardView {
  /** What it goes by, for setting it aside. */
  readonly card: string
  readonly pattern: string
  /** Theirs alone, or the team's. */
  readonly about: 'you' | 'team'
  readonly scope: string
  readonly measure: string
  readonly unit: string
  /** About a team: rounded, as is all of it. */
  readonly estimate: number
  readonly interval: readonly [low: number, high: number]
  readonly n: number
  readonly chance: { readonly mean: number; readonly name: string; readonly draws: number }
  readonly probability: number | null
  readonly driver: string | null
  readonly decision: string | null
  readonly decisionReason: string
  readonly otherExplanations: readonly string[]
  /** The reader's own among the entries behind it, newest first. */
  readonly favors: readonly FavorView[]
  readonly asks: readonly AskBehindView[]
  /** How many more there are that others stand on both sides of; left out where that says much. */
  readonly others?: number
}

export interface NotYetView {
  readonly pattern: string
  readonly needs: string
  /** "9 of 30"; left out where the count itself would say too much. */
  readonly n?: number
  readonly needed?: number
  /** What of: "reviews"; records, unless said. */
  readonly what?: string
  /** At the pace so far. */
  readonly weeksMore?: number
}

export interface TeamPatternsView {
  readonly team: { readonly team: TeamId; readonly name: string; readonly people: number }
  /** The record looked at: its first day, and the day it ends before. */
  readonly from: Day
  readonly until: Day
  readonly cards: readonly PatternCardView[]
  /** What they said is fine as it is, and has not changed since. */
  readonly setAside: readonly PatternCardView[]
  /** Looked for with enough records, and nothing to tell this reader. */
  readonly nothingToTell: readonly string[]
  readonly notYet: readonly NotYetView[]
  /** What a team of this size can never learn. */
  readonly outOfReach: readonly { readonly pattern: string; readonly smallestTeam: number }[]
  /** Whether too few people take part for anything about the team as a whole. */
  readonly tooFewTakePart: boolean
}
