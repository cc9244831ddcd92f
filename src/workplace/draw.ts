// Drawing from lists by chance: one of many, one by weight, and cards dealt so that none comes
// again before all others have.
import type { Chance } from '../sense/chance.ts'

export function likely(share: number, chance: Chance): boolean {
  return chance.unit() < share
}

/** A whole number from `from` to `to`, both included. */
export function between(from: number, to: number, chance: Chance): number {
  return from + chance.below(to - from + 1)
}

export function oneOf<Value>(values: readonly Value[], chance: Chance): Value {
  const value = values[chance.below(values.length)]
  if (value === undefined) throw new RangeError('There is nothing to draw from.')
  return value
}

export function byWeight<Value>(
  values: readonly Value[],
  weightOf: (value: Value) => number,
  chance: Chance,
): Value {
  const total = values.reduce((sum, value) => sum + weightOf(value), 0)
  let left = chance.unit() * total
  for (const value of values) {
    left -= weightOf(value)
    if (left < 0) return value
  }
  return oneOf(values.slice(-1), chance)
}

/** Deals from a shuffled pile, and shuffles again when it is empty. */
export function dealer<Value>(values: readonly Value[], chance: Chance): () => Value {
  let pile: Value[] = []
  return () => {
    if (pile.length === 0) pile = [...values]
    const at = chance.below(pile.length)
    const [value] = pile.splice(at, 1)
    return value as Value
  }
}
