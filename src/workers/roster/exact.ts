// HiGHS, loaded when first needed: an exact solver for linear and mixed-integer models, compiled to
// WebAssembly. It runs on this thread until it is done, or until `stopped` says so.
import type { Highs, Model } from 'highs'

let loading: Promise<Highs> | undefined

export function loadExact(): Promise<Highs> {
  // Its types are written for CommonJS, where the loader is one `default` further in.
  loading ??= import('highs').then(({ default: load }) =>
    (load as unknown as typeof load.default)(),
  )
  return loading
}

/** Columns as they come, packed when a model is made of them. */
export class Packed {
  readonly cost: number[] = []
  readonly upper: number[] = []
  readonly starts: number[] = [0]
  readonly indices: number[] = []
  readonly values: number[] = []

  add(cost: number, upper: number, rows: readonly (readonly [number, number])[]): void {
    this.cost.push(cost)
    this.upper.push(upper)
    for (const [row, value] of rows) {
      this.indices.push(row)
      this.values.push(value)
    }
    this.starts.push(this.indices.length)
  }

  get count(): number {
    return this.cost.length
  }

  matrix(numRows: number) {
    return {
      format: 'csc' as const,
      numRows,
      numCols: this.count,
      starts: Int32Array.from(this.starts),
      indices: Int32Array.from(this.indices),
      values: Float64Array.from(this.values),
    }
  }

  columns(numRows: number) {
    return {
      cost: Float64Array.from(this.cost),
      lower: new Float64Array(this.count),
      upper: Float64Array.from(this.upper),
      matrix: this.matrix(numRows),
    }
  }
}

/** A model with equality rows and columns from 0 up. */
export function modelOf(
  highs: Highs,
  columns: Packed,
  rows: Float64Array,
  wholeFrom?: number,
): Model {
  const model = highs.createModel({
    numCols: columns.count,
    numRows: rows.length,
    colCost: Float64Array.from(columns.cost),
    colLower: new Float64Array(columns.count),
    colUpper: Float64Array.from(columns.upper, (most) => Math.min(most, highs.infinity)),
    rowLower: rows,
    rowUpper: rows,
    matrix: columns.matrix(rows.length),
    ...(wholeFrom === undefined
      ? {}
      : { integrality: Int32Array.from(columns.cost, (_, at) => (at < wholeFrom ? 0 : 1)) }),
  })
  model.options.set({ output_flag: false, log_to_console: false, random_seed: 1 })
  return model
}

/** Runs a model; an interruption leaves what was found by then. */
export function runModel(highs: Highs, model: Model, stopped: () => boolean): void {
  const ask = (event: { interrupt(): void }): undefined => {
    if (stopped()) event.interrupt()
  }
  const { mipInterrupt, simplexInterrupt } = highs.constants.callbackType
  model.run({ [mipInterrupt]: ask, [simplexInterrupt]: ask })
}
