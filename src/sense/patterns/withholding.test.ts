// Withholding: seen where a no answers a no, and not where people say no in busy weeks.
import { describe, expect, it } from 'vitest'
import { abstentionsOf, practice, recordOf, row, testsOf } from './testing/practice.ts'
import { withholding } from './withholding.ts'

const seeds = Array.from({ length: 8 }, (_, at) => 5_001 + at)
const claimsIn = (arm: 'planted' | 'control' | 'decoy') =>
  seeds
    .flatMap((seed) => testsOf(withholding, practice('withholding', arm, { seed })))
    .filter(({ holds, p }) => holds && p! < 0.005)

describe('given eight workplaces with it', () => {
  it('when looked at, then it is seen in most, of nobody by name', () => {
    const claims = claimsIn('planted')
    expect(claims.length).toBeGreaterThanOrEqual(6)
    for (const { estimate, interval, people, evidence, decision } of claims) {
      expect(interval[0]).toBeLessThan(estimate)
      expect(interval[1]).toBeGreaterThan(estimate)
      expect(people).toEqual([])
      expect(evidence.length).toBeGreaterThan(5)
      expect(decision).toBe('disrupt')
    }
  })
})

describe.each(['control', 'decoy'] as const)('given eight workplaces, %s', (arm) => {
  it('when looked at, then nothing is claimed in more than one', () => {
    expect(claimsIn(arm).length).toBeLessThanOrEqual(1)
  })
})

describe('given too few records', () => {
  it('when looked at, then it says how many there are of how many', () => {
    const few = Array.from({ length: 9 }, (_, at) => row(`r${at}`, at * 90_000, { asked: true }))
    const [missing] = abstentionsOf(withholding, recordOf(14, few))
    expect(missing?.pattern).toBe('withholding')
    expect(missing?.why).toBe(`not enough records (${missing?.n} of ${missing?.needed})`)
  })
})
