// Solves a benchmark instance: a start that breaks no rule, everybody in turn at their best, the
// bound by column generation, an exact choice among all schedules met, and then parts of the roster
// again and again, each solved the same way. Nothing is ever taken that costs more.
import { seededChance } from '../../sense/chance.ts'
import type { ShiftsJob, ShiftsSolved } from '../jobs.ts'
import { clashOf } from './clash.ts'
import { Costs } from './costs.ts'
import { loadExact } from './exact.ts'
import { type Graph, graphOf } from './graph.ts'
import { type Days, greedyPlan, settle, shaken } from './greedy.ts'
import { Improving } from './improve.ts'

/** A short local search, so that there is a fair plan before anything exact is begun. */
const SHAKES = 20
/** Fewer where graphs are large: about so many arcs are passed in all. */
const SHAKEN_ARCS = 40_000_000

function shakesFor(graphs: readonly Graph[], iterations: number): number {
  const arcs = graphs.reduce((sum, { option }) => sum + option.length, 0)
  return Math.min(iterations, SHAKES, Math.floor(SHAKEN_ARCS / (4 * arcs + 1)))
}

export async function solveShifts(job: ShiftsJob, stopped: () => boolean): Promise<ShiftsSolved> {
  const { instance, iterations } = job
  const costs = new Costs(instance)
  const graphs: Graph[] = []
  for (const [at, person] of instance.people.entries()) {
    const graph = graphOf(instance, at)
    if (graph === 'too many') return unsolved('too large', TOO_MANY(person.id))
    if (graph === 'no schedule') return unsolved('infeasible', clashOf(instance, at))
    graphs.push(graph)
  }
  const chance = seededChance(job.seed)
  let plan = greedyPlan(costs, graphs)
  const greedy = costs.objective(plan)
  settle(costs, graphs, plan, chance, stopped)
  const shakes = shakesFor(graphs, iterations)
  for (let round = 0; round < shakes && !stopped(); round += 1) {
    const next = shaken(costs, graphs, plan, chance, stopped)
    if (costs.objective(next) <= costs.objective(plan)) plan = next
  }
  const settled = costs.objective(plan)
  const told = [
    `One person after another: ${greedy}.`,
    `Then a local search, each at their best beside the others: ${settled}.`,
  ]
  if (iterations === 0) return solved(plan, costs, 0, told, stopped())
  const highs = await loadExact()
  const improving = new Improving({ costs, graphs, highs, chance, stopped }, plan)
  improving.run(iterations)
  told.push(
    `From the schedules of the bound: ${improving.dived}.`,
    `After ${improving.rounds} parts solved exactly: ${improving.objective}.`,
    `No plan costs less than ${improving.bound}.`,
  )
  return solved(improving.plan, costs, improving.bound, told, stopped())
}

function solved(
  plan: readonly Days[],
  costs: Costs,
  bound: number,
  explanation: readonly string[],
  capped: boolean,
): ShiftsSolved {
  const objective = costs.objective(plan)
  return {
    status: objective <= bound ? 'optimal' : 'feasible',
    objective,
    bound,
    plan: plan.map((days) => [...days]),
    explanation,
    capped: capped && objective > bound,
  }
}

const TOO_MANY = (id: string) =>
  `The rules of ${id} over this many days leave more to tell apart than fits: try fewer days.`

function unsolved(status: 'infeasible' | 'too large', sentence: string): ShiftsSolved {
  return { status, objective: null, bound: null, plan: [], explanation: [sentence], capped: false }
}
