// How often somebody may try to sign in to one account: ten tries, then one more every six seconds.
import type { Clock } from '../../../operations/context.ts'

export interface TryLimiter {
  /** Counts a try; false when there were too many. */
  allow(account: string): boolean
  forget(account: string): void
}

const most = 10
const refillMs = 6_000
const accountsKept = 10_000

export function tryLimiter(clock: Clock): TryLimiter {
  const left = new Map<string, { tries: number; atMs: number }>()
  return {
    allow(account) {
      const nowMs = clock.now()
      const known = left.get(account) ?? { tries: most, atMs: nowMs }
      const refilled = Math.min(most, known.tries + (nowMs - known.atMs) / refillMs)
      if (left.size >= accountsKept) left.clear()
      left.set(account, { tries: Math.max(0, refilled - 1), atMs: nowMs })
      return refilled >= 1
    },
    forget: (account) => {
      left.delete(account)
    },
  }
}
