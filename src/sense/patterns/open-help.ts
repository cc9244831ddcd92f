// What stands open between people as rows go by: favors not given back yet, and who was refused
// with no help since. It reaches back sixty days; what is older weighs on nobody here. Favors of
// one instant know nothing of each other where the caller notes them after looking at all of them.
import { DAY_SECONDS, type HelpRow } from '../help-record.ts'

export const MEMORY_DAYS = 60
const MEMORY_SECONDS = MEMORY_DAYS * DAY_SECONDS

interface Between {
  open: number
  since: number
  noAt: number
}

export class OpenHelp {
  readonly #people: number
  readonly #between = new Map<number, Between>()

  constructor(people: number) {
    this.#people = people
  }

  /** How many favors from one to another stand without one back. */
  from(giver: number, receiver: number, time: number): number {
    const pair = this.#between.get(giver * this.#people + receiver)
    return pair !== undefined && time - pair.since <= MEMORY_SECONDS ? pair.open : 0
  }

  /** Days since the newest of them, 0 where nothing stands open. */
  ageDays(giver: number, receiver: number, time: number): number {
    if (this.from(giver, receiver, time) === 0) return 0
    return (time - this.#pair(giver, receiver).since) / DAY_SECONDS
  }

  /** Whether `asked` said no to `asker` of late and has not helped them since. */
  refused(asked: number, asker: number, time: number): boolean {
    const pair = this.#between.get(asked * this.#people + asker)
    return pair !== undefined && time - pair.noAt <= MEMORY_SECONDS
  }

  note({ giver, receiver, time, accepted, formal }: HelpRow): void {
    if (formal) return
    const pair = this.#pair(giver, receiver)
    if (!accepted) {
      pair.noAt = time
      return
    }
    pair.noAt = Number.NEGATIVE_INFINITY
    if (this.from(receiver, giver, time) > 0) {
      this.#pair(receiver, giver).open -= 1
      return
    }
    pair.open = this.from(giver, receiver, time) + 1
    pair.since = time
  }

  #pair(giver: number, receiver: number): Between {
    const key = giver * this.#people + receiver
    let pair = this.#between.get(key)
    if (pair === undefined) {
      pair = { open: 0, since: Number.NEGATIVE_INFINITY, noAt: Number.NEGATIVE_INFINITY }
      this.#between.set(key, pair)
    }
    return pair
  }
}

/** Visits informal rows in order; those of one instant all see what stood open before it. */
export function walkOpenHelp(
  rows: readonly HelpRow[],
  people: number,
  visit: (row: HelpRow, open: OpenHelp) => void,
): void {
  const open = new OpenHelp(people)
  for (let start = 0; start < rows.length; ) {
    let end = start
    while (end < rows.length && rows[end]!.time === rows[start]!.time) end += 1
    for (let at = start; at < end; at += 1) if (!rows[at]!.formal) visit(rows[at]!, open)
    for (let at = start; at < end; at += 1) open.note(rows[at]!)
    start = end
  }
}
