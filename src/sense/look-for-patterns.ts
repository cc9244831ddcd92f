// One pass over a record: every detector looks, all tests are judged as one family, and what holds
// becomes a finding. Findings about single people are cut by the detectors themselves, where the
// mean chance of being wrong passes 5 %; they carry a probability and no p.
import { seededChance } from './chance.ts'
import type { Abstention, Finding, Pattern } from './finding.ts'
import type { HelpRecord } from './help-record.ts'
import { falseDiscoveryRates } from './nulls/false-discovery.ts'
import { type Detector, isAbstention, type Test } from './patterns/detector.ts'

/** Benjamini-Hochberg: of what is reported, a tenth may be chance. */
export const FALSE_DISCOVERIES = 0.1

export interface PatternPass {
  /** What was seen, in the order of the detectors. */
  readonly findings: readonly Finding[]
  /** What was looked for, with enough records, and not seen. */
  readonly quiet: readonly Finding[]
  readonly abstained: readonly Abstention[]
}

export interface PassOptions {
  readonly seed: number
  /** Told after each detector. */
  readonly progress?: (pattern: Pattern, done: number, of: number) => void
}

export function lookForPatterns(
  record: HelpRecord,
  detectors: readonly Detector[],
  { seed, progress }: PassOptions,
): PatternPass {
  const tests: Test[] = []
  const abstained: Abstention[] = []
  detectors.forEach((detector, at) => {
    // A chance of its own for each, so that one more detector changes no other's answer.
    const chance = seededChance((seed ^ nameSeed(detector.pattern)) >>> 0)
    for (const seen of detector.look(record, chance)) {
      if (isAbstention(seen)) abstained.push(seen)
      else tests.push(seen)
    }
    progress?.(detector.pattern, at + 1, detectors.length)
  })
  return { ...judged(tests), abstained }
}

function judged(tests: readonly Test[]): Pick<PatternPass, 'findings' | 'quiet'> {
  const tested = tests.filter(({ p }) => p !== null)
  const rates = falseDiscoveryRates(tested.map(({ p }) => p ?? 1))
  const qs = new Map(tested.map((test, at) => [test, rates[at]!]))
  const findings: Finding[] = []
  const quiet: Finding[] = []
  for (const test of tests) {
    const { holds, ...rest } = test
    const q = qs.get(test) ?? null
    const isFinding = holds && (q === null || q <= FALSE_DISCOVERIES)
    ;(isFinding ? findings : quiet).push({ ...rest, q })
  }
  return { findings, quiet }
}

/** FNV-1a of a name. */
function nameSeed(name: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
  }
  return hash >>> 0
}
