// A hidden bottleneck: of those who could help with something, most asks end with one person, and
// they wait longer there than asks wait elsewhere. Both are needed: who is asked most and answers
// as fast as anybody is only well known. Asks must gather before waits are looked at; the waits are
// the test, and of all topics where asks gather the plainest is told, paid for by Bonferroni.
import { type HelpRecord, type HelpRow, informalAsks, weekOf } from '../help-record.ts'
import { betaBelow } from '../inference/special.ts'
import { wilsonInterval } from '../inference/wilson.ts'
import { peopleIn } from './asks-by-giver.ts'
import { abstain, type Detector, type Test } from './detector.ts'
import { againstFixed, finite, normalAbove, smallestOf } from './fixed-null.ts'
import { isEnough, LEAST_ASKS, mostAsked, type Topic, topicsOf } from './topics.ts'
import { waitNullOf, waitsOf } from './waits.ts'

/** Asks gather where this share and so many times an even one ends with one, hardly by chance. */
const SHARE = 0.4
const TIMES_EVEN = 1.25
const SHARE_P = 0.1
/** Times as long as elsewhere. */
const LONGER = 1.4
const LEAST_PEOPLE = 5
const LEAST_WAITS = 5
/** The most asked about; one more costs each of the others. */
const MOST_TOPICS = 40

export const hiddenBottleneck: Detector = {
  pattern: 'hidden-bottleneck',
  smallestTeam: LEAST_PEOPLE,
  needs: '15 asks about one thing over 3 weeks, how long they waited, 5 people',
  look: (record) => {
    const asks = informalAsks(record)
    const among = peopleIn(asks)
    if (among < LEAST_PEOPLE) return [abstain('hidden-bottleneck', among, LEAST_PEOPLE)]
    const topics = topicsOf(record)
    const enough = topics
      .filter((topic) => isEnough(topic) && topic.holders.length > 1)
      .slice(0, MOST_TOPICS)
    if (enough.length === 0) {
      const most = Math.min(topics[0]?.asks.length ?? 0, LEAST_ASKS - 1)
      return [abstain('hidden-bottleneck', most, LEAST_ASKS)]
    }
    const timed = asks.reduce((sum, row) => sum + Number(row.waitHours !== undefined), 0)
    if (timed < LEAST_ASKS) return [abstain('hidden-bottleneck', timed, LEAST_ASKS)]
    const seen = enough.map((topic) => seenIn(record, asks, topic))
    const looks = seen.reduce((sum, { gathers }) => sum + Number(gathers), 0)
    return [
      testOf(
        record,
        seen.reduce((one, other) => (other.p < one.p ? other : one)),
        looks,
      ),
    ]
  },
}

interface Seen {
  readonly topic: Topic
  readonly who: number
  readonly asked: number
  readonly of: number
  readonly even: number
  readonly shareP: number
  /** How many times as long they waited, and the p of it. */
  readonly longer: number
  readonly p: number
  /** Asks left until they were back. */
  readonly whileAway: number
  readonly gathers: boolean
}

function seenIn(record: HelpRecord, asks: readonly HelpRow[], topic: Topic): Seen {
  const { who, asked, of } = mostAsked(topic)
  const even = 1 / topic.holders.length
  // At least so many of them at one, if all who could were asked alike.
  const shareP = asked > 0 ? betaBelow(asked, of - asked + 1, even) : 1
  const gathers = asked / of >= Math.max(SHARE, TIMES_EVEN * even) && shareP <= SHARE_P
  const { longer, p } = gathers ? waitsThere(asks, topic, who) : { longer: 1, p: 1 }
  const awayWeeks = record.people[who]?.awayWeeks
  const whileAway = topic.asks.filter(
    (row) => row.giver === who && !row.accepted && awayWeeks?.has(weekOf(record, row)),
  ).length
  return { topic, who, asked, of, even, shareP, longer, p, whileAway, gathers }
}

function waitsThere(asks: readonly HelpRow[], { asks: own }: Topic, who: number) {
  const there = new Set(own.filter(({ giver }) => giver === who))
  const waits = waitsOf(asks.filter((row) => there.has(row) || row.giver !== who))
  const nobody = waitNullOf(waits.filter((wait) => wait.who !== who))
  const theirs = waits.filter((wait) => wait.who === who)
  if (nobody === undefined || theirs.length < LEAST_WAITS) return { longer: 1, p: 1 }
  const away = theirs.reduce((sum, { value }) => sum + value, 0) / theirs.length - nobody.mean
  const variance = nobody.between * (1 + 1 / nobody.people) + nobody.within / theirs.length
  return { longer: Math.exp(away), p: finite(normalAbove(away / Math.sqrt(variance)), 1) }
}

function testOf(record: HelpRecord, found: Seen, looks: number): Test {
  const { topic, who, asked, of, even, longer, gathers, whileAway } = found
  const share = asked / of
  const sd = Math.sqrt((even * (1 - even)) / of)
  const name =
    `an even share among the ${topic.holders.length} who could; p is of waits that differ no ` +
    'more than people’s waits for the kind differ'
  const p = smallestOf(found.p, looks)
  const compared = againstFixed(name, share, { mean: even, sd, p })
  const alone = { mean: even, sd, p: found.shareP }
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
    naive: againstFixed('an even share among those who could', share, alone),
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
    holds: gathers && longer >= LONGER,
  }
}
