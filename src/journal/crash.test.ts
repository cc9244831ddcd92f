// The crash runs of test/deep in small, on every run of the tests.
import { expect, test } from 'vitest'
import { killRuns } from '../../test/deep/kill.ts'
import { powerCuts } from '../../test/deep/power-cut.ts'
import { straceIsHere, traced } from '../../test/deep/strace.ts'

test('given a writer killed 20 times, when reopened, then nothing lost or made up', async () => {
  const figures = await killRuns(20)
  expect(figures.violations).toEqual([])
  expect(figures.leastInOneRun).toBeGreaterThanOrEqual(50)
}, 60_000)

test('given 50 power cuts, when reopened, then all that was acknowledged is there', async () => {
  const figures = await powerCuts(50)
  expect(figures.violations).toEqual([])
  expect(figures.cuts).toBeGreaterThanOrEqual(50)
  // Some cuts come after the commit was whole: else the cuts would prove nothing.
  expect(figures.commitsThere).toBeGreaterThan(0)
}, 30_000)

test('given strace, when entries are acknowledged, then each was synced first', (context) => {
  if (!straceIsHere()) return context.skip('strace is not installed')
  const figures = traced(100)
  expect(figures).toMatchObject({ acknowledged: 100, unsynced: 0, afterFailure: 0 })
  expect(figures.beforeFailure).toBeGreaterThan(0)
}, 30_000)
