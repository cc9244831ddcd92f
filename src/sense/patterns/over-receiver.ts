// Receiving far more: people who receive well over what is usual in each week they are there, and
// more than two thirds of all they give and receive. Listed by probability, and never with a way
// out: receiving much is what newcomers and hard weeks are for.

import { type HelpRecord, type HelpRow, informalFavors } from '../help-record.ts'
import { namedWithin } from '../inference/bayesian-discovery.ts'
import { fitBetaBinomial, shareAbove } from '../inference/beta-binomial.ts'
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

const FAR_MORE = 1.5
const MOST_OF_IT = 2 / 3
const MEAN_ERROR = 0.05

export const overReceiver: Detector = {
  pattern: 'over-receiver',
  smallestTeam: LEAST_PEOPLE,
  needs: '10 favors of one person, 6 weeks there, 8 people',
  look: (record) => {
    const favors = informalFavors(record)
    const received = ratesOf(record, favors, ({ receiver }) => receiver)
    if (received.compared < LEAST_PEOPLE) {
      return [abstain('over-receiver', received.compared, LEAST_PEOPLE)]
    }
    if (received.most < LEAST_FAVORS) {
      return [abstain('over-receiver', received.most, LEAST_FAVORS)]
    }
    const chances = chancesOf(record, favors, received)
    const test = (place: number) => testOf(record, favors, received, place, chances[place]!)
    const named = namedWithin(chances, MEAN_ERROR)
    if (named.length > 0) return named.map(test)
    const nearest = chances.indexOf(Math.max(...chances))
    return [{ ...test(nearest), ...ofNobody(received, favors.length) }]
  },
}

function chancesOf({ people }: HelpRecord, favors: readonly HelpRow[], received: Rates): number[] {
  const all = new Int32Array(people.length)
  for (const { giver, receiver } of favors) {
    all[giver]! += 1
    all[receiver]! += 1
  }
  const found = fitBetaBinomial(received.counts, all)
  const usable = found.settled && Number.isFinite(found.alpha + found.beta)
  const prior = usable ? found : { alpha: 10, beta: 10 }
  return people.map((_, place) => {
    const count = received.counts[place]!
    if (received.weeks[place] === 0 || count < LEAST_FAVORS) return 0
    const much = aboveRate(received, place, FAR_MORE * received.median)
    return much * shareAbove(prior, count, all[place]!, MOST_OF_IT)
  })
}

function testOf(
  record: HelpRecord,
  favors: readonly HelpRow[],
  received: Rates,
  place: number,
  probability: number,
): Test {
  const { rate, interval } = rateOf(received, place)
  const behind = favors.filter(({ receiver }) => receiver === place)
  const gave = favors.reduce((sum, { giver }) => sum + Number(giver === place), 0)
  return {
    pattern: 'over-receiver',
    people: [record.people[place]!.id],
    scope: '',
    measure: `favors received in a week they were there; ${behind.length} received, ${gave} given`,
    unit: 'a week',
    estimate: rate,
    interval,
    n: behind.length + gave,
    null: besideEverybody(received, rate, probability),
    naive: null,
    p: null,
    probability,
    driver: null,
    decision: 'normalise',
    decisionReason:
      'Receiving much is usually what help is for; where it lasts, what they need may ' +
      'belong in a plan.',
    otherExplanations: [
      'They are new, or learning something that others know.',
      'What they gave was not written down.',
      'Their role asks on behalf of others.',
      'A hard season for their work alone.',
    ],
    evidence: behind.map(({ id }) => id),
    holds: true,
  }
}
