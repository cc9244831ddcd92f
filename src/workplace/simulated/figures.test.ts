// What strength 1 means, in what an outsider could measure: each figure of the table in
// docs/simulated-workplace.md, measured on whole logs over many seeds. What is claimed of a planted
// log is near the table's figure there, and absent from the control.
import { describe, expect, it } from 'vitest'
import { type BehaviourName, behaviourNames } from './settings.ts'
import { type ArmFigures, measured, type Pooled, seedsFrom } from './testing/pooled.ts'

type Claim = readonly [what: string, of: (arms: ArmFigures) => number, low: number, high: number]

const at =
  (arm: keyof ArmFigures, name: string) =>
  (arms: ArmFigures): number =>
    figure(arms, arm, name).value

const times =
  (arm: keyof ArmFigures, one: string, other: string) =>
  (arms: ArmFigures): number =>
    figure(arms, arm, one).value / figure(arms, arm, other).value

const apart =
  (arm: keyof ArmFigures, one: string, other: string) =>
  (arms: ArmFigures): number =>
    figure(arms, arm, one).value - figure(arms, arm, other).value

function figure(arms: ArmFigures, arm: keyof ArmFigures, name: string): Pooled {
  const found = arms[arm][name]
  if (!found) throw new Error(`No figure ${name}`)
  return found
}

const claims: Readonly<Record<BehaviourName, readonly Claim[]>> = {
  direct: [
    ['yes to those with something to return', at('planted', 'toReturn'), 0.88, 0.92],
    ['yes to others', at('planted', 'toOthers'), 0.68, 0.72],
    ['favors that give something back', at('planted', 'returns'), 0.38, 0.42],
    ['the control makes no difference', apart('control', 'toReturn', 'toOthers'), -0.02, 0.02],
    ['in the control by chance', at('control', 'returns'), 0.25, 0.3],
    ['in the decoy no more', at('decoy', 'returns'), 0.25, 0.31],
  ],
  generalised: [
    ['offers after help', times('planted', 'helped', 'otherwise'), 2.75, 3.25],
    ['in the control', times('control', 'helped', 'otherwise'), 0.93, 1.07],
    ['in busy seasons', times('decoy', 'helped', 'otherwise'), 1.3, 2.2],
  ],
  indirect: [
    ['yes to known givers', at('planted', 'givers'), 0.88, 0.92],
    ['yes to others', at('planted', 'others'), 0.63, 0.67],
    ['in the control', apart('control', 'givers', 'others'), -0.02, 0.02],
    ['in the decoy', apart('decoy', 'givers', 'others'), -0.02, 0.02],
  ],
  overgiver: [
    ['given, in medians', at('planted', 'againstMedian'), 2.5, 3],
    ['past capacity', at('planted', 'load'), 1.2, 1.8],
    ['in the control', at('control', 'againstMedian'), 0.95, 1.25],
    ['as much in the decoy', at('decoy', 'againstMedian'), 2.5, 3.05],
    ['with the capacity', at('decoy', 'load'), 0.1, 0.5],
  ],
  bottleneck: [
    ['asks at one of three', at('planted', 'atOne'), 0.57, 0.63],
    ['waits there', times('planted', 'waitThere', 'waitElsewhere'), 2.6, 3.4],
    ['in the control', at('control', 'atOne'), 0.32, 0.4],
    ['as many in the decoy', at('decoy', 'atOne'), 0.57, 0.65],
    ['no longer waits', times('decoy', 'waitThere', 'waitElsewhere'), 0.85, 1.15],
  ],
  circle: [
    ['yes inside', at('planted', 'inside'), 0.93, 0.97],
    ['yes outside', at('planted', 'outside'), 0.42, 0.48],
    ['in the control', apart('control', 'inside', 'outside'), -0.02, 0.06],
    ['nobody is refused in the decoy', at('decoy', 'outside'), 0.89, 0.95],
  ],
  withholding: [
    ['no after no return', at('planted', 'after'), 0.66, 0.74],
    ['no to others', at('planted', 'otherwise'), 0.17, 0.23],
    ['in the control', apart('control', 'after', 'otherwise'), -0.06, 0.06],
  ],
  coercion: [
    ['yes to the manager', at('planted', 'toManager'), 0.93, 0.97],
    ['yes to peers', at('planted', 'toPeers'), 0.62, 0.68],
    ['priority work blocked', at('planted', 'blocks'), 0.46, 0.54],
    ['off hours', at('planted', 'offHours'), 0.35, 0.45],
    ['in the control', apart('control', 'toManager', 'toPeers'), -0.03, 0.05],
    ['as many yeses in the decoy', at('decoy', 'toManager'), 0.93, 0.97],
    ['given back there', at('decoy', 'givesBack'), 0.75, 1.05],
  ],
  signalling: [
    ['before reviews', times('planted', 'before', 'otherwise'), 1.8, 2.2],
    ['in the control', times('control', 'before', 'otherwise'), 0.88, 1.12],
    ['as much in the decoy', times('decoy', 'before', 'otherwise'), 1.8, 2.2],
  ],
  deadline: [
    ['in deadline weeks', times('planted', 'deadline', 'otherwise'), 2.35, 2.65],
    ['in the control', times('control', 'deadline', 'otherwise'), 0.92, 1.08],
    ['not in them in the decoy', times('decoy', 'deadline', 'otherwise'), 0.6, 1],
  ],
  structural: [
    ['mentoring afterwards', times('planted', 'mentoringAfter', 'mentoringBefore'), 1.8, 2.2],
    ['cover afterwards', times('planted', 'coverAfter', 'coverBefore'), 0.54, 0.66],
    ['in the control', times('control', 'mentoringAfter', 'mentoringBefore'), 0.9, 1.15],
    ['without the newcomers', times('decoy', 'mentoringAfter', 'mentoringBefore'), 0.9, 1.2],
  ],
}

