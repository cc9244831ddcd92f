// How many random sequences a property runs: a usual number, or GOODTURN_DEEP_RUNS where it is set.

export function runs(usual: number): number {
  return Number(process.env.GOODTURN_DEEP_RUNS ?? usual)
}
