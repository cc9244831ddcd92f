// What the engine is asked and what it answers: people, shifts, rules, and a roster with its
// stages. Ids are opaque here; nothing in this room knows a name, a zone or a clock.

/** A stretch of time, milliseconds since 1970. */
export interface Stretch {
  readonly fromMs: number
  readonly untilMs: number
}

/** When somebody cannot, and why: only `away` is ever told. */
export interface Unavailable extends Stretch {
  readonly why: 'away' | 'hours' | 'cannot' | 'not yet here' | 'gone'
}

/** What is no seat of the period, mostly before it, that rest, days and minutes look at too. */
export interface Earlier extends Stretch {
  /** Days since 1970 of the day it started on, in its zone. */
  readonly day: number
  /** Days since 1970 of the Monday of its week, in its zone. */
  readonly week: number
}

/** What somebody served before the period: `load.ts` adds it up. */
export interface Served {
  /** In hundredths of an ordinary shift, decayed with a half-life of 90 days. */
  readonly load: number
  /** Of the last twelve months, not decayed: a weekend stays a weekend. */
  readonly weekends: number
  readonly nights: number
  readonly holidays: number
}

export interface Worker {
  readonly id: string
  /** Of a full-time share: 0.1 to 1. */
  readonly share: number
  /** Duties they can do. */
  readonly duties: ReadonlySet<string>
  readonly unavailable: readonly Unavailable[]
  /** Leads nothing before then: milliseconds. */
  readonly shadowsUntilMs?: number
  /** Of shifts that start in a week. A whole week or more is no limit: one has an hour more. */
  readonly weeklyMinutes: number
  /** Led or gone along with, in this period. */
  readonly shiftsMost: number
  readonly served: Served
  /** Credit for cover outside the rota, in hundredths of an ordinary shift. */
  readonly credit: number
  readonly before: readonly Earlier[]
}

export interface Seat extends Stretch {
  readonly id: string
  readonly duty: string
  /** Days since 1970 of the day it starts on, in its zone. */
  readonly day: number
  /** Days since 1970 of the Monday of its week, in its zone. */
  readonly week: number
  /** In hundredths of an ordinary shift. */
  readonly weight: number
  readonly weekend: boolean
  readonly night: boolean
  readonly holiday: boolean
  /** Who must have it: a person's decision, or the past. */
  readonly pinned?: string
}

export interface Rules {
  readonly restMs: number
  /** Days in a row on which a shift of one person starts. */
  readonly consecutiveDays: number
  /** Pairs who must not both be taken from their other work at once, by a duty or an absence. */
  readonly apart: readonly (readonly [string, string])[]
}

/** What somebody wishes of a seat. `cannot` is an `Unavailable`. */
export interface Wished {
  readonly worker: string
  readonly seat: string
  readonly how: 'want' | 'rather not'
}

export interface Problem {
  readonly mode: 'rotation' | 'fair'
  readonly workers: readonly Worker[]
  /** In the order of their start. */
  readonly seats: readonly Seat[]
  readonly rules: Rules
  readonly wishes: readonly Wished[]
  /** For a re-plan: who has a seat now; changes of it cost, the nearer the more. */
  readonly standing?: Held
  readonly nowMs: number
  /** Turns the order in which equal choices fall. */
  readonly seed: number
  /** In mode `rotation`: the order, and where it stands. */
  readonly order?: readonly string[]
}

/** How good a roster is, in the order that counts, each fixed before the next. Lower is better. */
export interface Stages {
  /** Weight of seats nobody has. */
  readonly uncovered: number
  /** For a re-plan alone: changed seats weighed by nearness. */
  readonly changes: number
  /** Largest load per full-time share. */
  readonly largestLoad: number
  /**
   * Largest count of weekends per full-time share, and of nights, and of holidays, added up: each
   * kind falls evenly for itself, so that many nights do not stand for few weekends.
   */
  readonly largestUnsocial: number
  /**
   * Evenness among the rest: the squares of what each has per full-time share, loads in ordinary
   * shifts and a tenth of those of weekends, nights and holidays, each kind for itself; times the
   * share, as without that factor the least sum would give part-timers less than their part.
   */
  readonly squares: number
  /** Wishes broken of each person, within their budget, whoever has most of them first. */
  readonly wishes: readonly number[]
}

export interface Roster {
  /** Seat to worker; a seat nobody has is not in it. */
  readonly seats: Held
  /** Seat to a newcomer who goes along. */
  readonly shadows: Held
  readonly stages: Stages
  /** Largest load per share that any roster must have at least, by the rules and absences. */
  readonly bound: number
  /** What keeps the largest load above the bound, in a sentence without a name; if anything. */
  readonly binding?: string
  /** Time was over before the steps were. */
  readonly capped: boolean
  /** In mode `rotation`: the order as it stands after the period. */
  readonly order?: readonly string[]
}

/** Who has which seat: seat to worker. */
export type Held = ReadonlyMap<string, string>

/** A rule that was broken, by its name; `seats` and `worker` say where. */
export interface Violation {
  readonly rule: HardRule
  readonly worker: string
  readonly seats: readonly string[]
}

export const hardRules = [
  'away',
  'something of theirs',
  'outside their hours',
  'not here then',
  'does not do this duty',
  'shadows',
  'another duty then',
  'rest',
  'consecutive days',
  'weekly minutes',
  'shifts per period',
  'away together',
  'pinned to another',
] as const
export type HardRule = (typeof hardRules)[number]
