// Column generation: what the model of a part costs at least, were people divisible, and the
// schedules worth choosing among. Prices are smoothed towards the best seen so far (Wentges 1997,
// "Weighted Dantzig-Wolfe decomposition for linear mixed-integer programming").
import type { Highs, Model } from 'highs'
import { modelOf, Packed, runModel } from './exact.ts'
import { bestSchedule, type Graph } from './graph.ts'
import type { Column, Part } from './part.ts'
import type { Pool } from './pool.ts'

export interface Generated {
  /** No whole plan of this part costs less, held people included. */
  readonly bound: number
  readonly columns: readonly Column[]
  /** How much of each column the divisible plan takes. */
  readonly share: Float64Array
  /** What taking a column whole adds to the bound. */
  readonly reduced: Float64Array
}

export interface Generating {
  readonly highs: Highs
  readonly graphs: readonly Graph[]
  readonly pool: Pool
  readonly rounds: number
  /** A plan that costs this is known: a bound above it minus one ends the search. */
  readonly known: number
  stopped(): boolean
}

const SMOOTHING = 0.6
const TINY = 1e-6

export function generate(part: Part, start: readonly Column[], by: Generating): Generated {
  const columns = [...start]
  const packed = part.slack()
  const slack = packed.count
  for (const column of columns) part.add(packed, column)
  const model = modelOf(by.highs, packed, part.rows)
  // Each round only adds columns: the plan at hand stays lawful, and the primal method goes on.
  model.options.set({ simplex_strategy: 4, simplex_iteration_limit: 20_000 })
  try {
    return new Generation(part, by, model, columns, slack).run()
  } finally {
    model.dispose()
  }
}

class Generation {
  readonly #part: Part
  readonly #by: Generating
  readonly #model: Model
  readonly #columns: Column[]
  readonly #slack: number
  readonly #inModel: Set<Column>
  #bound = Number.NEGATIVE_INFINITY
  #centre: Float64Array | undefined
  #boundDuals: Float64Array = new Float64Array()
  #personCosts: Float64Array = new Float64Array()

  constructor(part: Part, by: Generating, model: Model, columns: Column[], slack: number) {
    this.#part = part
    this.#by = by
    this.#model = model
    this.#columns = columns
    this.#slack = slack
    this.#inModel = new Set(columns)
  }

  run(): Generated {
    const { highs, rounds, known, stopped } = this.#by
    let share: Float64Array = new Float64Array()
    for (let round = 0; round < rounds; round += 1) {
      runModel(highs, this.#model, stopped)
      if (stopped() && round > 0) break
      const { colValue, rowDual } = this.#model.getSolution()
      share = colValue.slice(this.#slack)
      const value = this.#model.getObjectiveValue() + this.#part.heldCost
      const duals = this.#clipped(rowDual)
      let fresh = this.#centre ? this.#price(this.#smoothed(duals), rowDual) : []
      if (fresh.length === 0) fresh = this.#price(duals, rowDual)
      if (fresh.length === 0 || value - this.#bound < TINY) break
      if (Math.ceil(this.#bound - TINY) >= known || stopped()) break
      this.#add(fresh)
    }
    const padded = new Float64Array(this.#columns.length)
    padded.set(share.subarray(0, padded.length))
    const reduced = Float64Array.from(this.#columns, (column) => this.#reducedOf(column))
    return { bound: this.#bound, columns: this.#columns, share: padded, reduced }
  }

  /** Schedules that would lower the cost under the model's own prices. */
  #price(duals: Float64Array, rowDual: Float64Array): Column[] {
    const { graphs, pool } = this.#by
    const { costs, free, lines, rows } = this.#part
    let bound = this.#part.heldCost
    for (let row = 0; row < lines.length; row += 1) bound += duals[row]! * rows[row]!
    const personCosts = new Float64Array(free.length)
    const fresh: Column[] = []
    for (const [at, person] of free.entries()) {
      const prices = this.#part.prices(person, duals)
      const { cost, days } = bestSchedule(graphs[person]!, prices, costs.options)
      personCosts[at] = cost
      bound += cost
      const { column } = pool.take(person, days)
      const worth = remainderOf(this.#part, column, rowDual) - rowDual[lines.length + at]!
      if (worth < -TINY && !this.#inModel.has(column)) fresh.push(column)
    }
    if (bound > this.#bound) {
      this.#bound = bound
      this.#centre = duals
      this.#boundDuals = duals
      this.#personCosts = personCosts
    }
    return fresh
  }

  #add(fresh: readonly Column[]): void {
    const packed = new Packed()
    for (const column of fresh) {
      this.#part.add(packed, column)
      this.#columns.push(column)
      this.#inModel.add(column)
    }
    this.#model.addCols(packed.columns(this.#part.rows.length))
  }

  /** Within what lacking or having one more costs, so that every price gives a bound. */
  #clipped(rowDual: Float64Array): Float64Array {
    return Float64Array.from(this.#part.lines, ({ under, over }, row) =>
      Math.min(under, Math.max(-over, rowDual[row]!)),
    )
  }

  #smoothed(duals: Float64Array): Float64Array {
    const centre = this.#centre!
    return duals.map((dual, row) => SMOOTHING * centre[row]! + (1 - SMOOTHING) * dual)
  }

  #reducedOf(column: Column): number {
    const at = this.#part.free.indexOf(column.person)
    return remainderOf(this.#part, column, this.#boundDuals) - this.#personCosts[at]!
  }
}

/** A column's cost less what its shifts are worth. */
function remainderOf({ lines }: Part, { days, wished }: Column, duals: Float64Array): number {
  let value = wished
  for (let row = 0; row < lines.length; row += 1) {
    const { day, shift } = lines[row]!
    if (days[day] === shift) value -= duals[row]!
  }
  return value
}
