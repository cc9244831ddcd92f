// A person's own record over a span of days: what they gave and received by week, and with whom.
// Sums are of their own lines only and always equal them; nothing about anybody else is added up.
import { addDays, daysBetween, mondayOf } from '../time.ts'
import { type Day, type FavorKind, favorKinds, type PersonId } from '../vocabulary.ts'
import { type OwnLine, ownLines } from './balances.ts'
import type { Ledger } from './ledger.ts'

export const recordSpans = ['half a year', '90 days', 'all'] as const
export type RecordSpan = (typeof recordSpans)[number]

/** Whole weeks: from a Monday until a last day, both included. */
export interface Weeks {
  readonly from: Day
  readonly until: Day
}

/** One week from its Monday; minutes count only efforts that were said. */
export interface Week {
  readonly monday: Day
  readonly given: number
  readonly received: number
  readonly givenMinutes: number
  readonly receivedMinutes: number
}

/** What happened with one colleague, either way. */
export interface WithOne {
  readonly other: PersonId
  readonly gave: readonly FavorKind[]
  readonly received: readonly FavorKind[]
  readonly lastDay: Day
  readonly givenMinutes: number
  readonly receivedMinutes: number
}

const daysIn = { 'half a year': 182, '90 days': 90 } as const

/**
 * The weeks a span looks at: those that hold its days, the first one whole. It ends today, or
 * tomorrow where a line was written in a zone that is a day ahead.
 */
export function weeksIn(span: RecordSpan, lines: readonly OwnLine[], today: Day): Weeks {
  let [first, last] = [today, today]
  for (const { favor } of lines) {
    const { day } = favor.content
    if (day < first) first = day
    if (day > last) last = day
  }
  const from = span === 'all' ? first : addDays(today, -daysIn[span])
  return { from: mondayOf(from), until: last }
}

/** The person's counted favors of some weeks, oldest day first. */
export function linesIn(ledger: Ledger, person: PersonId, { from }: Weeks): readonly OwnLine[] {
  const keyOf = ({ favor }: OwnLine): string => `${favor.content.day} ${favor.favor}`
  return [...ownLines(ledger, person)]
    .filter(({ favor }) => favor.content.day >= from)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** Every week of the span in order, empty ones too. Lines outside it are not counted. */
export function byWeek(lines: readonly OwnLine[], { from, until }: Weeks): readonly Week[] {
  const count = Math.floor(daysBetween(from, mondayOf(until)) / 7) + 1
  const weeks = Array.from({ length: count }, (_, index) => ({
    monday: addDays(from, index * 7),
    given: 0,
    received: 0,
    givenMinutes: 0,
    receivedMinutes: 0,
  }))
  for (const { favor, way } of lines) {
    const week = weeks[Math.floor(daysBetween(from, favor.content.day) / 7)]
    if (!week) continue
    week[way] += 1
    week[`${way}Minutes`] += minutesOf(favor)
  }
  return weeks
}

/** One row for each colleague, in no order: names are for the lens to sort. */
export function withEach(lines: readonly OwnLine[]): readonly WithOne[] {
  const rows = new Map<PersonId, OwnLine[]>()
  for (const line of lines) {
    const own = rows.get(line.other)
    if (own) own.push(line)
    else rows.set(line.other, [line])
  }
  return [...rows].map(([other, own]) => {
    const gave = own.filter(({ way }) => way === 'given')
    const received = own.filter(({ way }) => way === 'received')
    return {
      other,
      gave: kindsOf(gave),
      received: kindsOf(received),
      lastDay: own.reduce((last, { favor: { content } }) => later(last, content.day), ''),
      givenMinutes: minutesIn(gave),
      receivedMinutes: minutesIn(received),
    }
  })
}

/** Of the week with the most, its largest line: the one to name in words. */
export function tallestLine(
  lines: readonly OwnLine[],
  weeks: readonly Week[],
  way: OwnLine['way'],
  by: 'hours' | 'favors',
): { readonly monday: Day; readonly line: OwnLine } | undefined {
  const sizeOf = (week: Week): number => (by === 'hours' ? week[`${way}Minutes`] : week[way])
  const tallest = weeks.reduce<Week | undefined>(
    (best, week) => (sizeOf(week) > (best ? sizeOf(best) : 0) ? week : best),
    undefined,
  )
  if (!tallest) return undefined
  const { monday } = tallest
  const line = lines
    .filter(({ favor, way: own }) => own === way && mondayOf(favor.content.day) === monday)
    .reduce<OwnLine | undefined>(
      (best, each) =>
        best === undefined || minutesOf(each.favor) > minutesOf(best.favor) ? each : best,
      undefined,
    )
  return line && { monday, line }
}

/** In the order of the vocabulary, each once: an order that says nothing about how often. */
function kindsOf(lines: readonly OwnLine[]): readonly FavorKind[] {
  const found = new Set(lines.map(({ favor }) => favor.content.kind))
  return favorKinds.filter((kind) => found.has(kind))
}

const minutesOf = (favor: OwnLine['favor']): number => favor.content.effort?.minutes ?? 0

const minutesIn = (lines: readonly OwnLine[]): number =>
  lines.reduce((sum, { favor }) => sum + minutesOf(favor), 0)

const later = (first: Day, second: Day): Day => (first > second ? first : second)
