// Routing by reputation: what others asked one person for is asked of another since the one helped
// the other. For each topic and two people, the share of asks to the two that go to the second,
// before and after the first favor between them; of all such series the largest change is told,
// against the same with the order of asks drawn anew in every series (Westfall and Young 1993).
import { type Chance, shuffleRange } from '../chance.ts'
import {
  type HelpRecord,
  type HelpRow,
  informalAsks,
  informalFavors,
  isThere,
  weekOf,
} from '../help-record.ts'
import { compareWithDraws } from '../inference/sequential.ts'
import { asksByGiver, peopleIn } from './asks-by-giver.ts'
import { abstain, type Detector, type Test } from './detector.ts'
import { topicsOf } from './topics.ts'

const LEAST_PEOPLE = 4
const LEAST_ASKS = 20
/** On each side of the favor. */
const LEAST_SIDE = 6
const RISE = 0.3
const MOST_SERIES = 200
const MOST_OF_A_TOPIC = 10
/** Asks before the favor, and after: those nearest to it. */
const MOST_A_SIDE = 100

export const reputationRouting: Detector = {
  pattern: 'reputation-routing',
  smallestTeam: LEAST_PEOPLE,
  needs: '20 asks of others to two people about one thing, around a favor between the two',
  look: (record, chance) => {
    const among = peopleIn(informalAsks(record))
    if (among < LEAST_PEOPLE) return [abstain('reputation-routing', among, LEAST_PEOPLE)]
    const { series, longest } = seriesOf(record)
    if (series.length === 0) {
      return [abstain('reputation-routing', Math.min(longest, LEAST_ASKS - 1), LEAST_ASKS)]
    }
    return [testOf(record, series, chance)]
  },
}

interface Series {
  readonly topic: string
  readonly from: number
  readonly to: number
  readonly favor: HelpRow
  readonly asks: readonly HelpRow[]
  /** 1 where the second was asked, in order of time. */
  readonly toSecond: Int32Array
  /** How many came before the favor. */
  readonly before: number
}

function seriesOf(record: HelpRecord): { series: readonly Series[]; longest: number } {
  const size = record.people.length
  const first = new Map<number, HelpRow>()
  for (const favor of informalFavors(record)) {
    const [low, high] = [
      Math.min(favor.giver, favor.receiver),
      Math.max(favor.giver, favor.receiver),
    ]
    const pair = low * size + high
    if (!first.has(pair)) first.set(pair, favor)
  }
  const series: Series[] = []
  let longest = 0
  for (const { name, asks, holders } of topicsOf(record)) {
    const byGiver = asksByGiver(asks)
    const asked = mostAskedOf(byGiver, holders)
    longest = Math.max(longest, (asked[0]?.asks ?? 0) + (asked[1]?.asks ?? 0))
    for (const { who: from, asks: ofFirst } of asked) {
      for (const { who: to, asks: ofSecond } of asked) {
        const favor = first.get(Math.min(from, to) * size + Math.max(from, to))
        if (from === to || favor === undefined || ofFirst + ofSecond < LEAST_ASKS) continue
        const found = oneSeries(record, name, byGiver, { from, to, favor })
        const after = found.asks.length - found.before
        const enough = found.before >= LEAST_SIDE && after >= LEAST_SIDE
        if (enough && found.asks.length >= LEAST_ASKS) series.push(found)
      }
    }
  }
  return { series: series.slice(0, MOST_SERIES), longest }
}

/** Whom a topic's asks went to, the most asked first, and no more than can be compared in pairs. */
function mostAskedOf(
  byGiver: ReadonlyMap<number, readonly HelpRow[]>,
  holders: readonly number[],
): readonly { who: number; asks: number }[] {
  return holders
    .map((who) => ({ who, asks: byGiver.get(who)?.length ?? 0 }))
    .sort((one, other) => other.asks - one.asks || one.who - other.who)
    .slice(0, MOST_OF_A_TOPIC)
}

