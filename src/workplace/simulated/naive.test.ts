// The decoys are hard: what a dashboard would count is fooled by at least half of them. And the
// planted behaviours are no artefact of those counts: most controls raise none of these alarms.
import { describe, expect, it } from 'vitest'
import { naiveCounts } from './naive.ts'
import { type Arm, type BehaviourName, behaviourNames, settingsOf, staged } from './settings.ts'
import { simulate } from './simulate.ts'
import { seedsFrom } from './testing/pooled.ts'
import { worldNamed, worldNames } from './worlds.ts'

const seeds = seedsFrom(1_001, 40)

function alarms(behaviour: BehaviourName, arm: Arm): number {
  const fooled = seeds.filter((seed) => {
    const log = simulate(settingsOf({ seed, staged: [staged(behaviour, arm)] }))
    return naiveCounts[behaviour](log).alarm
  })
  return fooled.length / seeds.length
}

describe('given decoys as they are written down', () => {
  it.each(behaviourNames)('when %s is counted naively, then half or more fool it', (behaviour) => {
    expect(alarms(behaviour, 'decoy')).toBeGreaterThanOrEqual(0.5)
  })
})

describe('given worlds without any returning', () => {
  it.each(worldNames.slice(0, 2))('when %s is counted naively, then some fool it', (name) => {
    const fooled = seeds.filter(
      (seed) => naiveCounts.direct(simulate(worldNamed(name, { seed }))).alarm,
    )
    expect(fooled.length).toBeGreaterThan(4)
  })
})

describe('given a log without a favor', () => {
  it.each(behaviourNames)('when %s is counted naively, then there is no alarm', (behaviour) => {
    const { context } = simulate(settingsOf({}))
    const { figure, alarm } = naiveCounts[behaviour]({ rows: [], context })
    expect(Number.isFinite(figure)).toBe(true)
    expect(alarm).toBe(false)
  })
})
