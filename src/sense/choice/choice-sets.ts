// From a log to choices: for each favor everybody who could have been chosen, with what told them
// apart just before. The full set, never a sample. Favors of the same instant know nothing of each
// other. Candidates of whom every figure is 0 are only counted, which keeps sets small.
import type { FavorColumns } from '../favors.ts'
import type { Effect } from './effects.ts'
import type { ChoiceFacts } from './facts.ts'
import { type Choice, Figures } from './figures.ts'
import { History } from './history.ts'

/** Everybody; whoever occurred strictly before; whoever is between their first and last favor. */
export type Candidates = 'all' | 'seen' | 'present'

export interface ChoiceOptions {
  readonly effects: readonly Effect[]
  readonly choice: Choice
  readonly candidates: Candidates
  /** In the log's own unit of time; Infinity keeps everything. */
  readonly halfLife: number
  readonly facts: ChoiceFacts
  /** Keeps favors that cannot be used, as time that passed: for the interval likelihood. */
  readonly keepUnused: boolean
}

export interface ChoiceSets {
  readonly width: number
  /** Choice e's rows are `start[e] .. start[e + 1]`, each `width` figures. */
  readonly start: readonly number[]
  readonly figures: Float64Array
  /** The row chosen; or who was chosen has only zeros; or the favor cannot be used. */
  readonly chosen: readonly number[]
  /** Candidates without a row. */
  readonly zeros: readonly number[]
  /** Time since the favor before, in the log's unit; the first begins one unit before itself. */
  readonly wait: readonly number[]
  readonly skipped: number
  /** Candidates of the largest choice. */
  readonly largest: number
}

export const ZERO_ROW = -1
export const UNUSED = -2

/** More figures than this do not fit; `undefined` says so. */
export const FIGURES_CAP = 100_000_000

export function choiceSetsOf(favors: FavorColumns, options: ChoiceOptions): ChoiceSets | undefined {
  const builder = new Builder(favors, options)
  const { time } = favors
  for (let start = 0; start < time.length; ) {
    let end = start
    while (end < time.length && time[end] === time[start]) end += 1
    if (!builder.batch(start, end)) return undefined
    start = end
  }
  return builder.made()
}

class Builder {
  readonly #favors: FavorColumns
  readonly #options: ChoiceOptions
  readonly #history: History
  readonly #figures: Figures
  readonly #first: Float64Array
  readonly #last: Float64Array
  #rows: Float64Array
  #used = 0
  #wait = 1
  #skipped = 0
  #largest = 0
  readonly #start: number[] = [0]
  readonly #chosen: number[] = []
  readonly #zeros: number[] = []
  readonly #waits: number[] = []

  constructor(favors: FavorColumns, options: ChoiceOptions) {
    this.#favors = favors
    this.#options = options
    this.#history = new History(favors.people, options.halfLife)
    this.#figures = new Figures(options.effects, options.choice, this.#history, options.facts)
    this.#rows = new Float64Array(1024 * options.effects.length)
    this.#first = new Float64Array(favors.people).fill(Number.POSITIVE_INFINITY)
    this.#last = new Float64Array(favors.people).fill(Number.NEGATIVE_INFINITY)
    favors.time.forEach((time, at) => {
      for (const who of [favors.giver[at]!, favors.receiver[at]!]) {
        this.#first[who] = Math.min(this.#first[who]!, time)
        this.#last[who] = Math.max(this.#last[who]!, time)
      }
    })
  }

  /** Favors of one instant; false when they no longer fit. */
  batch(start: number, end: number): boolean {
    const { time, giver, receiver } = this.#favors
    const now = time[start]!
    if (start > 0) this.#wait = now - time[start - 1]!
    this.#history.moveTo(now)
    this.#figures.moveTo(now)
    const there = this.#present(now)
    for (let at = start; at < end; at += 1) {
      if (!this.#take(giver[at]!, receiver[at]!, there)) return false
      this.#wait = 0
    }
    for (let at = start; at < end; at += 1) this.#history.add(giver[at]!, receiver[at]!)
    return true
  }

  made(): ChoiceSets {
    return {
      width: this.#options.effects.length,
      start: this.#start,
      figures: this.#rows.subarray(0, this.#used),
      chosen: this.#chosen,
      zeros: this.#zeros,
      wait: this.#waits,
      skipped: this.#skipped,
      largest: this.#largest,
    }
  }

  #present(now: number): Int32Array {
    const there: number[] = []
    for (let person = 0; person < this.#favors.people; person += 1) {
      if (this.#isCandidate(person, now)) there.push(person)
    }
    return Int32Array.from(there)
  }

  #isCandidate(person: number, now: number): boolean {
    const { candidates } = this.#options
    switch (candidates) {
      case 'all':
        return true
      case 'seen':
        return this.#history.seen(person)
      case 'present':
        return this.#first[person]! <= now && this.#last[person]! >= now
      default:
        return candidates satisfies never
    }
  }

  #take(giver: number, receiver: number, there: Int32Array): boolean {
    const usable = there.includes(giver) && there.includes(receiver)
    if (!usable) this.#skipped += 1
    if (!usable && !this.#options.keepUnused) return true
    const { choice } = this.#options
    const before = { zeros: 0, chosen: usable ? ZERO_ROW : UNUSED, candidates: 0 }
    const fixed = choice === 'dyad' ? there : [choice === 'giver' ? receiver : giver]
    for (const person of fixed) {
      this.#figures.fix(person)
      for (const other of there) {
        if (other === person) continue
        before.candidates += 1
        const from = choice === 'giver' ? other : person
        const to = choice === 'giver' ? person : other
        if (!this.#room()) return false
        if (!this.#figures.fill(from, to, this.#rows, this.#used)) {
          before.zeros += 1
          continue
        }
        if (usable && from === giver && to === receiver) before.chosen = this.#used
        this.#used += this.#options.effects.length
      }
    }
    this.#largest = Math.max(this.#largest, before.candidates)
    this.#start.push(this.#used)
    this.#chosen.push(before.chosen)
    this.#zeros.push(before.zeros)
    this.#waits.push(this.#wait)
    return true
  }

  #room(): boolean {
    const width = this.#options.effects.length
    if (this.#used + width <= this.#rows.length) return true
    if (this.#used + width > FIGURES_CAP) return false
    const wider = new Float64Array(Math.min(FIGURES_CAP, 2 * this.#rows.length))
    wider.set(this.#rows)
    this.#rows = wider
    return true
  }
}
