// Does giving back stand in the way of priority work? Each person's help that gave something back
// is compared with their own other help: how often was priority work waiting? The older what was
// open, the more it counts. What weeks do to everybody is taken out first, and so is each person's
// own usual share; then each person's difference could as well have had the other sign.
import type { Chance } from '../chance.ts'
import type { HelpRecord, HelpRow } from '../help-record.ts'
import { weekOf } from '../help-record.ts'
import { compareWithDraws } from '../inference/sequential.ts'
import { aboutEverybody } from './about-everybody.ts'
import { abstain, type Detector, type Test } from './detector.ts'
import { walkOpenHelp } from './open-help.ts'

const NEEDED_WEEKS = 6
const NEEDED_PEOPLE = 8
const NINETY_PERCENT = 1.6448536269514722
/** What is open this long counts twice what is new. */
const DOUBLES_IN_DAYS = 30

export const blockingObligation: Detector = {
  pattern: 'blocking-obligation',
  smallestTeam: NEEDED_PEOPLE,
  needs: `${NEEDED_PEOPLE} people with ${NEEDED_WEEKS} weeks of help and a word on priority work`,
  look(record, chance) {
    const given = givenHelp(record)
    const people = [...given.values()].filter(isTelling)
    if (people.length < NEEDED_PEOPLE) {
      return [abstain('blocking-obligation', people.length, NEEDED_PEOPLE)]
    }
    return [testOf(people, chance)]
  },
}

interface Given {
  readonly row: HelpRow
  readonly week: number
  /** 0 for help that gives nothing back; else 1, and more the longer it was open. */
  readonly back: number
  readonly blocked: number
}

function givenHelp(record: HelpRecord): ReadonlyMap<number, readonly Given[]> {
  const byGiver = new Map<number, Given[]>()
  walkOpenHelp(record.rows, record.people.length, (row, open) => {
    if (!row.accepted || row.priorityBlocked === undefined) return
    const days = open.ageDays(row.receiver, row.giver, row.time)
    const isBack = open.from(row.receiver, row.giver, row.time) > 0
    const back = isBack ? 1 + days / DOUBLES_IN_DAYS : 0
    const given = { row, week: weekOf(record, row), back, blocked: Number(row.priorityBlocked) }
    const own = byGiver.get(row.giver)
    if (own === undefined) byGiver.set(row.giver, [given])
    else own.push(given)
  })
  return byGiver
}

/** Weeks enough, with help that gives back and help that does not. */
function isTelling(given: readonly Given[]): boolean {
  const weeks = new Set(given.map(({ week }) => week)).size
  const backs = given.filter(({ back }) => back > 0).length
  return weeks >= NEEDED_WEEKS && backs > 0 && backs < given.length
}

function testOf(people: readonly (readonly Given[])[], chance: Chance): Test {
  const all = people.flat()
  const byWeek = blockedByWeek(all)
  const parts = people.map((given) => within(given, byWeek))
  const weight = parts.reduce((sum, part) => sum + part.weight, 0)
  const estimate = parts.reduce((sum, { sum: own }) => sum + own, 0) / weight
  const doubt = Math.sqrt(parts.reduce((sum, { sum: own }) => sum + own * own, 0)) / weight
  const backs = all.filter(({ back, blocked }) => back > 0 && blocked > 0)
  const interval = [estimate - NINETY_PERCENT * doubt, estimate + NINETY_PERCENT * doubt] as const
  return aboutEverybody({
    pattern: 'blocking-obligation',
    measure: 'priority work that waited for help given back, against other help by the same people',
    unit: 'share difference',
    estimate,
    interval,
    n: all.length,
    null: compareWithDraws(
      estimate,
      () =>
        parts.reduce((sum, { sum: own }) => sum + (chance.unit() < 0.5 ? own : -own), 0) / weight,
      { name: 'each person’s difference with either sign' },
    ),
    holds: interval[0] > 0 && backs.length >= NEEDED_WEEKS,
    driver: 'pressure',
    decision: 'disrupt',
    decisionReason:
      'What was left open is given back at the cost of the work that comes first. ' +
      'Letting old returns go, aloud, frees both sides.',
    otherExplanations: [
      'Busy people have more of both: more help open, and more work waiting.',
      'A deadline brings the ask and the waiting work at once.',
      'Whoever helped one before asks when it is urgent, and would ask them anyway.',
    ],
    evidence: backs.map(({ row }) => row),
  })
}

function blockedByWeek(all: readonly Given[]) {
  const weeks = new Map<number, { blocked: number; of: number }>()
  for (const { week, blocked } of all) {
    const sums = weeks.get(week) ?? { blocked: 0, of: 0 }
    sums.blocked += blocked
    sums.of += 1
    weeks.set(week, sums)
  }
  const usual = all.reduce((sum, { blocked }) => sum + blocked, 0) / all.length
  /** The week's share, drawn towards everybody's by ten favors. */
  return ({ week }: Given) => {
    const { blocked, of } = weeks.get(week)!
    return (blocked + 10 * usual) / (of + 10)
  }
}

/** One person's part: how blocked and back go together in their own help, and how much it tells. */
function within(given: readonly Given[], byWeek: (one: Given) => number) {
  const blocked = given.map((one) => one.blocked - byWeek(one))
  const meanBlocked = blocked.reduce((sum, each) => sum + each, 0) / given.length
  const meanBack = given.reduce((sum, { back }) => sum + back, 0) / given.length
  let [sum, weight] = [0, 0]
  given.forEach(({ back }, at) => {
    sum += (back - meanBack) * (blocked[at]! - meanBlocked)
    weight += (back - meanBack) ** 2
  })
  return { sum, weight }
}
