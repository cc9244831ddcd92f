// Improves a plan with exact methods: first the whole roster, for its bound and for the schedules
// worth choosing among, then drawn parts of it.
import type { Highs } from 'highs'
import type { Chance } from '../../sense/chance.ts'
import { choose } from './choose.ts'
import type { Costs } from './costs.ts'
import { type Generated, generate } from './generate.ts'
import type { Graph } from './graph.ts'
import { type Days, drawnOrder } from './greedy.ts'
import { type Column, Part } from './part.ts'
import { Pool } from './pool.ts'

export interface Means {
  readonly costs: Costs
  readonly graphs: readonly Graph[]
  readonly highs: Highs
  readonly chance: Chance
  stopped(): boolean
}

const ROOT_ROUNDS = 400
const PART_ROUNDS = 60
const DIVE_ROUNDS = 30
const NODES = 40
const PART_SIZES = [4, 5, 6, 8]

export class Improving {
  readonly #means: Means
  readonly #pool: Pool
  plan: Days[]
  objective: number
  /** No plan costs less. */
  bound = 0
  /** What the first whole plan from the bound's schedules cost. */
  dived = 0
  rounds = 0

  constructor(means: Means, plan: Days[]) {
    this.#means = means
    this.#pool = new Pool(means.costs)
    this.plan = plan
    this.objective = means.costs.objective(plan)
    for (const [person, days] of plan.entries()) this.#pool.take(person, days)
  }

  run(iterations: number): void {
    const everybody = this.plan.map((_, person) => person)
    const root = this.#generated(new Part(this.#means.costs, this.plan, everybody), ROOT_ROUNDS)
    this.bound = whole(root.bound)
    this.#dive(root)
    this.dived = this.objective
    for (let round = 0; round < iterations && !this.#over(); round += 1) {
      const part = new Part(this.#means.costs, this.plan, this.#drawnPart(round))
      const found = this.#generated(part, PART_ROUNDS)
      if (whole(found.bound) < this.objective) this.#chosen(part, found)
      this.rounds += 1
    }
  }

  #over(): boolean {
    return this.objective <= this.bound || this.#means.stopped()
  }

  #generated(part: Part, rounds: number): Generated {
    const start = part.free.flatMap((person) => [...this.#pool.of(person)])
    const { highs, graphs, stopped } = this.#means
    const known = this.objective
    return generate(part, start, { highs, graphs, pool: this.#pool, rounds, known, stopped })
  }

  #chosen(part: Part, { columns, reduced, bound }: Generated): void {
    const { highs, stopped } = this.#means
    const room = this.objective - bound
    const worth = columns.filter(
      ({ person, days }, at) => reduced[at]! < room || this.plan[person] === days,
    )
    const next = choose(part, worth, this.plan, { highs, nodes: NODES, stopped })
    if (next) this.#take(next)
  }

  #take(next: Days[]): void {
    const objective = this.#means.costs.objective(next)
    if (objective > this.objective) return
    this.plan = next
    this.objective = objective
  }

  /** Takes the most wanted schedules whole, and generates anew for the others. */
  #dive(root: Generated): void {
    const { costs } = this.#means
    const plan = [...this.plan]
    let left = plan.map((_, person) => person)
    let now = root
    while (left.length > 0 && !this.#means.stopped()) {
      const taken = mostWanted(now, left)
      for (const { person, days } of taken) plan[person] = days
      left = left.filter((person) => !taken.some((column) => column.person === person))
      if (left.length === 0) break
      const part = new Part(costs, plan, left)
      const start = left.flatMap((person) => [...this.#pool.of(person)])
      const { highs, graphs, stopped } = this.#means
      const known = Number.POSITIVE_INFINITY
      const by = { highs, graphs, pool: this.#pool, rounds: DIVE_ROUNDS, known, stopped }
      now = generate(part, start, by)
    }
    if (left.length === 0) this.#take(plan)
  }

  /** Few people are quick and many reach further: sizes take turns. */
  #drawnPart(round: number): number[] {
    const people = this.plan.length
    const size = Math.min(people, PART_SIZES[round % PART_SIZES.length]!)
    return drawnOrder(people, this.#means.chance)
      .slice(0, size)
      .sort((a, b) => a - b)
  }
}

/** Costs are whole numbers, so a bound of 83.4 means 84. */
function whole(bound: number): number {
  return Math.max(0, Math.ceil(bound - 1e-6))
}

function mostWanted({ columns, share }: Generated, left: readonly number[]): Column[] {
  const best = new Map<number, number>()
  for (const [at, { person }] of columns.entries()) {
    const known = best.get(person)
    if (known === undefined || share[at]! > share[known]!) best.set(person, at)
  }
  const order = left.map((person) => best.get(person)!).sort((a, b) => share[b]! - share[a]!)
  const sure = order.filter((at) => share[at]! > 0.8)
  return (sure.length > 0 ? sure : order.slice(0, 1)).map((at) => columns[at]!)
}
