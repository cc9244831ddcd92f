// Keys of people and orgs, wrapped by one master key. They live apart from the journal and from
// its backups: to erase a person is to destroy their key here.
import type { OrgId } from '../core/vocabulary.ts'
import type { Owner } from './journal.ts'
import type { Protection } from './wrapping.ts'

export interface Keys {
  /** 32 bytes, made and synced if missing; undefined once destroyed. */
  keyOf(org: OrgId, owner: Owner): Promise<Uint8Array | undefined>
  /** Destroys a key for good, in every copy this store holds. True if there was one. */
  destroy(org: OrgId, owner: Owner): Promise<boolean>
  /** Lets go of a key in memory: where another server destroyed it. */
  drop(org: OrgId, owner: Owner): void
  /** Owners whose keys were destroyed, so that a restored backup forgets them again. */
  destroyed(): Promise<readonly { readonly org: OrgId; readonly owner: Owner }[]>
  /** Drops every key of an org and all memory of it: for a demo that was taken away. */
  forget(org: OrgId): Promise<void>
  /** Whether a passphrase guards the keys, or only a file beside them. */
  protection(): Protection
  /** Puts all keys under a new passphrase. */
  protect(passphrase: string): Promise<void>
  /**
   * Writes the keys' own backup and remembers where: one file, rewritten whole on each erasure.
   * Another file takes the first one's place, and the first is removed.
   */
  backup(file: string): Promise<void>
  close(): Promise<void>
}
