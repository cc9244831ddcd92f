// Shifts that change hands held against a second telling of them: random sequences, after each step
// of which every hour of every shift has the holder both agree on, and both said yes or both no.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { desk } from '../testing/rota.ts'
import { RotaRun, takeStep } from '../testing/rota-run.ts'
import { rotaStep } from '../testing/rota-steps.ts'
import { runs } from '../testing/runs.ts'

test('given random sequences of offers, takings, swaps, covers, plans and leavings, when both decide, then they agree', () => {
  fc.assert(
    fc.property(fc.array(rotaStep, { minLength: 4, maxLength: 60, size: 'max' }), (steps) => {
      const run = new RotaRun()
      for (const step of steps) takeStep(run, step)
      for (const { planned, parts } of run.ledger.rotas.get(desk)?.shifts.values() ?? []) {
        // One holder for each instant: parts follow each other from the first to the last.
        expect(parts[0]?.fromMs).toBe(planned.fromMs)
        expect(parts.at(-1)?.untilMs).toBe(planned.untilMs)
        for (const [index, { fromMs }] of parts.slice(1).entries()) {
          expect(parts[index]?.untilMs).toBe(fromMs)
        }
      }
    }),
    { numRuns: runs(3_000) },
  )
})
