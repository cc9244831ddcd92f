// Whom do people turn to? A choice model (McFadden 1974) over everybody who was there: is somebody
// turned to sooner while something is open that would be given back? How close two people are over
// the whole record, and how much everybody turns to one, are held beside it, without the ask or
// offer looked at, so that lasting closeness is not taken for returning.
import { type ChoiceSets, ZERO_ROW } from '../choice/choice-sets.ts'
import { ordinalLikelihood } from '../choice/likelihood.ts'
import { climb } from '../choice/newton.ts'
import type { HelpRecord, HelpRow } from '../help-record.ts'
import { isThere, weekOf } from '../help-record.ts'
import { normalTwoSided } from '../inference/special.ts'
import { walkOpenHelp } from './open-help.ts'

export interface TurningBack {
  /** Log odds of being turned to where something would be given back, and its standard error. */
  readonly estimate: number
  readonly standardError: number
  readonly z: number
  /** One-sided. */
  readonly p: number
  readonly choices: number
}

const WIDTH = 3
/** More figures are not looked at: the newest choices are kept. */
const MOST_FIGURES = 1_500_000

/** Undefined where nothing tells candidates apart. */
export function turningBack(record: HelpRecord): TurningBack | undefined {
  const sets = choicesOf(record)
  if (sets.chosen.length === 0) return undefined
  const scale = new Float64Array(WIDTH)
  sets.figures.forEach((figure, at) => {
    scale[at % WIDTH] = Math.max(scale[at % WIDTH]!, Math.abs(figure))
  })
  const fit = climb(ordinalLikelihood(sets), new Float64Array(WIDTH), scale)
  const estimate = fit.coefficients[0]!
  const standardError = fit.standardErrors[0]!
  if (!fit.converged || !(standardError > 0)) return undefined
  const z = estimate / standardError
  const p = z > 0 ? normalTwoSided(z) / 2 : 1 - normalTwoSided(z) / 2
  return { estimate, standardError, z, p, choices: sets.chosen.length }
}

/** Who turns to whom: who asks to who is asked, who offers to who is offered. */
const turns = ({ asked, giver, receiver }: HelpRow) =>
  asked ? { who: receiver, whom: giver } : { who: giver, whom: receiver }

function choicesOf(record: HelpRecord): ChoiceSets {
  const { people } = record
  const near = nearness(record)
  const keep = Math.floor(MOST_FIGURES / (WIDTH * Math.max(1, people.length)))
  const first = Math.max(0, record.rows.length - keep)
  const figures: number[] = []
  const start = [0]
  const chosen: number[] = []
  const earliest = record.rows[first]
  walkOpenHelp(record.rows, people.length, (row, open) => {
    if (earliest === undefined || row.time < earliest.time) return
    const { who, whom } = turns(row)
    const week = weekOf(record, row)
    let at = ZERO_ROW
    people.forEach((person, each) => {
      if (each === who || (each !== whom && !isThere(person, week))) return
      if (each === whom) at = figures.length
      const [giver, receiver] = row.asked ? [each, who] : [who, each]
      const back = open.from(receiver, giver, row.time) > 0
      figures.push(Number(back), near.closeness(who, each, each === whom), near.sought(each, whom))
    })
    chosen.push(at)
    start.push(figures.length)
  })
  return {
    ...{ width: WIDTH, start, figures: Float64Array.from(figures), chosen },
    ...{ zeros: chosen.map(() => 0), wait: chosen.map(() => 0), skipped: 0 },
    largest: people.length - 1,
  }
}

/** How often two turn to each other against what their own activity alone would make of it. */
function nearness({ people, rows }: HelpRecord) {
  const between = new Map<number, number>()
  const active = new Float64Array(people.length)
  const sought = new Float64Array(people.length)
  const pair = (one: number, other: number) =>
    Math.min(one, other) * people.length + Math.max(one, other)
  let all = 0
  for (const row of rows) {
    if (row.formal) continue
    const { who, whom } = turns(row)
    between.set(pair(who, whom), (between.get(pair(who, whom)) ?? 0) + 1)
    active[who]! += 1
    active[whom]! += 1
    sought[whom]! += 1
    all += 1
  }
  return {
    closeness: (one: number, other: number, isThisOne: boolean) => {
      const times = (between.get(pair(one, other)) ?? 0) - Number(isThisOne)
      return Math.log((times + 1) / ((active[one]! * active[other]!) / (2 * all) + 1))
    },
    sought: (one: number, whom: number) => Math.log(sought[one]! + 1 - Number(one === whom)),
  }
}
