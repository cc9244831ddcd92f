// What `measure` answers, and how it is put together: every figure from its own file in sense, NaN
// made null (a missing figure is no zero), and what would take too long left out and said.
import type { HelpLog } from '../../connectors/help-log/help-log.ts'
import { seededChance } from '../../sense/chance.ts'
import type { NullComparison } from '../../sense/finding.ts'
import { type Arcs, arcsOf } from '../../sense/measures/arcs.ts'
import { betweennessOf } from '../../sense/measures/betweenness.ts'
import { externalInternal } from '../../sense/measures/groups.ts'
import { type NetworkSummary, summarise } from '../../sense/measures/network-summary.ts'
import { tossedReciprocity } from '../../sense/measures/pair-directions.ts'
import { participationShifts, type ShiftName } from '../../sense/measures/participation-shifts.ts'
import { type TriadName, transitivityOf, triadsOf } from '../../sense/measures/triads.ts'
import { reciprocityBesideSwaps, transitivityBesideSwaps } from '../../sense/nulls/swapped-arcs.ts'
import type { OpenLog } from './log-file.ts'
import { type MeasuredInTime, measuredInTime } from './measured-in-time.ts'

/** Betweenness walks every arc once a person: past so many steps it is left out. */
const BETWEENNESS_STEPS = 3e9

export interface MeasureAsked {
  readonly deltaSeconds: readonly number[]
  readonly orderOnly: boolean
  readonly undirectedNull?: 'configuration' | undefined
  readonly groups?: string | undefined
  readonly seed: number
}

export interface Measured extends Omit<NetworkSummary, 'weighted'>, MeasuredInTime {
  readonly selfDropped: number
  readonly declined: number
  readonly weighted: NetworkSummary['weighted'] & { readonly undirectedExpected?: number | null }
  readonly triads: Record<TriadName, number>
  readonly transitivity: number | null
  /** By the ids of the file; null where it would take too long. */
  readonly betweenness: Readonly<Record<string, number>> | null
  readonly participationShifts: Record<ShiftName, number>
  readonly groups?: MeasuredGroups
  /** With `--undirected-null configuration`: degrees kept, arcs and pairs swapped. */
  readonly swapped?: { readonly reciprocity: NullComparison; readonly transitivity: NullComparison }
  readonly badRows: HelpLog['bad']
  readonly badRowsUnlisted: number
}

interface MeasuredGroups {
  readonly column: string
  readonly external: number
  readonly internal: number
  readonly index: number | null
  readonly expected: number | null
}

export function measured(open: OpenLog, asked: MeasureAsked): Measured {
  const { favors, log, names } = open
  const arcs = arcsOf(favors)
  const { weighted, gini, topShare, ...summary } = summarise(favors)
  const beside = asked.undirectedNull === undefined ? undefined : configuration(arcs, asked.seed)
  const undirected = beside === undefined ? {} : { undirectedExpected: beside.expected }
  return {
    people: summary.people,
    favors: summary.favors,
    selfDropped: log.rows.length - summary.favors,
    declined: log.declined,
    arcs: summary.arcs,
    dyads: summary.dyads,
    density: summary.density,
    reciprocity: summary.reciprocity,
    dyadRatio: summary.dyadRatio,
    rho: summary.rho,
    weighted: { ...weighted, ...undirected },
    triads: triadsOf(arcs),
    transitivity: known(transitivityOf(arcs)),
    ...(asked.groups === undefined ? {} : { groups: groupsOf(arcs, open, asked.groups) }),
    ...(beside?.swapped === undefined ? {} : { swapped: beside.swapped }),
    gini,
    topShare,
    betweenness: betweennessBy(arcs, names),
    participationShifts: participationShifts(favors),
    ...measuredInTime(favors, asked),
    badRows: log.bad,
    badRowsUnlisted: log.badUnlisted,
  }
}

function betweennessBy(arcs: Arcs, names: readonly string[]): Record<string, number> | null {
  if (arcs.giver.length * arcs.people > BETWEENNESS_STEPS) return null
  const between = betweennessOf(arcs)
  return Object.fromEntries(names.map((name, at) => [name, between[at]!]))
}

/** Directions tossed, and ends swapped with degrees kept; nothing to swap below two arcs. */
function configuration(arcs: Arcs, seed: number) {
  const expected = known(tossedReciprocity(arcs))
  if (arcs.giver.length < 2 || Number.isNaN(transitivityOf(arcs))) return { expected }
  const swapped = {
    reciprocity: reciprocityBesideSwaps(arcs, { chance: seededChance(seed + 3) }),
    transitivity: transitivityBesideSwaps(arcs, { chance: seededChance(seed + 4) }),
  }
  return { expected, swapped }
}

function groupsOf(arcs: Arcs, { names, covariates }: OpenLog, column: string): MeasuredGroups {
  const numbers = new Map<string, number>()
  const group = new Int32Array(arcs.people).fill(-1)
  names.forEach((name, at) => {
    const text = covariates?.cell(name, column)
    if (text === undefined) return
    if (!numbers.has(text)) numbers.set(text, numbers.size)
    group[at] = numbers.get(text)!
  })
  const { external, internal, index, expected } = externalInternal(arcs, group)
  return { column, external, internal, index: known(index), expected: known(expected) }
}

export function known(figure: number): number | null {
  return Number.isFinite(figure) ? figure : null
}
