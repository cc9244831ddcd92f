// What became of one log: which detectors spoke, of whom, with which way out, and which abstained,
// beside the truth. Every detector runs blind on every log.
import { seededChance } from '../../src/sense/chance.ts'
import { lookForPatterns } from '../../src/sense/look-for-patterns.ts'
import type { Detector } from '../../src/sense/patterns/detector.ts'
import { helpRecordOf } from '../../src/workplace/simulated/help-record.ts'
import { naiveCounts } from '../../src/workplace/simulated/naive.ts'
import { type BehaviourName, behaviourNames } from '../../src/workplace/simulated/settings.ts'
import { simulate } from '../../src/workplace/simulated/simulate.ts'
import type { Cell } from './cells.ts'

export interface Outcome {
  readonly cell: string
  readonly seed: number
  readonly found: readonly {
    readonly pattern: string
    readonly people: readonly string[]
    readonly decision: string | null
    readonly scope: string
  }[]
  /** Patterns that only abstained. */
  readonly abstained: readonly string[]
  readonly truth: readonly {
    readonly behaviour: BehaviourName
    readonly patterns: readonly string[]
    readonly decision: string | null
    readonly actors: readonly string[]
  }[]
  /** Behaviours whose naive count raises its alarm. */
  readonly naive: readonly BehaviourName[]
}

export function outcomeOf(cell: Cell, seed: number, detectors: readonly Detector[]): Outcome {
  const made = simulate(cell.settings(seed))
  const passSeed = seededChance(seed).below(0xffff_ffff)
  const pass = lookForPatterns(helpRecordOf(made), detectors, { seed: passSeed })
  const spoken = new Set([...pass.findings, ...pass.quiet].map(({ pattern }) => pattern))
  return {
    cell: cell.name,
    seed,
    found: pass.findings.map(({ pattern, people, decision, scope }) => ({
      ...{ pattern, people, decision, scope },
    })),
    abstained: [
      ...new Set(
        pass.abstained.filter(({ pattern }) => !spoken.has(pattern)).map(({ pattern }) => pattern),
      ),
    ],
    truth: made.truth.behaviours.map(({ behaviour, patterns, decision, actors }) => ({
      ...{ behaviour, patterns, decision, actors },
    })),
    naive: behaviourNames.filter((name) => naiveCounts[name](made).alarm),
  }
}
