// How a command over files answers when it can't: the refusal in words on stderr, its exit code;
// and how it says how far it is: one line, only where somebody watches.
import type { Refusal } from '../../core/refusals.ts'
import { sentenceOf } from '../../core/refusals.ts'
import type { Here } from '../../operations/operation.ts'
import type { Io } from './io.ts'

/** Writes the refusal to stderr and sets the exit code: 3 for unreadable input, else 1. */
export function refused(refusal: Refusal, io: Io): void {
  io.stderr.write(`${sentenceOf(refusal)}\n`)
  io.exit(refusal.code === 'unreadable-input' ? 3 : 1)
}

export interface Progress {
  readonly say: Here['progress']
  /** Takes the line away again. */
  end(): void
}

const PAUSE_MILLIS = 100

export function progressOn(io: Io): Progress {
  if (!io.isTerminal.stderr) return { say: () => {}, end: () => {} }
  let lastAt = Number.NEGATIVE_INFINITY
  let shown = false
  return {
    say: ({ what, done, total }) => {
      const now = io.now()
      if (now - lastAt < PAUSE_MILLIS && done !== total) return
      lastAt = now
      shown = true
      const far = done === 0 ? '' : `${done}${total === 0 ? '' : ` of ${total}`} `
      io.stderr.write(`\r\u001b[K${far}${what}`)
    },
    end: () => {
      if (shown) io.stderr.write('\r\u001b[K')
    },
  }
}
