// A sole provider: what was asked for about something came from one person alone, or nearly, though
// it was asked for often. Said by probability: that more than four of five such favors are theirs.

import { type HelpRecord, informalAsks } from '../help-record.ts'
import { namedWithin } from '../inference/bayesian-discovery.ts'
import { betaBelow } from '../inference/special.ts'
import { wilsonInterval } from '../inference/wilson.ts'
import { peopleIn } from './asks-by-giver.ts'
import { abstain, type Detector, type Test } from './detector.ts'
import { againstFixed } from './fixed-null.ts'
import { isEnough, LEAST_ASKS, mostAsked, type Topic, topicsOf } from './topics.ts'

const LEAST_PEOPLE = 4
const NEARLY_ALL = 0.8
const MEAN_ERROR = 0.05

export const soleProvider: Detector = {
  pattern: 'sole-provider',
  smallestTeam: LEAST_PEOPLE,
  needs: '15 asks about one thing over 3 weeks, among 4 people',
  look: (record) => {
    const among = peopleIn(informalAsks(record))
    if (among < LEAST_PEOPLE) return [abstain('sole-provider', among, LEAST_PEOPLE)]
    const topics = topicsOf(record)
    const enough = topics.filter(isEnough)
    if (enough.length === 0) {
      return [
        abstain('sole-provider', Math.min(topics[0]?.asks.length ?? 0, LEAST_ASKS - 1), LEAST_ASKS),
      ]
    }
    const helped = enough.map((topic) => {
      const favors = topic.asks.filter(({ accepted }) => accepted)
      return { topic, ...mostAsked({ asks: favors }) }
    })
    // Any share as likely as any other, before they were seen.
    const chances = helped.map(({ asked, of }) =>
      of > 0 ? 1 - betaBelow(1 + asked, 1 + of - asked, NEARLY_ALL) : 0,
    )
    const test = (at: number) => testOf(record, helped[at]!, chances[at]!)
    const named = namedWithin(chances, MEAN_ERROR)
    if (named.length > 0) return named.map(test)
    const nearest = test(chances.indexOf(Math.max(...chances)))
    return [{ ...nearest, people: [], evidence: [], holds: false }]
  },
}

interface Helped {
  readonly topic: Topic
  readonly who: number
  readonly asked: number
  readonly of: number
}

function testOf(record: HelpRecord, { topic, who, asked, of }: Helped, probability: number): Test {
  const share = asked / Math.max(1, of)
  const others = topic.holders.length - 1
  return {
    pattern: 'sole-provider',
    people: [record.people[who]!.id],
    scope: topic.name,
    measure: `favors about ${topic.name} that came from one person, of those others asked for`,
    unit: 'share',
    estimate: share,
    interval: of > 0 ? wilsonInterval(asked, of) : [0, 1],
    n: of,
    null: againstFixed('any share as likely as any other (Beta-Binomial)', share, {
      ...{ mean: 0.5, sd: Math.sqrt(1 / 12), p: 1 - probability },
    }),
    naive: null,
    p: null,
    probability,
    driver: 'structure',
    decision: 'formalise',
    decisionReason:
      'When they are away nobody answers: a second person who learns it and a duty that ' +
      'both share would.',
    otherExplanations: [
      'The expertise is scarce by design.',
      others > 0
        ? 'Others could have helped and were not asked, or it was not written down.'
        : 'Others help with it and it is not written down.',
      'A short window: the others were away or on other work.',
    ],
    evidence: topic.asks.filter((row) => row.giver === who && row.accepted).map(({ id }) => id),
    holds: true,
  }
}
