// RRULE of RFC 5545 (3.3.10), days only: what comes round oftener than daily is refused. It counts
// in day numbers, so that a rule from 1900 costs no more than a few thousand steps, and every step
// is taken off a budget, so that no file can keep it busy.
import { addDays, dayMs, isDay, startOfDayMs } from '../../core/time.ts'
import type { Day } from '../../core/vocabulary.ts'

export interface RecurrenceRule {
  readonly every: 'day' | 'week' | 'month' | 'year'
  readonly interval: number
  readonly count?: number
  /** The last day, or the last instant as the file has it ('20261231T235959Z'). */
  readonly until?: string
  /** 1 is Monday; `ordinal` 0 for each, -1 for the last. */
  readonly weekdays: readonly { readonly weekday: number; readonly ordinal: number }[]
  readonly monthDays: readonly number[]
  readonly yearDays: readonly number[]
  readonly months: readonly number[]
  readonly positions: readonly number[]
  readonly weekStart: number
}

const frequencies = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const
const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const listMost = 400

/** The rule, or why it cannot be read. */
export function readRule(text: string): RecurrenceRule | string {
  const said = new Map<string, string>()
  for (const part of text.toUpperCase().split(';')) {
    const equals = part.indexOf('=')
    if (equals > 0) said.set(part.slice(0, equals).trim(), part.slice(equals + 1).trim())
  }
  const frequency = said.get('FREQ') ?? ''
  const every = Object.hasOwn(frequencies, frequency)
    ? frequencies[frequency as keyof typeof frequencies]
    : undefined
  if (every === undefined) {
    if (/^(SECOND|MINUTE|HOUR)LY$/.test(frequency)) return 'it comes round oftener than daily'
    return 'how often it comes round could not be read'
  }
  const unread = ['BYWEEKNO', 'BYEASTER', 'RSCALE'].find((name) => said.has(name))
  if (unread !== undefined) return `${unread} is not read here`
  const oftener = ['BYHOUR', 'BYMINUTE', 'BYSECOND'].find((name) => said.get(name)?.includes(','))
  if (oftener !== undefined) return 'it comes round oftener than daily'
  const numbers = ['BYMONTHDAY', 'BYYEARDAY', 'BYMONTH', 'BYSETPOS'].map((name) =>
    numbersOf(said.get(name)),
  )
  const [monthDays, yearDays, months, positions] = numbers
  const weekdays = weekdaysOf(said.get('BYDAY'))
  const interval = wholeOf(said.get('INTERVAL'), 1)
  const count = wholeOf(said.get('COUNT'), 0)
  if (!monthDays || !yearDays || !months || !positions || !weekdays || !interval) {
    return 'when it comes round could not be read'
  }
  if (count === undefined || (said.has('COUNT') && count === 0)) return 'its count is no number'
  const until = said.get('UNTIL')
  return {
    every,
    interval,
    ...(count === 0 ? {} : { count }),
    ...(until === undefined ? {} : { until }),
    ...{ weekdays, monthDays, yearDays, months, positions },
    weekStart: Math.max(0, weekdayNames.indexOf(said.get('WKST') ?? 'MO')) + 1,
  }
}

function wholeOf(text: string | undefined, otherwise: number): number | undefined {
  if (text === undefined) return otherwise
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined
}

function numbersOf(text: string | undefined): readonly number[] | undefined {
  if (text === undefined) return []
  const parts = text.split(',')
  if (parts.length > listMost) return undefined
  return parts.every((part) => /^[+-]?\d{1,3}$/.test(part)) ? parts.map(Number) : undefined
}

function weekdaysOf(text: string | undefined): RecurrenceRule['weekdays'] | undefined {
  if (text === undefined) return []
  const parts = text.split(',')
  if (parts.length > listMost) return undefined
  const read = parts.map((part) => {
    const found = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(part.trim())
    return found
      ? { weekday: weekdayNames.indexOf(found[2] ?? '') + 1, ordinal: Number(found[1] ?? 0) }
      : undefined
  })
  return read.every((each) => each !== undefined) ? read : undefined
}

/** Steps that are left for all rules of a file together. */
export interface Budget {
  steps: number
}

/**
 * The days a rule falls on, from its first, up to `last`; those before `first` are only counted.
 * It ends early where the budget does.
 */
export function* daysOfRule(
  rule: RecurrenceRule,
  start: Day,
  { first, last }: { readonly first: Day; readonly last: Day },
  budget: Budget,
): Generator<Day> {
  let left = rule.count ?? Number.POSITIVE_INFINITY
  // Without a count, what came before need not be walked through.
  for (let turn = rule.count === undefined ? turnBefore(rule, start, first) : 0; ; turn += 1) {
    const [from, until] = periodOf(rule, start, turn)
    if (from > last || from.length !== 10) return
    budget.steps -= 1
    if (budget.steps < 0) return
    for (const day of positioned(rule, candidates(rule, start, from, until, budget))) {
      if (day < start) continue
      if (day > last || left <= 0) return
      left -= 1
      if (day >= first) yield day
    }
    if (left <= 0) return
  }
}

