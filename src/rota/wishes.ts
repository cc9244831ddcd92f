// A wish has a budget: of each kind only so many seats of a period count, the same for everybody,
// so that whoever wishes much gets no more of it than whoever wishes little.
import type { Problem, Stretch, Unavailable, Wished } from './model.ts'

/** Seats of a period that may be wanted, and rather not had, and count. */
export const wishBudget = 6

/** The wishes within everybody's budget, in the order they were given. */
export function countedWishes({ wishes }: Problem): readonly Wished[] {
  const used = new Map<string, number>()
  return wishes.filter(({ worker, how }) => {
    const key = `${how} ${worker}`
    const before = used.get(key) ?? 0
    used.set(key, before + 1)
    return before < wishBudget
  })
}

/**
 * What somebody cannot, cut to its budget: a third of the period. What comes first stays; the
 * rest of it stands against nothing. Absences and hours are no wish and are not cut.
 */
export function cannotWithinBudget(
  unavailable: readonly Unavailable[],
  period: Stretch,
): readonly Unavailable[] {
  let leftMs = (period.untilMs - period.fromMs) / 3
  return unavailable.filter(({ why, fromMs, untilMs }) => {
    if (why !== 'cannot') return true
    const lengthMs = Math.min(untilMs, period.untilMs) - Math.max(fromMs, period.fromMs)
    if (lengthMs > leftMs) return false
    leftMs -= Math.max(0, lengthMs)
    return true
  })
}
