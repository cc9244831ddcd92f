// What a person's own record shows them, and what a favor's two sides see of its past.
import type { Week } from '../ledger/own-record.ts'
import type { Day, Effort, Expectation, FavorKind } from '../vocabulary.ts'
import type { FavorView, PartyView } from './views.ts'

/** One colleague, A to Z: kinds and the last day; minutes only where they were asked for. */
export interface WithWhomView {
  readonly who: PartyView
  readonly gave: readonly FavorKind[]
  readonly received: readonly FavorKind[]
  readonly lastDay: Day
  readonly givenMinutes?: number
  readonly receivedMinutes?: number
}

/** One step of a chain that began with a favor of the viewer's. */
export interface ChainStepView {
  readonly how: 'given' | 'passed on' | 'came home'
  readonly by: PartyView
  /** Left out where it is for those two to show: then to whom it went is not told either. */
  readonly favor?: FavorView
}

export interface TallestView {
  readonly monday: Day
  readonly favor: FavorView
}

export interface BothTallest {
  readonly given?: TallestView
  readonly received?: TallestView
}

export interface RecordView {
  readonly from: Day
  readonly until: Day
  readonly weeks: readonly Week[]
  /** Weeks to name in words, by hours and by number of favors. */
  readonly tallest: { readonly hours: BothTallest; readonly favors: BothTallest }
  /** The favors the weeks count. */
  readonly favors: number
  /** Of them, those whose effort was left unsaid: they count no minutes. */
  readonly effortUnsaid: number
  /** Lines the viewer wrote that wait for the other side's word. */
  readonly waiting: number
  readonly withWhom: readonly WithWhomView[]
  /** Said aloud and open, either way. */
  readonly open: readonly FavorView[]
  /** How returns ended for favors of this span, either way. */
  readonly ended: {
    readonly freely: number
    readonly cameHome: number
    readonly passedOn: number
    readonly letGo: number
  }
  readonly chains: readonly { readonly steps: readonly ChainStepView[] }[]
}

export const historyKinds = [
  'recorded',
  'brought in',
  'confirmed',
  'declined',
  'word taken back',
  'lapsed',
  'withdrawn',
  'corrected',
  'expectation said',
  'return refused',
  'return day set',
  'returned',
  'passed on',
  'let go',
  'made formal',
  'shown',
  'hidden',
  'noticed',
  'third left',
  'note disputed',
  'note accepted',
] as const
export type HistoryKind = (typeof historyKinds)[number]

export interface ContentView {
  readonly kind: FavorKind
  readonly day: Day
  readonly effort?: Effort
}

/** One thing that happened to a favor, told by day. */
export interface HistoryLineView {
  readonly what: HistoryKind
  readonly day: Day
  /** Nobody where Goodturn did it, or where who it was is not for the two sides. */
  readonly by?: PartyView
  readonly expectation?: Expectation
  /** The day set for a return; null where it was taken away again. */
  readonly returnDay?: Day | null
  readonly before?: ContentView
  readonly after?: ContentView
  /** The note was written, changed or taken out; its earlier words are not kept on any page. */
  readonly noteChanged?: true
  /** The favor that returned or passed it on, where the viewer may see it. */
  readonly other?: FavorView
}

export interface HistoryView {
  readonly favor: FavorView
  /** Oldest first, for its two sides; empty for others. */
  readonly history: readonly HistoryLineView[]
  /** The favor this one returns or passes on, where the viewer may see it. */
  readonly answers?: FavorView
  /** The favor that returned this one or passed it on, where the viewer may see it. */
  readonly answeredBy?: FavorView
}
