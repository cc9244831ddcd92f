// The solver on instances whose least cost is known, and its promises: lawful, never worse than
// greedy, the same for the same seed, an honest bound, a sentence where nothing is possible.
import { describe, expect, it } from 'vitest'
import { readShiftScheduling } from '../../connectors/shift-scheduling/read.ts'
import { checkPlan } from '../../rota/shift-scheduling/checker.ts'
import type { Instance } from '../../rota/shift-scheduling/instance.ts'
import { knownOptimum } from '../testing/known-optimum.ts'
import { likePublic } from '../testing/like-public.ts'
import { writeInstance } from '../testing/write-instance.ts'
import { Costs } from './costs.ts'
import { type Graph, graphOf } from './graph.ts'
import { greedyPlan } from './greedy.ts'
import { solveShifts } from './solve.ts'

const never = () => false

function solve(instance: Instance, iterations: number, stopped = never) {
  return solveShifts({ kind: 'shifts', instance, iterations, seed: 1 }, stopped)
}

describe('given instances with a known least cost', () => {
  const small = [
    { people: 6, days: 14, shifts: 1 },
    { people: 8, days: 14, shifts: 1 },
    { people: 8, days: 14, shifts: 2 },
    { people: 12, days: 14, shifts: 2 },
    { people: 14, days: 14, shifts: 3 },
  ]
  it.each(
    small.map((size, at) => ({ ...size, seed: at + 1 })),
  )('when $people people over $days days are solved, then it is found and proven', async ({
    seed,
    ...size
  }) => {
    const { instance, optimum, hidden } = knownOptimum(size, seed)
    expect(checkPlan(instance, hidden)).toEqual({ objective: optimum, broken: [] })
    const { status, objective, bound, plan } = await solve(instance, 30)
    expect({ status, objective, bound }).toEqual({
      status: 'optimal',
      objective: optimum,
      bound: optimum,
    })
    expect(checkPlan(instance, plan)).toEqual({ objective: optimum, broken: [] })
  })

  it('when written and read again, then it is the same instance', () => {
    const { instance } = knownOptimum({ people: 8, days: 14, shifts: 2 }, 1)
    expect(readShiftScheduling(writeInstance(instance))).toEqual({ ok: true, value: instance })
  })
})

describe('given an instance where cover and requests clash', () => {
  const read = readShiftScheduling(likePublic({ people: 10, days: 28, shifts: 2 }, 4))
  if (!read.ok) throw new Error(read.refusal.detail)
  const instance = read.value
  const costs = new Costs(instance)
  const graphs = instance.people.map((_, at) => graphOf(instance, at) as Graph)
  const greedy = costs.objective(greedyPlan(costs, graphs))

  it('when solved twice, then both are the same, lawful, and no worse than greedy', async () => {
    const once = await solve(instance, 3)
    expect(await solve(instance, 3)).toEqual(once)
    expect(checkPlan(instance, once.plan)).toEqual({ objective: once.objective, broken: [] })
    expect(once.objective).toBeLessThan(greedy)
    expect(once.bound).toBeLessThanOrEqual(once.objective!)
  })

  it('when stopped at once, then there is a lawful plan all the same, and it says so', async () => {
    const { plan, objective, capped } = await solve(instance, 3, () => true)
    expect(checkPlan(instance, plan)).toEqual({ objective, broken: [] })
    expect(objective).toBeLessThanOrEqual(greedy)
    expect(capped).toBe(true)
  })

  it('when somebody’s rules cannot be kept, then it says whose', async () => {
    const [first, ...others] = instance.people
    const people = [{ ...first!, minutes: { least: 960, most: 480 } }, ...others]
    expect(await solve({ ...instance, people }, 3)).toMatchObject({
      status: 'infeasible',
      objective: null,
      explanation: [
        'For P0, at least 960 minutes and at most 480 minutes cannot be kept together.',
      ],
    })
  })
})
