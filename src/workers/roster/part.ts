// A part of a roster to improve: some people free, the others held as they are. As a model: each
// free person takes one of their known schedules, and each cover line meets its number, lacks some
// or has too many.
import type { Cover } from '../../rota/shift-scheduling/instance.ts'
import type { Costs } from './costs.ts'
import { Packed } from './exact.ts'
import type { Days } from './greedy.ts'

export interface Column {
  readonly person: number
  readonly days: Days
  readonly wished: number
}

export class Part {
  readonly costs: Costs
  readonly free: readonly number[]
  readonly present: Int32Array
  /** Cover lines that can cost something, each a row; the free people's rows follow. */
  readonly lines: readonly Cover[]
  readonly rows: Float64Array
  /** What held people's requests cost. */
  readonly heldCost: number
  readonly #linesAt: readonly (readonly number[])[]

  constructor(costs: Costs, plan: readonly Days[], free: readonly number[]) {
    this.costs = costs
    this.free = free
    this.present = costs.noOne()
    let held = 0
    for (const [person, days] of plan.entries()) {
      if (free.includes(person)) continue
      costs.count(this.present, days, 1)
      held += costs.wished(person, days)
    }
    this.heldCost = held
    const { cover, shifts } = costs.instance
    this.lines = cover.filter(({ under, over }) => under > 0 || over > 0)
    const linesAt = Array.from(this.present, () => [] as number[])
    for (const [row, { day, shift }] of this.lines.entries()) {
      linesAt[day * shifts.length + shift]!.push(row)
    }
    this.#linesAt = linesAt
    this.rows = new Float64Array(this.lines.length + free.length).fill(1)
    for (const [row, { day, shift, needed }] of this.lines.entries()) {
      this.rows[row] = needed - this.present[day * shifts.length + shift]!
    }
  }

  /** Two columns a line: how many lack, how many are too many. */
  slack(): Packed {
    const packed = new Packed()
    for (const [row, { under, over }] of this.lines.entries()) {
      packed.add(under, Number.POSITIVE_INFINITY, [[row, 1]])
      packed.add(over, Number.POSITIVE_INFINITY, [[row, -1]])
    }
    return packed
  }

  /** How many lack and how many are too many on each line, where the free have these schedules. */
  slackOf(chosen: readonly Days[]): Float64Array {
    const met = new Float64Array(this.lines.length)
    for (const days of chosen) {
      for (const [row, { day, shift }] of this.lines.entries()) {
        if (days[day] === shift) met[row]! += 1
      }
    }
    const slack = new Float64Array(2 * this.lines.length)
    for (const [row, had] of met.entries()) {
      slack[2 * row] = Math.max(0, this.rows[row]! - had)
      slack[2 * row + 1] = Math.max(0, had - this.rows[row]!)
    }
    return slack
  }

  add(packed: Packed, { person, days, wished }: Column): void {
    const entries: [number, number][] = []
    const shifts = this.costs.options - 1
    for (let day = 0; day < days.length; day += 1) {
      if (days[day]! < 0) continue
      for (const row of this.#linesAt[day * shifts + days[day]!]!) entries.push([row, 1])
    }
    entries.push([this.lines.length + this.free.indexOf(person), 1])
    packed.add(wished, Number.POSITIVE_INFINITY, entries)
  }

  /** What each option is worth to a person where the rows have these prices. */
  prices(person: number, duals: Float64Array): Float64Array {
    const prices = Float64Array.from(this.costs.wishes[person]!)
    for (const [row, { day, shift }] of this.lines.entries()) {
      prices[day * this.costs.options + shift + 1]! -= duals[row]!
    }
    return prices
  }
}
