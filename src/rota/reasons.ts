// Why somebody does not have a shift, as a value: sentences are made of it elsewhere. What somebody
// wished or cannot is `private`, whichever of the two it was, and why they are away is in none.
import type { HardRule } from './model.ts'

/** A rule that may be told by its name. */
export type ToldRule = Exclude<HardRule, 'something of theirs'>

export type Reason =
  /** Theirs it would break this rule. Days away are told only where everybody sees them anyway. */
  | { readonly kind: 'rule'; readonly rule: ToldRule }
  /** Something of theirs stands against it. */
  | { readonly kind: 'private' }
  /** It would fall less evenly. */
  | ({ readonly kind: 'load' | 'unsocial' } & Unevenness)
  /** In a re-plan: it would change what was published. */
  | { readonly kind: 'change' }
  /** It would be as good; the order in which equal choices fall decided. */
  | { readonly kind: 'tie' }
  /** Nothing stands against it: it is open, or changed hands since, or somebody decided. */
  | { readonly kind: 'could' }

export interface Unevenness {
  /**
   * What they have per full-time share, and would have: hundredths of an ordinary shift, or
   * weekends, nights and holidays. Theirs alone to read.
   */
  readonly before: number
  readonly after: number
  /** Between the fullest and the emptiest of the team, in the same unit. */
  readonly spreadBefore: number
  readonly spreadAfter: number
}

export interface Explained {
  readonly seat: string
  /** Nobody: it is open. */
  readonly by?: string
  /** Everybody else, in the order of the problem. */
  readonly others: readonly { readonly worker: string; readonly reason: Reason }[]
  /** What whoever has it has without it, and with it, per share: theirs alone to read. */
  readonly load?: { readonly without: number; readonly with: number }
}
