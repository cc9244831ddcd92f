// The clockwork: the only thing that runs unasked, once a minute. It may only call operations, and
// a tick that fails is said once and tried again at the next.
import { agreementsDue } from './operations/agreements/due.ts'
import { asksDue } from './operations/asks/due.ts'
import type { House } from './operations/context.ts'
import { forgetDue } from './operations/forgetting.ts'
import { handoversDue } from './operations/handovers/due.ts'
import { shredLeftovers, undoInterrupted } from './operations/imports/undo.ts'
import { deliver, type Sender } from './operations/notices/deliver.ts'
import { changesDue } from './operations/rotas/due.ts'
import { remindersDue } from './operations/rotas/remind.ts'
import { forgetOldAnswers, lapseDue } from './operations/tick.ts'

const tickMs = 60_000
/** How long stopping waits for a tick under way. */
const longestMs = 8_000

/** Starts ticking. Returns how to stop; a tick under way is finished first, if it is quick. */
export function startClockwork(
  house: House,
  senders: readonly Sender[],
  log: (line: string) => void,
): () => Promise<void> {
  let going = true
  let working: Promise<void> = Promise.resolve()
  let due = (): Promise<void> => shredLeftovers(house)
  const tick = (): void => {
    working = working
      .then(due)
      .then(() => {
        due = async () => undefined
        return oneTick(house, senders, () => going)
      })
      .catch((error: unknown) => {
        log(`the clockwork missed a tick: ${error instanceof Error ? error.name : 'unknown'}`)
      })
  }
  const timer = setInterval(tick, tickMs)
  timer.unref()
  tick()
  return async () => {
    going = false
    clearInterval(timer)
    // A mail server that takes its time holds nothing up: what it was handed is tried again later.
    await Promise.race([working, new Promise((resolve) => setTimeout(resolve, longestMs).unref())])
  }
}

async function oneTick(
  house: House,
  senders: readonly Sender[],
  isGoing: () => boolean,
): Promise<void> {
  await forgetDue(house)
  await undoInterrupted(house)
  await lapseDue(house)
  await asksDue(house)
  await agreementsDue(house)
  await handoversDue(house)
  await changesDue(house)
  await remindersDue(house)
  await deliver(house, senders, isGoing)
  await forgetOldAnswers(house)
}
