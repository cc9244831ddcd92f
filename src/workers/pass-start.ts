// One thread of a pass: takes the next part that nobody has taken until none is left, says each
// when it is done, and its figures at the end. Stopped, it ends without any.
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { PassHand, partsOf } from '../sense/pass.ts'
import type { PassSaid, PassSent } from './pass-away.ts'

const { favors, windows, flags } = workerData as PassSent
const say = (said: PassSaid) => parentPort?.postMessage(said)

class Stopped extends Error {}

function look(): void {
  if (Atomics.load(flags, 0) === 1) throw new Stopped()
}

/** Requests come first. Only on Linux does a thread have a priority of its own. */
function stepBehind(): void {
  if (process.platform === 'linux') setPriority(0, 10)
}

function takeAll(): void {
  const hand = new PassHand(favors, windows)
  const parts = partsOf(favors, windows)
  const total = parts.reduce((sum, { rows }) => sum + rows, 0)
  for (;;) {
    const part = parts[Atomics.add(flags, 1, 1)]
    if (part === undefined) break
    hand.take(part, look)
    say({ rows: part.rows, total })
  }
  say({ figures: hand.figures() })
}

try {
  stepBehind()
  takeAll()
} catch (error) {
  if (!(error instanceof Stopped)) throw error
}
