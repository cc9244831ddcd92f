// What a viewer may be shown, noun by noun. Views hold no more than their lens put in; a field that
// is not for this viewer is absent, not empty.
import type {
  AgreementId,
  CharterTerms,
  Day,
  Effort,
  Expectation,
  FavorId,
  FavorKind,
  IdentityKind,
  ImportId,
  PersonId,
  Role,
  Side,
  TeamId,
} from '../vocabulary.ts'

/** A side of a favor as a viewer meets it. */
export type PartyView =
  | { readonly is: 'you' | 'person'; readonly person: PersonId; readonly name: string }
  | { readonly is: 'team'; readonly team: TeamId; readonly name: string }
  | { readonly is: 'former colleague'; readonly name: string }

/** What the viewer is to a favor: this decides what they see of it. */
export type Relation = 'giver' | 'receiver' | 'third' | 'team'

export type FavorAction =
  | 'confirm'
  | 'decline'
  | 'withdraw'
  | 'correct'
  | 'show'
  | 'hide'
  | 'notice'
  | 'say-expectation'
  | 'refuse-return'
  | 'return'
  | 'pass-on'
  | 'let-go'
  | 'make-formal'
  | 'set-return-day'
  | 'dispute-note'
  | 'accept-note'
  | 'leave-third'

export interface FavorView {
  readonly favor: FavorId
  readonly relation: Relation
  readonly giver: PartyView
  readonly receiver: PartyView
  readonly kind: FavorKind
  readonly day: Day
  readonly standing: 'observed' | 'waiting' | 'confirmed' | 'declined' | 'lapsed' | 'withdrawn'
  /** Which side wrote it. */
  readonly writtenBy: Side
  readonly withinLine: boolean
  readonly observed: boolean
  readonly about?: PartyView
  readonly third?: PartyView
  /** Between the two only, as are all fields below. */
  readonly effort?: Effort
  readonly note?: string
  readonly noteDisputed?: boolean
  readonly saidByGiver?: Expectation
  readonly saidByReceiver?: Expectation
  /** How an expected return stands, where one was said aloud. */
  readonly returnIs?: 'open' | 'refused' | 'returned' | 'passed on' | 'let go' | 'made formal'
  /** The agreement of theirs it stands under: formal help. */
  readonly under?: AgreementId
  readonly returnDay?: Day
  /** The favor this one returns or passes on. */
  readonly answers?: { readonly how: 'returns' | 'passes on'; readonly favor: FavorId }
  readonly shownTo?: 'us two' | 'waiting for the other side' | 'our team'
  /** The day a waiting favor lapses without a word, if its clock runs. */
  readonly lapses?: Day
  /** The team's goal it was for, where the viewer is of that team. */
  readonly goal?: string
  /** What waited for it. */
  readonly waited?: string
  /** Who said "I saw that", A to Z; never counted. */
  readonly sawThat?: readonly PartyView[]
  readonly actions: readonly FavorAction[]
}

export interface PersonView {
  readonly person: PersonId
  readonly name: string
  readonly you: boolean
  readonly standing: 'named' | 'invited' | 'joined' | 'left'
  /** Left out where there are none. */
  readonly roles?: readonly Role[]
}

/** A person in the list everybody reads. */
export interface RosterPerson extends PersonView {
  /** Names of their teams, A to Z. */
  readonly teams: readonly string[]
}

export interface RosterView {
  readonly people: readonly RosterPerson[]
  /** Known from an import or a mention only, by pseudonym. */
  readonly named: readonly PersonView[]
}

export interface TeamView {
  readonly team: TeamId
  readonly name: string
  readonly people: number
  readonly yours: boolean
}

export interface CharterView extends CharterTerms {
  readonly team: TeamId
}

export type NewsKind =
  | 'recorded'
  | 'confirmed'
  | 'declined'
  | 'corrected'
  | 'lapsed'
  | 'return said'
  | 'offered freely'
  | 'return refused'
  | 'returned'
  | 'passed on'
  | 'let go'
  | 'made formal'
  | 'shown'
  | 'noticed'
  | 'note disputed'

/** One thing that happened to a favor of the viewer's, told by day. */
export interface NewsView {
  readonly news: NewsKind
  readonly day: Day
  readonly by: PartyView
  readonly favor: FavorView
  /** The favor that returned or passed it on. */
  readonly other?: FavorView
  readonly before?: { readonly kind: FavorKind; readonly day: Day; readonly effort?: Effort }
}

export const noticeKinds = [
  'import',
  'import undone',
  'council named',
  'council ended',
  'role given',
  'role taken',
  'team joined',
  'team left',
  'lead named',
  'lead ended',
  'manager set',
  'manager ended',
  'invitation taken',
  'found to be you',
  'address added',
  'address removed',
  'rota only',
  'everything used',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** One thing told to the viewer that is no favor: about them, or for everybody to know. */
export interface NoticeView {
  readonly notice: NoticeKind
  readonly day: Day
  readonly by: PartyView
  /** Lines of it that name the viewer. */
  readonly import?: { readonly import: ImportId; readonly name: string; readonly lines: number }
  /** Who was named, who took the invitation, who manages the viewer. */
  readonly person?: PersonView
  readonly team?: TeamView
  readonly role?: Role
  readonly addressKind?: IdentityKind
}
