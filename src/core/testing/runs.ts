// How many random sequences a property runs: a usual number, or GOODTURN_DEEP_RUNS where it is set,
// and then as long as it takes.
import { vi } from 'vitest'

const deep = process.env.GOODTURN_DEEP_RUNS
const hourMs = 3_600_000

if (deep !== undefined) vi.setConfig({ testTimeout: 12 * hourMs })

export function runs(usual: number): number {
  return Number(deep ?? usual)
}
