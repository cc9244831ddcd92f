// A problem of the public Shift Scheduling benchmark, by index: who, which shifts on which days,
// the rules of each person, and what a plan costs. Rules are never broken; cover and requests cost.

export interface ShiftKind {
  readonly id: string
  readonly minutes: number
  /** Shifts, by index, that may not follow this one on the next day. */
  readonly neverBefore: ReadonlySet<number>
}

export interface Person {
  readonly id: string
  /** How many of each shift at most, by shift. */
  readonly most: readonly number[]
  readonly minutes: { readonly least: number; readonly most: number }
  /** A run of working days: what stands before day 0 and after the last may fulfil `least`. */
  readonly working: { readonly least: number; readonly most: number }
  /** A run of days off has at least this many days; runs at the edges may be shorter. */
  readonly offLeast: number
  /** A weekend counts when they work on its Saturday or its Sunday. */
  readonly weekendsMost: number
  readonly daysOff: ReadonlySet<number>
}

/** Costs `weight` when it is not met: `on` wants the shift that day, `off` wants not to have it. */
export interface Request {
  readonly person: number
  readonly day: number
  readonly shift: number
  readonly weight: number
  readonly wants: 'on' | 'off'
}

/** Each person missing costs `under`, each too many costs `over`. */
export interface Cover {
  readonly day: number
  readonly shift: number
  readonly needed: number
  readonly under: number
  readonly over: number
}

export interface Instance {
  /** Day 0 is a Monday. */
  readonly days: number
  readonly shifts: readonly ShiftKind[]
  readonly people: readonly Person[]
  readonly requests: readonly Request[]
  readonly cover: readonly Cover[]
}

/** No shift that day. */
export const OFF = -1

/** For each person, for each day, a shift by its index, or `OFF`. */
export type Plan = readonly (readonly number[])[]