describe('given whole logs of fourteen people over forty seeds', () => {
  it.each(behaviourNames)('when %s is measured, then its figures are the table’s', (behaviour) => {
    const arms = measured(behaviour, seedsFrom(1, 40))
    const off = claims[behaviour].flatMap(([what, of, low, high]) => {
      const value = of(arms)
      return value >= low && value <= high ? [] : [`${what}: ${value.toFixed(3)}`]
    })
    expect(off).toEqual([])
  })

  it('when the interval of a figure is asked for, then it holds the figure of other seeds', () => {
    const [one, other] = [1, 41].map((first) => measured('coercion', seedsFrom(first, 40)))
    const { low, high } = figure(one!, 'planted', 'toManager')
    expect(high - low).toBeLessThan(0.03)
    expect(figure(other!, 'planted', 'toManager').value).toBeGreaterThan(2 * low - high)
    expect(figure(other!, 'planted', 'toManager').value).toBeLessThan(2 * high - low)
  })
})

describe('given six tenths of the strength', () => {
  it.each([
    ['direct', apart('planted', 'toReturn', 'toOthers'), 0.08, 0.16],
    ['indirect', apart('planted', 'givers', 'others'), 0.11, 0.19],
    ['circle', apart('planted', 'inside', 'outside'), 0.25, 0.37],
    ['withholding', apart('planted', 'after', 'otherwise'), 0.24, 0.36],
    ['coercion', apart('planted', 'toManager', 'toPeers'), 0.13, 0.24],
    ['deadline', times('planted', 'deadline', 'otherwise'), 1.75, 2.1],
    ['signalling', times('planted', 'before', 'otherwise'), 1.4, 1.8],
    ['structural', times('planted', 'mentoringAfter', 'mentoringBefore'), 1.4, 1.8],
  ] as const)('when %s is measured, then it is six tenths of the way', (name, of, low, high) => {
    const value = of(measured(name, seedsFrom(1, 30), { strength: 0.6 }))
    expect(value).toBeGreaterThan(low)
    expect(value).toBeLessThan(high)
  })
})
