// What a detector is: one pattern, what it takes to see it, and a look at a record that answers
// with tests made or with what is missing. Whether a test becomes a finding is not its own to say:
// all tests of one pass are judged together.
import type { Chance } from '../chance.ts'
import type { Abstention, Finding, Pattern, Unit } from '../finding.ts'
import { notEnough } from '../finding.ts'
import type { HelpRecord } from '../help-record.ts'

export interface Detector {
  readonly pattern: Pattern
  /** Fewest people among whom it can ever be seen. */
  readonly smallestTeam: number
  /** What it takes, in words: "80 favors among 12 people". */
  readonly needs: string
  /** The same seed of chance, the same answer. One look makes as few tests as it can. */
  look(record: HelpRecord, chance: Chance): readonly (Test | Abstention)[]
}

/** One test made: a finding once judged, if it holds. */
export interface Test extends Omit<Finding, 'q'> {
  /**
   * What must be so beside the null: a second test that agrees, a lower bound above nothing, an
   * innocent cause looked at and not found. A test that does not hold is never a finding.
   */
  readonly holds: boolean
}

export const isAbstention = (seen: Test | Abstention): seen is Abstention => 'needed' in seen

/** "not enough records (9 of 30)", of one pattern. */
export function abstain(pattern: Pattern, n: number, needed: number, scope = ''): Abstention {
  return { pattern, scope, n, needed, why: notEnough(n, needed) }
}

export type { Finding, Pattern, Unit }
