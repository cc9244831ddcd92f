// A structural shift: seen in most places where it was planted, hardly ever in a control or decoy, and
// never on too little.
import { describe, expect, it } from 'vitest'
import { structuralShift } from './structural-shift.ts'
import { abstentionsOf, practice, recordOf, row, testsOf } from './testing/practice.ts'

const seeds = Array.from({ length: 10 }, (_, at) => 5_001 + at)

describe('given ten workplaces with it', () => {
  it('when looked at, then it is seen in most, with its interval and the rows behind it', () => {
    const seen = seeds
      .flatMap((seed) => testsOf(structuralShift, practice('structural', 'planted', { seed })))
      .filter(({ holds, p }) => holds && p! < 0.01)
    expect(seen.length).toBeGreaterThanOrEqual(6)
    for (const { estimate, interval, evidence, people } of seen) {
      expect(interval[0]).toBeLessThan(estimate)
      expect(interval[1]).toBeGreaterThan(estimate)
      expect(evidence.length).toBeGreaterThan(10)
      expect(people).toEqual([])
    }
  })
})

describe.each(['control', 'decoy'] as const)('given ten workplaces, %s', (arm) => {
  it('when looked at, then it is claimed in one at most', () => {
    const claimed = seeds
      .flatMap((seed) => testsOf(structuralShift, practice('structural', arm, { seed })))
      .filter(({ holds, p }) => holds && p! < 0.01)
    expect(claimed.length).toBeLessThanOrEqual(1)
  })
})

describe('given too few records', () => {
  it('when looked at, then it says how many are missing', () => {
    const few = Array.from({ length: 9 }, (_, at) => row(`r${at}`, at * 90_000))
    const [missing] = abstentionsOf(structuralShift, recordOf(12, few))
    expect(missing).toMatchObject({ pattern: 'structural-shift', n: 9 })
    expect(missing!.why).toBe(`not enough records (9 of ${missing!.needed})`)
  })
})
