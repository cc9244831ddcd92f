// The nouns and entries of asking and agreeing: what somebody asks, who answers how, what a person
// can be asked for and what not, and what two or more agreed. vocabulary.ts takes them in.
import type { AskedShift } from './rota.ts'
import type {
  AgreementId,
  AskId,
  Day,
  Effort,
  FavorId,
  FavorKind,
  GoalId,
  IdentityId,
  PersonId,
  TeamId,
  TextId,
} from './vocabulary.ts'

/** How an ask goes round: the next when one cannot, three at a time, or all at once. */
export const manners = ['one at a time', 'a few', 'everyone'] as const
export type Manner = (typeof manners)[number]

export const answerWords = ['accept', 'not this time', 'tell me more'] as const
export type AnswerWord = (typeof answerWords)[number]

/** A stretch of time, milliseconds since 1970. */
export interface Span {
  readonly fromMs: number
  readonly untilMs: number
}

/** Who an ask is for, as it was said. */
export type Audience =
  | { readonly kind: 'people' }
  | { readonly kind: 'team'; readonly team: TeamId }
  | { readonly kind: 'everyone' }

/** A way on that a no names: somebody else, another day, a smaller piece. */
export interface Alternative {
  readonly person?: IdentityId
  readonly day?: Day
  readonly smaller?: TextId
}

/** What somebody cannot take on now. Nobody else ever sees it; it answers for them. */
export interface Boundary {
  /** Minutes a week they want to give at most. */
  readonly weeklyMinutes?: number
  /** They can be asked again from this day on. */
  readonly pausedUntil?: Day
  readonly kindsNotNow: readonly FavorKind[]
  readonly askLastFor: readonly FavorKind[]
}

/** Something somebody says they can be asked for. */
export interface Offer {
  readonly kind: FavorKind
  readonly words?: TextId
}

export const cadences = ['every week', 'every two weeks', 'every month', 'when needed'] as const
export type Cadence = (typeof cadences)[number]

export interface BoundaryEntryData {
  /** The whole of it, each time; null takes it away. */
  'person.boundary-set': { person: PersonId; boundary: Boundary | null }
  /** All of them, each time. `nameMe`: a no to somebody else's ask may name them. */
  'person.offers-said': { person: PersonId; offers: readonly Offer[]; nameMe: boolean }
}

export interface AskEntryData {
  'ask.opened': {
    ask: AskId
    /** The asker, as the side of the favor it may become. */
    from: IdentityId
    kind: FavorKind
    /** What is asked, in the asker's words. */
    what: TextId
    /** Why, or what else helps to answer. */
    note?: TextId
    effort?: Effort
    /** When it would be done, where that is an hour: both sides get it for their calendar. */
    span?: Span
    neededBy?: Day
    about?: IdentityId
    /** A yes to it takes this over; where a lead asks for somebody absent, theirs. */
    shift?: AskedShift
    /** The team's goal it serves. */
    goal?: GoalId
    /** What waits for it at the asker's. */
    waited?: TextId
    audience: Audience
    /** Everybody it may go to, in the order they are asked. */
    order: readonly IdentityId[]
    manner: Manner
    /** Answers are gathered until then, and one of those who can is taken. */
    gatherUntilMs?: number
    expiresAtMs: number
  }
  /** More people it may go to, after those before. */
  'ask.widened': { ask: AskId; order: readonly IdentityId[] }
  /** One of them is asked now: because they are in the order, or somebody named them. */
  'ask.sent': { ask: AskId; to: IdentityId; namedBy?: IdentityId }
  /** Their boundary, or an absence they said, answered for them. */
  'ask.passed-over': { ask: AskId; to: IdentityId; namedBy?: IdentityId }
  /** Asked once more, half-way, because they have said nothing yet. Never twice. */
  'ask.reminded': { ask: AskId; to: IdentityId }
  'ask.answered': {
    ask: AskId
    from: IdentityId
    answer: AnswerWord
    words?: TextId
    /** What waits for it at theirs, said with a yes. */
    waited?: TextId
    alternative?: Alternative
  }
  /** By themselves; or, of a shift, by the clock: a rule of its rota stands against their yes. */
  'ask.answer-taken-back': { ask: AskId; from: IdentityId; against?: 'a rule' }
  /** The thread of "tell me more", between the asker and one who was asked. */
  'ask.said': { ask: AskId; with: IdentityId; by: 'asker' | 'asked'; words: TextId }
  'ask.taken': { ask: AskId; by: IdentityId }
  /** Given back before it was done; it goes round again while there is time. */
  'ask.handed-back': { ask: AskId; from: IdentityId; words?: TextId }
  'ask.withdrawn': { ask: AskId }
  'ask.expired': { ask: AskId }
  'ask.done': { ask: AskId; favor: FavorId }
  'ask.not-done': { ask: AskId }
}

export interface AgreementEntryData {
  'agreement.proposed': {
    agreement: AgreementId
    kind: FavorKind
    parties: readonly IdentityId[]
    /** What each says they will do, in plain words, in the order of `parties`. */
    terms: readonly TextId[]
    cadence: Cadence
    start: Day
    end: Day
    reviewDay: Day
    renews?: AgreementId
    /** The favor whose expected return becomes part of it, once all have accepted. */
    returnOf?: FavorId
  }
  'agreement.accepted': { agreement: AgreementId; party: IdentityId }
  'agreement.declined': { agreement: AgreementId; party: IdentityId }
  'agreement.withdrawn': { agreement: AgreementId }
  'agreement.ended': { agreement: AgreementId; party: IdentityId }
  /** Not accepted by all in time, or past its last day. */
  'agreement.lapsed': { agreement: AgreementId }
}
