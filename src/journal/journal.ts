// The record on disk: append, read, never edit. Each store (SQLite, PostgreSQL, memory) keeps this
// interface and is judged by one contract suite. A commit is one transaction: entries, sealed
// texts, outbox lines and the answer kept for its key, all or nothing, synced before it resolves.
import type { RefusalCode } from '../core/refusals.ts'
import type { Author, Entry, OrgId, PersonId, TextId } from '../core/vocabulary.ts'

/** Whose key seals a text. An org's own key seals what belongs to nobody in particular. */
export type Owner = PersonId | OrgId

/** A text as the store holds it. Destroying any owner's key makes `box` unreadable for good. */
export interface SealedText {
  readonly id: TextId
  readonly owners: readonly Owner[]
  /** Nonce, salt and text under AES-256-GCM, and the tag. */
  readonly box: Uint8Array
  /** SHA-256 over salt and text, hex: what the chain holds. */
  readonly commitment: string
}

/** The answer kept for an idempotency key: entry numbers or a refusal's code, never a page. */
export interface KeptAnswer {
  readonly actor: Author
  readonly key: string
  /** SHA-256 of the canonical input, hex. */
  readonly inputHash: string
  readonly outcome:
    | { readonly sequences: readonly number[] }
    | { readonly refusal: RefusalCode; readonly about?: string }
  readonly atMs: number
}

export interface ActorKey {
  readonly actor: Author
  readonly key: string
}

/** Somebody to be told of an entry. Ids only. */
export interface OutboxLine {
  readonly person: PersonId
  readonly sequence: number
}

export interface WaitingLine extends OutboxLine {
  readonly id: number
  readonly org: OrgId
  /** How often it was tried in vain. */
  readonly attempts: number
  /** Who has taken it: a sender is handed a line once. */
  readonly taken: readonly string[]
}

/** A line that goes on waiting. */
export interface PutBack extends Pick<WaitingLine, 'id' | 'attempts' | 'taken'> {
  /** Nobody is handed it before, milliseconds since 1970. */
  readonly dueMs: number
}

/** What one command adds. Entries carry the numbers that follow the head, without gaps. */
export interface Commit {
  readonly entries: readonly Entry[]
  readonly texts: readonly SealedText[]
  readonly outbox: readonly OutboxLine[]
  readonly answer?: KeptAnswer
}

export interface Head {
  readonly sequence: number
  /** SHA-256 of the last entry, hex; 64 zeros when the journal is empty. */
  readonly hash: string
}

export interface ChainedEntry {
  readonly entry: Entry
  /** Commitments of the texts this entry brought, by text id. */
  readonly commitments: Readonly<Record<string, string>>
  readonly previous: string
  readonly hash: string
}

export interface OrgRow {
  readonly org: OrgId
  readonly demo: boolean
  readonly createdMs: number
}

export interface Verdict {
  readonly org: OrgId
  readonly entries: number
  readonly head: Head
  /** The first entry that does not follow from those before it, and why. */
  readonly broken?: { readonly sequence: number; readonly why: string }
}

export interface Journal {
  readonly store: 'sqlite' | 'postgres' | 'memory'

  orgs(): Promise<readonly OrgRow[]>
  /** Opens an empty journal for an org; throws if it exists. */
  found(row: OrgRow): Promise<void>
  /** Takes a demo org away whole; throws for any other. */
  removeDemo(org: OrgId): Promise<void>

  head(org: OrgId): Promise<Head>
  /** Entries after a number, in order, at most `limit`. */
  read(org: OrgId, after: number, limit: number): Promise<readonly ChainedEntry[]>

  /**
   * One transaction for many commands. Locks the org's head, then calls `work` exactly once,
   * synchronously, with the entries written after `after` by another server and the answers
   * already kept for `keys`; inserts what `work` returns, chained in that order; syncs; resolves.
   * If `work` throws or the store fails, nothing is kept and the promise rejects.
   */
  append(
    org: OrgId,
    after: number,
    keys: readonly ActorKey[],
    work: (news: readonly Entry[], kept: readonly KeptAnswer[]) => readonly Commit[],
  ): Promise<void>

  /**
   * Takes in entries of an export or a backup as they are, following the head, with the texts that
   * came along. Throws, and keeps nothing, at the first whose hash does not follow.
   */
  load(org: OrgId, entries: readonly ChainedEntry[], texts: readonly SealedText[]): Promise<void>

  /** In the order asked for; one that was shredded or never was is left out. */
  texts(org: OrgId, ids: readonly TextId[]): Promise<readonly SealedText[]>
  /** Every text one owner's key helped to seal, for export and erasure. */
  textsOf(org: OrgId, owner: Owner): Promise<readonly TextId[]>
  /** Overwrites and removes the boxes; the chain keeps its commitments. */
  shred(org: OrgId, ids: readonly TextId[]): Promise<void>
  /** Puts texts that are there under other owners. Throws if one's words are not the same. */
  reseal(org: OrgId, texts: readonly SealedText[]): Promise<void>
  /** Takes out what waits for a person or was answered to them: for erasure. */
  forgetPerson(org: OrgId, person: PersonId): Promise<void>
  /**
   * Sees to it that what was removed is gone from every file. Throws `StoreUnavailable` where
   * somebody is still reading: then it is for the caller to ask again.
   */
  settle(): Promise<void>

  /**
   * Lines that are due, of up to `people` people, all of each. They are the caller's until an
   * instant (milliseconds since 1970): nobody else is handed them before, on any server, and what
   * a killed one held is due again after it.
   */
  claim(nowMs: number, untilMs: number, people: number): Promise<readonly WaitingLine[]>
  putBack(lines: readonly PutBack[]): Promise<void>
  sent(ids: readonly number[]): Promise<void>
  /** Up to `limit` lines that wait, due or not, oldest first. */
  waiting(limit: number): Promise<readonly WaitingLine[]>

  /** Forgets kept answers from before an instant. Returns how many. */
  forgetAnswers(beforeMs: number): Promise<number>

  /** Calls back when another process may have written to an org. Returns how to stop. */
  listen(onWrite: (org: OrgId) => void): Promise<() => Promise<void>>

  verify(org: OrgId): Promise<Verdict>
  /** True while it can write: what readiness asks. */
  ready(): Promise<boolean>
  close(): Promise<void>
}
