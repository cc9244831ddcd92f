// What the detectors look at: every ask and every favor of a log or a ledger, with people as
// numbers, and what an organisation knows of itself beside them (who is in which team, when reviews
// and deadlines are). Rows are objects: a record has thousands of rows, and detectors read words.

export interface HelpRow {
  /** As it is called in the log or ledger; what a finding names as the entries behind it. */
  readonly id: string
  /** Seconds since 1970. */
  readonly time: number
  /** Places in `people`; of an ask, who was asked. */
  readonly giver: number
  /** Of an ask, who asked. */
  readonly receiver: number
  readonly kind: string
  /** What it took, or was about; empty where nothing was said. */
  readonly skill: string
  readonly minutes: number | undefined
  readonly expectation: 'freely' | 'return' | 'unclear' | undefined
  /** Somebody asked for it; else it was offered. */
  readonly asked: boolean
  /** Help came of it: such rows are favors. A row asked for and not accepted is a no. */
  readonly accepted: boolean
  readonly visible: boolean | undefined
  readonly offHours: boolean | undefined
  readonly priorityBlocked: boolean | undefined
  readonly waitHours: number | undefined
  /** Places in `rows`, or -1. */
  readonly inReturnFor: number
  readonly passedOnFrom: number
  /** Under an agreement or a rota: no part of what is said about informal help. */
  readonly formal: boolean
  /** The receiver manages the giver. */
  readonly underAuthority: boolean
}

export interface HelpPerson {
  readonly id: string
  /** Empty where it is not known. */
  readonly team: string
  readonly role: string
  readonly project: string
  /** A place in `people`, or -1. */
  readonly manager: number
  readonly weeklyCapacityMinutes: number | undefined
  readonly skills: readonly string[]
  /** First and last week they are there, counted from 0 at `start`. */
  readonly startWeek: number
  readonly endWeek: number
  readonly awayWeeks: ReadonlySet<number>
}

/** Weeks counted from 0 at `start`; empty where an organisation said nothing. */
export interface HelpCalendar {
  readonly reviewWeeks: readonly number[]
  /** By project. */
  readonly deadlines: Readonly<Record<string, readonly number[]>>
  readonly ruleChangeWeeks: readonly number[]
}

export interface HelpRecord {
  /** Seconds since 1970 at which week 0 begins. */
  readonly start: number
  /** How many weeks the record spans, the last one begun. */
  readonly weeks: number
  readonly people: readonly HelpPerson[]
  /** In order of time; nobody helps themselves, and everything is confirmed or observed. */
  readonly rows: readonly HelpRow[]
  readonly calendar: HelpCalendar
}

export const WEEK_SECONDS = 7 * 86_400
export const DAY_SECONDS = 86_400

export function weekOf(record: Pick<HelpRecord, 'start'>, row: Pick<HelpRow, 'time'>): number {
  return Math.floor((row.time - record.start) / WEEK_SECONDS)
}

/** Whether they had joined, had not left, and were not away that week. */
export function isThere(person: HelpPerson, week: number): boolean {
  return week >= person.startWeek && week <= person.endWeek && !person.awayWeeks.has(week)
}

/** Weeks in which they were there. */
export function weeksThere({ weeks }: HelpRecord, person: HelpPerson): number {
  const last = Math.min(person.endWeek, weeks - 1)
  let there = 0
  for (let week = Math.max(0, person.startWeek); week <= last; week += 1) {
    if (!person.awayWeeks.has(week)) there += 1
  }
  return there
}

/** Help that came about, informally. */
export function informalFavors({ rows }: HelpRecord): readonly HelpRow[] {
  return rows.filter(({ accepted, formal }) => accepted && !formal)
}

/** Everything asked for, informally, whatever was answered. */
export function informalAsks({ rows }: HelpRecord): readonly HelpRow[] {
  return rows.filter(({ asked, formal }) => asked && !formal)
}
