// A year of a team on the engine alone: a plan every four weeks, absences known and sudden, each
// plan fed with who served in the last.
import { chanceFrom } from '../chance.ts'
import { violations } from '../checker.ts'
import { type Member, type ServedPart, servedByTeam } from '../load.ts'
import type { Earlier, Held, Problem, Seat, Unavailable, Worker } from '../model.ts'
import { replan } from '../replan.ts'
import { solve } from '../solve.ts'
import { away, dayMs, monday, problem, seat, worker } from './teams.ts'

export interface Year {
  /** Weekends each served, per full-time share. */
  readonly weekends: readonly number[]
  readonly unlawful: number
  readonly open: number
}

const weeksPerPlan = 4

/**
 * Shares of the team; everybody does everything, as in most small teams. In the last plan nobody
 * falls ill: it is the one that evens out what came before.
 */
export function yearOf(shares: readonly number[], seed: number, illnesses: number): Year {
  const chance = chanceFrom(seed)
  const served = shares.map((): Seat[] => [])
  let [unlawful, open] = [0, 0]
  for (let start = 0; start < 52 * 7; start += weeksPerPlan * 7) {
    const seats = seatsFrom(start)
    const workers = shares.map((share, index) =>
      workerAt(index, share, start, shares, served, knownAbsences(start, chance)),
    )
    const team = problem(workers, seats, {
      seed: seed + start / 28,
      nowMs: (monday + start) * dayMs,
    })
    const { seats: planned } = solve(team, { iterations: 40_000 })
    const isLast = start + weeksPerPlan * 7 >= 52 * 7
    const ended = isLast ? planned : suddenAbsences(team, planned, start, chance, illnesses)
    unlawful += violations(team, ended).length
    open += seats.filter(({ id }) => !ended.has(id)).length
    for (const one of seats) served[Number(ended.get(one.id)?.slice(1))]?.push(one)
  }
  const weekends = served.map(
    (seats, index) => seats.filter(({ weekend }) => weekend).length / shares[index]!,
  )
  return { weekends, unlawful, open }
}

const seatsFrom = (start: number): readonly Seat[] =>
  Array.from({ length: weeksPerPlan * 7 }, (_, day) => [
    seat(start + day, 8, 20),
    seat(start + day, 20, 32, { duty: 'night', weight: 150 }),
  ]).flat()

function knownAbsences(start: number, chance: () => number): readonly Unavailable[] {
  if (chance() >= 0.35) return []
  const from = start + Math.floor(chance() * 28)
  return [away(from, from + 2 + Math.floor(chance() * 12))]
}

function workerAt(
  index: number,
  share: number,
  start: number,
  shares: readonly number[],
  served: readonly (readonly Seat[])[],
  unavailable: readonly Unavailable[],
): Worker {
  const nowMs = (monday + start) * dayMs
  const members = shares.map(
    (one, at): Member => ({ share: one, fromMs: 0, parts: served[at]!.map(partOf) }),
  )
  const before: readonly Earlier[] = served[index]!.slice(-8)
  return worker(`p${index}`, {
    share,
    unavailable,
    before,
    served: servedByTeam(members, nowMs)[index]!,
  })
}

const partOf = (one: Seat): ServedPart => ({ ...one, fraction: 1 })

/** Some fall ill during the plan: the first way through it is taken. */
function suddenAbsences(
  team: Problem,
  planned: Held,
  start: number,
  chance: () => number,
  illnesses: number,
): Held {
  let held = planned
  for (let illness = 0; illness < illnesses; illness += 1) {
    const from = start + Math.floor(chance() * 26)
    const who = `p${Math.floor(chance() * team.workers.length)}`
    const stretch = away(from, from + Math.floor(chance() * 4))
    const nowMs = (monday + from) * dayMs
    const [plan] = replan({ ...team, nowMs }, held, { ...stretch, worker: who })
    if (plan) held = plan.seats
  }
  return held
}
