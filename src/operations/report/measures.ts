// The report's figures and findings about help itself: which records they rest on, the network to
// draw, favors by year. Rests on `helped` where there is enough of it, else on all kinds together.

import type { Person } from '../../connectors/git/history.ts'
import { type FavorColumns, toFavorColumns } from '../../sense/favors.ts'
import { arcsOf } from '../../sense/measures/arcs.ts'
import { type DirectReturn, directReturn } from '../../sense/measures/direct-return.ts'
import { summarise } from '../../sense/measures/network-summary.ts'
import { alphabetical } from './floor.ts'
import type { HelpFavor } from './help.ts'
import type { Network, ReportMeasures } from './shape.ts'
import { type Ways, waysOf } from './ways.ts'

/** Fewer directed records than this carry no arrows. */
export const NEEDED_DIRECTED = 30
/** Above this many people a drawing of each one says nothing; the table serves. */
const DRAWN_PEOPLE = 600
const RETURN_WINDOWS_DAYS = [30, 365]

export interface Measured extends DirectReturn {
  readonly measures: ReportMeasures | null
  readonly network: Network | null
  readonly ways: Ways | null
}

export function measureHelp(
  favors: readonly HelpFavor[],
  people: readonly Person[],
  names: boolean,
  seed: number,
): Measured {
  if (favors.length < NEEDED_DIRECTED) {
    return { measures: null, network: null, ways: null, findings: [], abstained: [] }
  }
  const helped = favors.filter((favor) => favor.kind === 'helped')
  const basis = helped.length >= NEEDED_DIRECTED ? 'helped' : 'all'
  const used = basis === 'helped' ? helped : favors
  const order = [...new Set(used.flatMap((favor) => [favor.giver, favor.receiver]))].sort(
    (one, other) => alphabetical(people[one]!.name, people[other]!.name),
  )
  const columns = columnsOf(used, order)
  const { findings, abstained } = directReturn(columns, RETURN_WINDOWS_DAYS, seed)
  const measures = { basis, ...summarise(columns), byYear: byYear(used) } as const
  const drawn = networkOf(columns)
  const labels = { names: order.map((who) => people[who]!.name) }
  const network = order.length > DRAWN_PEOPLE ? null : names ? { ...drawn, ...labels } : drawn
  return { measures, network, ways: waysOf(columns, seed), findings, abstained }
}

function columnsOf(favors: readonly HelpFavor[], order: readonly number[]): FavorColumns {
  const place = new Map(order.map((who, at) => [who, at]))
  const rows = favors.map(({ time, giver, receiver }) => ({
    time,
    giver: place.get(giver)!,
    receiver: place.get(receiver)!,
  }))
  return toFavorColumns(rows, order.length)
}

function networkOf(columns: FavorColumns): Network {
  const arcs = arcsOf(columns)
  return {
    people: columns.people,
    arcs: Array.from(
      arcs.giver,
      (giver, at) => [giver, arcs.receiver[at]!, arcs.weight[at]!] as const,
    ),
  }
}

function byYear(favors: readonly HelpFavor[]): { year: number; favors: number }[] {
  const years = favors.map((favor) => new Date(favor.time * 1000).getUTCFullYear())
  const first = Math.min(...new Set(years))
  const last = Math.max(...new Set(years))
  const counts = new Map<number, number>()
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1)
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    year: first + at,
    favors: counts.get(first + at) ?? 0,
  }))
}
