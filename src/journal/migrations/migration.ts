// What a migration is: numbered, forward-only, one text per dialect, applied whole in one
// transaction together with its own record, so that a kill leaves it done or not begun.
import { hash } from 'node:crypto'

export interface Migration {
  /** From 1, without gaps. */
  readonly number: number
  readonly name: string
  readonly sqlite: string
  readonly postgres: string
}

/** A migration as a store remembers it. */
export interface Applied {
  readonly number: number
  readonly checksum: string
}

/** SHA-256, hex, of one dialect's text. */
export function checksumOf(text: string): string {
  return hash('sha256', text)
}
