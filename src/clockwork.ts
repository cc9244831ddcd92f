// The clockwork: the only thing that runs unasked, once a minute. It may only call operations, and
// a tick that fails is said once and tried again at the next.
import type { House } from './operations/context.ts'
import { forgetDue } from './operations/forgetting.ts'
import { shredLeftovers, undoInterrupted } from './operations/imports/undo.ts'
import { deliver, forgetOldAnswers, lapseDue, type Sender } from './operations/tick.ts'

const tickMs = 60_000

/** Starts ticking. Returns how to stop; a tick under way is finished first. */
export function startClockwork(
  house: House,
  senders: readonly Sender[],
  log: (line: string) => void,
): () => Promise<void> {
  let working: Promise<void> = Promise.resolve()
  let due = (): Promise<void> => shredLeftovers(house)
  const tick = (): void => {
    working = working
      .then(due)
      .then(() => {
        due = async () => undefined
        return oneTick(house, senders)
      })
      .catch((error: unknown) => {
        log(`the clockwork missed a tick: ${error instanceof Error ? error.name : 'unknown'}`)
      })
  }
  const timer = setInterval(tick, tickMs)
  timer.unref()
  tick()
  return async () => {
    clearInterval(timer)
    await working
  }
}

async function oneTick(house: House, senders: readonly Sender[]): Promise<void> {
  await forgetDue(house)
  await undoInterrupted(house)
  await lapseDue(house)
  while ((await deliver(house, senders)) > 0);
  await forgetOldAnswers(house)
}
