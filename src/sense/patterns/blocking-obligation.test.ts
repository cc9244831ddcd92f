// Giving back at the cost of priority work: seen where returns block it and other help does not; not
// where busy weeks block everything, nor where it is the same for all help.
import { describe, expect, it } from 'vitest'
import { seededChance } from '../chance.ts'
import { DAY_SECONDS, type HelpRow } from '../help-record.ts'
import { blockingObligation } from './blocking-obligation.ts'
import { abstentionsOf, recordOf, row, testsOf } from './testing/practice.ts'

const PEOPLE = 12
const WEEKS = 30

/** Help between anybody, and which of it stood in the way of priority work. */
function helpWhere(
  blocks: (isBack: boolean, week: number) => number,
  perWeek: (week: number) => number = () => 14,
): readonly HelpRow[] {
  const chance = seededChance(8)
  const open = new Set<string>()
  return Array.from({ length: WEEKS }, (_, week) =>
    Array.from({ length: perWeek(week) }, (_each, at) => {
      const giver = chance.below(PEOPLE)
      const receiver = (giver + 1 + chance.below(PEOPLE - 1)) % PEOPLE
      const isBack = open.delete(`${receiver}>${giver}`)
      if (!isBack) open.add(`${giver}>${receiver}`)
      const time = week * 7 * DAY_SECONDS + at * 9_000
      const priorityBlocked = chance.unit() < blocks(isBack, week)
      return row(`r${week}.${at}`, time, { giver, receiver, priorityBlocked })
    }),
  ).flat()
}

const look = (rows: readonly HelpRow[]) =>
  testsOf(blockingObligation, recordOf(PEOPLE, rows, { weeks: WEEKS }))

describe('given returns that keep priority work waiting', () => {
  it('when looked at, then it is seen, and letting go is the way out', () => {
    const [test] = look(helpWhere((isBack) => (isBack ? 0.6 : 0.1)))
    expect(test?.holds).toBe(true)
    expect(test?.p).toBeLessThan(0.01)
    expect(test?.decision).toBe('disrupt')
    expect(test?.people).toEqual([])
  })
})

describe('given help of all sorts that keeps it waiting, or busy weeks that do', () => {
  it('when looked at, then nothing is claimed', () => {
    const busy = (week: number) => week % 10 < 3
    for (const rows of [
      helpWhere(() => 0.3),
      helpWhere(
        (_isBack, week) => (busy(week) ? 0.6 : 0.1),
        (week) => (busy(week) ? 30 : 10),
      ),
    ]) {
      expect(look(rows).filter(({ holds, p }) => holds && p! < 0.05)).toEqual([])
    }
  })
})

describe('given a record that says nothing of priority work', () => {
  it('when looked at, then it says that nobody can be seen', () => {
    const rows = helpWhere(() => 0.3).map((each) => ({ ...each, priorityBlocked: undefined }))
    const [missing] = abstentionsOf(blockingObligation, recordOf(PEOPLE, rows, { weeks: WEEKS }))
    expect(missing?.why).toBe('not enough records (0 of 8)')
  })
})
