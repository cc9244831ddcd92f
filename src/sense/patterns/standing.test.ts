// How known everybody is for giving: beside the middle of those there, of the last sixty days.
import { describe, expect, it } from 'vitest'
import { DAY_SECONDS } from '../help-record.ts'
import { Standing } from './standing.ts'
import { person, recordOf, row } from './testing/practice.ts'

const at = (day: number, giver: number, receiver: number) =>
  row(`r${day}`, day * DAY_SECONDS, { giver, receiver })

describe('given three who gave and two who did not', () => {
  const rows = [at(1, 0, 1), at(2, 0, 2), at(3, 0, 3), at(4, 1, 2), at(5, 2, 0)]
  const later = [at(8, 3, 0), at(64, 3, 0), at(90, 4, 0)]

  it('when asked on a day, then it is what they gave before, above the middle one', () => {
    const standing = new Standing(recordOf(5, [...rows, ...later]))
    standing.moveTo(later[0]!)
    expect([0, 1, 2, 3, 4].map((who) => standing.aboveMiddle(who, later[0]!))).toEqual([
      2, 0, 0, -1, -1,
    ])
  })

  it('when sixty days have gone by, then it is forgotten', () => {
    const standing = new Standing(recordOf(5, [...rows, ...later]))
    standing.moveTo(later[1]!)
    expect(standing.aboveMiddle(0, later[1]!)).toBe(-1)
    expect(standing.aboveMiddle(3, later[1]!)).toBe(0)
    standing.moveTo(later[2]!)
    expect(standing.aboveMiddle(3, later[2]!)).toBe(1)
  })

  it('when some are not there and gave nothing, then they do not lower the middle', () => {
    const people = [0, 1, 2, 3, 4].map((id) => person(`p${id}`, { startWeek: id > 2 ? 9 : 0 }))
    const standing = new Standing(recordOf(5, [...rows, ...later], { people }))
    standing.moveTo(later[0]!)
    expect(standing.aboveMiddle(0, later[0]!)).toBe(2)
    expect(standing.aboveMiddle(1, later[0]!)).toBe(0)
  })
})
