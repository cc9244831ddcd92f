// An exact choice: one known schedule for each free person, so that cover and requests together
// cost least. Begun from the plan as it is, so that it never ends with a worse one.
import type { Highs } from 'highs'
import { modelOf, runModel } from './exact.ts'
import type { Days } from './greedy.ts'
import type { Column, Part } from './part.ts'

export interface Choosing {
  readonly highs: Highs
  /** Branches at most. */
  readonly nodes: number
  stopped(): boolean
}

/** The plan with the free people's schedules chosen anew; `undefined` where none was found. */
export function choose(
  part: Part,
  columns: readonly Column[],
  plan: readonly Days[],
  { highs, nodes, stopped }: Choosing,
): Days[] | undefined {
  const packed = part.slack()
  const slack = packed.count
  for (const column of columns) part.add(packed, column)
  const model = modelOf(highs, packed, part.rows, slack)
  try {
    model.options.set({
      mip_max_nodes: nodes,
      mip_rel_gap: 0,
      mip_abs_gap: 0.999,
      mip_heuristic_effort: 0,
    })
    const start = new Float64Array(packed.count)
    start.set(part.slackOf(part.free.map((person) => plan[person]!)))
    for (const [at, { person, days }] of columns.entries()) {
      if (same(days, plan[person]!)) start[slack + at] = 1
    }
    model.setSolution({ colValue: start })
    runModel(highs, model, stopped)
    const { colValue } = model.getSolution()
    return chosen(part, columns, plan, colValue.subarray(slack))
  } finally {
    model.dispose()
  }
}

function chosen(
  part: Part,
  columns: readonly Column[],
  plan: readonly Days[],
  values: Float64Array,
): Days[] | undefined {
  const next = [...plan]
  let found = 0
  for (const [at, { person, days }] of columns.entries()) {
    if (!(values[at]! > 0.5)) continue
    next[person] = days
    found += 1
  }
  return found === part.free.length ? next : undefined
}

function same(days: Days, other: Days): boolean {
  return days.every((shift, day) => shift === other[day])
}
