// Between a store's columns and the journal's types, for what both dialects hold alike.
import type { Author, TextId } from '../core/vocabulary.ts'
import { StoreRefused } from './errors.ts'
import type { KeptAnswer, Owner, SealedText, WaitingLine } from './journal.ts'

export interface TextRow {
  readonly id: string
  readonly owners: string
  readonly box: Uint8Array
  readonly commitment: string
}

export interface AnswerRow {
  readonly actor: string
  readonly key: string
  readonly inputHash: string
  readonly outcome: string
  readonly atMs: number
}

export interface LineRow extends Omit<WaitingLine, 'taken'> {
  readonly taken: string
}

/** Senders' names hold no comma. */
export function lineOf({ id, org, person, sequence, attempts, taken }: LineRow): WaitingLine {
  return { id, org, person, sequence, attempts, taken: taken === '' ? [] : taken.split(',') }
}

/** In the order they were written. */
export const byId = (one: WaitingLine, other: WaitingLine): number => one.id - other.id

export function textOf({ id, owners, box, commitment }: TextRow): SealedText {
  return { id: id as TextId, owners: JSON.parse(owners) as readonly Owner[], box, commitment }
}

export function answerOf({ actor, key, inputHash, outcome, atMs }: AnswerRow): KeptAnswer {
  return { actor: actor as Author, key, inputHash, outcome: JSON.parse(outcome), atMs }
}

/** A text that changes owners keeps its words: what the chain holds of it stays true. */
export function assertSameWords(
  before: Pick<TextRow, 'commitment'> | undefined,
  { commitment }: SealedText,
): void {
  if (before?.commitment !== commitment) throw new StoreRefused('That is another text.')
}
