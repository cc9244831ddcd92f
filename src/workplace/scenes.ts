// A script cut into scenes: steps of one day that do not build on each other, so that they can be
// played at one instant and share a sync.
import type { Step } from './script.ts'

export interface NumberedStep {
  readonly step: Step
  /** Its place in the script, from 1. */
  readonly number: number
}

/** In the order of the script; each step is in one scene. */
export function scenesOf(steps: readonly Step[]): readonly (readonly NumberedStep[])[] {
  const scenes: NumberedStep[][] = []
  let scene: NumberedStep[] = []
  let named = new Set<string>()
  steps.forEach((step, index) => {
    const names = namesIn(step)
    const last = scene.at(-1)?.step
    if (!last || last.daysAgo !== step.daysAgo || names.some((name) => named.has(name))) {
      scene = []
      named = new Set()
      scenes.push(scene)
    }
    scene.push({ step, number: index + 1 })
    for (const name of names) named.add(name)
  })
  return scenes
}

/** What a step writes or speaks of. */
function namesIn({ input, saveAs }: Step): readonly string[] {
  const names = saveAs === undefined ? [] : [saveAs]
  for (const value of Object.values(input)) {
    if (typeof value === 'object' && 'ref' in value) names.push(String(value.ref))
  }
  return names
}
