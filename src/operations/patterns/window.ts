// The days and people a help record is about, and its rows put in order of time with their links.
import type { Ledger } from '../../core/ledger/ledger.ts'
import type { Facts } from '../../core/record/decider.ts'
import { startOfDayMs } from '../../core/time.ts'
import type { Day, IdentityId, PersonId } from '../../core/vocabulary.ts'
import type { HelpRow } from '../../sense/help-record.ts'

/** Whose rows are whose, and between which days. */
export interface Window {
  readonly ledger: Ledger
  readonly facts: Facts
  readonly places: ReadonlyMap<PersonId, number>
  readonly from: Day
  /** The Monday it ends before: a record changes once a week, not with every line. */
  readonly until: Day
}

/** A row that still names the favors it answers. */
export interface LinkedRow extends Omit<HelpRow, 'inReturnFor' | 'passedOnFrom'> {
  readonly returns?: string
  readonly passesOn?: string
}

/** Whether an instant, milliseconds since 1970, lies in the window's days. */
export function isIn({ from, until }: Window, atMs: number): boolean {
  return atMs >= startOfDayMs(from) && atMs < startOfDayMs(until)
}

/** The two sides as places, where both are in the record and are two. */
export function sidesOf(
  { facts, places }: Window,
  giver: IdentityId,
  receiver: IdentityId,
): { readonly giver: number; readonly receiver: number } | undefined {
  const placeOf = (identity: IdentityId): number | undefined => {
    const person = facts.personOf(identity)
    return person === undefined ? undefined : places.get(person)
  }
  const [from, to] = [placeOf(giver), placeOf(receiver)]
  if (from === undefined || to === undefined || from === to) return undefined
  return { giver: from, receiver: to }
}

/** By time, then by id: the same rows, the same order, whatever was written in between. */
export function inOrder(rows: readonly LinkedRow[]): readonly HelpRow[] {
  const sorted = [...rows].sort(
    (one, other) => one.time - other.time || (one.id < other.id ? -1 : 1),
  )
  const at = new Map(sorted.map(({ id }, place) => [id, place]))
  const placeOf = (id: string | undefined): number => (id === undefined ? -1 : (at.get(id) ?? -1))
  return sorted.map(({ returns, passesOn, ...row }) => ({
    ...row,
    inReturnFor: placeOf(returns),
    passedOnFrom: placeOf(passesOn),
  }))
}
