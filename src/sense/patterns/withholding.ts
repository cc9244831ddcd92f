// Withholding: is a no likelier to somebody who refused one before, or who took twice and gave
// nothing back? Each person's answers are compared with their own answers to others, apart for
// times in which everybody else says no a lot, so that busy weeks are no withholding. Few may do
// it, so each person's difference is weighed as of one of a few. It is said of the whole, and names
// nobody.
import type { Chance } from '../chance.ts'
import type { HelpRecord, HelpRow } from '../help-record.ts'
import { weekOf } from '../help-record.ts'
import { fewOfMany, likelyDoers } from '../inference/few-of-many.ts'
import { compareWithDraws } from '../inference/sequential.ts'
import {
  againstDeals,
  dealer,
  type StrataRow,
  varianceOf,
  type Within,
  withinStrata,
} from '../inference/within-strata.ts'
import { aboutEverybody } from './about-everybody.ts'
import { abstain, type Detector, type Test } from './detector.ts'
import { walkOpenHelp } from './open-help.ts'

const NEEDED_ASKS = 20
/** Noes among the asks of each sort. */
const NEEDED_NOES = 5
/** How likely one open favor was two. */
const MAYBE_TWO = 0.2
/** Among fewer people it would point at one. */
const NEEDED_PEOPLE = 5
const NINETY_PERCENT = 1.6448536269514722

export const withholding: Detector = {
  pattern: 'withholding',
  smallestTeam: NEEDED_PEOPLE,
  needs: `${NEEDED_ASKS} asks after a no or two favors not returned, and ${NEEDED_ASKS} others`,
  look(record, chance) {
    if (record.people.length < NEEDED_PEOPLE) {
      return [abstain('withholding', record.people.length, NEEDED_PEOPLE)]
    }
    const asks = asksInSeasons(record)
    for (const isAfter of [true, false]) {
      const own = asks.filter((ask) => isAfter === (ask.looked === 1))
      if (own.length < NEEDED_ASKS) return [abstain('withholding', own.length, NEEDED_ASKS)]
      const noes = own.filter(({ answer }) => answer === 1).length
      if (noes < NEEDED_NOES) return [abstain('withholding', noes, NEEDED_NOES)]
    }
    const within = withinStrata(asks)
    if (!(within.sd > 0)) return [abstain('withholding', 0, NEEDED_ASKS)]
    return [testOf(within, chance)]
  },
}

/**
 * `looked` is 1 where whoever asks refused or did not return twice, and a part where one favor
 * stands open, since another may not have been written down; the answer is 1 where it was a no.
 */
interface Ask extends StrataRow {
  readonly row: HelpRow
}

function asksInSeasons(record: HelpRecord): readonly Ask[] {
  const isRefusing = refusingWeeks(record)
  const asks: Ask[] = []
  walkOpenHelp(record.rows, record.people.length, (row, open) => {
    if (!row.asked) return
    const { giver, receiver, time } = row
    const unreturned = open.from(giver, receiver, time)
    const didNot = open.refused(receiver, giver, time) || unreturned >= 2
    asks.push({
      row,
      stratum: giver * 2 + Number(isRefusing(weekOf(record, row), giver)),
      looked: didNot ? 1 : unreturned * MAYBE_TWO,
      answer: Number(!row.accepted),
      // Something to give back makes a yes likelier: that is direct return, and taken out.
      side: Number(open.from(receiver, giver, time) > 0),
    })
  })
  return asks
}

/**
 * Whether, in a week, others than this person said no more often than over the whole record: the
 * week itself counts twice, those beside it once, and sixteen asks at the usual rate are added.
 */
function refusingWeeks(record: HelpRecord): (week: number, giver: number) => boolean {
  const asks = new Float64Array((record.weeks + 2) * (record.people.length + 1))
  const noes = new Float64Array(asks.length)
  const width = record.people.length + 1
  let [all, refused] = [0, 0]
  for (const row of record.rows) {
    if (!row.asked || row.formal) continue
    const week = weekOf(record, row)
    for (const place of [week * width + row.giver, week * width + width - 1]) {
      asks[place]! += 1
      noes[place]! += Number(!row.accepted)
    }
    all += 1
    refused += Number(!row.accepted)
  }
  const usual = refused / all
  return (week, giver) => {
    let [of, no] = [USUAL_ASKS, USUAL_ASKS * usual]
    for (const [each, weight] of [
      [week - 1, 1],
      [week, 2],
      [week + 1, 1],
    ] as const) {
      if (each < 0 || each >= record.weeks) continue
      const everybody = each * width + width - 1
      of += weight * (asks[everybody]! - asks[each * width + giver]!)
      no += weight * (noes[everybody]! - noes[each * width + giver]!)
    }
    return no / of > usual * MORE_NOES
  }
}

const USUAL_ASKS = 16
const MORE_NOES = 1.15

function testOf(within: Within<Ask>, chance: Chance): Test {
  const { slope, sd, rows } = within
  const loose = withinStrata(rows.map((row) => ({ ...row, stratum: 0, side: 0 })))
  const drawn = compareByPerson(within, chance)
  return aboutEverybody({
    pattern: 'withholding',
    measure: 'noes to those who refused or did not return, against noes to others in like weeks',
    unit: 'share difference',
    estimate: slope,
    interval: [slope - NINETY_PERCENT * sd, slope + NINETY_PERCENT * sd],
    n: within.n,
    // Mean, deviation and z are of the difference over all; p also of whether a few make it.
    null: { ...againstDeals(within, drawn.name), p: drawn.p, draws: drawn.draws },
    naive: againstDeals(loose, 'answers dealt anew among all asks'),
    holds: slope > 0,
    driver: 'pressure',
    decision: 'disrupt',
    decisionReason:
      'A no answers a no, and each makes the next one likelier. A fresh start that asks nothing ' +
      'back ends the round.',
    otherExplanations: [
      'Busy weeks or leave that hold two people at once: each then says no to the other.',
      'Their work has moved apart, so that neither can help the other any more.',
      'The ask was not seen, and silence was written down as a no.',
    ],
    evidence: rows.filter((ask) => ask.looked === 1 && ask.answer === 1).map(({ row }) => row),
  })
}

/** Of people, before looking. */
const SHARE_OF_DOERS = 0.25

/** Each person's noes dealt anew among the asks they had in like weeks. */
function compareByPerson(within: Within<Ask>, chance: Chance) {
  const { rows, starts, looked } = within
  const size = Math.max(...rows.map(({ row }) => row.giver)) + 1
  const giver = Int32Array.from(rows, ({ row }) => row.giver)
  const variances = new Float64Array(size)
  for (let at = 0; at + 1 < starts.length; at += 1) {
    const from = starts[at]!
    variances[giver[from]!]! += varianceOf(looked, within.answer, from, starts[at + 1]!)
  }
  const noes = new Float64Array(size)
  const asks = new Float64Array(size)
  for (const { row, answer } of rows) {
    noes[row.giver]! += answer
    asks[row.giver]! += 1
  }
  const weigh = fewOfMany(variances, likelyDoers(noes, asks, SHARE_OF_DOERS))
  const sums = new Float64Array(size)
  const weighed = (answer: Float64Array): number => {
    sums.fill(0)
    for (let at = 0; at < answer.length; at += 1) sums[giver[at]!]! += looked[at]! * answer[at]!
    return weigh(sums)
  }
  const deal = dealer(within, chance)
  return compareWithDraws(weighed(within.answer), () => weighed(deal()), {
    name: 'each person’s noes dealt anew among the asks they had in like weeks',
  })
}
