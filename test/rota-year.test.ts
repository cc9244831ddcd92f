// Four plans of a rota through the real operations, as `npm run deep -- rota-year` plays whole ones
// for eight seeds: nobody serves what they never agreed to, everybody is told, calendars follow, and
// weekends come out even all the same. People act to the last day; a plan is the chance to even out
// what they served, and is held to a difference of one per share (`rota-year/evenness.ts`).
import { expect, test } from 'vitest'
import { isEven, leastBetween } from './rota-year/evenness.ts'
import { yearOf } from './rota-year/year.ts'

test('given weeks of swaps, covers and absences, then all is as agreed, told, and even', async () => {
  const { wrong, plans, calendars, counts } = await yearOf(1, 16)
  expect(wrong).toEqual([])
  expect(plans.filter((plan) => !isEven(plan))).toEqual([])
  expect(plans).toHaveLength(4)
  expect(calendars).toBeGreaterThan(150)
  for (const what of ['swap: agreed', 'swap: undone', 'cover: taken', 'absence: agreed', 'take']) {
    expect(counts.get(what) ?? 0, what).toBeGreaterThan(0)
  }
}, 120_000)

test('given what people left, then the least a plan can leave is said by shifts and shares', () => {
  const people = [6, 5, 6, 5].map((served) => ({ share: 1, served }))
  expect(leastBetween(people, 2)).toBe(0)
  expect(leastBetween(people, 1)).toBe(1)
  expect(leastBetween([...people, { share: 1, served: 9 }], 4)).toBe(3)
  expect(leastBetween([...people, { share: 0.5, served: 3 }], 0)).toBe(1)
})
