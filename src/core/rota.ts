// The nouns and entries of a rota: its duties and who does them, its rules, the shifts of a
// published plan, and the four ways a shift changes hands. vocabulary.ts takes them in.
import type { Span } from './asking.ts'
import type { AskId, Day, FavorId, IdentityId, TeamId, TextId } from './vocabulary.ts'

export type RotaId = `rota_${string}`
export type DutyId = `duty_${string}`
/** One seat of one duty at one time: a duty that needs two people has two shifts. */
export type ShiftId = `shift_${string}`
/** A swap, or the moves an absence makes: nothing moves before everybody touched has said yes. */
export type ChangeId = `change_${string}`

/** Fixed order with skips remembered; the optimiser; or sign-up, and the optimiser for the rest. */
export const rotaModes = ['rotation', 'fair', 'volunteers first'] as const
export type RotaMode = (typeof rotaModes)[number]

/** A time on the wall, '00:00' to '23:59'. */
export type Clock = `${number}:${number}`

/** When a duty comes round, in its zone: on days of the week, or on days of the month. */
export type Recurrence =
  | {
      readonly every: 'week'
      /** 1 is Monday, 7 is Sunday. */
      readonly weekdays: readonly number[]
      /** Every how many weeks, counted from the week of `from`. */
      readonly weeks: number
    }
  /** 1 to 31, and 0 for the last day; a day the month does not have is left out. */
  | { readonly every: 'month'; readonly days: readonly number[] }

export interface Pattern {
  readonly recurs: Recurrence
  readonly starts: Clock
  readonly ends: Clock
  /** Days after the one it starts on: 0 for the same day, 1 over night, 7 for a week. */
  readonly daysLater: number
  readonly from: Day
  readonly until?: Day
  /** Days it does not start on. */
  readonly except: readonly Day[]
  readonly holidays: 'as any day' | 'not on holidays'
}

export interface Duty {
  readonly duty: DutyId
  readonly name: TextId
  /** One or two letters, drawn in the plan. */
  readonly letter: string
  readonly look: 'outlined' | 'tinted' | 'solid'
  /** How much one of its shifts weighs, in hundredths: 100 is an ordinary shift. */
  readonly weight: number
  /** How many do it at a time. */
  readonly people: number
  /** Where its clock hangs, if elsewhere than the rota's: a duty that follows the sun. */
  readonly zone?: string
  readonly patterns: readonly Pattern[]
}

export interface RotaMember {
  readonly member: IdentityId
  /** Of a full-time share, in percent: 10 to 100. */
  readonly sharePercent: number
  /** What they can do. */
  readonly duties: readonly DutyId[]
  readonly from: Day
  /** The last day, if known. */
  readonly until?: Day
  /** New: goes along, and leads nothing before this day. */
  readonly shadowsUntil?: Day
  /** Hours of the day within which their shifts must lie, in their own zone. */
  readonly hours?: { readonly from: Clock; readonly until: Clock; readonly zone?: string }
  /** Minutes a week at most, under the rota's own. */
  readonly weeklyMinutes?: number
  /** Shifts a period at most. */
  readonly shiftsPerPeriod?: number
}

export interface RotaRules {
  /** Between two duties of one person: minutes. */
  readonly restMinutes: number
  readonly consecutiveDays: number
  readonly weeklyMinutes: number
  /** Two who must not both be taken from their other work at once, by a duty or an absence. */
  readonly apart: readonly (readonly [IdentityId, IdentityId])[]
}

/** All that is set up of a rota; each writing replaces the last. */
export interface RotaTerms {
  readonly zone: string
  readonly mode: RotaMode
  readonly duties: readonly Duty[]
  readonly members: readonly RotaMember[]
  readonly rules: RotaRules
  /** Whose holidays count: a country, or one of its parts ('DE', 'DE-BY'). */
  readonly holidays?: string
  /** Weeks a plan is made for at once. */
  readonly periodWeeks: number
  /** The contact an unreceived handover goes to after half an hour. */
  readonly backup?: IdentityId
}

