// Every schedule met so far, by person, each once: what an exact choice is made among.
import type { Costs } from './costs.ts'
import type { Days } from './greedy.ts'
import type { Column } from './part.ts'

export class Pool {
  readonly #costs: Costs
  readonly #known: Map<string, Column>[]

  constructor(costs: Costs) {
    this.#costs = costs
    this.#known = costs.instance.people.map(() => new Map())
  }

  /** The column of a schedule, known or new. */
  take(person: number, days: Days): { readonly column: Column; readonly fresh: boolean } {
    const key = String.fromCharCode(...days.map((shift) => shift + 66))
    const known = this.#known[person]!.get(key)
    if (known) return { column: known, fresh: false }
    const column = { person, days, wished: this.#costs.wished(person, days) }
    this.#known[person]!.set(key, column)
    return { column, fresh: true }
  }

  of(person: number): Iterable<Column> {
    return this.#known[person]!.values()
  }
}
