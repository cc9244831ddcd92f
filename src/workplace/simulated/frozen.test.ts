// The simulator is frozen before any detector is tuned on it: one hash over its output for a fixed
// list of behaviours, arms and seeds. If this fails, the simulated workplace has changed, and every
// figure that was measured on it, the confusion table above all, has to be made anew.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { arms, behaviourNames, type Settings, settingsOf, staged } from './settings.ts'
import { simulate } from './simulate.ts'
import { jsonText, logText } from './text.ts'
import { worldNamed, worldNames } from './worlds.ts'

const FROZEN = '9043200534e87722e21f7eac68dd51dc74b10acf11912f3bd8d363825169c5e7'

const seeds = [1, 20_250_106]

const list: readonly Settings[] = [
  ...behaviourNames.flatMap((behaviour) =>
    arms.flatMap((arm) =>
      seeds.map((seed) => settingsOf({ seed, staged: [staged(behaviour, arm)] })),
    ),
  ),
  ...worldNames.flatMap((name) => seeds.map((seed) => worldNamed(name, { seed }))),
  settingsOf({
    people: 40,
    weeks: 26,
    staged: [staged('circle', 'planted', { strength: 0.6 }), staged('direct', 'decoy')],
  }),
  settingsOf({ people: 6, recorded: [0.3, 0.3], staged: [staged('coercion')] }),
  settingsOf({ staged: [staged('withholding', 'planted', { fromWeek: 26 })] }),
]

it('given the frozen list, when it is simulated, then every byte is as it was', () => {
  const hash = createHash('sha256')
  for (const settings of list) {
    const { rows, context, truth } = simulate(settings)
    hash.update(logText(rows)).update(jsonText(context)).update(jsonText(truth))
  }
  expect(hash.digest('hex')).toBe(FROZEN)
})

it('given the page about it, when it is read, then it says the same hash', () => {
  const page = new URL('../../../docs/simulated-workplace.md', import.meta.url)
  expect(readFileSync(page, 'utf8')).toContain(FROZEN)
})
