// The page's sections about help itself: by year, who helps whom, whether it is returned, what
// rests on few. Shown only where there are records enough to draw them.
import type { Report, ReportMeasures } from '../../../../operations/report/shape.ts'
import type { ReturnFinding } from '../../../../sense/measures/direct-return.ts'
import { figure, grouped, month, percent } from '../words.ts'
import { chanceFigure } from './chance.ts'
import { intervalLine } from './interval-line.ts'
import { escaped, note, section } from './markup.ts'
import { networkFigure } from './network.ts'
import { waysSection } from './ways-section.ts'
import { yearFigure } from './years.ts'

export function helpSections(report: Report): string {
  const { measures } = report
  if (measures === null) return ''
  return [
    byYear(report, measures),
    whoHelpsWhom(report, measures),
    isReturned(report),
    waysSection(report),
    restsOnFew(report),
  ].join('')
}

const basisWords = {
  helped: 'Helped-by, Improved-by and Based-on-patch-by.',
  all: 'All kinds of help and checks: there are too few Helped-by alone.',
}

function byYear(report: Report, measures: ReportMeasures): string {
  const years = measures.byYear
  const first = years[0]!.year
  const lastDay = report.period.lastDay ?? ''
  const open = lastDay.slice(5) === '12-31' ? -1 : Number(lastDay.slice(0, 4))
  const label = `Help recorded per year, ${first} to ${month(lastDay)}`
  const hatched =
    open === years.at(-1)!.year
      ? ` ${open} is hatched: this history ends in ${month(lastDay)}.`
      : ''
  const kinds = Object.entries(report.kinds)
    .filter(([, favors]) => favors > 0)
    .map(([kind]) => kind)
    .sort()
    .join(', ')
  return section({
    margin: `${first} to <br>${month(lastDay)}`,
    body:
      `<h2>Help recorded, by year</h2>${yearFigure(years, open, label)}` +
      `<p class="soft small">${basisWords[measures.basis]}${hatched}</p>`,
    notes: [
      note(
        'What was read',
        `${grouped(report.directed)} trailers in all: ${escaped(kinds)}.`,
        ...report.notes.map(escaped),
      ),
    ],
  })
}

function whoHelpsWhom(report: Report, measures: ReportMeasures): string {
  const { mutual, asymmetric } = measures.dyads
  const pairs = `${grouped(mutual)} pairs of ${grouped(mutual + asymmetric)}`
  const label = `How help flowed between ${grouped(measures.people)} people${
    report.network?.names === undefined ? ', drawn without names' : ''
  }`
  const drawing =
    report.network === null
      ? '<p class="read">That is too many people to draw each of them; the figures serve.</p>'
      : '<p class="read">A stroke starts broad at the giver and ends fine at the receiver. ' +
        `<b>Ink strokes</b> run both ways: ${pairs}.</p>${networkFigure(report.network, label)}`
  return section({
    margin: `${grouped(measures.arcs)} arcs`,
    body: `<h2>Who helps whom</h2>${drawing}${nameList(report)}`,
    notes: [figures(measures)],
  })
}

function nameList(report: Report): string {
  const names = report.network?.names
  if (names === undefined) return ''
  const items = names.map((name) => `<li>${escaped(name)}</li>`).join('')
  const list = `<ul class="names">${items}</ul>`
  return `<details><summary>The people drawn, A to Z</summary>${list}</details>`
}

function figures(measures: ReportMeasures): string {
  const { dyads, weighted } = measures
  const rows: [string, string][] = [
    ['pairs, both ways', grouped(dyads.mutual)],
    ['pairs, one way', grouped(dyads.asymmetric)],
    ['reciprocity r', figure(measures.reciprocity)],
    ['beyond density, ρ', figure(measures.rho)],
    ['weighted, r<sub>w</sub>', figure(weighted.reciprocity)],
    ['expected by activity', figure(weighted.expected)],
  ]
  const lines = rows
    .map(([name, value]) => `<tr><th scope="row">${name}</th><td class="num">${value}</td></tr>`)
    .join('')
  const top = measures.topShare
  const spread =
    top.given === null || measures.people < 40
      ? ''
      : `<p class="soft small">The ${top.k} who gave most, a twentieth of all, gave ` +
        `${percent(top.given)}. In most organisations it is 20 to 35\u2009%; in open projects, ` +
        'where many come once, more.</p>'
  const caption = '<caption>The same, as figures</caption>'
  return `<table class="mini">${caption}<tbody>${lines}</tbody></table>${spread}`
}

