// Figures of many logs put together: the ratio of all hits to all cases, with a 90 % interval from
// how much the logs differ (the linearised ratio estimator).
import { arms, type BehaviourName, settingsOf, staged } from '../settings.ts'
import { type Simulated, simulate } from '../simulate.ts'
import { figures, type Tally } from './figures.ts'

export interface Pooled {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly of: number
}

export function pooled(tallies: readonly Tally[]): Pooled {
  const hits = tallies.reduce((sum, tally) => sum + tally.hits, 0)
  const of = tallies.reduce((sum, tally) => sum + tally.of, 0)
  const value = hits / of
  const squares = tallies.reduce((sum, tally) => sum + (tally.hits - value * tally.of) ** 2, 0)
  const error = (1.645 * Math.sqrt((squares * tallies.length) / (tallies.length - 1))) / of
  return { value, low: value - error, high: value + error, of }
}

export type ArmFigures = Readonly<Record<(typeof arms)[number], Readonly<Record<string, Pooled>>>>

/** Each figure of a behaviour in each arm, over some seeds. */
export function measured(
  behaviour: BehaviourName,
  seeds: readonly number[],
  more: { strength?: number; people?: number; recorded?: readonly [number, number] } = {},
): ArmFigures {
  const { strength = 1, people = 14, recorded = [1, 1] } = more
  const made = arms.map((arm) => {
    const logs = seeds.map((seed) => {
      const setting = { seed, people, recorded, staged: [staged(behaviour, arm, { strength })] }
      return figures[behaviour](simulate(settingsOf(setting)))
    })
    const names = Object.keys(logs[0]!)
    return [
      arm,
      Object.fromEntries(names.map((name) => [name, pooled(logs.map((log) => log[name]!))])),
    ]
  })
  return Object.fromEntries(made)
}

export const seedsFrom = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => first + at)

export type { Simulated }
