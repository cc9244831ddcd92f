// What stands beside a log and sways choices: covariates of people, who has a say over whom, and a
// network whose ties come and go. All by person number; what is missing was refused before.

export interface ChoiceFacts {
  /** A figure a person, for `sum`. */
  readonly figures: ReadonlyMap<string, Float64Array>
  /** A group number a person, for `same`; -1 belongs to none. */
  readonly groups: ReadonlyMap<string, Int32Array>
  /** Each person's manager, for `authority`; -1 has none. */
  readonly manager: Int32Array
  readonly network: NetworkChanges
}

/** Ties of the network in order of time: from then on the tie has this value. */
export interface NetworkChanges {
  readonly time: Float64Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly value: Float64Array
}

export const noFacts: ChoiceFacts = {
  figures: new Map(),
  groups: new Map(),
  manager: new Int32Array(0),
  network: {
    time: new Float64Array(0),
    from: new Int32Array(0),
    to: new Int32Array(0),
    value: new Float64Array(0),
  },
}

/** The network as it stands strictly before a time; times asked for never go back. */
export class NetworkNow {
  readonly #changes: NetworkChanges
  readonly #people: number
  readonly #values = new Map<number, number>()
  #next = 0

  constructor(changes: NetworkChanges, people: number) {
    this.#changes = changes
    this.#people = people
  }

  moveTo(time: number): void {
    const { time: times, from, to, value } = this.#changes
    for (; this.#next < times.length && times[this.#next]! < time; this.#next += 1) {
      this.#values.set(from[this.#next]! * this.#people + to[this.#next]!, value[this.#next]!)
    }
  }

  at(from: number, to: number): number {
    return this.#values.get(from * this.#people + to) ?? 0
  }
}

/** Whether `above` is the manager of `person`, or of their manager, and so on up. */
export function hasSay(manager: Int32Array, above: number, person: number): boolean {
  let steps = 0
  // A circle of managers ends too: no chain is longer than there are people.
  for (let at = manager[person] ?? -1; at >= 0 && steps <= manager.length; at = manager[at]!) {
    if (at === above) return true
    steps += 1
  }
  return false
}
