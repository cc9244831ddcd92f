// The whole of what a person reads about the patterns of one of their teams: cards, what was looked
// for with nothing to tell, what takes more records, and what a team of this size never learns.
import type { Day } from '../vocabulary.ts'
import { cardOf, groupIsLarge, neverOfPeople, type PatternGlass } from './pattern-lens.ts'
import type {
  Detecting,
  FoundPass,
  NotYetView,
  PatternCardView,
  TeamPatternsView,
} from './pattern-views.ts'
import { hereIn } from './people-lens.ts'
import { markSeen, type Seen } from './seen.ts'

/** The interval a card had when its reader said that it is fine as it is. */
export type SetAside = ReadonlyMap<string, readonly [low: number, high: number]>

export interface Looked {
  readonly pass: FoundPass
  readonly detecting: readonly Detecting[]
  readonly from: Day
  readonly until: Day
  readonly weeks: number
  readonly setAside: SetAside
}

export function seePatterns(glass: PatternGlass, looked: Looked): Seen<TeamPatternsView> {
  const { pass, detecting, from, until, setAside } = looked
  const people = hereIn(glass, glass.team).length
  const all = pass.findings.flatMap((found) => cardOf(glass, found) ?? [])
  const inReach = detecting.filter(({ smallestTeam }) => smallestTeam <= people)
  const tested = new Set([...pass.findings, ...pass.quiet].map(({ pattern }) => pattern))
  const short = new Set(pass.abstained.map(({ pattern }) => pattern))
  // A detector may lack records for one thing and have them for another.
  const lacks = (pattern: string): boolean => short.has(pattern) && !tested.has(pattern)
  const carded = new Set(all.map(({ pattern }) => pattern))
  const isAside = (card: PatternCardView): boolean => hasNotChanged(card, setAside)
  return markSeen({
    team: { team: glass.team, name: glass.teamName, people },
    from,
    until,
    cards: all.filter((card) => !isAside(card)),
    setAside: all.filter(isAside),
    nothingToTell: inReach
      .map(({ pattern }) => pattern)
      .filter((pattern) => !lacks(pattern) && !carded.has(pattern)),
    notYet: inReach
      .filter(({ pattern }) => lacks(pattern))
      .map((each) => notYet(glass, each, looked)),
    outOfReach: detecting
      .filter(({ smallestTeam }) => smallestTeam > people)
      .map(({ pattern, smallestTeam }) => ({ pattern, smallestTeam })),
    tooFewTakePart: !groupIsLarge(glass),
  })
}

/** It has changed once the estimate left the interval it had. */
function hasNotChanged({ card, estimate }: PatternCardView, setAside: SetAside): boolean {
  const before = setAside.get(card)
  return before !== undefined && estimate >= before[0] && estimate <= before[1]
}

function notYet(
  glass: PatternGlass,
  { pattern, needs }: Detecting,
  { pass, weeks }: Looked,
): NotYetView {
  const mine = pass.abstained.filter(
    (each) =>
      each.pattern === pattern &&
      (!/\b(?:person|identity)_/.test(each.scope) || each.scope.includes(glass.viewer)),
  )
  // Of several, the one that lacks least.
  const nearest = mine.sort((one, other) => other.n / other.needed - one.n / one.needed)[0]
  const isTold = groupIsLarge(glass) && !neverOfPeople.includes(pattern)
  if (!nearest || !isTold) return { pattern, needs }
  const { n, needed, scope } = nearest
  const what = scope === '' || scope.includes('_') ? {} : { what: scope }
  const pace = n / weeks
  const weeksMore = pace > 0 && n < needed ? Math.ceil((needed - n) / pace) : undefined
  return { pattern, needs, n, needed, ...what, ...(weeksMore === undefined ? {} : { weeksMore }) }
}
