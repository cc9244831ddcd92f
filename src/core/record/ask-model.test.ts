// Asks, boundaries and agreements held against a second telling of them: random sequences, in which
// every ask ends in exactly one way by its hour, never with two who took it, and nobody is asked
// beyond their boundary.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Run, take } from '../testing/asking-run.ts'
import { step } from '../testing/asking-steps.ts'
import { runs } from '../testing/runs.ts'
import type { AskId } from '../vocabulary.ts'

const hourMs = 3_600_000

test('given random sequences of asks, answers, boundaries and agreements, when both decide, then they agree, and every ask ends in one way', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 24 }), (steps) => {
      const run = new Run()
      for (const each of steps) take(run, each)
      const open = [...run.model.asks.values()].filter((ask) => ask.ended === undefined)
      const last = Math.max(run.nowMs, ...open.map((ask) => ask.expiresAtMs))
      run.wait(Math.ceil((last - run.nowMs) / hourMs) + 1)
      for (const ask of run.model.asks.values()) {
        const standing = run.ledger.asks.get(ask.id as AskId)?.standing
        expect(standing).toBe(ask.ended ?? (ask.taker === undefined ? 'open' : 'taken'))
        expect(standing).not.toBe('open')
      }
    }),
    { numRuns: runs(5_000) },
  )
})
