// Withholding: is a no likelier to somebody who refused one before, or who took twice and gave
// nothing back? Each person's answers are compared with their own answers to others, apart for
// times in which everybody else says no a lot, so that busy weeks are no withholding. Few may do
// it, so each person's difference is weighed as one of some who do or of many who do not
// (Ingster's sparse mixture, as in Donoho and Jin 2004). It is said of the whole, and names nobody.
import type { Chance } from '../chance.ts'
import type { HelpRecord, HelpRow } from '../help-record.ts'
import { weekOf } from '../help-record.ts'
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
    for (const looked of [1, 0]) {
      const own = asks.filter((ask) => ask.looked === looked)
      if (own.length < NEEDED_ASKS) return [abstain('withholding', own.length, NEEDED_ASKS)]
      const noes = own.filter(({ answer }) => answer === 1).length
      if (noes < NEEDED_NOES) return [abstain('withholding', noes, NEEDED_NOES)]
    }
    const within = withinStrata(asks)
    if (!(within.sd > 0)) return [abstain('withholding', 0, NEEDED_ASKS)]
    return [testOf(within, chance)]
  },
}

/** `looked` where whoever asks refused or did not return; the answer is 1 where it was a no. */
interface Ask extends StrataRow {
  readonly row: HelpRow
}

function asksInSeasons(record: HelpRecord): readonly Ask[] {
  const isRefusing = refusingWeeks(record)
  const asks: Ask[] = []
  walkOpenHelp(record.rows, record.people.length, (row, open) => {
    if (!row.asked) return
    const { giver, receiver, time } = row
    const refused = open.refused(receiver, giver, time) || open.from(giver, receiver, time) >= 2
    asks.push({
      row,
      stratum: giver * 2 + Number(isRefusing(weekOf(record, row), giver)),
      looked: Number(refused),
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

/** How much likelier some say no, in log odds, and which share of people they are. */
const LIKELIER = [0.7, 1.2, 1.8]
const OF_PEOPLE = 0.25

/** Each person's noes dealt anew among the asks they had in like weeks. */
function compareByPerson(within: Within<Ask>, chance: Chance) {
  const { rows, starts, looked } = within
  const size = Math.max(...rows.map(({ row }) => row.giver)) + 1
  const giver = Int32Array.from(rows, ({ row }) => row.giver)
  const variance = new Float64Array(size)
  for (let at = 0; at + 1 < starts.length; at += 1) {
    const from = starts[at]!
    variance[giver[from]!]! += varianceOf(looked, within.answer, from, starts[at + 1]!)
  }
  const sums = new Float64Array(size)
  const evidence = (answer: Float64Array): number => {
    sums.fill(0)
    for (let at = 0; at < answer.length; at += 1) sums[giver[at]!]! += looked[at]! * answer[at]!
    let all = 0
    for (let who = 0; who < size; who += 1) {
      if (variance[who]! > 0)
        all += Math.log1p(OF_PEOPLE * (timesLikelier(sums[who]!, variance[who]!) - 1))
    }
    return all
  }
  const deal = dealer(within, chance)
  return compareWithDraws(evidence(within.answer), () => evidence(deal()), {
    name: 'each person’s noes dealt anew among the asks they had in like weeks',
  })
}

function timesLikelier(sum: number, variance: number): number {
  let all = 0
  for (const more of LIKELIER) all += Math.exp(more * sum - (more * more * variance) / 2)
  return all / LIKELIER.length
}
