// The start of a roster: one person after another takes the schedule that is best beside those
// already placed. Then, for as long as it helps, each in turn takes the best beside all others.
import type { Chance } from '../../sense/chance.ts'
import type { Costs } from './costs.ts'
import { bestSchedule, type Graph } from './graph.ts'

export type Days = Int8Array

/** Nobody is placed twice: the plainest plan that breaks no rule. */
export function greedyPlan(costs: Costs, graphs: readonly Graph[]): Days[] {
  const present = costs.noOne()
  return graphs.map((graph, person) => {
    const { days } = bestSchedule(graph, costs.pricesBeside(person, present), costs.options)
    costs.count(present, days, 1)
    return days
  })
}

/** Each in turn, in a drawn order, until nobody's change helps. Changes `plan`. */
export function settle(
  costs: Costs,
  graphs: readonly Graph[],
  plan: Days[],
  chance: Chance,
  stopped: () => boolean,
): void {
  const present = costs.noOne()
  for (const days of plan) costs.count(present, days, 1)
  let still = 0
  while (still < plan.length && !stopped()) {
    for (const person of drawnOrder(plan.length, chance)) {
      if (still >= plan.length || stopped()) break
      const old = plan[person]!
      costs.count(present, old, -1)
      const prices = costs.pricesBeside(person, present)
      const { cost, days } = bestSchedule(graphs[person]!, prices, costs.options)
      const better = cost < priceOf(prices, old, costs.options) - 1e-9
      if (better) plan[person] = days
      costs.count(present, plan[person]!, 1)
      still = better ? 0 : still + 1
    }
  }
}

/** Two people forget their schedule for one by their wishes and a draw; then all settle again. */
export function shaken(
  costs: Costs,
  graphs: readonly Graph[],
  plan: readonly Days[],
  chance: Chance,
  stopped: () => boolean,
): Days[] {
  const next = [...plan]
  for (const person of drawnOrder(plan.length, chance).slice(0, 2)) {
    const prices = costs.wishes[person]!.map((price) => price + chance.unit() * 20)
    next[person] = bestSchedule(graphs[person]!, prices, costs.options).days
  }
  settle(costs, graphs, next, chance, stopped)
  return next
}

export function priceOf(prices: Float64Array, days: ArrayLike<number>, options: number): number {
  let cost = 0
  for (let day = 0; day < days.length; day += 1) cost += prices[day * options + days[day]! + 1]!
  return cost
}

export function drawnOrder(count: number, chance: Chance): number[] {
  const order = Array.from({ length: count }, (_, at) => at)
  for (let last = count - 1; last > 0; last -= 1) {
    const other = chance.below(last + 1)
    const kept = order[last]!
    order[last] = order[other]!
    order[other] = kept
  }
  return order
}
