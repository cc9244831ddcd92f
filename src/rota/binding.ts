// What keeps the largest load above the analytic bound, in a sentence without a name: read off the
// stronger bounds, and where they do not say, by leaving out one rule at a time and solving again.
import type { Bounds } from './bound.ts'
import type { Problem, Worker } from './model.ts'

/** Above this much of the analytic bound, what binds is said. */
export const closeEnough = 1.05

/** Nothing, where the largest load is as good as the bound. `without` solves a looser problem. */
export function bindingOf(
  problem: Problem,
  largestLoad: number,
  bounds: Bounds,
  without: (looser: Problem) => number,
): string | undefined {
  if (largestLoad <= bounds.analytic * closeEnough + 1e-6) return undefined
  const explains = (bound: number) => largestLoad <= bound * closeEnough + 1e-6
  if (explains(bounds.byPins)) return 'Shifts that somebody decided on stand where they are.'
  if (explains(bounds.bySkill.value)) return bySkill(bounds.bySkill.people)
  if (explains(bounds.byAbsence.value)) {
    return 'For some shifts few are here and free: absences bind.'
  }
  const enough = largestLoad - (largestLoad - bounds.analytic) / 2
  const found = looser.find(
    ({ applies, change }) => applies(problem) && without(change(problem)) <= enough,
  )
  return found?.sentence ?? 'The rules and absences together leave nothing more even.'
}

const bySkill = (people: number): string =>
  people === 1 ? 'Some shifts only one can do.' : `Some shifts only ${people} can do.`

interface Looser {
  readonly sentence: string
  readonly applies: (problem: Problem) => boolean
  readonly change: (problem: Problem) => Problem
}

const eachWorker = (problem: Problem, change: (worker: Worker) => Worker): Problem => ({
  ...problem,
  workers: problem.workers.map(change),
})
const allDuties = ({ seats }: Problem): ReadonlySet<string> =>
  new Set(seats.map(({ duty }) => duty))

const looser: readonly Looser[] = [
  {
    sentence: 'The rest between two duties binds.',
    applies: ({ rules }) => rules.restMs > 0,
    change: (problem) => ({ ...problem, rules: { ...problem.rules, restMs: 0 } }),
  },
  {
    sentence: 'The most days in a row bind.',
    applies: () => true,
    change: (problem) => ({ ...problem, rules: { ...problem.rules, consecutiveDays: 1_000 } }),
  },
  {
    sentence: 'The most minutes a week bind.',
    applies: ({ workers }) => workers.some(({ weeklyMinutes }) => weeklyMinutes < 10_080),
    change: (problem) => eachWorker(problem, (one) => ({ ...one, weeklyMinutes: 10_080 })),
  },
  {
    sentence: 'The most shifts a person may have in a period bind.',
    applies: ({ workers, seats }) => workers.some(({ shiftsMost }) => shiftsMost < seats.length),
    change: (problem) => eachWorker(problem, (one) => ({ ...one, shiftsMost: 1_000_000 })),
  },
  {
    sentence: 'Pairs who must not be away together bind.',
    applies: ({ rules }) => rules.apart.length > 0,
    change: (problem) => ({ ...problem, rules: { ...problem.rules, apart: [] } }),
  },
  {
    sentence: 'Newcomers go along before they lead: that binds.',
    applies: ({ workers }) => workers.some(({ shadowsUntilMs }) => shadowsUntilMs !== undefined),
    change: (problem) => eachWorker(problem, ({ shadowsUntilMs: _, ...worker }) => worker),
  },
  {
    sentence: 'For some shifts few are here and free: absences bind.',
    applies: ({ workers }) => workers.some(({ unavailable }) => unavailable.length > 0),
    change: (problem) => eachWorker(problem, (one) => ({ ...one, unavailable: [] })),
  },
  {
    sentence: 'Some shifts only a few can do.',
    applies: () => true,
    change: (problem) => eachWorker(problem, (one) => ({ ...one, duties: allDuties(problem) })),
  },
]
