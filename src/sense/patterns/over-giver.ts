// Giving far more: people who give well over what is usual in each week they are there, and more
// than their weeks hold: past their capacity, or with priority work waiting for it far more often
// than others'. Who gives much and has the time for it is no finding. People are listed by
// probability (Robbins 1956), never tested one by one.

import { type HelpRecord, type HelpRow, informalFavors } from '../help-record.ts'
import { namedWithin } from '../inference/bayesian-discovery.ts'
import { shareAbove } from '../inference/beta-binomial.ts'
import { abstain, type Detector, type Test } from './detector.ts'
import {
  aboveRate,
  besideEverybody,
  LEAST_FAVORS,
  LEAST_PEOPLE,
  ofNobody,
  type Rates,
  rateOf,
  ratesOf,
} from './given-rates.ts'

/** Times the median a week. */
const FAR_MORE = 1.4
/** Times the share of others' favors that keep priority work waiting. */
const BLOCKED_MORE = 1.2
/** Times what their weeks hold: what is written down of capacity is rough. */
const PAST_CAPACITY = 1.25
const MEAN_ERROR = 0.05

export const overGiver: Detector = {
  pattern: 'over-giver',
  smallestTeam: LEAST_PEOPLE,
  needs: '10 favors of one person, 6 weeks there, 8 people',
  look: (record) => {
    const favors = informalFavors(record)
    const rates = ratesOf(record, favors, ({ giver }) => giver)
    if (rates.compared < LEAST_PEOPLE) {
      return [abstain('over-giver', rates.compared, LEAST_PEOPLE)]
    }
    if (rates.most < LEAST_FAVORS) return [abstain('over-giver', rates.most, LEAST_FAVORS)]
    const costs = costsOf(record, favors)
    const chances = record.people.map((_, place) => chanceOf(record, rates, costs, place))
    const test = (place: number) => testOf(record, favors, rates, costs, place, chances[place]!)
    const named = namedWithin(chances, MEAN_ERROR)
    if (named.length > 0) return named.map(test)
    const nearest = chances.indexOf(Math.max(...chances))
    return [{ ...test(nearest), ...ofNobody(rates, favors.length) }]
  },
}

interface Costs {
  /** Favors each gave of which it is known whether priority work waited, and those where it did. */
  readonly known: Int32Array
  readonly blocked: Int32Array
  /** The share of the person in the middle that keeps it waiting. */
  readonly usual: number
  /** Minutes a favor of each takes, where they said so; else of everybody. */
  readonly minutes: Float64Array
}

function costsOf({ people }: HelpRecord, favors: readonly HelpRow[]): Costs {
  const [known, blocked] = [new Int32Array(people.length), new Int32Array(people.length)]
  const [sums, said] = [new Float64Array(people.length), new Int32Array(people.length)]
  for (const { giver, minutes, priorityBlocked } of favors) {
    if (priorityBlocked !== undefined) {
      known[giver]! += 1
      blocked[giver]! += Number(priorityBlocked)
    }
    if (minutes !== undefined && minutes >= 0) {
      sums[giver]! += minutes
      said[giver]! += 1
    }
  }
  const total = (all: ArrayLike<number>) => Array.from(all).reduce((sum, each) => sum + each, 0)
  const mean = total(sums) / Math.max(1, total(said))
  // Drawn a little towards everybody's, so that one long favor is not a habit.
  const minutes = sums.map((sum, at) => (sum + 5 * mean) / (said[at]! + 5))
  const shares = Array.from(known, (all, at) => (blocked[at]! + 0.5) / (all + 1))
    .filter((_, at) => known[at]! >= 5)
    .sort((one, other) => one - other)
  return { known, blocked, usual: shares[Math.floor(shares.length / 2)] ?? 0.5, minutes }
}

/** That they give far more, and more than their weeks hold. */
function chanceOf(record: HelpRecord, rates: Rates, costs: Costs, place: number): number {
  if (rates.weeks[place] === 0 || rates.counts[place]! < LEAST_FAVORS) return 0
  const farMore = FAR_MORE * rates.median
  const capacity = record.people[place]!.weeklyCapacityMinutes
  const held = capacity ? (PAST_CAPACITY * capacity) / costs.minutes[place]! : Number.NaN
  const overCapacity = held > 0 ? aboveRate(rates, place, Math.max(farMore, held)) : 0
  const blocking = aboveRate(rates, place, farMore) * blockingMore(costs, place)
  return Math.max(overCapacity, blocking)
}

/** That priority work waits for their favors far more often than for others'. */
function blockingMore({ known, blocked, usual }: Costs, place: number): number {
  if (known[place] === 0) return 0
  // Ten favors' worth of what is usual, before theirs are seen.
  const prior = { alpha: 10 * usual, beta: 10 * (1 - usual) }
  return shareAbove(prior, blocked[place]!, known[place]!, Math.min(0.95, BLOCKED_MORE * usual))
}

function testOf(
  record: HelpRecord,
  favors: readonly HelpRow[],
  rates: Rates,
  costs: Costs,
  place: number,
  probability: number,
): Test {
  const { rate, interval } = rateOf(rates, place)
  const behind = favors.filter(({ giver }) => giver === place)
  const blocked = costs.blocked[place]!
  return {
    pattern: 'over-giver',
    people: [record.people[place]!.id],
    scope: '',
    measure:
      `favors given in a week they were there; priority work waited for ${blocked} of ` +
      `${costs.known[place]} where it was said`,
    unit: 'a week',
    estimate: rate,
    interval,
    n: behind.length,
    null: besideEverybody(rates, rate, probability),
    naive: null,
    p: null,
    probability,
    driver: 'norms',
    decision: 'disrupt',
    decisionReason:
      'It passes what their weeks hold or keeps priority work waiting: some of it has to ' +
      'go elsewhere or be left.',
    otherExplanations: [
      'Helping is what the role is for, and the capacity written down is too small.',
      'What they received was not written down.',
      'They work part time, or others were new or away.',
      'A season in which their work was wanted.',
    ],
    evidence: behind.map(({ id }) => id),
    holds: true,
  }
}
