// What was given so far, as a choice sees it: between two people, by each and to each, and who ever
// gave whom. With a half-life every favor fades by half in that time; who ever gave whom does not.
import { type PairTable, pairTable } from './pair-table.ts'

export class History {
  readonly people: number
  readonly #pairs: PairTable
  readonly #given: Fading
  readonly #received: Fading
  /** Whom each person ever gave to, and who ever gave them, each once. */
  readonly receivers: number[][]
  readonly givers: number[][]
  readonly #seen: Uint8Array
  #now = 0

  /** `halfLife` in the log's own unit of time; Infinity keeps everything. */
  constructor(people: number, halfLife: number) {
    this.people = people
    this.#pairs = pairTable(people, halfLife)
    this.#given = new Fading(people, halfLife)
    this.#received = new Fading(people, halfLife)
    this.receivers = Array.from({ length: people }, () => [])
    this.givers = Array.from({ length: people }, () => [])
    this.#seen = new Uint8Array(people)
  }

  /** From now on everything is asked as of this time; never earlier than before. */
  moveTo(time: number): void {
    this.#now = time
  }

  add(giver: number, receiver: number): void {
    if (!this.#pairs.has(giver, receiver)) {
      this.receivers[giver]!.push(receiver)
      this.givers[receiver]!.push(giver)
    }
    this.#pairs.add(giver, receiver, this.#now)
    this.#given.add(giver, this.#now)
    this.#received.add(receiver, this.#now)
    this.#seen[giver] = 1
    this.#seen[receiver] = 1
  }

  between(giver: number, receiver: number): number {
    return this.#pairs.at(giver, receiver, this.#now)
  }

  given(person: number): number {
    return this.#given.at(person, this.#now)
  }

  received(person: number): number {
    return this.#received.at(person, this.#now)
  }

  seen(person: number): boolean {
    return this.#seen[person] === 1
  }
}

/** One fading sum a person. */
class Fading {
  readonly #value: Float64Array
  readonly #time: Float64Array
  readonly #halfLife: number

  constructor(people: number, halfLife: number) {
    this.#value = new Float64Array(people)
    this.#time = new Float64Array(people)
    this.#halfLife = halfLife
  }

  at(person: number, now: number): number {
    const value = this.#value[person]!
    if (this.#halfLife === Number.POSITIVE_INFINITY || value === 0) return value
    return value * 2 ** (-(now - this.#time[person]!) / this.#halfLife)
  }

  add(person: number, now: number): void {
    this.#value[person] = this.at(person, now) + 1
    this.#time[person] = now
  }
}
