// Newcomers go along before they lead: beside shifts of duties they will do, spread evenly over the
// time they are new, as many as their part would be, and within all rules that hold for them.
import { violationsOf } from './checker.ts'
import type { Held, Problem, Seat, Worker } from './model.ts'

export function shadowsOf(problem: Problem, held: Held): Held {
  const shadows = new Map<string, string>()
  for (const worker of problem.workers) {
    const untilMs = worker.shadowsUntilMs
    if (untilMs === undefined) continue
    const led = problem.seats.filter(
      ({ id, fromMs, duty }) => fromMs < untilMs && held.has(id) && worker.duties.has(duty),
    )
    goAlong(problem, worker, led, held, shadows)
  }
  return shadows
}

function goAlong(
  problem: Problem,
  worker: Worker,
  led: readonly Seat[],
  held: Held,
  shadows: Map<string, string>,
): void {
  const shares = problem.workers.reduce((sum, { share }) => sum + share, 0)
  let left = led.length === 0 ? 0 : Math.max(1, Math.round((led.length * worker.share) / shares))
  const before = violationsOf(problem, worker.id, held).length
  for (const [place, seat] of led.entries()) {
    if (left === 0) return
    // So many of those still to come that the rest of the part falls evenly on them.
    const stride = (led.length - place) / left
    if (place % Math.max(1, Math.floor(stride)) !== 0 && stride > 1) continue
    if (shadows.has(seat.id) || held.get(seat.id) === worker.id) continue
    shadows.set(seat.id, worker.id)
    if (violationsOf(problem, worker.id, held, shadows).length > before) shadows.delete(seat.id)
    else left -= 1
  }
}
