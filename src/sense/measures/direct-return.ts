// What can be said about direct return: for each window the share answered, its interval, the
// honest null (receivers shuffled inside UTC years) beside the naive one, or an abstention. Whether
// it *is* reciprocity also needs the choice model to agree (two tests, one claim).
import { seededChance } from '../chance.ts'
import type { FavorColumns } from '../favors.ts'
import { type Abstention, type Finding, type NullComparison, notEnough } from '../finding.ts'
import { falseDiscoveryRates } from '../nulls/false-discovery.ts'
import { returnInterval } from '../nulls/resampled-pairs.ts'
import { compareReturns, yearStarts } from '../nulls/shuffled-receivers.ts'
import { countsOf } from './concentration.ts'
import { eligibleCount, gapsOf, returnsWithin } from './returns.ts'

export const NEEDED_FAVORS = 80
export const NEEDED_PEOPLE = 12
const DAY_SECONDS = 86_400

/** In a repository's report each window has its p, its q and the naive count beside it. */
export interface ReturnFinding extends Finding {
  readonly naive: NullComparison
  readonly p: number
  readonly q: number
}

export interface DirectReturn {
  readonly findings: ReturnFinding[]
  readonly abstained: Abstention[]
}

export function directReturn(
  favors: FavorColumns,
  windowsDays: readonly number[],
  seed: number,
): DirectReturn {
  const abstained: Abstention[] = []
  const windows: number[] = []
  const people = seenPeople(favors)
  for (const days of windowsDays) {
    const scope = `within ${days} days`
    const n = eligibleCount(favors.time, days * DAY_SECONDS)
    const missing = (count: number, needed: number) =>
      abstained.push({
        pattern: 'direct-return',
        scope,
        n: count,
        needed,
        why: notEnough(count, needed),
      })
    if (n < NEEDED_FAVORS) missing(n, NEEDED_FAVORS)
    else if (people < NEEDED_PEOPLE) missing(people, NEEDED_PEOPLE)
    else windows.push(days)
  }
  return { findings: windows.length === 0 ? [] : test(favors, windows, seed), abstained }
}

function test(favors: FavorColumns, windowsDays: readonly number[], seed: number): ReturnFinding[] {
  const seconds = windowsDays.map((days) => days * DAY_SECONDS)
  const honest = compareReturns(favors, seconds, {
    name: 'receivers shuffled inside the UTC year',
    blockStarts: yearStarts(favors.time),
    chance: seededChance(seed),
  })
  const naive = compareReturns(favors, seconds, {
    name: 'receivers shuffled over all years',
    blockStarts: [0],
    chance: seededChance(seed + 1),
  })
  const gap = gapsOf(favors)
  const qs = falseDiscoveryRates(honest.map((comparison) => comparison.p))
  return windowsDays.map((days, at) => {
    const returns = returnsWithin(favors, gap, seconds[at]!)
    const interval = returnInterval(favors, gap, seconds[at]!, seededChance(seed + 2 + at))
    const shown = { estimate: returns.share, n: returns.eligible, interval }
    return findingOf(days, shown, honest[at]!, naive[at]!, qs[at]!)
  })
}

function findingOf(
  days: number,
  shown: Pick<Finding, 'estimate' | 'n' | 'interval'>,
  honest: NullComparison,
  naive: NullComparison,
  q: number,
): ReturnFinding {
  return {
    pattern: 'direct-return',
    people: [],
    scope: `within ${days} days`,
    measure: 'favors that were answered by one back',
    unit: 'share',
    ...shown,
    null: honest,
    naive,
    p: honest.p,
    q,
    probability: null,
    driver: null,
    decision: null,
    decisionReason: '',
    otherExplanations: [
      'The same release or deadline brought both sides to work at once.',
      'The same part of the code: its few experts meet again and again.',
      'A few people answer most of what is asked, so they meet everybody in both directions.',
    ],
    evidence: [],
  }
}

function seenPeople(favors: FavorColumns): number {
  const given = countsOf(favors.giver, favors.people)
  const received = countsOf(favors.receiver, favors.people)
  return given.reduce((seen, count, who) => seen + Number(count + received[who]! > 0), 0)
}
