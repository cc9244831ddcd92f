// What every detector has to stand: odd records are answered or left alone, never with a figure
// that is none; the same seed gives the same answer; a pass is quick.
import { describe, expect, it } from 'vitest'
import { seededChance } from '../chance.ts'
import { lookForPatterns } from '../look-for-patterns.ts'
import { isAbstention } from './detector.ts'
import { detectors } from './index.ts'
import { notNumbers, oddRecords, practice } from './testing/practice.ts'

describe.each(Object.entries(oddRecords))('given %s', (_name, record) => {
  it.each(detectors)('when $pattern looks, then it answers or abstains', (detector) => {
    for (const seen of detector.look(record, seededChance(1))) {
      expect(seen.pattern).toBe(detector.pattern)
      expect(notNumbers(seen)).toEqual([])
      if (isAbstention(seen)) continue
      expect(seen.interval[0]).toBeLessThanOrEqual(seen.interval[1])
      expect(seen.otherExplanations.length).toBeGreaterThan(1)
      if (seen.p !== null) {
        expect(seen.p).toBeGreaterThanOrEqual(0)
        expect(seen.p).toBeLessThanOrEqual(1)
      }
    }
  })
})

describe('given one seed', () => {
  it('when a pass runs twice, then it says the same', () => {
    const record = practice('direct')
    const once = lookForPatterns(record, detectors, { seed: 7 })
    expect(lookForPatterns(record, detectors, { seed: 7 })).toEqual(once)
  })
})

describe('given a finding of a pass', () => {
  it('when judged, then q is never below p and only what holds within 10 % is said', () => {
    for (const behaviour of ['deadline', 'structural', 'signalling'] as const) {
      const { findings, quiet } = lookForPatterns(practice(behaviour), detectors, { seed: 7 })
      for (const { p, q } of [...findings, ...quiet])
        if (p !== null) expect(q).toBeGreaterThanOrEqual(p)
      for (const { q } of findings) expect(q ?? 0).toBeLessThanOrEqual(0.1)
    }
  })
})
