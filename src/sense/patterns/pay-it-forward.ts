// Pay it forward: do people who were just helped offer help to a third person sooner? Offers in
// the five days after somebody was helped are counted beside theirs in the five days before. Busy
// weeks, busy people and shared projects make as many of either; passing on comes after. An offer
// both after one favor and before the next tells nothing, and is left out.
import type { HelpRecord, HelpRow } from '../help-record.ts'
import { DAY_SECONDS, informalFavors } from '../help-record.ts'
import { compareWithChances } from '../inference/exact-sum.ts'
import { wilsonInterval } from '../inference/wilson.ts'
import { aboutEverybody } from './about-everybody.ts'
import { abstain, type Detector, type Test } from './detector.ts'

const NEEDED_FAVORS = 60
const NEEDED_PEOPLE = 10
/** Offers on one side only. */
const NEEDED_OFFERS = 20
const WINDOW_DAYS = 5
const WINDOW_SECONDS = WINDOW_DAYS * DAY_SECONDS

export const payItForward: Detector = {
  pattern: 'pay-it-forward',
  smallestTeam: NEEDED_PEOPLE,
  needs: `${NEEDED_FAVORS} favors among ${NEEDED_PEOPLE} people, ${NEEDED_OFFERS} of them offers`,
  look(record) {
    const favors = informalFavors(record)
    const people = new Set(favors.flatMap(({ giver, receiver }) => [giver, receiver])).size
    if (favors.length < NEEDED_FAVORS) {
      return [abstain('pay-it-forward', favors.length, NEEDED_FAVORS)]
    }
    if (people < NEEDED_PEOPLE) return [abstain('pay-it-forward', people, NEEDED_PEOPLE)]
    const offers = offersToThirds(favors)
    const { after, before } = offers
    const telling = after.length + before.length
    if (telling < NEEDED_OFFERS) return [abstain('pay-it-forward', telling, NEEDED_OFFERS)]
    return [testOf(record, favors, offers)]
  },
}

interface Offers {
  readonly all: readonly HelpRow[]
  /** After one was helped and not before; before and not after. */
  readonly after: readonly HelpRow[]
  readonly before: readonly HelpRow[]
  /** Times at which each person was helped. */
  readonly helped: ReadonlyMap<number, readonly HelpRow[]>
}

/** Offers that are no help back to whoever helped in those days. */
function offersToThirds(favors: readonly HelpRow[]): Offers {
  const helped = new Map<number, HelpRow[]>()
  for (const row of favors) {
    const own = helped.get(row.receiver)
    if (own === undefined) helped.set(row.receiver, [row])
    else own.push(row)
  }
  const all: HelpRow[] = []
  const after: HelpRow[] = []
  const before: HelpRow[] = []
  for (const row of favors) {
    if (row.asked) continue
    const near = (helped.get(row.giver) ?? []).filter(
      ({ time }) => time !== row.time && Math.abs(time - row.time) <= WINDOW_SECONDS,
    )
    if (near.some(({ giver }) => giver === row.receiver)) continue
    const isAfter = near.some(({ time }) => time < row.time)
    const isBefore = near.some(({ time }) => time > row.time)
    all.push(row)
    if (isAfter && !isBefore) after.push(row)
    if (isBefore && !isAfter) before.push(row)
  }
  return { all, after, before, helped }
}

function testOf(record: HelpRecord, favors: readonly HelpRow[], offers: Offers): Test {
  const { after, before } = offers
  const telling = after.length + before.length
  const odds = (share: number) => share / (1 - share)
  // Half an offer on either side, so that none on one side gives a figure too.
  const [low, high] = wilsonInterval(after.length + 0.5, telling + 1)
  return aboutEverybody({
    pattern: 'pay-it-forward',
    scope: `within ${WINDOW_DAYS} days`,
    measure: 'offers to a third in the days after being helped, against the days before',
    unit: 'times',
    estimate: (after.length + 0.5) / (before.length + 0.5),
    interval: [odds(low), odds(high)],
    n: telling,
    null: compareWithChances(
      after.length,
      Array.from({ length: telling }, () => 0.5),
      'as many in the days before being helped as in the days after',
    ),
    naive: againstSteady(record, favors, offers),
    holds: after.length > before.length,
    driver: 'norms',
    decision: 'normalise',
    decisionReason:
      'Help received is passed on to others. It is a strength: say so, and leave it free.',
    otherExplanations: [
      'A shared incident in which several people helped one after another.',
      'Work that is handed on: whoever got it next helped with the next part.',
      'Someone helped was freed for the rest of the week, and had the time.',
    ],
    evidence: after,
  })
}

/** What a steady rate of offers over the whole record would say: blind to busy weeks. */
function againstSteady(record: HelpRecord, favors: readonly HelpRow[], { all, helped }: Offers) {
  const [first, last] = [favors[0]!.time, favors.at(-1)!.time]
  const length = Math.max(1, last - first)
  const shares = record.people.map((_, person) => {
    let [covered, until] = [0, first]
    for (const { time } of helped.get(person) ?? []) {
      const end = Math.min(last, time + WINDOW_SECONDS)
      covered += Math.max(0, end - Math.max(until, time))
      until = Math.max(until, end)
    }
    return covered / length
  })
  const isAfter = ({ giver, time }: HelpRow) =>
    (helped.get(giver) ?? []).some((row) => row.time < time && time - row.time <= WINDOW_SECONDS)
  return compareWithChances(
    all.filter(isAfter).length,
    all.map(({ giver }) => shares[giver]!),
    'each offer at any time, as often in busy weeks as in others',
  )
}
