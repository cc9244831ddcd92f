// Somebody's best schedule against every schedule there is, judged by the checker that shares no
// code with the graph.
import { describe, expect, it } from 'vitest'
import { checkPlan } from '../../rota/shift-scheduling/checker.ts'
import type { Instance } from '../../rota/shift-scheduling/instance.ts'
import { type Chance, seededChance } from '../../sense/chance.ts'
import { bestSchedule, graphOf } from './graph.ts'

const DAYS = 7

function drawnInstance(chance: Chance): Instance {
  const below = (limit: number) => chance.below(limit)
  return {
    days: DAYS,
    shifts: [
      { id: 'E', minutes: 480, neverBefore: new Set() },
      { id: 'L', minutes: 300 + 60 * below(4), neverBefore: new Set(below(2) ? [0] : []) },
    ],
    people: [
      {
        id: 'A',
        most: [below(3) ? DAYS : 2, below(4)],
        minutes: { least: 480 * below(4), most: 480 * (3 + below(4)) },
        working: { least: 1 + below(3), most: 2 + below(3) },
        offLeast: 1 + below(3),
        weekendsMost: below(3),
        daysOff: new Set(below(2) ? [below(DAYS)] : []),
      },
    ],
    requests: [],
    cover: [],
  }
}

/** Every lawful schedule, by trying all. */
function lawful(instance: Instance): number[][] {
  const all = Array.from({ length: 3 ** DAYS }, (_, code) =>
    Array.from({ length: DAYS }, (_each, day) => (Math.floor(code / 3 ** day) % 3) - 1),
  )
  return all.filter((days) => checkPlan(instance, [days]).broken.length === 0)
}

describe('given rules of one person, drawn', () => {
  it('when priced at random, then the best schedule is the cheapest of all that are lawful', () => {
    const chance = seededChance(7)
    let possible = 0
    for (let time = 0; time < 30; time += 1) {
      const instance = drawnInstance(chance)
      const graph = graphOf(instance, 0)
      const schedules = lawful(instance)
      if (typeof graph === 'string') {
        expect({ graph, schedules }).toEqual({ graph: 'no schedule', schedules: [] })
        continue
      }
      possible += 1
      const prices = Float64Array.from({ length: DAYS * 3 }, () => chance.below(21) - 12)
      const costOf = (days: ArrayLike<number>) =>
        Array.from(days).reduce((sum, shift, day) => sum + prices[day * 3 + shift + 1]!, 0)
      const best = bestSchedule(graph, prices, 3)
      expect(best.cost).toBe(Math.min(...schedules.map(costOf)))
      expect(costOf(best.days)).toBe(best.cost)
      expect(checkPlan(instance, [[...best.days]]).broken).toEqual([])
    }
    expect(possible).toBeGreaterThan(10)
  })

  it('when days are held, then they stay', () => {
    const instance = { ...drawnInstance(seededChance(1)) }
    const free = graphOf(instance, 0)
    if (typeof free === 'string') throw new Error(free)
    const { days } = bestSchedule(free, new Float64Array(DAYS * 3).fill(-1), 3)
    const held = Int8Array.from(days, (shift, day) => (day < 5 ? shift : -2))
    const graph = graphOf(instance, 0, held)
    if (typeof graph === 'string') throw new Error(graph)
    const again = bestSchedule(
      graph,
      Float64Array.from({ length: DAYS * 3 }, (_, at) => at),
      3,
    )
    expect([...again.days].slice(0, 5)).toEqual([...days].slice(0, 5))
  })
})
