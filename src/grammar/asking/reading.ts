// What a line about asking was read as: an ask, an answer, a kind no, or who it is fair to ask.
// Days and hours are read forward, from the hour the line is typed at, in the zone of whoever
// types it.
import type { AnswerWord, Span } from '../../core/asking.ts'
import type { Day, FavorKind } from '../../core/vocabulary.ts'
import type { FavorReading, Part, Reading, Surroundings } from '../reading.ts'

export interface AskSurroundings extends Surroundings {
  /** Milliseconds since 1970. */
  readonly nowMs: number
  /** Where hours are meant, as an IANA name. */
  readonly zone: string
}

export type AskedOf =
  | { readonly people: readonly string[] }
  | { readonly team: string }
  | { readonly everyone: true }

export interface AskReading {
  readonly kind: FavorKind
  readonly kindGuessed: boolean
  /** In the asker's words: “cover my late shift”. */
  readonly what: string
  readonly to: AskedOf
  /** Nobody was named: the one team of the asker's. */
  readonly toGuessed: boolean
  readonly span?: Span
  readonly neededBy?: Day
  readonly effort?: NonNullable<FavorReading['effort']>
  /** By then there is an answer either way. */
  readonly expiresAtMs: number
  readonly expiryGuessed: boolean
}

export interface AnswerReading {
  readonly answer: AnswerWord
  /** Whose ask it answers, where that was said. */
  readonly asker?: string
  readonly words?: string
  readonly alternative?: {
    readonly person?: string
    readonly day?: Day
    readonly smaller?: string
  }
}

export interface WhoReading {
  readonly kind?: FavorKind
  readonly span?: Span
  /** What somebody should know: “who knows the export scripts”. */
  readonly knows?: string
}

export interface NoReading {
  /** The ask as it came, if there was one. */
  readonly text?: string
  readonly kind?: FavorKind
  readonly asker?: string
}

export type AskingReading =
  | { readonly verb: 'ask' | 'cover'; readonly ask: AskReading; readonly parts: readonly Part[] }
  | { readonly verb: 'answer'; readonly answer: AnswerReading; readonly parts: readonly Part[] }
  | { readonly verb: 'no'; readonly no: NoReading; readonly parts: readonly Part[] }
  | { readonly verb: 'who'; readonly who: WhoReading; readonly parts: readonly Part[] }

export type AnyReading = Reading | AskingReading
