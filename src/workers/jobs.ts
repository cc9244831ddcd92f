// What may be asked of the worker thread and what it answers: plain data that crosses threads. A
// job is stopped from outside, by a flag both threads see; inside there is no clock.
import type { Problem, Roster } from '../rota/model.ts'
import type { Instance, Plan } from '../rota/shift-scheduling/instance.ts'
import type { HelpRecord } from '../sense/help-record.ts'
import type { PatternPass } from '../sense/look-for-patterns.ts'

export interface ShiftsJob {
  readonly kind: 'shifts'
  readonly instance: Instance
  /** Rounds of improvement at most. */
  readonly iterations: number
  readonly seed: number
}

export interface ShiftsSolved {
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'too large'
  /** The benchmark's penalty; none where no plan is possible. */
  readonly objective: number | null
  /** No plan costs less than this. */
  readonly bound: number | null
  readonly plan: Plan
  readonly explanation: readonly string[]
  /** Stopped from outside before its rounds were over. */
  readonly capped: boolean
}

/** A team's own model: shifts of a period among its people. */
export interface TeamJob {
  readonly kind: 'team'
  readonly problem: Problem
  /** Moves tried at most. */
  readonly iterations: number
}

/** A look for every pattern in a record. */
export interface PatternsJob {
  readonly kind: 'patterns'
  readonly record: HelpRecord
  readonly seed: number
}

export interface Jobs {
  readonly team: { readonly job: TeamJob; readonly answer: Roster }
  readonly shifts: { readonly job: ShiftsJob; readonly answer: ShiftsSolved }
  /** Nothing where it was stopped before its end. */
  readonly patterns: { readonly job: PatternsJob; readonly answer: PatternPass | null }
}

export type Job = Jobs[keyof Jobs]['job']
export type AnswerOf<J extends Job> = Extract<Jobs[keyof Jobs], { job: J }>['answer']

/** What goes to the thread: a job and the flag that stops it, 0 or 1. */
export interface Sent {
  readonly job: Job
  readonly stop: SharedArrayBuffer
}

/** What is said on the way: how far it is. */
export interface Step {
  readonly step: number
  readonly of: number
}

export type Said = Step | Returned

/** What comes back: an answer, or what went wrong. */
export type Returned = { readonly answer: AnswerOf<Job> } | { readonly failed: string }
