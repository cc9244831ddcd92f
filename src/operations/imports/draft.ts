// A draft: what was read of a file or a history, who is meant by whom, what would come in. It lives
// in this process until it is brought in, called off, or nobody has looked at it for two hours.

import type { OpenTable } from '../../connectors/help-log/open-table.ts'
import type { ColumnMapping } from '../../connectors/help-log/table.ts'
import type { Proposals } from '../../connectors/proposal.ts'
import type { ImportId, ImportSource, OrgId, PersonId } from '../../core/vocabulary.ts'
import type { ImportStage, Match, PreviewView } from './shapes.ts'
import type { Wanted } from './slices.ts'

export interface Progress {
  done: number
  total: number
  /** When the present stage began, milliseconds since 1970. */
  sinceMs: number
}

export interface DraftTable {
  readonly open: OpenTable
  header: boolean
  mapping: ColumnMapping
}

/** Which lines come in, and on whose sides. Places are those of `Proposals`. */
export interface Plan {
  /** Places of the proposals that come in. */
  readonly lines: readonly number[]
  /** By place of a party: whom it is matched to; undefined for a party nobody here is. */
  readonly people: readonly (PersonId | undefined)[]
}

export interface Draft {
  readonly import: ImportId
  readonly org: OrgId
  readonly person: PersonId
  readonly source: ImportSource
  readonly name: string
  /** SHA-256 of what it was made from: the same file again is the same draft. */
  readonly content: string
  /** Of the file it was made from. */
  readonly bytes: number
  stage: ImportStage
  readonly progress: Progress
  touchedMs: number
  readonly begunMs: number
  table?: DraftTable
  read?: Proposals
  /** Keyed hashes of the proposals' marks, in their order. */
  traces?: readonly string[]
  /** What the importer said of parties, by their key. */
  readonly said: Map<string, Match>
  preview?: PreviewView
  plan?: Plan
  problem?: string
  /** The work under way on it; `wanted` calls it off. */
  work: Promise<void> | undefined
  wanted: Wanted & { calledOff: boolean }
}

export function isOver({ stage }: Pick<Draft, 'stage'>): boolean {
  switch (stage) {
    case 'reading':
    case 'draft':
    case 'bringing in':
      return false
    case 'done':
    case 'cancelled':
    case 'undone':
    case 'failed':
      return true
    default:
      return stage satisfies never
  }
}

/** Sets a stage and starts counting anew. */
export function enter(draft: Draft, stage: ImportStage, nowMs: number, total = 0): void {
  draft.stage = stage
  Object.assign(draft.progress, { done: 0, total, sinceMs: nowMs })
}

/** Lets go of what is large once it is not needed. */
export function emptied(draft: Draft): void {
  delete draft.table
  delete draft.read
  delete draft.traces
  delete draft.plan
  delete draft.preview
}