/** What somebody wishes; nobody else ever reads it, it stands against a shift in silence. */
export interface Wish {
  readonly how: 'want' | 'rather not' | 'cannot'
  readonly on: { readonly days: readonly Day[] } | { readonly weekdays: readonly number[] }
  readonly duty?: DutyId
}

/** A shift as it was published. */
export interface PlannedShift extends Span {
  readonly shift: ShiftId
  readonly duty: DutyId
  /** Nobody: open, and shown so. */
  readonly by?: IdentityId
  /** A newcomer who goes along. */
  readonly shadow?: IdentityId
  /** A person's decision: no later plan moves it. */
  readonly pinned?: true
  /** Waits for somebody's word: it stays as it is, what is open of it too. */
  readonly asIs?: true
}

export const handedBy = [
  /** An ask somebody said yes to. */
  'cover',
  /** Offered, or open, and taken. */
  'take',
  'swap',
  'absence',
  /** Taken back by one of the two before it began. */
  'undo',
  /** Whoever had it is not here any more: nobody has it. */
  'left',
] as const
export type HandedBy = (typeof handedBy)[number]

/** A shift that goes from one to another when everybody touched has agreed. */
export interface Move {
  readonly shift: ShiftId
  readonly from?: IdentityId
  readonly to?: IdentityId
}

/** The shift, or the part of one, that an ask would have covered. */
export interface AskedShift {
  readonly rota: RotaId
  readonly shift: ShiftId
  readonly span: Span
}

export interface RotaEntryData {
  'rota.formed': { rota: RotaId; team: TeamId; name: TextId }
  'rota.renamed': { rota: RotaId; name: TextId }
  'rota.set-up': { rota: RotaId; terms: RotaTerms }
  /** All of them, each time. */
  'rota.wishes-said': { rota: RotaId; member: IdentityId; wishes: readonly Wish[] }
  /**
   * The plan from one instant to another. Shifts that have not begun and are not in it are called
   * off; those in it keep their id and what happened to them.
   */
  'rota.published': {
    rota: RotaId
    fromMs: number
    untilMs: number
    shifts: readonly PlannedShift[]
    seed: number
    /** Brought in from elsewhere: as it was, also what has begun. */
    broughtIn?: true
  }
  'rota.closed': { rota: RotaId }
  /** Theirs until somebody takes it. */
  'shift.offered': { rota: RotaId; shift: ShiftId; by: IdentityId }
  'shift.kept': { rota: RotaId; shift: ShiftId }
  /** The whole of a shift, or a part of it, is another's now. */
  'shift.handed': {
    rota: RotaId
    shift: ShiftId
    span: Span
    from?: IdentityId
    to?: IdentityId
    how: HandedBy
    ask?: AskId
    change?: ChangeId
  }
  /** Taken from somebody, and done: the favor it was. */
  'shift.done': { rota: RotaId; shift: ShiftId; span: Span; favor: FavorId }
  /** Said to whoever has it before it begins: a week and a day, once each. */
  'shift.reminded': {
    rota: RotaId
    shift: ShiftId
    to: IdentityId
    before: 'week' | 'day'
  }
  /** Who has what in a week that begins: said once to everybody in the rota. */
  'rota.week-told': { rota: RotaId; week: Day }
  'change.proposed': {
    rota: RotaId
    change: ChangeId
    how: 'swap' | 'absence'
    /** On whose side it is proposed: the author's, or that of an absent person they lead. */
    from: IdentityId
    moves: readonly Move[]
    /** Whose yes it needs. */
    touched: readonly IdentityId[]
    words?: TextId
    expiresAtMs: number
  }
  'change.answered': {
    rota: RotaId
    change: ChangeId
    by: IdentityId
    answer: 'accept' | 'not this time' | 'tell me more'
    words?: TextId
  }
  'change.withdrawn': { rota: RotaId; change: ChangeId }
  'change.expired': { rota: RotaId; change: ChangeId }
  /** All of its moves are taken back, before the first of its shifts began. */
  'change.undone': { rota: RotaId; change: ChangeId }
}
