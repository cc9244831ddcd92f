// Own weeks and colleagues on small stories, and over random ledgers: sums are those of the lines.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sequences } from '../testing/commands.ts'
import { type Given, given, helped } from '../testing/given.ts'
import { by, names, person } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import { play } from '../testing/play.ts'
import { runs } from '../testing/runs.ts'
import { dayOf, mondayOf } from '../time.ts'
import { balanceOf, ownLines } from './balances.ts'
import {
  byWeek,
  linesIn,
  recordSpans,
  tallestLine,
  type Weeks,
  weeksIn,
  withEach,
} from './own-record.ts'

const ana = person('ana')
const content = (day: string, minutes?: number) => ({
  kind: 'cover' as const,
  day,
  ...(minutes === undefined ? {} : { effort: { minutes } }),
})

/** Ana gave on three days of April, and received once, all confirmed. */
const april: Given = given(org())
  .and(helped('ana', 'raj', { content: content('2026-04-06', 60) }), by('raj'))
  .and(helped('ana', 'mia', { number: 2, content: content('2026-04-12', 30) }), by('mia'))
  .and(helped('ana', 'raj', { number: 3, content: content('2026-04-27') }), by('raj'))
  .and(helped('raj', 'ana', { number: 4, content: content('2026-04-13', 45) }), by('ana'))

const since: Weeks = { from: '2026-04-06', until: '2026-05-01' }
const lines = linesIn(april.ledger, ana, since)

describe('given a month of favors', () => {
  test('when counted by week, then each is in the week of its day, from Monday to Sunday', () => {
    expect(byWeek(lines, since)).toEqual([
      week('2026-04-06', { given: 2, givenMinutes: 90 }),
      week('2026-04-13', { received: 1, receivedMinutes: 45 }),
      week('2026-04-20', {}),
      week('2026-04-27', { given: 1 }),
    ])
  })

  test('when looked at with whom, then kinds and last days, and nobody who is no side', () => {
    const rows = withEach(lines)
    expect(rows).toHaveLength(2)
    expect(rows.find(({ other }) => other === person('raj'))).toEqual({
      other: person('raj'),
      gave: ['cover'],
      received: ['cover'],
      lastDay: '2026-04-27',
      givenMinutes: 60,
      receivedMinutes: 45,
    })
  })

  test('when a week is named, then its largest line speaks for it; none for an empty way', () => {
    const weeks = byWeek(lines, since)
    const tallest = tallestLine(lines, weeks, 'given', 'hours')
    expect(tallest?.monday).toBe('2026-04-06')
    expect(tallest?.line.favor.content.day).toBe('2026-04-06')
    expect(tallestLine([], byWeek([], since), 'received', 'favors')).toBeUndefined()
  })

  test.each([
    ['90 days', '2026-02-02'],
    ['half a year', '2025-11-03'],
    ['all', '2026-04-06'],
  ] as const)('when the span is %s, then it begins on the Monday %s', (span, from) => {
    expect(weeksIn(span, lines, '2026-05-07').from).toBe(from)
  })

  test('when a line is dated a day ahead, then the last week is its week', () => {
    expect(weeksIn('90 days', lines, '2026-04-26').until).toBe('2026-04-27')
  })
})

describe('given any ledger', () => {
  test('then weekly sums and rows by colleague equal the person’s lines, for every span', () => {
    fc.assert(
      fc.property(sequences(), (steps) => {
        const { ledger } = play(steps)
        const today = dayOf(steps.at(-1)?.who.nowMs ?? 0)
        for (const who of names.map(person)) {
          for (const span of recordSpans) {
            const weeks = weeksIn(span, [...ownLines(ledger, who)], today)
            const own = linesIn(ledger, who, weeks)
            const sums = totals(byWeek(own, weeks))
            expect(mondayOf(weeks.from)).toBe(weeks.from)
            expect(sums).toEqual(totalsOf(own))
            const rows = withEach(own)
            expect(sum(rows, 'givenMinutes')).toBe(sums.givenMinutes)
            expect(sum(rows, 'receivedMinutes')).toBe(sums.receivedMinutes)
            if (span === 'all') expect(balanceOf(ledger, who)).toMatchObject(sums)
          }
        }
      }),
      { numRuns: runs(150) },
    )
  })
})

function week(monday: string, more: object) {
  return { monday, given: 0, received: 0, givenMinutes: 0, receivedMinutes: 0, ...more }
}

const fields = ['given', 'received', 'givenMinutes', 'receivedMinutes'] as const
type Sums = Record<(typeof fields)[number], number>

function sum<Name extends string>(rows: readonly Record<Name, number>[], name: Name): number {
  return rows.reduce((total, row) => total + row[name], 0)
}

function totals(weeks: readonly Sums[]): Sums {
  const entries = fields.map((name) => [name, sum(weeks, name)] as const)
  return Object.fromEntries(entries) as Sums
}

function totalsOf(own: typeof lines): Sums {
  const of = (way: 'given' | 'received') => own.filter((line) => line.way === way)
  const minutes = (list: typeof lines) =>
    list.reduce((total, { favor }) => total + (favor.content.effort?.minutes ?? 0), 0)
  return {
    given: of('given').length,
    received: of('received').length,
    givenMinutes: minutes(of('given')),
    receivedMinutes: minutes(of('received')),
  }
}
