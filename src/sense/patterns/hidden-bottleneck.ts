// A hidden bottleneck: of those who could help with something, most asks end with one person, and
// they wait longer there than asks wait elsewhere. Both are needed: who is asked most and answers
// as fast as anybody is only well known. Of all topics the one where asks gather most against
// chance is told, paid for by Bonferroni.

import { type HelpRecord, type HelpRow, informalAsks, weekOf } from '../help-record.ts'
import { betaBelow } from '../inference/special.ts'
import { wilsonInterval } from '../inference/wilson.ts'
import { abstain, type Detector, type Test } from './detector.ts'
import { againstFixed, combinedP, finite, normalAbove, smallestOf } from './fixed-null.ts'
import { isEnough, LEAST_ASKS, mostAsked, type Topic, topicsOf } from './topics.ts'
import { waitNullOf, waitsOf } from './waits.ts'

/** Of a topic's asks, at least this share ends with them, and so many times an even share. */
const SHARE = 0.4
const TIMES_EVEN = 1.25
const LONGER = 1.4
const EACH_P = 0.03

export const hiddenBottleneck: Detector = {
  pattern: 'hidden-bottleneck',
  smallestTeam: 5,
  needs: '15 asks about one thing over 3 weeks, and how long they waited',
  look: (record) => {
    const topics = topicsOf(record)
    const enough = topics.filter((topic) => isEnough(topic) && topic.holders.length > 1)
    if (enough.length === 0) {
      return [abstain('hidden-bottleneck', Math.min(topics[0]?.asks.length ?? 0, 14), LEAST_ASKS)]
    }
    const asks = informalAsks(record)
    const seen = enough.map((topic) => gathered(record, asks, topic))
    const best = seen.reduce((one, other) => (other.p < one.p ? other : one))
    return [testOf(record, best, enough.length)]
  },
}

interface Gathered {
  readonly topic: Topic
  readonly who: number
  readonly asked: number
  readonly of: number
  readonly even: number
  readonly shareP: number
  /** How many times as long, and how sure. */
  readonly longer: number
  readonly waitP: number
  /** Asks left until they were back. */
  readonly whileAway: number
  readonly p: number
  readonly gathers: boolean
}

function gathered(record: HelpRecord, asks: readonly HelpRow[], topic: Topic): Gathered {
  const { who, asked, of } = mostAsked(topic)
  const even = 1 / topic.holders.length
  // At least so many of them at one, if all who could were asked alike.
  const tail = asked > 0 ? betaBelow(asked, of - asked + 1, even) : 1
  const shareP = smallestOf(tail, topic.holders.length)
  const gathers = asked / of >= Math.max(SHARE, TIMES_EVEN * even) && shareP <= EACH_P
  const wait = gathers ? waitsThere(asks, topic, who) : { longer: 1, waitP: 1 }
  const person = record.people[who]
  const whileAway = topic.asks.filter(
    (row) =>
      row.giver === who && !row.accepted && person?.awayWeeks.has(weekOf(record, row)) === true,
  ).length
  const p = gathers ? combinedP(shareP, wait.waitP) : 1
  return { topic, who, asked, of, even, shareP, ...wait, whileAway, p, gathers }
}

function waitsThere(asks: readonly HelpRow[], { asks: own }: Topic, who: number) {
  const there = new Set(own.filter(({ giver }) => giver === who))
  const waits = waitsOf(asks.filter((row) => there.has(row) || row.giver !== who))
  const nobody = waitNullOf(waits.filter((wait) => wait.who !== who))
  const theirs = waits.filter((wait) => wait.who === who)
  if (nobody === undefined || theirs.length < 5) return { longer: 1, waitP: 1 }
  const away = theirs.reduce((sum, { value }) => sum + value, 0) / theirs.length - nobody.mean
  const variance = nobody.between * (1 + 1 / nobody.people) + nobody.within / theirs.length
  return { longer: Math.exp(away), waitP: normalAbove(away / Math.sqrt(variance)) }
}

function testOf(record: HelpRecord, found: Gathered, looks: number): Test {
  const { topic, who, asked, of, even, longer, waitP, gathers, whileAway } = found
  const p = smallestOf(finite(found.p, 1), looks)
  const share = asked / of
  const name =
    `asks dealt evenly to the ${topic.holders.length} who could, waiting as long as ` +
    'others’ asks of the kind'
  const compared = againstFixed(name, share, {
    ...{ mean: even, sd: Math.sqrt((even * (1 - even)) / of), p },
  })
  return {
    pattern: 'hidden-bottleneck',
    people: [record.people[who]!.id],
    scope: topic.name,
    measure:
      `asks about ${topic.name} that end with one person; they waited ${longer.toFixed(1)} ` +
      `times as long as others, ${whileAway} until that person was back`,
    unit: 'share',
    estimate: share,
    interval: wilsonInterval(asked, of),
    n: of,
    null: compared,
    naive: againstFixed('asks dealt evenly to those who could', share, {
      ...{ mean: even, sd: compared.sd, p: found.shareP },
    }),
    p: compared.p,
    probability: null,
    driver: 'structure',
    decision: 'formalise',
    decisionReason:
      'Asks gather where one person has no time for them: a duty that several share ' +
      'would say who answers.',
    otherExplanations: [
      'The expertise is scarce by design.',
      'A rule sends these asks there.',
      'Hard asks take longer, whoever answers them.',
    ],
    evidence: topic.asks.filter(({ giver }) => giver === who).map(({ id }) => id),
    holds: gathers && waitP <= EACH_P && longer >= LONGER,
  }
}
