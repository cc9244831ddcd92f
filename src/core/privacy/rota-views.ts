// What a viewer may be shown of a rota. The plan is its team's to read: who does what when. What
// somebody wishes, why they are away, and anybody's numbers but one's own are in no view.
import type { Span } from '../asking.ts'
import type { ChangeId, Duty, DutyId, RotaId, RotaMode, ShiftId } from '../rota.ts'
import type { Day, TeamId } from '../vocabulary.ts'
import type { PartyView } from './views.ts'

export interface RotaBrief {
  readonly rota: RotaId
  readonly name: string
  readonly team: { readonly team: TeamId; readonly name: string }
  /** Whether the viewer does duties of it. */
  readonly yours: boolean
}

export type DutyView = Omit<Duty, 'name'> & { readonly name: string }

export const shiftActions = [
  'ask cover',
  'swap',
  'drop',
  'keep',
  'take',
  'undo',
  'hand over',
] as const
export type ShiftAction = (typeof shiftActions)[number]

/** A part of a shift that changed hands, or that is left of it. */
export interface PartView extends Span {
  readonly by?: PartyView
}

export interface ShiftView extends Span {
  readonly shift: ShiftId
  readonly duty: DutyId
  /** The day it starts on, in its duty's zone. */
  readonly day: Day
  /** The last day it touches. */
  readonly lastDay: Day
  /** Who has it now; nobody: it is open. */
  readonly by?: PartyView
  /** Where parts of it are different people's. */
  readonly parts?: readonly PartView[]
  /** Who it was planned for, where another covers or took it. */
  readonly insteadOf?: PartyView
  /** By a swap or the moves of an absence: nobody covered for anybody. */
  readonly swapped?: true
  readonly shadow?: PartyView
  readonly pinned?: true
  /** `offered`: theirs until somebody takes it. The others are shown to those they touch. */
  readonly waits?: 'offered' | 'swap' | 'cover'
  /** Free, and the viewer does its duty: the rule that stands against their taking it, said. */
  readonly cannotTake?: string
  readonly actions: readonly ShiftAction[]
  /** What the viewer may do for whoever has it: they are away then, and the viewer plans. */
  readonly forThem?: readonly ShiftAction[]
}

export interface RotaPersonView {
  readonly person: PartyView
  readonly duties: readonly DutyId[]
  /** Days away that touch what is shown, without a reason. */
  readonly away: readonly { readonly from: Day; readonly until: Day }[]
  readonly shadowsUntil?: Day
}

/** A shift in a sentence. */
export interface ShiftBrief extends Span {
  readonly shift: ShiftId
  readonly duty: DutyId
  readonly dutyName: string
  readonly letter: string
  readonly look: Duty['look']
  readonly day: Day
}

/** A shift, or a part of one, with whoever has it: nobody where it is open. */
export interface HeldView extends Span {
  readonly shift: ShiftBrief
  readonly by?: PartyView
}

export interface WhoDutyView {
  readonly dutyName: string
  readonly now: readonly HeldView[]
  /** Whoever comes after, of each seat; those of one time alone. */
  readonly next: readonly HeldView[]
}

/** Who has which duty of a rota at an instant, until when, and who is next. */
export interface WhoView extends RotaBrief {
  readonly zone: string
  readonly atMs: number
  readonly duties: readonly WhoDutyView[]
}

export interface MoveView {
  readonly shift: ShiftBrief
  readonly from?: PartyView
  readonly to?: PartyView
}

export const changeStandings = [
  'waiting',
  'accepted',
  'declined',
  'withdrawn',
  'expired',
  'undone',
] as const
export type ChangeStanding = (typeof changeStandings)[number]

export const changeActions = [
  'accept',
  'not this time',
  'tell me more',
  'withdraw',
  'undo',
] as const
export type ChangeAction = (typeof changeActions)[number]

/** For those it touches. That somebody said no is for whoever proposed it. */
export interface ChangeView {
  readonly change: ChangeId
  readonly rota: RotaId
  readonly how: 'swap' | 'absence'
  readonly relation: 'proposer' | 'touched'
  readonly from: PartyView
  /** Proposed by them for somebody absent: on record. */
  readonly proposedBy?: PartyView
  readonly moves: readonly MoveView[]
  /** For the proposer: each one touched, A to Z. For others: who is touched, without an answer. */
  readonly touched: readonly {
    readonly person: PartyView
    readonly answer?: 'accept' | 'not this time' | 'tell me more'
    readonly words?: string
  }[]
  /** What the viewer answered. */
  readonly yours?: 'accept' | 'not this time' | 'tell me more'
  readonly words?: string
  readonly expiresAtMs: number
  readonly standing: ChangeStanding
  /** Between the fullest and the emptiest, per share, in hundredths: before and after. */
  readonly spread: { readonly before: number; readonly after: number }
  /** Whether the viewer's hours would stay within what they set; absent where nothing is set. */
  readonly withinBoundary?: boolean
  readonly actions: readonly ChangeAction[]
}

/** How evenly it falls: rings on one axis, without names, in no order but their place on it. */
export interface SpreadView {
  readonly what: 'all duties' | 'weekends and nights'
  /** Per full-time share, in hundredths of an ordinary shift; one's own is `you`, also in here. */
  readonly rings: readonly number[]
  readonly you?: number
  /** The least the fullest can have, by the rules and absences, in the same unit. */
  readonly bound?: number
  /** What binds, in a sentence without a name. */
  readonly binding?: string
}

export interface RotaView extends RotaBrief {
  /** Raised by every set-up and every publish: whoever publishes over another is refused. */
  readonly version: number
  readonly zone: string
  readonly mode: RotaMode
  readonly from: Day
  /** The day after the last one shown. */
  readonly until: Day
  readonly today: Day
  readonly duties: readonly DutyView[]
  /** A to Z. */
  readonly people: readonly RotaPersonView[]
  /** By start. */
  readonly shifts: readonly ShiftView[]
  readonly holidays: readonly { readonly day: Day; readonly name: string }[]
  /** What waits for the viewer's word, and what they proposed. */
  readonly changes: readonly ChangeView[]
  readonly spread: readonly SpreadView[]
  /** May set it up, plan and publish. */
  readonly mayPlan: boolean
  /** The first day nothing is published for. */
  readonly publishedUntil?: Day
}

/** Why somebody has a shift and each other has not: one sentence for each, A to Z. */
export interface ExplainView {
  readonly shift: ShiftBrief
  readonly by?: PartyView
  /** How they got it, where it was not by the plan: a sentence. */
  readonly since?: string
  readonly people: readonly { readonly person: PartyView; readonly sentence: string }[]
  /** How equal choices fall. */
  readonly ties: string
}

/** One way through an absence: what moves, and whom it touches. */
export interface AbsencePlanView {
  readonly moves: readonly MoveView[]
  readonly touched: readonly PartyView[]
  /** Shifts nobody can take: they stay open. */
  readonly open: readonly ShiftBrief[]
  readonly spread: { readonly before: number; readonly after: number }
}
