// Exchange with a stated return: a favor, and within two days one of about the same size back, with
// the return said aloud by either side. That two people help each other is not enough: it has to be
// quicker and more alike in size than when the same favors between the same two had come in another
// order. It is told as what it is, an exchange people have agreed on, and never as an accusation.
import { type Chance, shuffleRange } from '../chance.ts'
import type { HelpRecord, HelpRow } from '../help-record.ts'
import { DAY_SECONDS, informalFavors } from '../help-record.ts'
import { compareWithDraws } from '../inference/sequential.ts'
import { wilsonInterval } from '../inference/wilson.ts'
import { aboutEverybody } from './about-everybody.ts'
import { abstain, type Detector } from './detector.ts'

const WINDOW_SECONDS = 2 * DAY_SECONDS
const SIZE_APART = 0.2
const NEEDED_EXCHANGES = 10

export const statedExchange: Detector = {
  pattern: 'stated-exchange',
  smallestTeam: 2,
  needs: `${NEEDED_EXCHANGES} favors given back within two days, as large, and said to be`,
  look(record, chance) {
    const pairs = pairsOf(record)
    const exchanged = pairs.flatMap((pair) => exchangesIn(pair, pair))
    if (exchanged.length < NEEDED_EXCHANGES) {
      return [abstain('stated-exchange', exchanged.length, NEEDED_EXCHANGES)]
    }
    const favors = informalFavors(record).length
    const estimate = exchanged.length / favors
    const found = compareOrders(pairs, exchanged.length, favors, chance)
    return [
      aboutEverybody({
        pattern: 'stated-exchange',
        measure: 'favors given back within two days, as large, with the return said aloud',
        unit: 'share',
        estimate,
        interval: wilsonInterval(exchanged.length, favors),
        n: favors,
        null: found,
        holds: true,
        driver: 'norms',
        decision: 'formalise',
        decisionReason:
          'People already agree on these exchanges. An agreement or a rota keeps them ' +
          'without anybody having to remember.',
        otherExplanations: [
          'A healthy swap: both sides wanted it, and said so.',
          'Shifts or reviews that come in twos, written down as favors.',
          'Two people who write everything down, while others leave the return unsaid.',
        ],
        evidence: exchanged,
      }),
    ]
  },
}

/** Favors between each two, in order of time, where there are both ways. */
function pairsOf(record: HelpRecord): readonly (readonly HelpRow[])[] {
  const pairs = new Map<number, HelpRow[]>()
  for (const row of informalFavors(record)) {
    const [one, other] = [Math.min(row.giver, row.receiver), Math.max(row.giver, row.receiver)]
    const key = one * record.people.length + other
    const pair = pairs.get(key)
    if (pair === undefined) pairs.set(key, [row])
    else pair.push(row)
  }
  return [...pairs.values()].filter((pair) => pair.some(({ giver }) => giver !== pair[0]!.giver))
}

/** Favors back: `order[i]` happens at the time of `pair[i]`. Each gives back one favor at most. */
function exchangesIn(pair: readonly HelpRow[], order: readonly HelpRow[]): readonly HelpRow[] {
  const back: HelpRow[] = []
  const isBack = new Set<HelpRow>()
  order.forEach((row, at) => {
    // Without a size nothing is alike, and there is no need to look.
    if (row.minutes === undefined || isBack.has(row)) return
    for (let place = at + 1; place < order.length; place += 1) {
      const apart = pair[place]!.time - pair[at]!.time
      if (apart > WINDOW_SECONDS) return
      const other = order[place]!
      if (apart <= 0 || other.giver !== row.receiver || isBack.has(other)) continue
      if (!alike(row, other) || !isSaid(row, other)) continue
      isBack.add(other)
      back.push(other)
      return
    }
  })
  return back
}

function alike({ minutes: one }: HelpRow, { minutes: other }: HelpRow): boolean {
  if (one === undefined || other === undefined) return false
  return Math.abs(one - other) <= SIZE_APART * Math.max(one, other)
}

function isSaid(first: HelpRow, back: HelpRow): boolean {
  return first.expectation === 'return' || back.expectation === 'return' || back.inReturnFor >= 0
}

/** The favors between two in any order over the times at which they came. */
function compareOrders(
  pairs: readonly (readonly HelpRow[])[],
  exchanged: number,
  favors: number,
  chance: Chance,
) {
  const orders = pairs.map((pair) => Int32Array.from(pair, (_, at) => at))
  return compareWithDraws(
    exchanged / favors,
    () => {
      let sum = 0
      pairs.forEach((pair, at) => {
        const order = orders[at]!
        shuffleRange(order, 0, order.length, chance)
        sum += exchangesIn(
          pair,
          Array.from(order, (place) => pair[place]!),
        ).length
      })
      return sum / favors
    },
    { name: 'the favors between two people in any order', draws: 499, enough: 50, least: 99 },
  )
}
