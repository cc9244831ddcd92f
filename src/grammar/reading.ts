// What a typed line was read as: an operation's name and input, and which words said what, so that
// a page can underline them and offer each as a chip to correct.
import type { Day, Expectation, FavorKind } from '../core/vocabulary.ts'

/** Somebody the reader of a line may mean. */
export interface Known {
  readonly name: string
  readonly is: 'you' | 'person' | 'team'
  /** A team the reader is in: what “my team” means. */
  readonly yours?: boolean
}

export interface Surroundings {
  /** Today where the line is typed. */
  readonly today: Day
  readonly known: readonly Known[]
}

export type PartRole =
  | 'giver'
  | 'receiver'
  | 'kind'
  | 'day'
  | 'effort'
  | 'expectation'
  | 'third'
  | 'note'

/** A stretch of the typed text, in UTF-16 units from the start, and what it said. */
export interface Part {
  readonly role: PartRole
  readonly start: number
  readonly end: number
}

/** A favor as read: one side is `me`; people are named as they were typed or as they are known. */
export interface FavorReading {
  readonly giver: string
  /** More than one person makes one favor each. */
  readonly others: readonly string[]
  readonly youAre: 'giver' | 'receiver'
  readonly kind: FavorKind
  /** True when no word said the kind. */
  readonly kindGuessed: boolean
  readonly day: Day
  readonly dayGuessed: boolean
  readonly effort?: { readonly minutes: number } | { readonly size: 'S' | 'M' | 'L' }
  readonly expectation?: Expectation
  readonly third?: string
  readonly note?: string
  /** Several people and an effort: each, or together? Asked once. */
  readonly askEach: boolean
  /** Said with the effort: each, or together. */
  readonly share?: 'each' | 'together'
  /** The team that stood on your side instead of you alone: “Raj helped my team”. */
  readonly yourTeam?: string
}

export type Reading =
  | {
      readonly verb: 'thanks' | 'gave'
      readonly favor: FavorReading
      readonly parts: readonly Part[]
    }
  | {
      readonly verb: 'correct'
      readonly changes: {
        readonly kind?: FavorKind
        readonly day?: Day
        readonly effort?: FavorReading['effort']
      }
      readonly parts: readonly Part[]
    }
  | { readonly verb: 'undo' | 'me' | 'help'; readonly parts: readonly Part[] }

/** Why a line was not read, in a sentence, and how to write it. Nothing was stored. */
export interface NotRead {
  readonly why: string
  readonly suggestion: string
}