/** Asks of others to the two, in weeks in which either could have been asked. */
function oneSeries(
  record: HelpRecord,
  topic: string,
  byGiver: ReadonlyMap<number, readonly HelpRow[]>,
  { from, to, favor }: Pick<Series, 'from' | 'to' | 'favor'>,
): Series {
  const [first, second] = [record.people[from]!, record.people[to]!]
  const both = [...(byGiver.get(from) ?? []), ...(byGiver.get(to) ?? [])].filter((row) => {
    if (row.receiver === from || row.receiver === to || row.time === favor.time) return false
    const week = weekOf(record, row)
    return isThere(first, week) && isThere(second, week)
  })
  const inOrder = both.sort((one, other) => one.time - other.time)
  const asks = [
    ...inOrder.filter(({ time }) => time < favor.time).slice(-MOST_A_SIDE),
    ...inOrder.filter(({ time }) => time > favor.time).slice(0, MOST_A_SIDE),
  ]
  const toSecond = Int32Array.from(asks, ({ giver }) => Number(giver === to))
  const before = asks.reduce((sum, { time }) => sum + Number(time < favor.time), 0)
  return { topic, from, to, favor, asks, toSecond, before }
}

/** Shares going to the second, before and after. */
function sharesOf({ before }: Pick<Series, 'before'>, toSecond: Int32Array) {
  let [early, all] = [0, 0]
  toSecond.forEach((each, at) => {
    all += each
    if (at < before) early += each
  })
  return { before: early / before, after: (all - early) / (toSecond.length - before), all }
}

/** The rise in its own standard deviations, were the order no matter. */
function riseOf(series: Series, toSecond: Int32Array): number {
  const { before, after, all } = sharesOf(series, toSecond)
  const size = toSecond.length
  const share = all / size
  const spread = share * (1 - share) * (1 / series.before + 1 / (size - series.before))
  return spread > 0 ? (after - before) / Math.sqrt(spread) : 0
}

/** The largest rise of all, with the order of asks drawn anew in each series. */
function againstOrders(series: readonly Series[], largest: number, chance: Chance) {
  const drawn = series.map(({ toSecond }) => Int32Array.from(toSecond))
  return compareWithDraws(
    largest,
    () => {
      let most = Number.NEGATIVE_INFINITY
      series.forEach((each, at) => {
        const order = drawn[at]!
        shuffleRange(order, 0, order.length, chance)
        most = Math.max(most, riseOf(each, order))
      })
      return most
    },
    { name: 'the largest rise of any two people and topic, the order of asks drawn anew' },
  )
}

function testOf(record: HelpRecord, series: readonly Series[], chance: Chance): Test {
  const rises = series.map((each) => riseOf(each, each.toSecond))
  const largest = Math.max(...rises)
  const best = series[rises.indexOf(largest)]!
  const compared = againstOrders(series, largest, chance)
  const { before, after } = sharesOf(best, best.toSecond)
  const size = best.asks.length
  const sd = Math.sqrt(
    (before * (1 - before)) / best.before + (after * (1 - after)) / (size - best.before),
  )
  return {
    pattern: 'reputation-routing',
    people: [best.from, best.to].map((place) => record.people[place]!.id),
    scope: best.topic,
    measure:
      `share of asks about ${best.topic} that go to the second of two, after the first ` +
      'favor between them less before',
    unit: 'share difference',
    estimate: after - before,
    interval: [after - before - 1.645 * sd, after - before + 1.645 * sd],
    n: size,
    null: compared,
    naive: null,
    p: compared.p,
    probability: null,
    driver: 'signalling',
    decision: 'normalise',
    decisionReason:
      'Who is known to help is asked: saying openly who answers what keeps it that way.',
    otherExplanations: [
      'The second took over the duty.',
      'The first had other work, was away or left.',
      'Others learned to know the second at that time.',
    ],
    evidence: [best.favor.id, ...best.asks.map(({ id }) => id)],
    holds: after - before >= RISE,
  }
}
