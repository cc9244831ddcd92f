// What a viewer may be shown of asking and agreeing. The asker meets each answer as it came; who
// was asked meets the ask and their own answer; everybody else what is asked, and nothing of who
// was asked or what they said. Fields not for this viewer are absent.
import type { AnswerWord, Audience, Cadence, Manner, Span } from '../asking.ts'
import type { RotaId, ShiftId } from '../rota.ts'
import type {
  AgreementId,
  AskId,
  Day,
  Effort,
  FavorId,
  FavorKind,
  PersonId,
} from '../vocabulary.ts'
import type { FavorView, PartyView, PersonView } from './views.ts'

export const askActions = [
  'accept',
  'not this time',
  'tell me more',
  'take back answer',
  'say',
  'hand back',
  'withdraw',
  'widen',
  'done',
  'not done',
  'calendar',
] as const
export type AskAction = (typeof askActions)[number]

export const askStandings = ['open', 'taken', 'withdrawn', 'expired', 'done', 'not done'] as const

export interface AlternativeView {
  readonly person?: PartyView
  readonly day?: Day
  readonly smaller?: string
}

export interface AnswerView {
  readonly answer: AnswerWord
  readonly day: Day
  readonly words?: string
  /** What waits for it at theirs, said with a yes. */
  readonly waited?: string
  readonly alternative?: AlternativeView
}

export interface ThreadLineView {
  readonly by: PartyView
  readonly day: Day
  readonly words: string
}

/** For the asker alone: one of those it goes to, in the order they are asked. */
export interface AskedView {
  readonly person: PartyView
  /** `can’t just now`: their boundary answered, without a reason. */
  readonly is: 'to be asked' | 'asked' | 'answered' | 'can’t just now' | 'gave it back'
  readonly askedDay?: Day
  /** When the next is asked if they say nothing. */
  readonly nextAtMs?: number
  readonly answer?: AnswerView
  /** What they said when they gave it back. */
  readonly backWords?: string
  readonly namedBy?: PartyView
  readonly thread: readonly ThreadLineView[]
  /** They have not joined: they answer by a link. */
  readonly byLink: boolean
}

/** For one who was asked: how it fits what they set, in their own words to themselves. */
export interface FitView {
  /** False where a yes would go beyond the hours they set. */
  readonly withinBoundary: boolean
  /** Their other things at that time: accepted asks, absences. */
  readonly meets: readonly string[]
}

export interface AskView {
  readonly ask: AskId
  readonly relation: 'asker' | 'asked' | 'about' | 'board'
  readonly asker: PartyView
  readonly kind: FavorKind
  readonly what: string
  readonly note?: string
  readonly effort?: Effort
  readonly span?: Span
  readonly neededBy?: Day
  readonly about?: PartyView
  /** The shift a yes takes over. */
  readonly shift?: { readonly rota: RotaId; readonly shift: ShiftId }
  readonly goal?: string
  readonly waited?: string
  readonly audience: Audience & { readonly name?: string }
  readonly manner: Manner
  readonly openedDay: Day
  readonly expiresAtMs: number
  readonly gatherUntilMs?: number
  readonly standing: (typeof askStandings)[number]
  /** For the asker, the taker, and those who had it before them when it was taken. */
  readonly taker?: PartyView
  /** For asker and taker, once done. */
  readonly favor?: FavorId
  /** For the asker. */
  readonly asked?: readonly AskedView[]
  /** For the asker, where somebody can’t or nobody could: who said they can be asked for this. */
  readonly canBeAsked?: readonly PartyView[]
  /** For one who was asked. */
  readonly yours?: AnswerView
  /** For one whose boundary answered. */
  readonly boundaryAnswered?: true
  readonly thread?: readonly ThreadLineView[]
  readonly fit?: FitView
  /** For one who was asked: what the asker once gave them, for their eyes alone. */
  readonly couldReturn?: FavorView
  readonly actions: readonly AskAction[]
}

export const fairBands = ['can be asked', 'better not now', 'hasn’t said'] as const
export type FairBand = (typeof fairBands)[number]

/** One line of “who is it fair to ask”: words and a band, never an amount. */
export interface FairView {
  readonly person: PersonView
  readonly band: FairBand
  /** Why, in words that could be read aloud in front of them. */
  readonly words: readonly string[]
  /** Asked first, one at a time: has room, and covered longest ago. */
  readonly askedFirst: boolean
  /** False where a boundary or days away answer for them: an ask passes them over. */
  readonly mayBeAsked: boolean
}

export interface OfferView {
  readonly kind: FavorKind
  readonly words?: string
}

export interface BoundaryView {
  readonly weeklyMinutes?: number
  readonly pausedUntil?: Day
  readonly kindsNotNow: readonly FavorKind[]
  readonly askLastFor: readonly FavorKind[]
}

export const agreementActions = ['accept', 'decline', 'withdraw', 'end', 'renew'] as const

export interface AgreementView {
  readonly agreement: AgreementId
  readonly kind: FavorKind
  readonly proposer: PartyView
  /** Each with what they say they will do. */
  readonly parties: readonly {
    readonly party: PartyView
    readonly terms: string
    /** Proposed: whether they have accepted. */
    readonly accepted: boolean
  }[]
  readonly cadence: Cadence
  readonly start: Day
  readonly end: Day
  readonly reviewDay: Day
  readonly standing:
    | 'proposed'
    | 'to begin'
    | 'active'
    | 'declined'
    | 'withdrawn'
    | 'ended'
    | 'lapsed'
  readonly reviewDue: boolean
  readonly renews?: AgreementId
  /** Favors under it, newest first: lines, not sums. */
  readonly favors: readonly FavorView[]
  readonly actions: readonly (typeof agreementActions)[number][]
}

/** A favor that keeps coming back between two people, who may make it formal. */
export interface RecurringView {
  readonly kind: FavorKind
  readonly other: PartyView
  readonly person: PersonId
  /** The last three or more, newest first. */
  readonly favors: readonly FavorView[]
}