const number = (day: Day): number => startOfDayMs(day) / dayMs
const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

const dayOfMonths = (months: number): Day => {
  const year = String(Math.floor(months / 12)).padStart(4, '0')
  return `${year}-${String((months % 12) + 1).padStart(2, '0')}-01` as Day
}

function weekStartOf(day: Day, weekStart: number): Day {
  return addDays(day, -((((weekdayOf(day) - weekStart) % 7) + 7) % 7))
}

/** 1 is Monday: 1 January 1970 was a Thursday. */
const weekdayOf = (day: Day): number => ((((number(day) + 3) % 7) + 7) % 7) + 1

/** A turn that lies at or before the first day wanted. */
function turnBefore(rule: RecurrenceRule, start: Day, first: Day): number {
  if (first <= start) return 0
  const { every, interval } = rule
  const days = number(first) - number(start)
  const passed = {
    day: days,
    week: days / 7,
    month: monthNumber(first) - monthNumber(start),
    year: Number(first.slice(0, 4)) - Number(start.slice(0, 4)),
  }[every]
  return Math.max(0, Math.floor(passed / interval) - 1)
}

/** The first day of a turn's period, and the first one after it. */
function periodOf(rule: RecurrenceRule, start: Day, turn: number): readonly [Day, Day] {
  const far = turn * rule.interval
  switch (rule.every) {
    case 'day': {
      const day = addDays(start, far)
      return [day, addDays(day, 1)]
    }
    case 'week': {
      const monday = addDays(weekStartOf(start, rule.weekStart), far * 7)
      return [monday, addDays(monday, 7)]
    }
    case 'month': {
      const month = monthNumber(start) + far
      return [dayOfMonths(month), dayOfMonths(month + 1)]
    }
    case 'year': {
      const month = (Number(start.slice(0, 4)) + far) * 12
      return [dayOfMonths(month), dayOfMonths(month + 12)]
    }
    default:
      return rule.every satisfies never
  }
}

/** The days of a period that fit, in order. */
function candidates(
  rule: RecurrenceRule,
  start: Day,
  from: Day,
  until: Day,
  budget: Budget,
): readonly Day[] {
  const days: Day[] = []
  const wanted = withDefaults(rule, start)
  for (let day = from; day < until; day = addDays(day, 1)) {
    budget.steps -= 1
    if (fits(wanted, day)) days.push(day)
  }
  return days
}

/** Where a rule leaves open which day it is, its first day says so. */
function withDefaults(rule: RecurrenceRule, start: Day): RecurrenceRule {
  const { every, weekdays, monthDays, yearDays, months } = rule
  if (every === 'day' || weekdays.length > 0 || monthDays.length > 0 || yearDays.length > 0) {
    return rule
  }
  if (every === 'week') return { ...rule, weekdays: [{ weekday: weekdayOf(start), ordinal: 0 }] }
  const onDay = { ...rule, monthDays: [Number(start.slice(8))] }
  if (every === 'month' || months.length > 0) return onDay
  return { ...onDay, months: [Number(start.slice(5, 7))] }
}

function fits(rule: RecurrenceRule, day: Day): boolean {
  const { months, monthDays, yearDays, weekdays } = rule
  if (months.length > 0 && !months.includes(Number(day.slice(5, 7)))) return false
  if (monthDays.length > 0 && !isAmong(monthDays, day, 'month')) return false
  if (yearDays.length > 0 && !isAmong(yearDays, day, 'year')) return false
  if (weekdays.length === 0) return true
  const weekday = weekdayOf(day)
  // An ordinal counts within the year only where neither month nor month's day is said.
  const within =
    rule.every === 'year' && months.length === 0 && monthDays.length === 0 ? 'year' : 'month'
  return weekdays.some(
    (each) =>
      each.weekday === weekday &&
      (each.ordinal === 0 || rule.every === 'week' || isOrdinal(each.ordinal, day, within)),
  )
}

type Within = 'month' | 'year'

/** The day's place in its month or year, from 1, and from the end, from -1. */
function placeOf(day: Day, within: Within): readonly [number, number] {
  const months = monthNumber(day)
  const first = within === 'month' ? months : months - (months % 12)
  const next = first + (within === 'month' ? 1 : 12)
  return [number(day) - number(dayOfMonths(first)) + 1, number(day) - number(dayOfMonths(next))]
}

function isAmong(wanted: readonly number[], day: Day, within: Within): boolean {
  const [place, back] = placeOf(day, within)
  return wanted.includes(place) || wanted.includes(back)
}

function isOrdinal(ordinal: number, day: Day, within: Within): boolean {
  const [place, back] = placeOf(day, within)
  return ordinal > 0 ? Math.ceil(place / 7) === ordinal : Math.ceil(-back / 7) === -ordinal
}

function positioned({ positions }: RecurrenceRule, days: readonly Day[]): readonly Day[] {
  if (positions.length === 0) return days
  return days.filter((_, at) => positions.includes(at + 1) || positions.includes(at - days.length))
}

/** The last day an UNTIL allows, where it is only a day. */
export function untilDay(until: string): Day | undefined {
  const day = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`
  return isDay(day) ? day : undefined
}
