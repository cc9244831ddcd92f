// Signalling: help that is offered, seen and given upward comes more often in the weeks before
// reviews than its usual part of all help. When all help grows in those weeks, nothing is said.
import type { Chance } from '../chance.ts'
import { type HelpRecord, type HelpRow, weekOf } from '../help-record.ts'
import { abstain, type Detector, type Test } from './detector.ts'
import { contrastWeeks, MARKED, type MarkedWeeks, needsOf, UNMARKED } from './weeks.ts'

const NEEDED_FAVORS = 100
const NEEDED_REVIEWS = 2
const WEEKS_BEFORE = 3

export const signalling: Detector = {
  pattern: 'signalling',
  smallestTeam: 6,
  needs: '100 favors around 2 reviews, with who is senior to whom',
  look(record, chance) {
    const favors = record.rows.filter(({ accepted, formal }) => accepted && !formal)
    if (favors.length < NEEDED_FAVORS) {
      return [abstain('signalling', favors.length, NEEDED_FAVORS)]
    }
    const reviews = record.calendar.reviewWeeks.filter(
      (week) => week >= WEEKS_BEFORE && week <= record.weeks,
    )
    if (reviews.length < NEEDED_REVIEWS) {
      return [abstain('signalling', reviews.length, NEEDED_REVIEWS, 'reviews')]
    }
    const shown = favors.filter(isShown(record))
    if (shown.length < SHOWN) return [abstain('signalling', shown.length, SHOWN, 'seen, upward')]
    return [testOf(record, reviews, shown, chance)]
  },
}

/** Seen, unasked and upward: fewer say nothing whatever the weeks. */
const SHOWN = 20

function testOf(
  record: HelpRecord,
  reviews: readonly number[],
  shown: readonly HelpRow[],
  chance: Chance,
): Test {
  const weeks = weeksAround(record, reviews, new Set(shown))
  const seen = contrastWeeks([weeks], 'weeks dealt anew between reviews', chance)
  const before = shown.filter((row) => weeks.marks[weekOf(record, row)] === MARKED)
  return {
    pattern: 'signalling',
    people: [],
    scope: `${WEEKS_BEFORE} weeks before reviews`,
    measure: 'help that was offered, seen and went upward, beside all other help',
    unit: 'times',
    estimate: seen.times,
    interval: seen.interval,
    n: shown.length,
    null: seen.null,
    naive: null,
    p: seen.p,
    holds: seen.null.p <= 0.05,
    probability: null,
    driver: 'signalling',
    decision: 'normalise',
    decisionReason:
      'Wanting to be seen before a review is ordinary. Saying thanks for unseen help all year ' +
      'takes the edge off it.',
    otherExplanations: [
      'Seniors and leads ask for more in those weeks, or have more that can be helped with.',
      'The season brings the kind of work in which such help is natural.',
      'People write down more of it when a review is near.',
    ],
    evidence: before.map(({ id }) => id),
  }
}

function weeksAround(
  record: HelpRecord,
  reviews: readonly number[],
  shown: ReadonlySet<HelpRow>,
): MarkedWeeks {
  const { weeks } = record
  const looked = new Float64Array(weeks)
  const other = new Float64Array(weeks)
  for (const row of needsOf(record)) {
    const side = shown.has(row) ? looked : other
    side[weekOf(record, row)]! += 1
  }
  const marks = new Uint8Array(weeks).fill(UNMARKED)
  for (const review of reviews) marks.fill(MARKED, review - WEEKS_BEFORE, Math.min(review, weeks))
  return { looked, other, marks, stretches: [0, ...reviews.filter((week) => week < weeks)] }
}

/** Whether help went to somebody who manages people, or from a member to a senior. */
function isShown({ people }: HelpRecord): (row: HelpRow) => boolean {
  const managers = new Set(people.map(({ manager }) => manager))
  const standing = people.map(({ role }, place) => {
    if (managers.has(place) || role === 'manager') return 2
    return role === 'senior' ? 1 : 0
  })
  return ({ asked, visible, giver, receiver }) =>
    !asked && visible === true && standing[receiver]! > standing[giver]!
}
