// The demo as a script: who works here, and what each of them did on which day, counted back from
// today. A step names an operation of the house and what would have been sent to it.

export type TeamName = 'Support' | 'Platform' | 'Field'

export interface ScriptPerson {
  /** First and last name; no two share a first name. */
  readonly name: string
  readonly team: TeamName
  readonly leads?: true
  /** The full name of who manages them, where that is not their team's lead. */
  readonly manager?: string
}

/** What only the player can know: a day, an id, how far the journal has come. */
export type Placeholder =
  | { readonly daysAgo: number }
  | { readonly daysAhead: number }
  /** An instant: minutes since midnight, UTC, of a day to come. */
  | { readonly daysAhead: number; readonly minute: number }
  /** What an earlier step saved under this name: a favor, an ask, an agreement, a rota. */
  | { readonly ref: string }
  | { readonly team: TeamName }
  | { readonly newest: true }

export type EffortWord = { readonly minutes: number } | { readonly size: 'S' | 'M' | 'L' }

export type InputValue =
  | string
  | number
  | boolean
  | Placeholder
  | EffortWord
  | readonly InputValue[]
  | { readonly [field: string]: InputValue }

export interface Step {
  /** Whole days before today; at least 1, so that no step lies in the future. */
  readonly daysAgo: number
  /** Minutes since midnight, UTC. */
  readonly minuteOfDay: number
  /** Full name. */
  readonly actor: string
  readonly operation: string
  readonly input: Readonly<Record<string, InputValue>>
  /** A name for what this step writes, for later steps to refer to. */
  readonly saveAs?: string
}

export interface Script {
  readonly people: readonly ScriptPerson[]
  readonly teams: readonly TeamName[]
  /** Oldest first. */
  readonly steps: readonly Step[]
}
