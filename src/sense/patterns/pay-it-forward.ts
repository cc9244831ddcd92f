// Pay it forward: do people who were just helped offer help to a third person sooner? Of each offer
// it is known who made it and in which week; when in that week is drawn anew from the hours at
// which everybody's help is written down. Busy weeks and busy people are kept, and tell nothing.
// The days *before* they were helped are looked at the same way: what is as frequent then is no
// passing on.
import type { HelpRecord, HelpRow } from '../help-record.ts'
import { DAY_SECONDS, informalFavors, WEEK_SECONDS, weekOf } from '../help-record.ts'
import { compareWithSum, single } from '../inference/exact-sum.ts'
import { aboutEverybody } from './about-everybody.ts'
import { abstain, type Detector, type Test } from './detector.ts'

const NEEDED_FAVORS = 60
const NEEDED_PEOPLE = 10
/** Offers in weeks that tell anything. */
const NEEDED_OFFERS = 20
const WINDOW_DAYS = 5
const WINDOW_SECONDS = WINDOW_DAYS * DAY_SECONDS
const NINETY_PERCENT = 1.6448536269514722

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
    const after = offersBeside(record, favors, 'after')
    if (after.length < NEEDED_OFFERS)
      return [abstain('pay-it-forward', after.length, NEEDED_OFFERS)]
    return [testOf(after, offersBeside(record, favors, 'before'))]
  },
}

/** One offer to a third: whether it lay in the days looked at, and how likely that was. */
interface Offer {
  readonly row: HelpRow
  readonly inside: boolean
  readonly share: number
}

/** Offers in weeks of which a part lies within five days of help received. */
function offersBeside(
  record: HelpRecord,
  favors: readonly HelpRow[],
  side: 'after' | 'before',
): readonly Offer[] {
  const received = new Map<number, HelpRow[]>()
  for (const row of favors) {
    const own = received.get(row.receiver)
    if (own === undefined) received.set(row.receiver, [row])
    else own.push(row)
  }
  const hours = record.rows.map(({ time }) => (time - record.start) % WEEK_SECONDS)
  const profile = profileOf(hours)
  return favors.flatMap((row) => {
    if (row.asked) return []
    const near = (received.get(row.giver) ?? []).filter(
      ({ time }) => Math.abs(time - row.time) <= WEEK_SECONDS + WINDOW_SECONDS,
    )
    // Help back to whoever helped is no passing on, whenever it comes.
    if (near.some(({ giver }) => giver === row.receiver)) return []
    const spans = near.map(({ time }) =>
      side === 'after'
        ? ([time, time + WINDOW_SECONDS] as const)
        : ([time - WINDOW_SECONDS, time] as const),
    )
    const inside = (time: number) => spans.some(([from, to]) => time > from && time < to)
    const week = record.start + weekOf(record, row) * WEEK_SECONDS
    let share = 0
    for (const { hour, part } of profile) if (inside(week + hour)) share += part
    return share > 0 && share < 1 ? [{ row, inside: inside(row.time), share }] : []
  })
}

const PARTS = 60

/** When in a week help is written down: so many moments, each as likely. */
function profileOf(hours: readonly number[]): readonly { hour: number; part: number }[] {
  const sorted = [...hours].sort((one, other) => one - other)
  return Array.from({ length: PARTS }, (_, at) => ({
    hour: sorted[Math.floor(((at + 0.5) * sorted.length) / PARTS)]!,
    part: 1 / PARTS,
  }))
}

function testOf(after: readonly Offer[], before: readonly Offer[]): Test {
  const seen = timesAsOften(after)
  const earlier = timesAsOften(before)
  const apart = seen.logTimes - earlier.logTimes
  const doubt = NINETY_PERCENT * Math.hypot(seen.error, earlier.error)
  const own = (offers: readonly Offer[]) => offers.filter(({ inside }) => inside)
  return aboutEverybody({
    pattern: 'pay-it-forward',
    scope: `within ${WINDOW_DAYS} days`,
    measure: 'offers to a third in the days after being helped, against other days of that week',
    unit: 'times',
    estimate: Math.exp(seen.logTimes),
    interval: [
      Math.exp(seen.logTimes - NINETY_PERCENT * seen.error),
      Math.exp(seen.logTimes + NINETY_PERCENT * seen.error),
    ],
    n: after.length,
    null: compareWithSum(
      own(after).length,
      after.map(({ share }) => single(share)),
      'each offer at any hour of its week, giver and week kept',
    ),
    naive: null,
    holds: seen.logTimes - NINETY_PERCENT * seen.error > 0 && apart - doubt > 0,
    driver: 'norms',
    decision: 'normalise',
    decisionReason:
      'Help received is passed on to others. It is a strength: say so, and leave it as ' +
      'free as it is.',
    otherExplanations: [
      'A shared incident in which several people helped one after another.',
      'Work that is handed on: whoever got it next helped with the next part.',
      'Someone helped was freed for the rest of the week, and had the time.',
    ],
    evidence: own(after).map(({ row }) => row),
  })
}

/** How many times as often: the log of it, shrunk a little, by Newton's steps, with its error. */
function timesAsOften(offers: readonly Offer[]): { logTimes: number; error: number } {
  const inside = offers.filter((offer) => offer.inside).length
  let logTimes = 0
  let information = 1
  for (let step = 0; step < 40; step += 1) {
    let expected = 0
    information = PRIOR
    for (const { share } of offers) {
      const odds = (share / (1 - share)) * Math.exp(logTimes)
      const likely = odds / (1 + odds)
      expected += likely
      information += likely * (1 - likely)
    }
    const move = (inside - expected - PRIOR * logTimes) / information
    logTimes += Math.max(-1, Math.min(1, move))
    if (Math.abs(move) < 1e-9) break
  }
  return { logTimes, error: 1 / Math.sqrt(information) }
}

/** Weight of "as often as ever", so that a handful of offers gives a figure. */
const PRIOR = 0.1
