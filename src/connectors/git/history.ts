// What is read from a git history: commits with their people, parents and trailers, as facts. No
// figure is made here. People are places in one list, so that names are held once.
import type { HelpKind } from './trailers.ts'

export interface Person {
  /** The mailmapped name as first met (newest commit first), for where names are asked for. */
  readonly name: string
  readonly robot: boolean
  /** Different addresses seen with this name, after the mailmap. */
  readonly addresses: ReadonlySet<string>
}

export interface Help {
  readonly kind: HelpKind
  readonly giver: number
}

export interface Commit {
  readonly hash: string
  /** Hashes of the parents: two or more make it a merge. */
  readonly parents: readonly string[]
  /** Author time and commit time, seconds since 1970. */
  readonly authored: number
  readonly committed: number
  readonly author: number
  readonly committer: number
  /** Every trailer's key, lower-cased, as often as it stands there. */
  readonly keys: readonly string[]
  readonly helps: readonly Help[]
  readonly coauthors: readonly number[]
  /** Folders touched, cut to two levels; only for commits inside the folder window. */
  readonly folders: ReadonlySet<string> | undefined
}

export interface History {
  /** A short name for the repository: its folder's. */
  readonly repository: string
  readonly head: string
  readonly headCommitted: number
  /** A shallow clone: older commits are not there. */
  readonly shallow: boolean
  /** Newest first, merges included. */
  readonly commits: readonly Commit[]
  readonly people: readonly Person[]
  readonly skipped: {
    /** Trailer blocks too long to read. */
    readonly overlong: number
    /** Fields that were no UTF-8 and were read as Latin-1. */
    readonly otherEncoding: number
    /** Help trailers that named nobody. */
    readonly nobody: number
    /** Help trailers with a name and no address. */
    readonly withoutAddress: number
  }
}
