// The nouns and entries of a handover: what is passed on with the work, to whom, and the receipt.
// vocabulary.ts takes them in.
import type { ChangeId, RotaId, ShiftId } from './rota.ts'
import type { IdentityId, TeamId, TextId } from './vocabulary.ts'

export type HandoverId = `handover_${string}`

export const handoverReasons = ['shift', 'swap', 'absence', 'project'] as const
export type HandoverReason = (typeof handoverReasons)[number]

export const itemKinds = ['open', 'watch', 'change', 'contact', 'risk', 'next step'] as const
export type ItemKind = (typeof itemKinds)[number]

export interface HandoverItem {
  readonly kind: ItemKind
  readonly words: TextId
  /** Whose the next step is. */
  readonly owner?: IdentityId
  /** Stood open in an earlier handover. */
  readonly carriedFrom?: HandoverId
}

export interface HandoverEntryData {
  /** All of it, each time, until it is received. No item at all: explicitly none. */
  'handover.written': {
    handover: HandoverId
    team: TeamId
    rota?: RotaId
    shift?: ShiftId
    change?: ChangeId
    why: HandoverReason
    from: IdentityId
    to: readonly IdentityId[]
    items: readonly HandoverItem[]
    /** When the work changes hands: milliseconds since 1970. */
    dueAtMs: number
    /** Who is told when nobody received it. */
    backup?: IdentityId
  }
  'handover.received': { handover: HandoverId; by: IdentityId; words?: TextId }
  /** Nobody had received it a quarter of an hour after it was due. */
  'handover.nudged': { handover: HandoverId }
  /** Nor half an hour after. */
  'handover.backup-told': { handover: HandoverId }
  'handover.withdrawn': { handover: HandoverId }
}
