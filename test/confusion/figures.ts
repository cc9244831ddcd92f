// What the outcomes come to: how often each behaviour is seen where it is, how often something is
// claimed where it is not, whether the right people are named and the right way out offered.
import { behaviours } from '../../src/workplace/simulated/behaviours/all.ts'
import { type BehaviourName, behaviourNames } from '../../src/workplace/simulated/settings.ts'
import { type Share, shareOf } from './shares.ts'
import type { Outcome } from './tally.ts'

export type Outcomes = readonly Outcome[]

export const cellOf = (outcomes: Outcomes, name: string): Outcomes =>
  outcomes.filter(({ cell }) => cell === name)

/** Withholding is said of a team, never of somebody in it. */
export const ofTeamsOnly: readonly BehaviourName[] = ['withholding']

export const patternsOf = (name: BehaviourName): readonly string[] => behaviours[name].patterns

/** Among logs that meet the minimum: whether one of its patterns was claimed. */
export function seenIn(outcomes: Outcomes, name: BehaviourName): Share {
  const own = patternsOf(name)
  const met = outcomes.filter(({ abstained }) => !own.every((each) => abstained.includes(each)))
  return shareOf(met.map(({ found }) => found.some(({ pattern }) => own.includes(pattern))))
}

export function abstainedIn(outcomes: Outcomes, name: BehaviourName): Share {
  return shareOf(
    outcomes.map(({ abstained }) => patternsOf(name).every((each) => abstained.includes(each))),
  )
}

export function decidedRight(outcomes: Outcomes, name: BehaviourName): Share {
  const own = patternsOf(name)
  return shareOf(
    outcomes.flatMap(({ found }) =>
      found
        .filter(({ pattern }) => own.includes(pattern))
        .map(({ decision }) => decision === behaviours[name].decision),
    ),
  )
}

/** Of people named, how many were actors; of actors, how many were named, where it was seen. */
export function namedIn(
  outcomes: Outcomes,
  name: BehaviourName,
): Record<'right' | 'reached', Share> {
  const sums = { named: 0, right: 0, actors: 0, reached: 0 }
  for (const { found, truth } of outcomes) {
    const actors = truth.find(({ behaviour }) => behaviour === name)?.actors ?? []
    const hits = found.filter(({ pattern }) => patternsOf(name).includes(pattern))
    if (hits.length === 0 || actors.length === 0 || ofTeamsOnly.includes(name)) continue
    const named = new Set(hits.flatMap(({ people }) => people))
    sums.named += named.size
    sums.right += [...named].filter((who) => actors.includes(who)).length
    sums.actors += actors.length
    sums.reached += actors.filter((who) => named.has(who)).length
  }
  return {
    right: { hits: sums.right, of: sums.named },
    reached: { hits: sums.reached, of: sums.actors },
  }
}

/** A pattern claimed in logs of an arm of behaviours that are not its own. */
export function foreignClaims(outcomes: Outcomes, pattern: string, arm: string): Share {
  const foreign = behaviourNames.filter((name) => !patternsOf(name).includes(pattern))
  const among = outcomes.filter(({ cell }) => foreign.some((name) => cell === `${name} ${arm}`))
  return shareOf(among.map(({ found }) => found.some((each) => each.pattern === pattern)))
}

/**
 * Of all claims of a pattern in the logs with one behaviour at both strengths, and in all controls
 * and decoys, those in logs that have it: one log of twenty-two, or two where two behaviours do.
 */
export function rightClaims(outcomes: Outcomes, pattern: string): Share {
  const arms = ['1.0', '0.6', 'control', 'decoy']
  const claims = outcomes.filter(
    ({ cell, found }) =>
      arms.some((arm) => behaviourNames.some((name) => cell === `${name} ${arm}`)) &&
      found.some((each) => each.pattern === pattern),
  )
  return shareOf(claims.map(({ truth }) => truth.some((each) => each.patterns.includes(pattern))))
}
