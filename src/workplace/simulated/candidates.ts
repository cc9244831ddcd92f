// Who is thought of when help is needed or offered: everybody there who can, by how readily they
// come to mind, and more or less readily by what is staged.
import type { Occasion } from './occasions.ts'
import type { Past } from './past.ts'
import type { Stage } from './stage.ts'
import { isAbove, isAway, isThere } from './world.ts'

/** Fills `weights` for everybody; whoever can't, or was `tried`, has 0. */
export function weighCandidates(
  stage: Stage,
  occasion: Occasion,
  past: Past,
  tried: readonly number[],
  weights: Float64Array,
): void {
  if (weigh(stage, occasion, past, tried, weights, true) > 0) return
  // Nobody on this side of the project line: whoever else can.
  weigh(stage, occasion, past, tried, weights, false)
}

function weigh(
  stage: Stage,
  occasion: Occasion,
  past: Past,
  tried: readonly number[],
  weights: Float64Array,
  keepsToProject: boolean,
): number {
  const { people, thinksOf } = stage.world
  const mechanisms = stage.mechanismsIn(occasion.week)
  let total = 0
  for (let whom = 0; whom < people.length; whom += 1) {
    let weight = 0
    if (canHelp(stage, occasion, whom, keepsToProject) && !tried.includes(whom)) {
      weight = thinksOf[occasion.person * people.length + whom]!
      for (const mechanism of mechanisms) {
        weight = mechanism.thinksOf?.(occasion, whom, weight, past) ?? weight
      }
    }
    weights[whom] = weight
    total += weight
  }
  return total
}

function canHelp(stage: Stage, occasion: Occasion, whom: number, keepsToProject: boolean): boolean {
  const { people } = stage.world
  const who = people[occasion.person]!
  const person = people[whom]!
  if (whom === occasion.person || !isThere(person, occasion.week)) return false
  if (isAway(person, occasion.week) && !reachesAway(stage, occasion, whom)) return false
  if (occasion.skill >= 0) return person.skills.includes(occasion.skill)
  if (!occasion.asked && occasion.upward !== isAbove(person, who)) return false
  return !keepsToProject || (person.project === who.project) === occasion.ofProject
}

function reachesAway(stage: Stage, occasion: Occasion, whom: number): boolean {
  return stage.mechanismsIn(occasion.week).some((each) => each.reachesAway?.(occasion, whom))
}
