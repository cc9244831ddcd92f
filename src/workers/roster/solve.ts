// Solves a benchmark instance: a start that breaks no rule, then everybody in turn at their best.

import { seededChance } from '../../sense/chance.ts'
import type { ShiftsJob, ShiftsSolved } from '../jobs.ts'
import { Costs } from './costs.ts'
import { type Graph, graphOf } from './graph.ts'
import { greedyPlan, settle } from './greedy.ts'

export async function solveShifts(job: ShiftsJob, stopped: () => boolean): Promise<ShiftsSolved> {
  const { instance } = job
  const costs = new Costs(instance)
  const graphs: Graph[] = []
  for (const [at, person] of instance.people.entries()) {
    const graph = graphOf(instance, at)
    if (graph === 'too many') throw new Error('too many states')
    if (graph === 'no schedule') return impossible(person.id)
    graphs.push(graph)
  }
  const plan = greedyPlan(costs, graphs)
  const greedy = costs.objective(plan)
  settle(costs, graphs, plan, seededChance(job.seed), stopped)
  return {
    status: 'feasible',
    objective: costs.objective(plan),
    bound: 0,
    plan: plan.map((days) => [...days]),
    explanation: [`Greedy ${greedy}`],
    capped: stopped(),
  }
}

function impossible(id: string): ShiftsSolved {
  return {
    status: 'infeasible',
    objective: null,
    bound: null,
    plan: [],
    explanation: [`The rules of ${id} leave them no schedule at all.`],
    capped: false,
  }
}
