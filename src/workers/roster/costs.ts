// What a plan of a benchmark instance costs, kept up as people's schedules come and go: counts by
// day and shift, and for one person the price of each option given all the others.
import { type Instance, OFF } from '../../rota/shift-scheduling/instance.ts'

export class Costs {
  readonly instance: Instance
  /** Options of a day: off, and each shift. */
  readonly options: number
  /** For each person, what each option costs by their requests, and what is paid in any case. */
  readonly wishes: readonly Float64Array[]
  readonly #covers: readonly (readonly { needed: number; under: number; over: number }[])[]

  constructor(instance: Instance) {
    const { days, shifts, people, requests, cover } = instance
    this.instance = instance
    this.options = shifts.length + 1
    this.wishes = people.map(() => new Float64Array(days * this.options))
    for (const { person, day, shift, weight, wants } of requests) {
      const priced = this.wishes[person]!
      for (let option = 0; option < this.options; option += 1) {
        const has = option === shift + 1
        if (has !== (wants === 'on')) priced[day * this.options + option]! += weight
      }
    }
    const covers = Array.from({ length: days * shifts.length }, () => [] as Cost[])
    for (const { day, shift, ...rest } of cover) covers[day * shifts.length + shift]!.push(rest)
    this.#covers = covers
  }

  noOne(): Int32Array {
    return new Int32Array(this.instance.days * this.instance.shifts.length)
  }

  /** Counts people by day and shift, `by` times a schedule. */
  count(present: Int32Array, days: ArrayLike<number>, by: 1 | -1): void {
    const shifts = this.instance.shifts.length
    for (let day = 0; day < days.length; day += 1) {
      if (days[day] !== OFF) present[day * shifts + days[day]!]! += by
    }
  }

  coverAt(slot: number, present: number): number {
    let cost = 0
    for (const { needed, under, over } of this.#covers[slot]!) {
      cost += present < needed ? under * (needed - present) : over * (present - needed)
    }
    return cost
  }

  cover(present: Int32Array): number {
    let cost = 0
    for (let slot = 0; slot < present.length; slot += 1) cost += this.coverAt(slot, present[slot]!)
    return cost
  }

  wished(person: number, days: ArrayLike<number>): number {
    let cost = 0
    for (let day = 0; day < days.length; day += 1) {
      cost += this.wishes[person]![day * this.options + days[day]! + 1]!
    }
    return cost
  }

  /** What each option costs somebody, beside all who are counted in `present`. */
  pricesBeside(person: number, present: Int32Array): Float64Array {
    const prices = Float64Array.from(this.wishes[person]!)
    const shifts = this.options - 1
    for (let slot = 0; slot < present.length; slot += 1) {
      const more = this.coverAt(slot, present[slot]! + 1) - this.coverAt(slot, present[slot]!)
      const day = Math.floor(slot / shifts)
      prices[day * this.options + (slot - day * shifts) + 1]! += more
    }
    return prices
  }

  objective(plan: readonly ArrayLike<number>[]): number {
    const present = this.noOne()
    for (const days of plan) this.count(present, days, 1)
    const wishes = plan.reduce((sum, days, person) => sum + this.wished(person, days), 0)
    return wishes + this.cover(present)
  }
}

interface Cost {
  readonly needed: number
  readonly under: number
  readonly over: number
}
