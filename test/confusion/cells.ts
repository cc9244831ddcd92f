// The logs the confusion table is made of: every behaviour planted at two strengths, its control
// and its decoy, mixtures of two, a behaviour that sets in half way, small and large teams, thin
// records, and the worlds without returning. Tuning and reporting take unlike seeds.
import {
  type BehaviourName,
  behaviourNames,
  type Settings,
  settingsOf,
  staged,
} from '../../src/workplace/simulated/settings.ts'
import { worldNamed } from '../../src/workplace/simulated/worlds.ts'

export interface Cell {
  readonly name: string
  readonly settings: (seed: number) => Settings
}

/** Seeds nobody looked at while a threshold was chosen, and those everybody may look at. */
export const firstSeeds = { tuning: 5_001, reporting: 700_001 } as const
export type Seeds = keyof typeof firstSeeds

const second = (name: BehaviourName): BehaviourName => {
  const at = behaviourNames.indexOf(name)
  return behaviourNames[(at + 4) % behaviourNames.length]!
}

function cellsOf(name: BehaviourName): readonly Cell[] {
  const cell = (what: string, given: Partial<Settings>): Cell => ({
    name: `${name} ${what}`,
    settings: (seed) => settingsOf({ seed, ...given }),
  })
  const planted = staged(name)
  return [
    cell('1.0', { staged: [planted] }),
    cell('0.6', { staged: [staged(name, 'planted', { strength: 0.6 })] }),
    cell('control', { staged: [staged(name, 'control')] }),
    cell('decoy', { staged: [staged(name, 'decoy')] }),
    cell('mixed', { staged: [planted, staged(second(name))] }),
    cell('from mid-log', { staged: [staged(name, 'planted', { fromWeek: 26 })] }),
    cell('6 people', { staged: [planted], people: 6 }),
    cell('40 people', { staged: [planted], people: 40 }),
    cell('30 % recorded', { staged: [planted], recorded: [0.3, 0.3] }),
    cell('98 % recorded', { staged: [planted], recorded: [0.98, 0.98] }),
  ]
}

const worlds = (['unequal-activity', 'joining-and-leaving', 'many-returns'] as const).map(
  (name): Cell => ({ name, settings: (seed) => worldNamed(name, { seed }) }),
)

export const cells: readonly Cell[] = [...behaviourNames.flatMap(cellsOf), ...worlds]