function isReturned(report: Report): string {
  const findings = report.findings.filter((finding) => finding.pattern === 'direct-return')
  if (findings.length === 0) {
    const why = report.abstained.find((one) => one.pattern === 'direct-return')?.why
    const body = `<h2>Is help returned?</h2><p class="none"><span class="hatch"></span>${escaped(
      why ?? 'not enough records',
    )}</p>`
    return section({ body })
  }
  const beyond = findings.some((finding) => finding.q <= 0.1)
  const meaning = beyond
    ? 'That is more than shuffling inside the year brings. It may be give and take, ' +
      'or one of the other explanations.'
    : 'People who are active at the same time meet in both directions anyway, ' +
      'and that alone brings as many.'
  const draws = Math.max(...findings.map((finding) => finding.null.draws))
  return section({
    body:
      `<h2>Is help returned?</h2><p class="read">${meaning}</p>` +
      `<div class="ivs">${findings.map((finding) => estimate(finding, findings)).join('')}</div>` +
      '<p class="soft small">Share of favors followed by one back; ' +
      'the bar is the 90\u2009% interval, the dashed line what chance brings.</p>' +
      `${chanceFigure(findings)}<p class="soft small">How far from chance, in standard ` +
      'deviations. <b>Naive</b>: receivers drawn from everybody. <b>Honest</b>: receivers ' +
      `shuffled inside each year, ${grouped(draws)} times.</p>`,
    notes: [
      note('What the naive count would have said', naiveWords(findings, beyond)),
      note('Other explanations', ...findings[0]!.otherExplanations.map(escaped)),
    ],
  })
}

function naiveWords(findings: readonly ReturnFinding[], beyond: boolean): string {
  const loud = findings.every((finding) => finding.naive.p <= 0.05)
  if (!loud) return 'The same: nothing beyond chance.'
  return beyond
    ? '“Strong evidence of give and take”, and more of it than the honest count finds.'
    : '“Strong evidence of give and take.” It mistakes busy years for reciprocity.'
}

function estimate(finding: ReturnFinding, all: readonly ReturnFinding[]): string {
  const widest = Math.max(...all.flatMap((one) => [one.interval[1], one.null.mean])) * 1.15
  const [low, high] = finding.interval
  const interval = `${percent(low)} to ${percent(high)}`
  return intervalLine({
    title: finding.scope,
    label:
      `${finding.scope}: ${percent(finding.estimate)}, ${interval}, ` +
      `chance ${percent(finding.null.mean)}`,
    value: percent(finding.estimate),
    range: `${interval}, n\u00a0${grouped(finding.n)}`,
    low: low / widest,
    dot: finding.estimate / widest,
    high: high / widest,
    chance: finding.null.mean / widest,
  })
}

function restsOnFew(report: Report): string {
  const rows = report.restsOn
    .map(
      ({ kind, favors, givers, so }) =>
        `<tr><th scope="row">${escaped(kind)}</th><td class="num">${grouped(favors)}</td>` +
        `<td class="num">${grouped(givers)}</td><td class="soft">${escaped(so)}</td></tr>`,
    )
    .join('')
  return section({
    margin: 'Last 12 <br>months',
    body:
      '<h2>What rests on few</h2><table><thead><tr><th scope="col">kind</th>' +
      '<th scope="col" class="num">favors</th><th scope="col" class="num">givers</th>' +
      `<th scope="col">so</th></tr></thead><tbody>${rows}</tbody></table>`,
  })
}
