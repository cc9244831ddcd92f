// Reputation: does a yes come more easily to people known to give? An ask counts as a known giver's
// where, in the sixty days before, they gave more to others than most people there did. Volume says
// nothing (givers may ask more), so only answers are compared, each asked person's own, and apart
// for asks of somebody who has something coming back from them: that would be direct return.
import type { HelpRecord, HelpRow } from '../help-record.ts'
import { DAY_SECONDS, informalFavors, isThere, weekOf } from '../help-record.ts'
import { compareInStrata, type Stratified, type StratifiedRow } from '../inference/stratified.ts'
import { aboutEverybody } from './about-everybody.ts'
import { abstain, type Detector, type Test } from './detector.ts'
import { MEMORY_DAYS, walkOpenHelp } from './open-help.ts'

const NEEDED_FAVORS = 100
const NEEDED_PEOPLE = 6
/** Asks of known givers, and of others. */
const NEEDED_ASKS = 20

export const reputation: Detector = {
  pattern: 'reputation',
  smallestTeam: NEEDED_PEOPLE,
  needs: `${NEEDED_FAVORS} favors, and ${NEEDED_ASKS} asks each of known givers and of others`,
  look(record) {
    const favors = informalFavors(record).length
    if (favors < NEEDED_FAVORS) return [abstain('reputation', favors, NEEDED_FAVORS)]
    if (record.people.length < NEEDED_PEOPLE) {
      return [abstain('reputation', record.people.length, NEEDED_PEOPLE)]
    }
    const asks = answeredAsks(record)
    const known = asks.filter(({ looked }) => looked).length
    const fewer = Math.min(known, asks.length - known)
    if (fewer < NEEDED_ASKS) return [abstain('reputation', fewer, NEEDED_ASKS)]
    const seen = compareInStrata(asks, NULL)
    if (!(seen.n > 0)) return [abstain('reputation', 0, NEEDED_ASKS)]
    return [testOf(asks, seen)]
  },
}

interface Answered extends StratifiedRow {
  readonly row: HelpRow
}

/** Asks from the time on when it can be known who gives. */
function answeredAsks(record: HelpRecord): readonly Answered[] {
  const known = new KnownGivers(record)
  const from = (record.rows[0]?.time ?? 0) + (MEMORY_DAYS / 2) * DAY_SECONDS
  const asks: Answered[] = []
  walkOpenHelp(record.rows, record.people.length, (row, open) => {
    known.moveTo(row)
    if (!row.asked || row.underAuthority || row.time < from) return
    const comesBack = open.from(row.receiver, row.giver, row.time) > 0
    asks.push({
      row,
      stratum: row.giver * 2 + Number(comesBack),
      looked: known.has(row),
      yes: row.accepted,
    })
  })
  return asks
}

/** Who gave how much in the last sixty days. */
class KnownGivers {
  readonly #record: HelpRecord
  readonly #favors: readonly HelpRow[]
  readonly #given: Int32Array
  #noted = 0
  #forgotten = 0

  constructor(record: HelpRecord) {
    this.#record = record
    this.#favors = informalFavors(record)
    this.#given = new Int32Array(record.people.length)
  }

  moveTo({ time }: HelpRow): void {
    while (this.#noted < this.#favors.length && this.#favors[this.#noted]!.time < time) {
      this.#given[this.#favors[this.#noted]!.giver]! += 1
      this.#noted += 1
    }
    const oldest = time - MEMORY_DAYS * DAY_SECONDS
    while (this.#forgotten < this.#noted && this.#favors[this.#forgotten]!.time < oldest) {
      this.#given[this.#favors[this.#forgotten]!.giver]! -= 1
      this.#forgotten += 1
    }
  }

  /** Whether whoever asks gave more of late than most people there. */
  has(row: HelpRow): boolean {
    const week = weekOf(this.#record, row)
    const there: number[] = []
    this.#record.people.forEach((person, place) => {
      if (isThere(person, week) || this.#given[place]! > 0) there.push(this.#given[place]!)
    })
    there.sort((one, other) => one - other)
    const middle = there.length / 2
    const median = (there[Math.floor(middle)]! + there[Math.ceil(middle) - 1]!) / 2
    return this.#given[row.receiver]! > median
  }
}

const NULL = 'each person’s answers dealt anew among those who asked them'

function testOf(asks: readonly Answered[], seen: Stratified): Test {
  const all = asks.map((ask) => ({ ...ask, stratum: 0 }))
  const naive = compareInStrata(all, 'answers dealt anew among all asks').null
  return aboutEverybody({
    pattern: 'reputation',
    measure: 'yes to people known to give, against yes to others asking the same person',
    unit: 'share difference',
    estimate: seen.difference,
    interval: seen.interval,
    n: seen.n,
    null: seen.null,
    naive,
    holds: seen.interval[0] > 0,
    driver: 'signalling',
    decision: 'normalise',
    decisionReason:
      'Giving is seen and answered. Say aloud that asking needs no record of giving, so ' +
      'that new and quiet people ask too.',
    otherExplanations: [
      'People who give much have been there longer, and ask for what is easy to give.',
      'They work on what everybody is working on, so their asks fit the day.',
      'In a busy season those who give less may have less time to ask well.',
    ],
    evidence: asks.filter(({ looked }) => looked).map(({ row }) => row),
  })
}
