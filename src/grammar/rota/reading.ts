// What a line about the rota was read as. A shift is found by its day, its duty's name or letter
// and whose it is, once the plan is known: here it is only said, and `find.ts` looks it up.
import type { AnswerWord } from '../../core/asking.ts'
import type { ItemKind } from '../../core/handover.ts'
import type { Day } from '../../core/vocabulary.ts'
import type { PartOfDay } from '../asking/ahead.ts'
import type { Clock, Hours } from '../asking/hours.ts'
import type { Part } from '../reading.ts'

/** A shift as somebody says it; each field narrows it down, and any may be left out. */
export interface ShiftSaid {
  /** Any of these: a weekday that is today’s may be in a week, a week has seven. */
  readonly days?: readonly Day[]
  readonly part?: PartOfDay
  /** Words that may name a duty, in lower case: “late”, “on call”. */
  readonly duty?: string
  /** As said: whether 2 is 14 shows once the shift is known. */
  readonly hours?: Hours
  /** When it begins: “the 14:00 on Friday”. */
  readonly at?: Clock
  /** “lee’s friday late”. */
  readonly whose?: string
  /** “my next late”. */
  readonly next?: true
}

export interface ItemSaid {
  readonly kind: ItemKind
  readonly words: string
  /** Whose the next step is. */
  readonly owner?: string
}

export interface WhoSaid {
  /** The name of a rota, a team or a duty, in lower case. */
  readonly of?: string
  readonly next: boolean
  readonly days?: readonly Day[]
  readonly part?: PartOfDay
  readonly hours?: Hours
  readonly at?: Clock
}

/** The verbs that need one shift. */
export const shiftVerbs = ['cover', 'take', 'drop', 'keep'] as const
export type ShiftVerb = (typeof shiftVerbs)[number]

export type RotaReading = { readonly parts: readonly Part[] } & (
  | {
      readonly verb: ShiftVerb
      readonly shift: ShiftSaid
      /** Who is asked to cover it. */
      readonly people: readonly string[]
      readonly words?: string
      /** By when an answer is wanted, milliseconds since 1970. */
      readonly expiresAtMs?: number
    }
  | {
      readonly verb: 'swap'
      readonly gives: ShiftSaid
      readonly takes: ShiftSaid
      readonly whom?: string
      readonly words?: string
    }
  | {
      readonly verb: 'answer change'
      readonly answer: AnswerWord
      /** Whose change it answers, where that was said. */
      readonly proposer?: string
      readonly words?: string
    }
  | { readonly verb: 'who now'; readonly who: WhoSaid }
  | {
      readonly verb: 'handover'
      /** None: explicitly nothing. */
      readonly items: readonly ItemSaid[]
      readonly to: readonly string[]
    }
  /** What is to be written and received. */
  | { readonly verb: 'handovers' }
  | { readonly verb: 'receive'; readonly giver?: string; readonly words?: string }
)
