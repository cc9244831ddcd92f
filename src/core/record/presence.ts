// How long somebody was here between two instants: joined, not left, not away. A favor's clock runs
// only then.
import { dayMs, overlapMs, startOfDayMs } from '../time.ts'
import type { AwaySpan, PersonState } from './person-state.ts'

type Presence = Pick<PersonState, 'earlierStays' | 'joinedAtMs' | 'leftAtMs' | 'away'>

/** Milliseconds between two instants in which a person was here: joined, not left, not away. */
export function presenceMs(state: Presence, fromMs: number, untilMs: number): number {
  const { earlierStays, joinedAtMs, leftAtMs = untilMs } = state
  const stays = [...earlierStays]
  if (joinedAtMs !== undefined) stays.push({ fromMs: joinedAtMs, untilMs: leftAtMs })
  let total = 0
  for (const stay of stays) {
    const span = {
      fromMs: Math.max(fromMs, stay.fromMs),
      untilMs: Math.min(untilMs, stay.untilMs),
    }
    if (span.untilMs > span.fromMs) total += span.untilMs - span.fromMs - awayMs(state.away, span)
  }
  return total
}

/** Whether somebody was a member at an instant, away or not. */
export function wasHere(state: Presence, atMs: number): boolean {
  const { earlierStays, joinedAtMs, leftAtMs = Number.POSITIVE_INFINITY } = state
  if (joinedAtMs !== undefined && joinedAtMs <= atMs && atMs <= leftAtMs) return true
  return earlierStays.some((stay) => stay.fromMs <= atMs && atMs <= stay.untilMs)
}

/** Overlapping absences count once. */
function awayMs(
  away: readonly AwaySpan[],
  span: { readonly fromMs: number; readonly untilMs: number },
): number {
  let total = 0
  let reached = span.fromMs
  for (const { from, until } of [...away].sort(byFrom)) {
    const fromMs = Math.max(reached, startOfDayMs(from))
    const untilMs = startOfDayMs(until) + dayMs
    total += overlapMs({ fromMs, untilMs }, { fromMs: reached, untilMs: span.untilMs })
    reached = Math.max(reached, Math.min(untilMs, span.untilMs))
  }
  return total
}

function byFrom(first: AwaySpan, second: AwaySpan): number {
  return first.from < second.from ? -1 : first.from > second.from ? 1 : 0
}
