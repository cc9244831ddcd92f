// The search for a circle finds the one that was put there, and the best there is by trying all.
import { describe, expect, it } from 'vitest'
import { seededChance } from '../chance.ts'
import type { HelpRow } from '../help-record.ts'
import { answersOf, circleIn } from './circle-search.ts'
import { rowOf } from './testing/records.ts'

function asks(seed: number, yes: (giver: number, receiver: number) => number): readonly HelpRow[] {
  const chance = seededChance(seed)
  return Array.from({ length: 600 }, () => {
    const giver = chance.below(12)
    const receiver = (giver + 1 + chance.below(11)) % 12
    return rowOf(giver, receiver, { accepted: chance.unit() < yes(giver, receiver) })
  })
}

const everybody = Array.from({ length: 12 }, (_, place) => place)
const members = [1, 4, 6, 9, 11]
const isIn = (place: number) => members.includes(place)

describe('given answers', () => {
  it('when five say yes to each other and seldom to others, then it is those five', () => {
    const rows = asks(2, (giver, receiver) => (isIn(giver) ? (isIn(receiver) ? 0.95 : 0.45) : 0.74))
    const found = circleIn(answersOf(rows, everybody))
    expect([...found].sort((one, other) => one - other)).toEqual(members)
  })

  it('when all groups of five are tried, then none explains the answers better', () => {
    const likely = (yes: number, all: number) =>
      [yes, all - yes].reduce((sum, n) => sum + (n > 0 ? n * Math.log(n / all) : 0), 0)
    for (const seed of [3, 4, 5]) {
      const rows = asks(seed, () => 0.7)
      const valueOf5 = (group: readonly number[]) => {
        const counts = { in: [0, 0], out: [0, 0], rest: [0, 0] }
        for (const { giver, receiver, accepted } of rows) {
          const where = !group.includes(giver) ? 'rest' : group.includes(receiver) ? 'in' : 'out'
          counts[where][accepted ? 0 : 1]! += 1
        }
        const shares = [counts.in, counts.out, counts.rest].map(([yes, no]) => [yes!, yes! + no!])
        const [inside, outside] = shares.map(([yes, all]) => yes! / all!)
        if (inside! <= outside!) return Number.NEGATIVE_INFINITY
        return shares.reduce((sum, [yes, all]) => sum + likely(yes!, all!), 0)
      }
      const best = Math.max(...groupsOf(5).map(valueOf5))
      const found = valueOf5(circleIn(answersOf(rows, everybody)))
      // Steps from one group to the next may end at a lesser top, and never above the highest.
      expect(found).toBeLessThanOrEqual(best + 1e-9)
      expect(best - found).toBeLessThan(1.5)
    }
  })

  it('when there are nine people, then there is no five inside and five outside', () => {
    expect(
      circleIn(
        answersOf(
          asks(1, () => 0.7),
          everybody.slice(0, 9),
        ),
      ),
    ).toEqual([])
  })
})

function groupsOf(size: number, from = 0): number[][] {
  if (size === 0) return [[]]
  return everybody
    .slice(from)
    .flatMap((place) => groupsOf(size - 1, place + 1).map((rest) => [place, ...rest]))
}
