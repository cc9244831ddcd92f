// How known everybody is for giving, as rows go by: what they gave in the last sixty days beside
// the middle of all who are there. Of favors of one instant none counts for another.
import type { HelpRecord, HelpRow } from '../help-record.ts'
import { DAY_SECONDS, informalFavors, isThere, weekOf } from '../help-record.ts'
import { MEMORY_DAYS } from './open-help.ts'

export class Standing {
  readonly #record: HelpRecord
  readonly #favors: readonly HelpRow[]
  readonly #given: Int32Array
  #noted = 0
  #forgotten = 0
  /** The middle is found once a day. */
  #day = Number.NaN
  #middle = 0

  constructor(record: HelpRecord) {
    this.#record = record
    this.#favors = informalFavors(record)
    this.#given = new Int32Array(record.people.length)
  }

  /** Moves on to a row; rows come in order of time. */
  moveTo({ time }: HelpRow): void {
    while (this.#noted < this.#favors.length && this.#favors[this.#noted]!.time < time) {
      this.#given[this.#favors[this.#noted]!.giver]! += 1
      this.#noted += 1
    }
    const oldest = time - MEMORY_DAYS * DAY_SECONDS
    while (this.#forgotten < this.#noted && this.#favors[this.#forgotten]!.time < oldest) {
      this.#given[this.#favors[this.#forgotten]!.giver]! -= 1
      this.#forgotten += 1
    }
  }

  /** Favors the person gave of late, more than the middle of those there gave. */
  aboveMiddle(person: number, row: HelpRow): number {
    const day = Math.floor((row.time - this.#record.start) / DAY_SECONDS)
    if (day !== this.#day) this.#middle = this.#middleIn(weekOf(this.#record, row))
    this.#day = day
    return this.#given[person]! - this.#middle
  }

  #middleIn(week: number): number {
    const there = this.#given.filter(
      (given, place) => given > 0 || isThere(this.#record.people[place]!, week),
    )
    there.sort()
    const half = there.length / 2
    return ((there[Math.floor(half)] ?? 0) + (there[Math.ceil(half) - 1] ?? 0)) / 2
  }
}
