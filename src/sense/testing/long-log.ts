// A long made-up log, for figures of speed and for tests of a pass: teams of ten, a few who give
// much, help within the team and beyond it, some of it returned. Made by a seed, column by column,
// so that ten million favors take a second and no object each.
import { type Chance, seededChance } from '../chance.ts'
import type { FavorColumns } from '../favors.ts'

const TEAM = 10
const YEAR_SECONDS = 365 * 86_400
/** How many of the latest favors somebody may answer. */
const RECENT = 4_096

/** Two years long. A hundred favors a person is what a busy place has. */
export function longLog(favors: number, people: number, seed = 1): FavorColumns {
  const chance = seededChance(seed)
  const anybody = busyPeople(people, chance)
  const time = new Float64Array(favors)
  const giver = new Int32Array(favors)
  const receiver = new Int32Array(favors)
  const step = (2 * YEAR_SECONDS) / favors
  for (let at = 0; at < favors; at += 1) {
    time[at] = Math.floor(at * step)
    const recent = at - 1 - chance.below(RECENT)
    const way = chance.unit()
    if (way < 0.15 && recent >= 0) {
      giver[at] = receiver[recent]!
      receiver[at] = giver[recent]!
      continue
    }
    const from = anybody()
    const team = from - (from % TEAM)
    let to = from
    while (to === from) {
      to = way < 0.75 ? Math.min(people - 1, team + chance.below(TEAM)) : anybody()
      if (team + 1 >= people) to = chance.below(people)
    }
    giver[at] = from
    receiver[at] = to
  }
  return { people, time, giver, receiver }
}

/** Draws a person, in proportion to how busy each is: log-normal, sigma 1. */
function busyPeople(people: number, chance: Chance): () => number {
  const upTo = new Float64Array(people)
  let total = 0
  for (let person = 0; person < people; person += 1) {
    total += Math.exp(normal(chance))
    upTo[person] = total
  }
  return () => {
    const wanted = chance.unit() * total
    let low = 0
    let high = people - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (upTo[middle]! <= wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Box and Muller 1958. */
function normal(chance: Chance): number {
  const far = Math.sqrt(-2 * Math.log(1 - chance.unit()))
  return far * Math.cos(2 * Math.PI * chance.unit())
}
