// What a team is shown of its own week: the same for each of its members, and nothing in it that
// one of them said to another alone. Who was asked, who said no, and who did how much is nowhere.
import type { HandoverId, HandoverReason } from '../handover.ts'
import type { HandedBy, RotaId } from '../rota.ts'
import type { CharterTerms, Day, FavorKind, GoalId, TeamId } from '../vocabulary.ts'
import type { ShiftBrief } from './rota-views.ts'
import type { FavorView, PartyView } from './views.ts'

/** A shift nobody has, from now to the end of the fortnight. */
export interface OpenShiftView {
  readonly rota: RotaId
  readonly rotaName: string
  readonly shift: ShiftBrief
  /** Where its duty's clock hangs. */
  readonly zone: string
}

/** A shift of this week that is another's than it was planned for. */
export interface ChangedShiftView extends OpenShiftView {
  readonly from?: PartyView
  readonly to?: PartyView
  readonly how: HandedBy
}

/** What the whole team or rota was asked, and nobody could: what, never who was asked. */
export interface UntakenView {
  readonly kind: FavorKind
  /** The last day it was needed. */
  readonly day: Day
  /** The duty of the shift it was about, if one. */
  readonly dutyName?: string
}

export interface UnreceivedView {
  readonly handover: HandoverId
  readonly why: HandoverReason
  readonly from: PartyView
  readonly to: readonly PartyView[]
  readonly dueAtMs: number
}

/** An agreement inside the team: on what and when, not between whom. */
export interface ToReviewView {
  readonly kind: FavorKind
  readonly reviewDay: Day
}

export interface GoalWeekView {
  readonly goal: GoalId
  readonly words: string
  readonly endDay: Day
  /** What the two sides show to the team and said to be for it, newest first. */
  readonly served: readonly FavorView[]
}

export interface TeamWeekView {
  readonly team: { readonly team: TeamId; readonly name: string }
  readonly today: Day
  /** Monday, and the Monday after. */
  readonly from: Day
  readonly until: Day
  readonly hasRota: boolean
  readonly open: readonly OpenShiftView[]
  readonly changed: readonly ChangedShiftView[]
  readonly untaken: readonly UntakenView[]
  readonly unreceived: readonly UnreceivedView[]
  readonly toReview: readonly ToReviewView[]
  /** Skills that one member alone has stated. */
  readonly oneHolder: readonly string[]
  readonly goals: readonly GoalWeekView[]
  /** The charter as it stands, in a week with a change of rules in the team's calendar. */
  readonly revisit?: CharterTerms
  /** Shifts of the last four weeks that changed hands, and those that did without a lead's word. */
  readonly changedHands: { readonly all: number; readonly withoutLead: number }
}
