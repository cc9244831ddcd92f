// What a viewer may be shown of handovers: their sides, the backup once told, and the team whose
// work it is read all of it; nobody else reads that there is one.
import type { HandoverId, HandoverReason, ItemKind } from '../handover.ts'
import type { ChangeId, RotaId, ShiftId } from '../rota.ts'
import type { Day } from '../vocabulary.ts'
import type { PartyView, TeamView } from './views.ts'

export interface HandoverItemView {
  readonly kind: ItemKind
  /** Empty where whoever wrote it, or whose step it was, erased themselves. */
  readonly words: string
  readonly owner?: PartyView
  readonly carriedFrom?: HandoverId
}

/** A shift of the viewer's with nothing handed over yet. */
export interface HandoverToWriteView {
  readonly rota: RotaId
  readonly shift: ShiftId
  readonly dutyName: string
  readonly endsAtMs: number
  /** Whoever has the next shift of that duty. */
  readonly to: readonly PartyView[]
  /** What stood open in the one they received. */
  readonly carryOver: readonly HandoverItemView[]
}

/** A shift, or a part of one, the viewer gave to somebody who begins it soon or just did. */
export interface HandoverGivenView extends Omit<HandoverToWriteView, 'endsAtMs'> {
  readonly beginsAtMs: number
  /** The swap or the absence it was given by: what is received closes what it left open. */
  readonly change?: ChangeId
}

/** Where the viewer can hand work over, and what for. */
export interface HandoversToWriteView {
  readonly toWrite: readonly HandoverToWriteView[]
  readonly given: readonly HandoverGivenView[]
  readonly teams: readonly (Pick<TeamView, 'team' | 'name'> & {
    readonly carryOver: readonly HandoverItemView[]
  })[]
}

export const handoverActions = ['receive', 'write again', 'withdraw'] as const
export type HandoverAction = (typeof handoverActions)[number]

export interface HandoverView {
  readonly handover: HandoverId
  readonly relation: 'from' | 'to' | 'backup' | 'team'
  readonly team: Pick<TeamView, 'team' | 'name'>
  readonly rota?: RotaId
  readonly shift?: ShiftId
  /** The swap or the absence it belongs to; once received, nothing is left open of it. */
  readonly change?: { readonly change: ChangeId; readonly closed: boolean }
  readonly why: HandoverReason
  readonly from: PartyView
  readonly to: readonly PartyView[]
  readonly backup?: PartyView
  /** None at all: it was said that there is nothing to hand over. */
  readonly items: readonly HandoverItemView[]
  readonly writtenDay: Day
  readonly dueAtMs: number
  readonly standing: 'waiting' | 'received' | 'withdrawn'
  readonly receivedBy?: PartyView
  readonly receivedAtMs?: number
  readonly receivedWords?: string
  readonly nudged: boolean
  readonly backupTold: boolean
  readonly actions: readonly HandoverAction[]
}
