// A map that is never changed and yet cheap to change: each new one shares all but the latest
// changes with the one before. A rota has thousands of shifts and moves one at a time; copying all
// of them for each would make the folding of a year take seconds.

/** How many changes are carried beside the rest before both become one. */
const recentMost = 64

export class SharedMap<Key, Value> implements Iterable<readonly [Key, Value]> {
  readonly #settled: ReadonlyMap<Key, Value>
  readonly #recent: ReadonlyMap<Key, Value>

  constructor(
    settled: ReadonlyMap<Key, Value> = new Map(),
    recent: ReadonlyMap<Key, Value> = new Map(),
  ) {
    this.#settled = settled
    this.#recent = recent
  }

  get(key: Key): Value | undefined {
    return this.#recent.get(key) ?? this.#settled.get(key)
  }

  /** The same with some keys set; this one stays as it is. */
  with(changes: Iterable<readonly [Key, Value]>): SharedMap<Key, Value> {
    const recent = new Map(this.#recent)
    for (const [key, value] of changes) recent.set(key, value)
    if (recent.size <= recentMost) return new SharedMap(this.#settled, recent)
    const settled = new Map(this.#settled)
    for (const [key, value] of recent) settled.set(key, value)
    return new SharedMap(settled)
  }

  *[Symbol.iterator](): Iterator<readonly [Key, Value]> {
    for (const [key, value] of this.#settled) yield [key, this.#recent.get(key) ?? value]
    for (const each of this.#recent) if (!this.#settled.has(each[0])) yield each
  }

  *values(): Iterable<Value> {
    for (const [, value] of this) yield value
  }
}
