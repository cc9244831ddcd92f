// What a person keeps for their own eyes: author-only rows beside the journal, never in it. No
// entry, no number, no chain, no outbox: setting or clearing one changes nothing anybody else sees.
import type { OrgId, PersonId, PrivateField } from '../core/vocabulary.ts'

export interface PrivateAnswer {
  readonly field: PrivateField
  /** What it is about: a favor's id, or the answer's own id. */
  readonly subject: string
  /** Sealed under the author's key; only `sealing` reads it. */
  readonly box: Uint8Array
}

export interface PrivateStore {
  set(org: OrgId, author: PersonId, answer: PrivateAnswer): Promise<void>
  /** True if there was one. */
  clear(org: OrgId, author: PersonId, field: PrivateField, subject: string): Promise<boolean>
  /** The author's own answers, of one field or all, in no order that tells when. */
  read(org: OrgId, author: PersonId, field?: PrivateField): Promise<readonly PrivateAnswer[]>
  /** All of one author's, gone: for erasure. */
  clearAll(org: OrgId, author: PersonId): Promise<void>
}
