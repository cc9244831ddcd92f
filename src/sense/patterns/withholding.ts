// Withholding: is a no likelier to somebody who refused one before, or who took twice and gave
// nothing back? Each person's answers are compared with their own answers to others, apart for
// times in which everybody else says no a lot, so that busy weeks are no withholding. Few may do
// it: each person's difference counts by its square. It is said of the whole, and names nobody.
import { type Chance, shuffleRange } from '../chance.ts'
import type { HelpRecord, HelpRow } from '../help-record.ts'
import { weekOf } from '../help-record.ts'
import { compareWithDraws } from '../inference/sequential.ts'
import { compareInStrata, type Stratified, type StratifiedRow } from '../inference/stratified.ts'
import { aboutEverybody } from './about-everybody.ts'
import { abstain, type Detector, type Test } from './detector.ts'
import { walkOpenHelp } from './open-help.ts'

const NEEDED_ASKS = 20
/** Asks after a refusal or an unreturned favor. */
const NEEDED_AFTER = 5
/** In a whole record; fewer people than this and it would point at one. */
const NEEDED_PEOPLE = 5

export const withholding: Detector = {
  pattern: 'withholding',
  smallestTeam: NEEDED_PEOPLE,
  needs: `${NEEDED_ASKS} asks of each sort, ${NEEDED_AFTER} of them declined`,
  look(record, chance) {
    if (record.people.length < NEEDED_PEOPLE) {
      return [abstain('withholding', record.people.length, NEEDED_PEOPLE)]
    }
    const asks = asksInSeasons(record)
    for (const looked of [true, false]) {
      const own = asks.filter((ask) => ask.looked === looked)
      if (own.length < NEEDED_ASKS) return [abstain('withholding', own.length, NEEDED_ASKS)]
      const noes = own.filter(({ yes }) => yes).length
      if (noes < NEEDED_AFTER) return [abstain('withholding', noes, NEEDED_AFTER)]
    }
    const seen = compareInStrata(asks, '')
    if (!(seen.n > 0)) return [abstain('withholding', 0, NEEDED_ASKS)]
    return [testOf(asks, seen, chance)]
  },
}

/** `looked` where whoever asks refused or did not return; `yes` where the answer was a no. */
interface Ask extends StratifiedRow {
  readonly row: HelpRow
}

function asksInSeasons(record: HelpRecord): readonly Ask[] {
  const isRefusing = refusingWeeks(record)
  const asks: Ask[] = []
  walkOpenHelp(record.rows, record.people.length, (row, open) => {
    if (!row.asked) return
    const { giver, receiver, time } = row
    const comesBack = open.from(receiver, giver, time) > 0
    const season = Number(isRefusing(weekOf(record, row), giver))
    asks.push({
      row,
      stratum: giver * 4 + season * 2 + Number(comesBack),
      looked: open.refused(receiver, giver, time) || open.from(giver, receiver, time) >= 2,
      yes: !row.accepted,
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

function testOf(asks: readonly Ask[], seen: Stratified, chance: Chance): Test {
  const all = asks.map((ask) => ({ ...ask, stratum: 0 }))
  return aboutEverybody({
    pattern: 'withholding',
    measure: 'noes to those who refused or did not return, against noes to others in like weeks',
    unit: 'share difference',
    estimate: seen.difference,
    interval: seen.interval,
    n: seen.n,
    null: compareByPerson(asks, chance),
    naive: compareInStrata(all, 'answers dealt anew among all asks').null,
    holds: seen.interval[0] > 0,
    driver: 'pressure',
    decision: 'disrupt',
    decisionReason:
      'A no answers a no, and each makes the next one likelier. A fresh start that asks ' +
      'nothing back ends the round.',
    otherExplanations: [
      'Busy weeks or leave that hold two people at once: each then says no to the other.',
      'Their work has moved apart, so that neither can help the other any more.',
      'The ask was not seen, and silence was written down as a no.',
    ],
    evidence: asks.filter(({ looked, yes }) => looked && yes).map(({ row }) => row),
  })
}

/** Answers dealt anew among the asks of one person in like weeks; people by their squared z. */
function compareByPerson(asks: readonly Ask[], chance: Chance) {
  const sorted = [...asks].sort((one, other) => Number(one.stratum) - Number(other.stratum))
  const size = Math.max(...asks.map(({ row }) => row.giver)) + 1
  const looked = Int32Array.from(sorted, (ask) => Number(ask.looked))
  const no = Int32Array.from(sorted, (ask) => Number(ask.yes))
  const giver = Int32Array.from(sorted, ({ row }) => row.giver)
  const [starts, mean, variance] = momentsOf(sorted, size)
  const both = new Float64Array(size)
  const statistic = () => {
    both.fill(0)
    for (let at = 0; at < no.length; at += 1) both[giver[at]!]! += looked[at]! * no[at]!
    let sum = 0
    for (let who = 0; who < size; who += 1) {
      const above = both[who]! - mean[who]!
      if (above > 0 && variance[who]! > 0) sum += above ** 2 / Math.max(variance[who]!, 0.5)
    }
    return sum
  }
  const observed = statistic()
  return compareWithDraws(
    observed,
    () => {
      for (let at = 0; at + 1 < starts.length; at += 1) {
        shuffleRange(no, starts[at]!, starts[at + 1]!, chance)
      }
      return statistic()
    },
    { name: 'each person’s noes dealt anew among the asks they had in like weeks' },
  )
}

/** Where strata begin, and for each person mean and variance of noes to those looked at. */
function momentsOf(sorted: readonly Ask[], size: number) {
  const starts: number[] = []
  const mean = new Float64Array(size)
  const variance = new Float64Array(size)
  for (let start = 0; start < sorted.length; ) {
    let [end, looked, no] = [start, 0, 0]
    while (end < sorted.length && sorted[end]!.stratum === sorted[start]!.stratum) {
      looked += Number(sorted[end]!.looked)
      no += Number(sorted[end]!.yes)
      end += 1
    }
    starts.push(start)
    const of = end - start
    const { giver } = sorted[start]!.row
    mean[giver]! += (looked * no) / of
    if (of > 1) variance[giver]! += (looked * no * (of - looked) * (of - no)) / (of * of * (of - 1))
    start = end
  }
  return [[...starts, sorted.length], mean, variance] as const
}
