// Networks with the same degrees and nothing else kept: two arcs a-b and c-d become a-d and c-b,
// again and again, unless somebody would help themselves or an arc would be there twice. Each
// person keeps how many they gave to and how many they received from; refused swaps count as steps,
// which keeps the draw uniform. Rings of three are turned as well, since swaps alone cannot reach
// every network (Rao, Jana and Bandyopadhyay 1996). Undirected pairs keep numbers of partners.
import type { Chance } from '../chance.ts'
import type { NullComparison } from '../finding.ts'
import { compareWithDraws, type SequentialOptions } from '../inference/sequential.ts'
import type { Arcs } from '../measures/arcs.ts'
import { partnersOf } from '../measures/neighbours.ts'
import { closedShare } from '../measures/triads.ts'

/** Steps tried per arc between two draws, and ten times as many before the first. */
const STEPS_PER_ARC = 10

export interface SwapOptions extends Omit<SequentialOptions, 'name'> {
  readonly chance: Chance
}

/** Arc reciprocity beside networks in which everybody gave to, and got from, as many people. */
export function reciprocityBesideSwaps(arcs: Arcs, options: SwapOptions): NullComparison {
  const swapper = new Swapper(arcs.people, arcs.giver, arcs.receiver, false)
  const observed = swapper.mutualShare()
  return compareWithDraws(
    observed,
    () => {
      swapper.mix(options.chance)
      return swapper.mutualShare()
    },
    { ...options, name: 'arcs swapped, degrees kept' },
  )
}

/** Share of closed triples beside networks in which everybody had as many partners. */
export function transitivityBesideSwaps(arcs: Arcs, options: SwapOptions): NullComparison {
  const { start, who } = partnersOf(arcs)
  const one: number[] = []
  const other: number[] = []
  for (let person = 0; person < arcs.people; person += 1) {
    for (let at = start[person]!; at < start[person + 1]!; at += 1) {
      if (who[at]! < person) continue
      one.push(person)
      other.push(who[at]!)
    }
  }
  const swapper = new Swapper(arcs.people, Int32Array.from(one), Int32Array.from(other), true)
  return compareWithDraws(
    closedShare({ start, who }),
    () => {
      swapper.mix(options.chance)
      return closedShare(partnersOf(swapper.arcs()))
    },
    { ...options, name: 'pairs swapped, numbers of partners kept' },
  )
}

/** Holds one network and swaps its ends in place. */
export class Swapper {
  readonly #people: number
  readonly #from: Int32Array
  readonly #to: Int32Array
  /** Where each arc stands, by its key. */
  readonly #there = new Map<number, number>()
  readonly #undirected: boolean
  #mixed = false

  constructor(people: number, from: Int32Array, to: Int32Array, undirected: boolean) {
    this.#people = people
    this.#from = from.slice()
    this.#to = to.slice()
    this.#undirected = undirected
    from.forEach((giver, at) => {
      this.#there.set(this.#key(giver, to[at]!), at)
    })
  }

  arcs(): Arcs {
    const weight = new Int32Array(this.#from.length).fill(1)
    const keys = Float64Array.from(this.#from, (from, at) => from * this.#people + this.#to[at]!)
    keys.sort()
    return {
      people: this.#people,
      giver: Int32Array.from(keys, (key) => Math.floor(key / this.#people)),
      receiver: Int32Array.from(keys, (key) => key % this.#people),
      weight,
    }
  }

  mutualShare(): number {
    let both = 0
    this.#from.forEach((from, at) => {
      if (this.#there.has(this.#key(this.#to[at]!, from))) both += 1
    })
    return both / this.#from.length
  }

  mix(chance: Chance): void {
    const arcs = this.#from.length
    const steps = arcs * STEPS_PER_ARC * (this.#mixed ? 1 : 10)
    this.#mixed = true
    if (arcs < 2) return
    for (let step = 0; step < steps; step += 1)
      this.#swap(chance.below(arcs), chance.below(arcs), chance)
  }

  #swap(one: number, other: number, chance: Chance): void {
    const a = this.#from[one]!
    const b = this.#to[one]!
    // A pair has no direction: either of its ends may be exchanged.
    const turned = this.#undirected && chance.below(2) === 1
    const c = turned ? this.#to[other]! : this.#from[other]!
    const d = turned ? this.#from[other]! : this.#to[other]!
    if (a === d) return
    if (c === b) {
      this.#turn(a, b, d)
      return
    }
    const first = this.#key(a, d)
    const second = this.#key(c, b)
    if (first === second || this.#there.has(first) || this.#there.has(second)) return
    this.#there.delete(this.#key(a, b))
    this.#there.delete(this.#key(c, d))
    this.#there.set(first, one)
    this.#there.set(second, other)
    this.#to[one] = d
    this.#from[other] = c
    this.#to[other] = b
  }

  /** a-b, b-d, d-a becomes a-d, d-b, b-a, where none of these stood before. */
  #turn(a: number, b: number, d: number): void {
    if (this.#undirected) return
    const ring = [this.#key(a, b), this.#key(b, d), this.#key(d, a)]
    const turned = [this.#key(b, a), this.#key(d, b), this.#key(a, d)]
    if (!ring.every((key) => this.#there.has(key))) return
    if (turned.some((key) => this.#there.has(key))) return
    ring.forEach((key, side) => {
      const at = this.#there.get(key)!
      this.#there.delete(key)
      this.#there.set(turned[side]!, at)
      const from = this.#from[at]!
      this.#from[at] = this.#to[at]!
      this.#to[at] = from
    })
  }

  #key(from: number, to: number): number {
    const turned = this.#undirected && from > to
    return turned ? to * this.#people + from : from * this.#people + to
  }
}
