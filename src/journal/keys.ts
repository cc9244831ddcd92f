// Keys of people and orgs, wrapped by one master key. They live apart from the journal and from
// its backups: to erase a person is to destroy their key here.
import type { OrgId } from '../core/vocabulary.ts'
import type { Owner } from './journal.ts'

export interface Keys {
  /** 32 bytes, made and synced if missing; undefined once destroyed. */
  keyOf(org: OrgId, owner: Owner): Promise<Uint8Array | undefined>
  /** Destroys a key for good, in every copy this store holds. True if there was one. */
  destroy(org: OrgId, owner: Owner): Promise<boolean>
  /** Owners whose keys were destroyed, so that a restored backup forgets them again. */
  destroyed(): Promise<readonly { readonly org: OrgId; readonly owner: Owner }[]>
  /** Writes the keys' own backup: one file, rewritten whole on each erasure. */
  backup(file: string): Promise<void>
  close(): Promise<void>
}
