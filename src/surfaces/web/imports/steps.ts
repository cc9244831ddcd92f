// The steps of a draft, one after the other. Which one is open stands in the address, so that a
// reload and the back button lead to the same place.
import type { ImportView } from '../../../operations/imports/shapes.ts'
import { importSteps } from '../search.ts'

export type Step = (typeof importSteps)[number]

export const stepWords: Record<Step, string> = {
  columns: 'Columns',
  people: 'People',
  lines: 'Lines',
}

/** A history has no columns to say. */
export function stepsOf({ source, table }: Pick<ImportView, 'source' | 'table'>): readonly Step[] {
  return source === 'csv' && table ? importSteps : importSteps.filter((step) => step !== 'columns')
}

/** The step to show: the one asked for, as far as the draft has come. */
export function stepShown(view: ImportView, asked: Step | undefined): Step {
  const own = stepsOf(view)
  const first = own[0] ?? 'people'
  if (!view.preview) return first
  return asked && own.includes(asked) ? asked : first
}

export function stepAfter(view: ImportView, step: Step): Step {
  const own = stepsOf(view)
  return own[Math.min(own.indexOf(step) + 1, own.length - 1)] ?? step
}
