// Direct return: is help given back to whoever gave it? Two tests have to agree. More favors are
// answered within sixty days than where receivers are dealt anew inside four weeks; and people turn
// sooner to somebody with something open between them, given how close the two always were. The
// first alone takes lasting closeness for returning, the second alone could rest on its model.
import type { Chance } from '../chance.ts'
import type { FavorColumns } from '../favors.ts'
import type { HelpRecord, HelpRow } from '../help-record.ts'
import { DAY_SECONDS, informalFavors, weekOf } from '../help-record.ts'
import { NEEDED_FAVORS, NEEDED_PEOPLE } from '../measures/direct-return.ts'
import { eligibleCount, gapsOf, returnsWithin } from '../measures/returns.ts'
import { returnInterval } from '../nulls/resampled-pairs.ts'
import { compareReturns } from '../nulls/shuffled-receivers.ts'
import { aboutEverybody } from './about-everybody.ts'
import { abstain, type Detector, type Test } from './detector.ts'
import { MEMORY_DAYS } from './open-help.ts'
import { type TurningBack, turningBack } from './turning-back.ts'

const WINDOW_SECONDS = MEMORY_DAYS * DAY_SECONDS
const BLOCK_WEEKS = 4
/** Draws of the block null, which only has to agree at 5 %. */
const DRAWS = 199
const AGREES = 0.05

export const directReturn: Detector = {
  pattern: 'direct-return',
  smallestTeam: NEEDED_PEOPLE,
  needs: `${NEEDED_FAVORS} favors among ${NEEDED_PEOPLE} people`,
  look(record, chance) {
    const rows = informalFavors(record)
    const people = new Set(rows.flatMap(({ giver, receiver }) => [giver, receiver])).size
    if (rows.length < NEEDED_FAVORS) return [abstain('direct-return', rows.length, NEEDED_FAVORS)]
    if (people < NEEDED_PEOPLE) return [abstain('direct-return', people, NEEDED_PEOPLE)]
    const favors = columnsOf(rows, record.people.length)
    const eligible = eligibleCount(favors.time, WINDOW_SECONDS)
    if (eligible < NEEDED_FAVORS / 4) return [abstain('direct-return', eligible, NEEDED_FAVORS / 4)]
    const turning = turningBack(record)
    if (turning === undefined) return [abstain('direct-return', 0, 1)]
    return [testOf(record, rows, favors, turning, chance)]
  },
}

function columnsOf(rows: readonly HelpRow[], people: number): FavorColumns {
  return {
    people,
    time: Float64Array.from(rows, ({ time }) => time),
    giver: Int32Array.from(rows, ({ giver }) => giver),
    receiver: Int32Array.from(rows, ({ receiver }) => receiver),
  }
}

function testOf(
  record: HelpRecord,
  rows: readonly HelpRow[],
  favors: FavorColumns,
  turning: TurningBack,
  chance: Chance,
): Test {
  const gap = gapsOf(favors)
  const returns = returnsWithin(favors, gap, WINDOW_SECONDS)
  const compare = (name: string, blockStarts: readonly number[]) =>
    compareReturns(favors, [WINDOW_SECONDS], {
      ...{ name, blockStarts, chance, draws: DRAWS, enough: 40, least: 99 },
    })[0]!
  const inBlocks = compare('receivers dealt anew inside four weeks', blocksOf(record, rows))
  return aboutEverybody({
    pattern: 'direct-return',
    scope: `within ${MEMORY_DAYS} days`,
    measure: 'favors that were answered by one back',
    unit: 'share',
    estimate: returns.share,
    interval: returnInterval(favors, gap, WINDOW_SECONDS, chance, DRAWS),
    n: returns.eligible,
    null: inBlocks,
    naive: compare('receivers dealt anew over the whole time', [0]),
    p: turning.p,
    holds: inBlocks.p <= AGREES && turning.estimate > 0,
    driver: 'pressure',
    decision: 'normalise',
    decisionReason:
      'Help is given back between two people, and works. Say aloud that it need not be, ' +
      'so that those who cannot give back soon still ask.',
    otherExplanations: [
      'Two people worked on the same thing for a while, and needed each other both ways.',
      'A shared deadline brought both sides to work at once.',
      'Swaps agreed beforehand that were not marked as such.',
    ],
    evidence: rows.filter((_, at) => gap[at]! <= WINDOW_SECONDS),
  })
}

function blocksOf(record: HelpRecord, rows: readonly HelpRow[]): number[] {
  const starts: number[] = []
  let block = Number.NaN
  rows.forEach((row, at) => {
    const own = Math.floor(weekOf(record, row) / BLOCK_WEEKS)
    if (own !== block) starts.push(at)
    block = own
  })
  return starts
}
