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
    const week = weekOf(this.#record, row)
    const there: number[] = []
    this.#record.people.forEach((each, place) => {
      const given = this.#given[place]!
      if (given > 0 || isThere(each, week)) there.push(given)
    })
    there.sort((one, other) => one - other)
    const middle = there.length / 2
    const median = ((there[Math.floor(middle)] ?? 0) + (there[Math.ceil(middle) - 1] ?? 0)) / 2
    return this.#given[person]! - median
  }
}
