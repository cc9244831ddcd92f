// Every noun of Goodturn as a type, and every entry the journal can hold. A new kind of entry
// starts here; the compiler then leads to each place that has to know it.
import type { AgreementEntryData, AskEntryData, BoundaryEntryData } from './asking.ts'
import type { HandoverEntryData } from './handover.ts'
import type { OrgEntryData } from './org.ts'
import type { RotaEntryData } from './rota.ts'

/** Ids are random and carry no time. The prefix keeps one noun's id from passing for another's. */
export type OrgId = `org_${string}`
export type PersonId = `person_${string}`
export type IdentityId = `identity_${string}`
export type TeamId = `team_${string}`
export type FavorId = `favor_${string}`
export type GoalId = `goal_${string}`
export type ImportId = `import_${string}`
export type AskId = `ask_${string}`
export type AgreementId = `agreement_${string}`
/** A personal text in the vault: the journal holds only this id and a salted commitment. */
export type TextId = `text_${string}`

/** A plain day, `2026-05-12`, in the zone of whoever wrote it. */
export type Day = string

/** One side of a favor: never a person, so that merging people never rewrites history. */
export type Party = IdentityId | TeamId
export type Side = 'giver' | 'receiver'

export const favorKinds = [
  'cover',
  'expertise',
  'check',
  'mentoring',
  'introduction',
  'advocacy',
  'knowledge',
  'deadline',
  'concession',
  'other',
] as const
export type FavorKind = (typeof favorKinds)[number]

export const expectations = ['freely', 'return', 'unclear'] as const
export type Expectation = (typeof expectations)[number]

/** Efforts people say by size, in minutes. */
export const effortSizes = { S: 30, M: 120, L: 480 } as const
export type EffortSize = keyof typeof effortSizes

export interface Effort {
  readonly minutes: number
  /** Set when it was said as a size and is therefore only about right. */
  readonly size?: EffortSize
}

export const identityKinds = ['account', 'email', 'chat', 'git'] as const
export type IdentityKind = (typeof identityKinds)[number]

/** Where an import's lines come from. */
export const importSources = ['csv', 'git'] as const
export type ImportSource = (typeof importSources)[number]

export type Role = 'admin' | 'council'

/** What a favor's line says: everything that can be corrected later. */
export interface FavorContent {
  readonly kind: FavorKind
  readonly day: Day
  readonly effort?: Effort
  readonly note?: TextId
}

/** What the team sees of favors, who confirms help given to it, and what counts in its rota. */
export interface CharterTerms {
  readonly shownTo: 'us two' | 'our team'
  readonly teamConfirmation: 'any member' | 'a lead'
  /** Whether help with a turn outside the rota counts in it, one a period at most. */
  readonly coverCounts: 'not in the rota' | 'in the rota'
}

export type CalendarMark =
  | { readonly kind: 'review' | 'rule change'; readonly from: Day; readonly until: Day }
  | { readonly kind: 'deadline'; readonly from: Day; readonly until: Day; readonly goal?: GoalId }

export const lookedAt = [
  /** A favor two people show to their team. */
  'shown favor',
  /** Addresses and names behind them, read by an admin. */
  'addresses',
  /** The operator's copies. */
  'backup',
  'export',
  'export with texts',
] as const
export type LookedAt = (typeof lookedAt)[number]

