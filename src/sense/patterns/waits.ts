// How long asks wait, person by person: the logarithm of hours against what is usual for the kind,
// and how much people differ in it anyway. Somebody is slow only beyond that difference, so a wait
// is compared between people and not between asks (DerSimonian and Laird 1986).
import type { HelpRow } from '../help-record.ts'

export interface Wait {
  /** Log of hours, less the mean of its kind. */
  readonly value: number
  readonly who: number
}

/** Waits that were written down, of whoever was asked. */
export function waitsOf(asks: readonly HelpRow[]): readonly Wait[] {
  const timed = asks.filter(({ waitHours }) => waitHours !== undefined && waitHours >= 0)
  const kinds = new Map<string, { sum: number; count: number }>()
  const logOf = ({ waitHours }: HelpRow) => Math.log(Math.max(0.1, waitHours ?? 0.1))
  for (const row of timed) {
    const found = kinds.get(row.kind) ?? { sum: 0, count: 0 }
    kinds.set(row.kind, { sum: found.sum + logOf(row), count: found.count + 1 })
  }
  return timed.map((row) => {
    const { sum, count } = kinds.get(row.kind)!
    return { value: logOf(row) - sum / count, who: row.giver }
  })
}

export interface WaitNull {
  /** Mean log of hours, less its kind's, of everybody. */
  readonly mean: number
  /** Variance of one ask's wait at one person. */
  readonly within: number
  /** Variance between people. */
  readonly between: number
  readonly people: number
}

/** Undefined where too few people have waits to tell how much people differ. */
export function waitNullOf(waits: readonly Wait[]): WaitNull | undefined {
  const groups = new Map<number, number[]>()
  for (const { who, value } of waits) {
    const found = groups.get(who)
    if (found === undefined) groups.set(who, [value])
    else found.push(value)
  }
  const usable = [...groups.values()].filter(({ length }) => length >= 2)
  if (usable.length < 3) return undefined
  const meanOf = (values: readonly number[]) =>
    values.reduce((sum, each) => sum + each, 0) / values.length
  const all = usable.reduce((sum, { length }) => sum + length, 0)
  const within =
    usable.reduce((sum, values) => {
      const mean = meanOf(values)
      return sum + values.reduce((squares, each) => squares + (each - mean) ** 2, 0)
    }, 0) /
    (all - usable.length)
  const grand = meanOf(usable.flat())
  const spread = usable.reduce(
    (sum, values) => sum + values.length * (meanOf(values) - grand) ** 2,
    0,
  )
  const squares = usable.reduce((sum, { length }) => sum + length ** 2, 0)
  const between = (spread - (usable.length - 1) * within) / (all - squares / all)
  return { mean: grand, within, between: Math.max(0, between), people: usable.length }
}
