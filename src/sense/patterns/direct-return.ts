// Direct return: is help given back to whoever gave it? Two tests have to agree. More favors give
// back something open than where receivers are dealt anew inside four weeks; and people turn sooner
// to somebody with something open between them, given how close the two always were. The first
// alone can take lasting closeness for returning, the second alone would rest on its model.
import type { Chance } from '../chance.ts'
import type { FavorColumns } from '../favors.ts'
import type { HelpRecord, HelpRow } from '../help-record.ts'
import { DAY_SECONDS, informalFavors, weekOf } from '../help-record.ts'
import { compareWithDraws } from '../inference/sequential.ts'
import { NEEDED_FAVORS, NEEDED_PEOPLE } from '../measures/direct-return.ts'
import { shareInterval } from '../nulls/resampled-pairs.ts'
import { dealReceivers } from '../nulls/shuffled-receivers.ts'
import { aboutEverybody } from './about-everybody.ts'
import { abstain, type Detector, type Test } from './detector.ts'
import { givenBackFinder } from './given-back.ts'
import { MEMORY_DAYS } from './open-help.ts'
import { type TurningBack, turningBack } from './turning-back.ts'

const BLOCK_WEEKS = 4
/** The block null only has to agree at 5 %. */
const DRAWS = { draws: 199, enough: 40, least: 99 }
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
    const turning = turningBack(record)
    if (turning === undefined) return [abstain('direct-return', 0, NEEDED_FAVORS)]
    return [testOf(record, rows, turning, chance)]
  },
}

function testOf(
  record: HelpRecord,
  rows: readonly HelpRow[],
  turning: TurningBack,
  chance: Chance,
): Test {
  const favors = columnsOf(rows, record.people.length)
  const find = givenBackFinder(favors, MEMORY_DAYS * DAY_SECONDS)
  const isBack = new Uint8Array(rows.length)
  const estimate = find(favors.receiver, isBack) / rows.length
  const compare = (name: string, blockStarts: readonly number[]) => {
    const receiver = Int32Array.from(favors.receiver)
    const draw = () => {
      dealReceivers(favors.giver, receiver, blockStarts, chance)
      return find(receiver) / rows.length
    }
    return compareWithDraws(estimate, draw, { name, ...DRAWS })
  }
  const inBlocks = compare('receivers dealt anew inside four weeks', blocksOf(record, rows))
  const naive = compare('receivers dealt anew over the whole time', [0])
  return aboutEverybody({
    pattern: 'direct-return',
    scope: `within ${MEMORY_DAYS} days`,
    measure: 'favors that gave something back',
    unit: 'share',
    estimate,
    interval: shareInterval(favors, rows.length, (at) => isBack[at] === 1, chance, 199),
    n: rows.length,
    null: inBlocks,
    naive,
    p: turning.p,
    holds: inBlocks.p <= AGREES && turning.estimate > 0,
    driver: 'pressure',
    decision: 'normalise',
    decisionReason:
      'Help is given back between two people, and works. Say aloud that it need not be, so that ' +
      'those who cannot give back soon still ask.',
    otherExplanations: [
      'Two people worked on the same thing for a while, and needed each other both ways.',
      'A shared deadline brought both sides to work at once.',
      'Swaps agreed beforehand that were not marked as such.',
    ],
    evidence: rows.filter((_, at) => isBack[at] === 1),
  })
}

function columnsOf(rows: readonly HelpRow[], people: number): FavorColumns {
  return {
    people,
    time: Float64Array.from(rows, ({ time }) => time),
    giver: Int32Array.from(rows, ({ giver }) => giver),
    receiver: Int32Array.from(rows, ({ receiver }) => receiver),
  }
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
