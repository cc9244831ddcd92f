// What rests on few: in the last 12 months, for each kind of help that ever occurred, how many gave
// it. Below 15 records nothing is said.
import { notEnough } from '../../sense/finding.ts'
import type { HelpFavor } from './help.ts'
import type { RestsOn } from './shape.ts'

const NEEDED = 15
const FEW_GIVERS = 3

/** Kinds A to Z; favors of the window only. */
export function restsOnOf(favors: readonly HelpFavor[], windowStart: number): RestsOn[] {
  const kinds = [...new Set(favors.map((favor) => favor.kind))].sort()
  return kinds.map((kind) => {
    const recent = favors.filter((favor) => favor.kind === kind && favor.time >= windowStart)
    const givers = new Set(recent.map((favor) => favor.giver)).size
    return { kind, favors: recent.length, givers, ...verdictOf(recent.length, givers) }
  })
}

function verdictOf(favors: number, givers: number): Pick<RestsOn, 'verdict' | 'so'> {
  if (favors < NEEDED) return { verdict: 'not-enough', so: notEnough(favors, NEEDED) }
  if (givers === 1) return { verdict: 'one', so: 'rests on one person' }
  if (givers <= FEW_GIVERS) return { verdict: 'few', so: `rests on ${givers} people` }
  return { verdict: 'shared', so: 'shared' }
}
