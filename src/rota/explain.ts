// Why one seat of a roster is whose it is: for each other person the rule that stands against it,
// or what would have been worse, found by giving it to them and looking again.
import { violationsOf } from './checker.ts'
import { type Held, hardRules, type Problem, type Stages, type Violation } from './model.ts'
import type { Explained, Reason } from './reasons.ts'
import { compareStages, loadsOf, spread, stagesOf, unsocialLoadsOf } from './stages.ts'
import { countedWishes } from './wishes.ts'

/** Throws for a seat the problem does not have. */
export function explain(problem: Problem, held: Held, seat: string): Explained {
  if (!problem.seats.some(({ id }) => id === seat)) throw new Error(`No seat ${seat}.`)
  const by = held.get(seat)
  const others = problem.workers
    .filter(({ id }) => id !== by)
    .map(({ id }) => ({ worker: id, reason: reasonFor(problem, held, seat, id) }))
  if (by === undefined) return { seat, others }
  const without = new Map(held)
  without.delete(seat)
  const load = {
    without: loadsOf(problem, without).get(by) ?? 0,
    with: loadsOf(problem, held).get(by) ?? 0,
  }
  return { seat, by, others, load }
}

/** What stands against a seat being somebody's. */
export function reasonFor(problem: Problem, held: Held, seat: string, worker: string): Reason {
  const theirs = new Map(held).set(seat, worker)
  const rule = ruleAgainst(problem, held, theirs, worker)
  if (rule === 'something of theirs') return { kind: 'private' }
  if (rule) return { kind: 'rule', rule }
  const [before, after] = [stagesOf(problem, held), stagesOf(problem, theirs)]
  const difference = compareStages(after, before)
  if (difference === 0) return { kind: 'tie' }
  if (difference < 0) return { kind: 'could' }
  return worsening(problem, held, theirs, worker, before, after)
}

/** A rule that would be broken anew; one that may be told before one that may not. */
function ruleAgainst(problem: Problem, held: Held, theirs: Held, worker: string) {
  const nameOf = ({ rule, seats }: Violation) => `${rule} ${seats.join(' ')}`
  const already = new Set(violationsOf(problem, worker, held).map(nameOf))
  const broken = violationsOf(problem, worker, theirs)
    .filter((one) => !already.has(nameOf(one)))
    .map(({ rule }) => rule)
  const told = hardRules.filter((rule) => rule !== 'something of theirs')
  return told.find((rule) => broken.includes(rule)) ?? broken[0]
}

function worsening(
  problem: Problem,
  held: Held,
  theirs: Held,
  worker: string,
  before: Stages,
  after: Stages,
): Reason {
  const unevenness = (of: typeof loadsOf) => {
    const [now, then] = [of(problem, held), of(problem, theirs)]
    return {
      before: now.get(worker) ?? 0,
      after: then.get(worker) ?? 0,
      spreadBefore: spread([...now.values()]),
      spreadAfter: spread([...then.values()]),
    }
  }
  if (after.changes !== before.changes) return { kind: 'change' }
  const load = { kind: 'load', ...unevenness(loadsOf) } as const
  if (after.largestLoad !== before.largestLoad) return load
  const unsocial = { kind: 'unsocial', ...unevenness(unsocialLoadsOf) } as const
  if (after.largestUnsocial !== before.largestUnsocial) return unsocial
  if (after.squares !== before.squares) {
    return loadsStayEven(problem, held, theirs) ? unsocial : load
  }
  // A wish of theirs, or one of whoever has it: of that nothing is said but that it is as even.
  return isAgainstWish(problem, held, theirs, worker) ? { kind: 'private' } : { kind: 'tie' }
}

/** Whether the squares of loads did not grow, so that it must be the unsocial ones that did. */
function loadsStayEven(problem: Problem, held: Held, theirs: Held): boolean {
  const squares = (of: Held) => {
    const loads = loadsOf(problem, of)
    return problem.workers.reduce(
      (sum, { id, share }) => sum + share * (loads.get(id) ?? 0) ** 2,
      0,
    )
  }
  return squares(theirs) <= squares(held) + 1e-6
}

function isAgainstWish(problem: Problem, held: Held, theirs: Held, worker: string): boolean {
  return countedWishes(problem).some(
    ({ worker: one, seat, how }) =>
      one === worker &&
      how === 'rather not' &&
      theirs.get(seat) === worker &&
      held.get(seat) !== worker,
  )
}
