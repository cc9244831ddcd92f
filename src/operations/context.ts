// What an operation works with: the record, the vault, private answers, and the only clock and
// source of ids in the house. main builds one; each call gets it with its own key.
import { randomBytes, randomUUID } from 'node:crypto'
import type { HandoverId } from '../core/handover.ts'
import type { Refusal } from '../core/refusals.ts'
import type { Result } from '../core/result.ts'
import type { ChangeId, DutyId, RotaId, ShiftId } from '../core/rota.ts'
import type {
  AgreementId,
  AskId,
  FavorId,
  GoalId,
  IdentityId,
  ImportId,
  OrgId,
  PersonId,
  TeamId,
  TextId,
} from '../core/vocabulary.ts'
import type { Journal } from '../journal/journal.ts'
import type { Keys } from '../journal/keys.ts'
import type { PrivateStore } from '../journal/private-store.ts'
import type { Sealing } from '../journal/sealing.ts'
import type { Segments } from '../journal/segments.ts'
import type { FeedWriter } from './feeds/read-feed.ts'
import type { ImportDesk } from './imports/desk.ts'
import type { CalendarWriter } from './notices/calendar.ts'
import type { PassDesk } from './patterns/pass-desk.ts'
import type { Scribe } from './record.ts'
import type { WordBook } from './words.ts'

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
}

export interface Ids {
  org(): OrgId
  person(): PersonId
  identity(): IdentityId
  team(): TeamId
  favor(): FavorId
  import(): ImportId
  ask(): AskId
  agreement(): AgreementId
  rota(): RotaId
  duty(): DutyId
  shift(): ShiftId
  change(): ChangeId
  handover(): HandoverId
  goal(): GoalId
  text(): TextId
  /** 32 random bytes, in letters safe for a link. */
  secret(): string
}

export const systemClock: Clock = { now: () => Date.now() }

/** Random ids that carry no time (UUIDv4). */
export const randomIds: Ids = {
  org: () => `org_${randomUUID()}`,
  person: () => `person_${randomUUID()}`,
  identity: () => `identity_${randomUUID()}`,
  team: () => `team_${randomUUID()}`,
  favor: () => `favor_${randomUUID()}`,
  import: () => `import_${randomUUID()}`,
  ask: () => `ask_${randomUUID()}`,
  agreement: () => `agreement_${randomUUID()}`,
  rota: () => `rota_${randomUUID()}`,
  duty: () => `duty_${randomUUID()}`,
  shift: () => `shift_${randomUUID()}`,
  change: () => `change_${randomUUID()}`,
  handover: () => `handover_${randomUUID()}`,
  goal: () => `goal_${randomUUID()}`,
  text: () => `text_${randomUUID()}`,
  secret: () => randomBytes(32).toString('base64url'),
}

/** Accounts, as far as operations touch them: implemented by sign-in, injected by main. */
export interface Accounts {
  /** A one-use link secret by which somebody takes a person of an org as theirs, for 7 days. */
  invite(org: OrgId, person: PersonId, untilMs: number): Promise<string>
  /**
   * A secret by which somebody answers one ask without signing in, until an instant; undefined
   * where too many wait already.
   */
  askLink(org: OrgId, person: PersonId, ask: AskId, untilMs: number): Promise<string | undefined>
  /** Until when the invitation of each person of an org works, where one waits. */
  invitations(org: OrgId): Promise<ReadonlyMap<PersonId, number>>
  /** The address a person signs in with; none where they have no account. */
  emailOf(org: OrgId, person: PersonId): Promise<string | undefined>
  /** Ends the invitation of a person, if one waits. */
  revokeInvitation(org: OrgId, person: PersonId): Promise<void>
  /** Names of a person's API tokens, A to Z. */
  tokenNames(org: OrgId, person: PersonId): Promise<readonly string[]>
  /** Who signs in to an org with an address, if anybody. */
  personWithEmail(org: OrgId, email: string): Promise<PersonId | undefined>
  /**
   * Takes a person's sign-in away: sessions, tokens, invitation, and the account itself unless it
   * is somebody in another org, too. Leaves no old bytes behind. Can be asked again.
   */
  removePerson(org: OrgId, person: PersonId): Promise<void>
  /** Ends every session and token of a person. */
  signOut(org: OrgId, person: PersonId): Promise<void>
  /** Takes away every account and key of an org: for a demo that is made anew. */
  removeOrg(org: OrgId): Promise<void>
}

/** How notices leave the house, as far as operations know: set by main. */
export interface Post {
  /** Whether a mail server is set. */
  readonly mail: boolean
  /** Where links lead, without a slash at the end. */
  readonly publicUrl: string
  /** The zone of whoever has not chosen one, by its IANA name. */
  readonly zone: string
  /** Writes a calendar file. */
  readonly calendar: CalendarWriter
  /** Writes a calendar that programs come back for. */
  readonly feed: FeedWriter
}

/** What stays the same from call to call. */
export interface House {
  readonly clock: Clock
  readonly ids: Ids
  readonly journal: Journal
  readonly privateStore: PrivateStore
  readonly sealing: Sealing
  /** Keys, as far as forgetting somebody and the council's settings need them. */
  readonly keys: Pick<Keys, 'destroy' | 'destroyed' | 'drop' | 'protection'>
  readonly scribe: Scribe
  readonly segments: Segments
  readonly wordBook: WordBook
  readonly accounts: Accounts
  readonly post: Post
  /** What the founder said at first run: whether they lead people who use it. */
  founderLeads(org: OrgId): Promise<'yes' | 'no' | 'not said'>
  readonly imports: ImportDesk
  /** Looks for patterns, made or under way. */
  readonly passes: PassDesk
  /** The calendar at an address outside; refused where that is not everybody's to read. */
  fetchCalendar(address: string): Promise<Result<Buffer, Refusal>>
  /** Whether private answers are off: where those who lead could read the keys. */
  privateAnswersOff(org: OrgId): Promise<boolean>
}

export interface Context extends House {
  /** The call's idempotency key, and the hash of its canonical input. */
  readonly call: {
    readonly key?: string
    readonly inputHash: string
    /** Told when the answer is the first one again. */
    readonly onReplay?: () => void
  }
}