/** The data of each type of entry. Data never holds personal text, only `TextId`s. */
export interface EntryData
  extends AskEntryData,
    AgreementEntryData,
    BoundaryEntryData,
    HandoverEntryData,
    OrgEntryData,
    RotaEntryData {
  'person.named': {
    person: PersonId
    name: TextId
    origin: 'import' | 'mention'
    import?: ImportId
  }
  /** Taken out again with the import that named them: nothing else refers to them. */
  'person.unnamed': { person: PersonId; import: ImportId }
  'person.invited': { person: PersonId; name: TextId }
  'person.joined': { person: PersonId; name: TextId; role?: 'admin' }
  'person.renamed': { person: PersonId; name: TextId }
  /** The link was taken back: named as before, or gone. */
  'person.invitation-revoked': { person: PersonId }
  'person.left': { person: PersonId }
  'person.erased': { person: PersonId }
  /** Somebody named or invited turned out to be another: their identities moved there. */
  'person.merged': { person: PersonId; into: PersonId }
  /** What an erasure or a merge implies is done: key, texts, account, everything. */
  'person.forgotten': { person: PersonId }
  'person.role-given': { person: PersonId; role: Role }
  'person.role-taken': { person: PersonId; role: Role }
  'person.council-proposed': { person: PersonId }
  'person.manager-set': { person: PersonId; manager: PersonId | null }
  'person.consented': { person: PersonId }
  'person.consent-withdrawn': { person: PersonId }
  'person.away-set': { person: PersonId; from: Day; until: Day }
  /** These days are taken back, out of whatever was said before. */
  'person.away-ended': { person: PersonId; from: Day; until: Day }
  'person.skills-said': { person: PersonId; skills: readonly TextId[] }
  'person.projects-said': { person: PersonId; projects: readonly TextId[] }

  'identity.attached': {
    identity: IdentityId
    person: PersonId
    kind: IdentityKind
    address?: TextId
  }
  'identity.detached': { identity: IdentityId; person: PersonId }

  'team.formed': { team: TeamId; name: TextId }
  'team.renamed': { team: TeamId; name: TextId }
  'team.member-joined': { team: TeamId; person: PersonId; from: Day }
  'team.member-left': { team: TeamId; person: PersonId; until: Day }
  'team.lead-named': { team: TeamId; person: PersonId; from: Day }
  'team.lead-ended': { team: TeamId; person: PersonId; until: Day }
  'team.goal-set': { team: TeamId; goal: GoalId; words: TextId; endDay: Day }
  'team.goal-ended': { team: TeamId; goal: GoalId }
  'team.calendar-set': { team: TeamId; marks: readonly CalendarMark[] }

  'charter.written': { team: TeamId; terms: CharterTerms }

  'favor.recorded': FavorContent & {
    favor: FavorId
    giver: Party
    receiver: Party
    /** The side the author stands on. */
    side: Side
    /** The person the help was for when another asked. */
    about?: IdentityId
    /** The other person of an introduction or an advocacy. */
    third?: IdentityId
    goal?: GoalId
    waited?: TextId
    expectation?: Expectation
    /** The ask it was done for. */
    ask?: AskId
    /** The agreement that ran between its sides for this kind: formal help. */
    under?: AgreementId
    /** An exact instant, for order only: never shown to others. Milliseconds since 1970. */
    instantMs?: number
    /** One side managed the other on that day. */
    withinLine?: true
  }
  /** A trace another system left, told by nobody: it waits for the receiver's word for ever. */
  'favor.observed': FavorContent & {
    favor: FavorId
    giver: IdentityId
    receiver: IdentityId
    import: ImportId
    /** Keyed hash of what tells this line from all others, so that it comes in once. */
    trace: string
    instantMs?: number
    withinLine?: true
  }
  'favor.confirmed': { favor: FavorId }
  'favor.declined': { favor: FavorId }
  /** The other side's yes or no, taken back within a day: it waits for their word again. */
  'favor.word-taken-back': { favor: FavorId }
  'favor.lapsed': { favor: FavorId }
  'favor.withdrawn': { favor: FavorId }
  'favor.corrected': {
    favor: FavorId
    before: FavorContent
    after: FavorContent
    /** Said when the new day changes whether one side managed the other. */
    withinLine?: boolean
    /** Said when the new kind or day changes which agreement it stands under; null for none. */
    under?: AgreementId | null
  }
  'favor.expectation-said': { favor: FavorId; side: Side; expectation: Expectation }
  'favor.return-refused': { favor: FavorId }
  'favor.return-day-set': { favor: FavorId; side: Side; day: Day | null }
  'favor.returned': { favor: FavorId; by: FavorId }
  'favor.passed-on': { favor: FavorId; by: FavorId }
  'favor.let-go': { favor: FavorId }
  /** Its expected return is part of an agreement all have accepted. */
  'favor.made-formal': { favor: FavorId; under: AgreementId }
  'favor.shown': { favor: FavorId; side: Side }
  'favor.hidden': { favor: FavorId; side: Side }
  'favor.noticed': { favor: FavorId; person: PersonId }
  'favor.third-left': { favor: FavorId; which: 'about' | 'third' }
  'favor.note-disputed': { favor: FavorId }
  'favor.note-accepted': { favor: FavorId }

  'import.begun': { import: ImportId; source: ImportSource; name: TextId }
  /** All lines are in. `people` are the members they name, who are told once. */
  'import.finished': { import: ImportId; people: readonly PersonId[] }
  /** Takes back every line of it that nobody has said yes or no to. */
  'import.undone': { import: ImportId; why: 'cancelled' | 'undone' }
  /** Who looked is who wrote the entry. */
  'look.taken': {
    what: LookedAt
    at: readonly PersonId[] | 'everybody'
    favors?: readonly FavorId[]
  }
}

export type EntryType = keyof EntryData

/** Who wrote an entry: a person, the clockwork, or whoever holds the machine. */
export type Author = PersonId | 'clockwork' | 'operator'

/** What a decider hands back: an entry that is not yet in the journal. */
export type Draft = {
  [T in EntryType]: { readonly type: T; readonly data: Readonly<EntryData[T]> }
}[EntryType]

/** What the journal adds to a draft. */
export interface Envelope {
  /** Place in the org's journal, from 1, without gaps. */
  readonly sequence: number
  /** When it was written, milliseconds since 1970. Others see the day at most. */
  readonly atMs: number
  readonly by: Author
}

export type Entry = {
  [T in EntryType]: Envelope & { readonly type: T; readonly data: Readonly<EntryData[T]> }
}[EntryType]

export type EntryOf<T extends EntryType> = Extract<Entry, { type: T }>

type Family<Prefix extends string> = Extract<Entry, { type: `${Prefix}.${string}` }>
export type PersonEntry = Family<'person'>
export type IdentityEntry = Family<'identity'>
export type TeamEntry = Family<'team'>
export type CharterEntry = Family<'charter'>
export type FavorEntry = Family<'favor'>
export type ImportEntry = Family<'import'>
export type LookEntry = Family<'look'>
export type OrgEntry = Family<'org'>
export type AskEntry = Family<'ask'>
export type AgreementEntry = Family<'agreement'>
export type HandoverEntry = Family<'handover'>
/** A rota with its shifts and changes is one noun: one decider, one state. */
export type RotaEntry = Family<'rota' | 'shift' | 'change'>

/** What a person keeps for their own eyes. Never in the journal, never counted, never told. */
export const privateFields = [
  'felt-expectation',
  'pressure',
  'private-note',
  'decline-reason',
  'kept-favor',
  'here-until',
  'notices',
  'return-memory',
  'waved-away',
  'feeds',
] as const
export type PrivateField = (typeof privateFields)[number]
