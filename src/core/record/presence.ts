// How long somebody was here between two instants: joined, not left, not away. A favor's clock runs
// only then.
import { dayMs, overlapMs, startOfDayMs } from '../time.ts'
import type { AwaySpan, PersonState } from './person.ts'

type Presence = Pick<PersonState, 'joinedAtMs' | 'leftAtMs' | 'away'>

/** Milliseconds between two instants in which a person was here: joined, not left, not away. */
export function presenceMs(state: Presence, fromMs: number, untilMs: number): number {
  if (state.joinedAtMs === undefined) return 0
  const span = { fromMs: Math.max(fromMs, state.joinedAtMs), untilMs: untilMs }
  if (state.leftAtMs !== undefined) span.untilMs = Math.min(untilMs, state.leftAtMs)
  if (span.untilMs <= span.fromMs) return 0
  return span.untilMs - span.fromMs - awayMs(state.away, span)
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
