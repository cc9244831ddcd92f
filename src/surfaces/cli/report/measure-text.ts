// The figures of a help log on a terminal: one line each, figures aligned.
import type { Measured } from '../../../operations/measure.ts'
import { figure, grouped, percent } from './words.ts'

const DECIMALS = 5

export function measureText(measured: Measured): string {
  const { dyads, weighted, gini, topShare } = measured
  const lines: [string, string][] = [
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
    ['Gini given', figure(gini.given, DECIMALS)],
    ['Gini received', figure(gini.received, DECIMALS)],
    [`given by the top ${topShare.k}`, topShare.given === null ? '–' : percent(topShare.given)],
  ]
  if (weighted.undirectedExpected !== undefined) {
    lines.push(['expected by tossed directions', figure(weighted.undirectedExpected, DECIMALS)])
  }
  return `${[...lines, ...measured.returns.map(returnLine)].map(aligned).join('\n')}\n`
}

function returnLine(one: Measured['returns'][number]): [string, string] {
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

function aligned([name, value]: [string, string]): string {
  return `${name.padEnd(32)}${value}`
}
