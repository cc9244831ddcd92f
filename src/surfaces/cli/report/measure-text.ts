// The figures of a help log on a terminal: one line each, figures aligned, in sections. Betweenness
// and single motifs are long lists of figures and stay in the JSON.
import type { Measured } from '../../../operations/logs/measured.ts'
import { figure, grouped, percent, plain } from './words.ts'

const DECIMALS = 5
type Line = readonly [name: string, value: string]

export function measureText(measured: Measured): string {
  const sections = [
    networkLines(measured),
    groupLines(measured),
    swappedLines(measured),
    countLines('triads', measured.triads),
    countLines('one favor after another', measured.participationShifts),
    measured.motifs.map(motifLine),
    measured.returns.map(returnLine),
    measured.chains.map(chainLine),
    [firstReturnLine(measured.timeToReturn)],
  ].filter((lines) => lines.length > 0)
  return `${sections.map((lines) => lines.map(aligned).join('\n')).join('\n')}\n`
}

function networkLines(measured: Measured): Line[] {
  const { dyads, weighted, gini, topShare } = measured
  const lines: Line[] = [
    ['people', grouped(measured.people)],
    ['favors', grouped(measured.favors)],
    ['to oneself, left out', grouped(measured.selfDropped)],
    ['arcs', grouped(measured.arcs)],
    ['pairs both ways', grouped(dyads.mutual)],
    ['pairs one way', grouped(dyads.asymmetric)],
    ['pairs without help', grouped(dyads.null)],
    ['density', figure(measured.density, DECIMALS)],
    ['reciprocity r', figure(measured.reciprocity, DECIMALS)],
    ['dyad ratio', figure(measured.dyadRatio, DECIMALS)],
    ['beyond density, rho', figure(measured.rho, DECIMALS)],
    ['weighted r', figure(weighted.reciprocity, DECIMALS)],
    ['expected by activity', figure(weighted.expected, DECIMALS)],
    ['weighted rho', figure(weighted.rho, DECIMALS)],
    ['closed triples', figure(measured.transitivity, DECIMALS)],
    ['Gini given', figure(gini.given, DECIMALS)],
    ['Gini received', figure(gini.received, DECIMALS)],
    [`given by the top ${topShare.k}`, topShare.given === null ? '–' : percent(topShare.given)],
  ]
  if (weighted.undirectedExpected === undefined) return lines
  return [
    ...lines,
    ['expected by tossed directions', figure(weighted.undirectedExpected ?? null, DECIMALS)],
  ]
}

function groupLines({ groups }: Measured): Line[] {
  if (groups === undefined) return []
  const { column, external, internal, index, expected } = groups
  const between = `${grouped(external)} arcs outside, ${grouped(internal)} inside`
  const said = `${figure(index, 3)}; by sizes alone ${figure(expected, 3)} (${between})`
  return [[`E-I index by ${plain(column)}`, said]]
}

function swappedLines({ swapped }: Measured): Line[] {
  if (swapped === undefined) return []
  return [
    ['r beside swapped arcs', besideText(swapped.reciprocity, DECIMALS)],
    ['closed triples beside swaps', besideText(swapped.transitivity, DECIMALS)],
  ]
}

function countLines(name: string, counts: Readonly<Record<string, number>>): Line[] {
  const some = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([label, count]): [string, string] => [label, grouped(count)])
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return some.length === 0 ? [] : [[name, some.map((pair) => pair.join(' ')).join(', ')]]
}

function motifLine({ delta, total, three }: Measured['motifs'][number]): Line {
  const name = `three favors within ${grouped(delta)} s`
  if (total === null || three === null) return [name, 'too many favors meet to count them']
  const most = Object.entries(three)
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one)
    .slice(0, 3)
    .map(([motif, count]) => `${motif} ${grouped(count)}`)
  return [name, [grouped(total), ...most].join('; ')]
}

function returnLine(one: Measured['returns'][number]): Line {
  const name = `returned within ${grouped(one.delta)} s`
  if (one.share === null) return [name, 'no favor has its whole window in the record']
  const against = one.null ?? one.naive
  const chance =
    against === null
      ? ''
      : `; by chance ${percent(against.mean)}, z ${figure(against.z, 1)}, ` +
        `p ${figure(against.p, 3)} (${against.name})`
  return [name, `${percent(one.share)} of ${grouped(one.eligible)}${chance}`]
}

function chainLine(one: Measured['chains'][number]): Line {
  const name = `passed on within ${grouped(one.delta)} s`
  if (one.share === null) return [name, 'no favor has its whole window in the record']
  const share = `${percent(one.share)} of ${grouped(one.eligible)}`
  const chains = `longest chain ${one.longest}, mean ${figure(one.meanLength, 2)}`
  const against = one.null === null ? '' : `; ${besideText(one.null, 2)}`
  return [name, `${share}; ${chains}${against}`]
}

function firstReturnLine({ favors, returned, median }: Measured['timeToReturn']): Line {
  const half = median === null ? 'half never seen' : `half within ${grouped(Math.round(median))} s`
  return ['first returns', `${grouped(returned)} of ${grouped(favors)}; ${half}`]
}

function besideText(
  beside: { name: string; mean: number; z: number; p: number },
  decimals: number,
): string {
  const { name, mean, z, p } = beside
  return `by chance ${figure(mean, decimals)}, z ${figure(z, 1)}, p ${figure(p, 3)} (${name})`
}

function aligned([name, value]: Line): string {
  return `${name.padEnd(36)}${value}`
}
