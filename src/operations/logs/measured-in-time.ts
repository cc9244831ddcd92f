// The part of `measure` that looks at what follows what: motifs, returns, chains, each per window,
// and how long a first return takes. Chance is drawn from the seed, a stream of its own each.
import { seededChance } from '../../sense/chance.ts'
import type { FavorColumns } from '../../sense/favors.ts'
import type { NullComparison } from '../../sense/finding.ts'
import { type Chains, chainFinder } from '../../sense/measures/chains.ts'
import { eventNames, motifSteps, motifsOf } from '../../sense/measures/motifs.ts'
import { eligibleCount, gapsOf, returnsWithin } from '../../sense/measures/returns.ts'
import { timeToReturn } from '../../sense/measures/time-to-return.ts'
import { compareReturns, yearStarts } from '../../sense/nulls/shuffled-receivers.ts'
import { compareChains } from '../../sense/nulls/shuffled-times.ts'

/** A window in which so many pairs of favors meet is left out: it would take minutes. */
const PAIRS_CAP = 2e9
/** Pairs of favors gone through in all draws of a null together, and the fewest draws worth it. */
const DRAWN_PAIRS = 4e8
const LEAST_DRAWS = 19

interface TimeAsked {
  readonly deltaSeconds: readonly number[]
  readonly orderOnly: boolean
  readonly seed: number
}

export interface MeasuredReturn {
  readonly delta: number
  readonly eligible: number
  readonly answered: number
  readonly share: number | null
  readonly null: NullComparison | null
  /** The same with receivers shuffled over all time: what the looser test would have said. */
  readonly naive: NullComparison | null
}

export interface MeasuredMotifs {
  readonly delta: number
  readonly ties: 'strict'
  /** Null, as the rest, where too many favors meet in one window. */
  readonly two: Readonly<Record<string, number>> | null
  readonly three: Readonly<Record<string, number>> | null
  readonly total: number | null
}

export interface MeasuredChains {
  readonly delta: number
  readonly passOns: number
  readonly eligible: number
  readonly passedOn: number
  readonly share: number | null
  readonly longest: number
  readonly meanLength: number | null
  /** Mean length beside the same with times shuffled. */
  readonly null: NullComparison | null
}

export interface MeasuredInTime {
  readonly motifs: readonly MeasuredMotifs[]
  readonly returns: readonly MeasuredReturn[]
  readonly chains: readonly MeasuredChains[]
  readonly timeToReturn: {
    readonly favors: number
    readonly returned: number
    readonly median: number | null
    readonly by: readonly {
      readonly delta: number
      readonly share: number
      readonly interval: readonly [low: number, high: number]
    }[]
  }
}

export function measuredInTime(favors: FavorColumns, asked: TimeAsked): MeasuredInTime {
  const { medianSeconds, ...waits } = timeToReturn(favors, asked.deltaSeconds)
  const pairs = asked.deltaSeconds.map((delta) => motifSteps(favors, delta))
  return {
    motifs: asked.deltaSeconds.map((delta, at) => motifsWithin(favors, delta, pairs[at]!)),
    returns: returnsOf(favors, asked),
    chains: asked.deltaSeconds.flatMap((delta, at) =>
      pairs[at]! <= PAIRS_CAP ? [chainsWithin(favors, delta, pairs[at]!, asked)] : [],
    ),
    timeToReturn: {
      ...waits,
      median: Number.isFinite(medianSeconds) ? medianSeconds : null,
    },
  }
}

export function motifsWithin(favors: FavorColumns, delta: number, pairs: number): MeasuredMotifs {
  if (pairs > PAIRS_CAP) return { delta, ties: 'strict', two: null, three: null, total: null }
  const { two, three, total } = motifsOf(favors, delta)
  const second = eventNames.map((name) => `01,${name}`)
  return {
    delta,
    ties: 'strict',
    two: Object.fromEntries(second.map((name, at) => [name, two[at]!])),
    three: Object.fromEntries(
      second.flatMap((name, at) =>
        eventNames.map((third, place) => [`${name},${third}`, three[6 * at + place]!] as const),
      ),
    ),
    total,
  }
}

/** No honest null where only order is known: there are no years to shuffle inside. */
function returnsOf(favors: FavorColumns, asked: TimeAsked): MeasuredReturn[] {
  const gap = gapsOf(favors)
  const seenWhole = asked.deltaSeconds.filter((delta) => eligibleCount(favors.time, delta) > 0)
  const compare = (name: string, blockStarts: readonly number[], seed: number) => {
    if (seenWhole.length === 0) return []
    const options = { name, blockStarts, chance: seededChance(seed) }
    return compareReturns(favors, seenWhole, options)
  }
  const timed = !asked.orderOnly
  const honest = timed
    ? compare('receivers shuffled inside the UTC year', yearStarts(favors.time), asked.seed)
    : []
  const naive = compare('receivers shuffled over all time', [0], asked.seed + 1)
  return asked.deltaSeconds.map((delta) => {
    const { eligible, answered, share } = returnsWithin(favors, gap, delta)
    const at = seenWhole.indexOf(delta)
    return {
      delta,
      eligible,
      answered,
      share: at < 0 ? null : share,
      null: honest[at] ?? null,
      naive: naive[at] ?? null,
    }
  })
}

export function chainsWithin(
  favors: FavorColumns,
  delta: number,
  pairs: number,
  asked: TimeAsked,
  mostDraws = 999,
): MeasuredChains {
  const { passOns, eligible, passedOn, share, longest, meanLength } = chainFinder(delta)(favors)
  const rows = favors.time.length
  const draws = Math.min(mostDraws, Math.floor(DRAWN_PAIRS / (rows + pairs)))
  const compared = rows > 1 && draws >= LEAST_DRAWS
  return {
    delta,
    passOns,
    eligible,
    passedOn,
    share: eligible > 0 ? share : null,
    longest,
    meanLength: rows > 0 ? meanLength : null,
    null: compared ? lengthBesideShuffles(favors, delta, draws, asked) : null,
  }
}

function lengthBesideShuffles(
  favors: FavorColumns,
  delta: number,
  draws: number,
  { orderOnly, seed }: TimeAsked,
): NullComparison {
  const length = (chains: Chains) => chains.meanLength
  return compareChains(favors, delta, length, {
    name: orderOnly ? 'times shuffled over all time' : 'times shuffled inside the UTC year',
    blockStarts: orderOnly ? [0] : yearStarts(favors.time),
    chance: seededChance(seed + 2),
    draws,
  })
}
