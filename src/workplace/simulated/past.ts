// What has happened so far in a simulated workplace, as far as people in it act on it: who gave
// whom something that was not given back, who said no to whom, who gave much of late, how full
// everybody's week is. It reaches back sixty days; before that, nobody remembers.
import { DAY_MS } from './occasions.ts'
import type { Person } from './people.ts'

export const MEMORY_DAYS = 60
const MEMORY_MS = MEMORY_DAYS * DAY_MS
const LOAD_HALF_LIFE_MS = 5 * DAY_MS

export class Past {
  now = 0
  readonly #size: number
  readonly #open: Float64Array
  readonly #openedAt: Float64Array
  readonly #noAt: Float64Array
  readonly #helpedAt: Float64Array
  readonly #helpedBy: Int32Array
  readonly #given: Int32Array
  readonly #load: Float64Array
  readonly #loadAt: Float64Array
  readonly #capacity: Float64Array
  readonly #favors: { readonly at: number; readonly giver: number }[] = []
  #forgotten = 0

  constructor(people: readonly Person[]) {
    const size = people.length
    this.#size = size
    this.#open = new Float64Array(size * size)
    this.#openedAt = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY)
    this.#noAt = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY)
    this.#helpedAt = new Float64Array(size).fill(Number.NEGATIVE_INFINITY)
    this.#helpedBy = new Int32Array(size).fill(-1)
    this.#given = new Int32Array(size)
    this.#load = new Float64Array(size)
    this.#loadAt = new Float64Array(size)
    this.#capacity = Float64Array.from(people, (person) => person.capacityMinutes)
  }

  /** Moves on; favors older than what people remember no longer count. */
  moveTo(atMs: number): void {
    this.now = atMs
    for (;;) {
      const oldest = this.#favors[this.#forgotten]
      if (oldest === undefined || oldest.at >= atMs - MEMORY_MS) return
      this.#given[oldest.giver]! -= 1
      this.#forgotten += 1
    }
  }

  /** How many favors from one to another stand without one back, of the last sixty days. */
  openFrom(giver: number, receiver: number): number {
    const pair = giver * this.#size + receiver
    return this.now - this.#openedAt[pair]! <= MEMORY_MS ? this.#open[pair]! : 0
  }

  /** Milliseconds since `asked` last said no to `asker`, with no favor to them since. */
  sinceNo(asked: number, asker: number): number {
    return this.now - this.#noAt[asked * this.#size + asker]!
  }

  sinceHelped(person: number): number {
    return this.now - this.#helpedAt[person]!
  }

  /** Who helped them last, -1 for nobody yet. */
  helpedBy(person: number): number {
    return this.#helpedBy[person]!
  }

  /** Favors given in the last sixty days. */
  givenOfLate(person: number): number {
    return this.#given[person]!
  }

  medianGivenOfLate(): number {
    const sorted = [...this.#given].sort((one, other) => one - other)
    const middle = sorted.length / 2
    return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle) - 1]!) / 2
  }

  /** Minutes given of late, halved every five days, against their week's capacity. */
  load(person: number): number {
    const faded = 2 ** -((this.now - this.#loadAt[person]!) / LOAD_HALF_LIFE_MS)
    return (this.#load[person]! * faded) / this.#capacity[person]!
  }

  favor(giver: number, receiver: number, minutes: number): void {
    const pair = giver * this.#size + receiver
    const back = receiver * this.#size + giver
    if (this.openFrom(receiver, giver) > 0) this.#open[back]! -= 1
    else {
      this.#open[pair] = this.openFrom(giver, receiver) + 1
      this.#openedAt[pair] = this.now
    }
    this.#noAt[pair] = Number.NEGATIVE_INFINITY
    this.#helpedAt[receiver] = this.now
    this.#helpedBy[receiver] = giver
    this.#given[giver]! += 1
    this.#favors.push({ at: this.now, giver })
    const faded = this.load(giver) * this.#capacity[giver]!
    this.#load[giver] = faded + minutes
    this.#loadAt[giver] = this.now
  }

  no(asked: number, asker: number): void {
    this.#noAt[asked * this.#size + asker] = this.now
  }
}
