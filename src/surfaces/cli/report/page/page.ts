// The report as one HTML page that needs nothing else: styles, fonts and drawings are inside it, no
// script runs and nothing is fetched.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Report } from '../../../../operations/report/shape.ts'
import { grouped } from '../words.ts'
import { floorSections } from './floor-sections.ts'
import { helpSections } from './help-sections.ts'
import { escaped, note, section, stressed } from './markup.ts'

const MARK =
  '<svg viewBox="0 0 32 32" aria-hidden="true" fill="none" stroke-width="3.4" ' +
  'stroke-linecap="round" stroke-linejoin="round">' +
  '<path class="s-given" d="M24.6 7.9A11.4 11.4 0 1 0 27.4 17"/>' +
  '<path class="s-received" d="M27.4 17H14.6M19 12.2 14.2 17 19 21.8"/></svg>'

const SHOWN_SENTENCES = 6

/** `command` is what was typed, shown at the top. */
export function reportPage(report: Report, command: string): string {
  const title = `${headline(report)} ${report.repository}`
  return [
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    // A page that can't fetch or run anything, whatever a name in it tried.
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; ' +
      "style-src 'unsafe-inline'; font-src data:; img-src data:\">",
    `<title>${escaped(title)} · Goodturn</title>`,
    `<style>${styles()}</style></head>\n<body><div class="sheet"><main class="page">\n`,
    opening(report, title, command),
    report.measures === null ? '' : helpSections(report),
    floorSections(report),
    foot(report),
    '</main></div></body></html>\n',
  ].join('')
}

function headline(report: Report): string {
  return report.measures === null ? 'How people work together in' : 'How help flows in'
}

function opening(report: Report, title: string, command: string): string {
  const sentences = report.sentences
    .slice(0, SHOWN_SENTENCES)
    .map((sentence, at) => `<li>${stressed(sentence, report.stresses[at] ?? '')}</li>`)
    .join('')
  const observed = note(
    'Observed, not told',
    'These are traces people left in commit messages. Help nobody wrote down is not here, ' +
      'and nobody was asked what they expected.',
  )
  const unnamed = note(
    'No names',
    'Nobody is named. <code>--names</code> would name people, in alphabetical order.',
  )
  const read =
    report.notes.length === 0 ? [] : [note('What was read', ...report.notes.map(escaped))]
  const named = report.network?.names !== undefined || report.newcomers.names !== undefined
  return section({
    first: true,
    margin: `<span class="brand">${MARK}</span>`,
    body:
      `<p class="cmd"><span class="quiet">$</span> ${escaped(command)}</p>` +
      `<h1>${escaped(title)}</h1><p class="lede">${lede(report)}</p>` +
      `<h2 class="mt2">In short</h2><ul class="short">${sentences}</ul>`,
    notes: [observed, ...(named ? [] : [unnamed]), ...(report.measures === null ? read : [])],
  })
}

function lede(report: Report): string {
  const { measures, period } = report
  const since = period.firstDay === null ? '' : `, since ${period.firstDay.slice(0, 4)}`
  if (measures === null) {
    const changes = `${grouped(report.commits)} ${report.commits === 1 ? 'change' : 'changes'}`
    return `Its own history, read by who wrote and who brought in: ${changes}${since}.`
  }
  const what = measures.basis === 'helped' ? 'thanked for helping' : 'named for help or a check'
  const first = measures.byYear[0]!.year
  return (
    `Its own history, read by its own trailers: ${grouped(measures.favors)} times somebody was ` +
    `${what}, between ${grouped(measures.people)} people, since ${first}.`
  )
}

function foot(report: Report): string {
  const shallow = report.shallow ? ' A shallow clone: older changes are not counted.' : ''
  return section({
    body:
      '<div class="foot"><p class="soft">Made on this machine from ' +
      `<code>${escaped(report.head.slice(0, 8))}</code> by <code>goodturn report</code>. ` +
      `One file, no network, nothing sent.${shallow} Not for appraisal.</p></div>`,
  })
}

function styles(): string {
  const tokens = readFileSync(new URL('../../../web/tokens.css', import.meta.url), 'utf8')
  const own = readFileSync(new URL('./page.css', import.meta.url), 'utf8')
  return `${fontFaces()}\n${tokens}\n${own}`
}

const FONTS = [
  [
    'Literata Variable',
    '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
    '200 900',
  ],
  [
    'Hanken Grotesk Variable',
    '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2',
    '100 900',
  ],
] as const

function fontFaces(): string {
  const { resolve } = createRequire(import.meta.url)
  return FONTS.map(([family, file, weights]) => {
    const data = readFileSync(resolve(file)).toString('base64')
    return (
      `@font-face{font-family:"${family}";` +
      `src:url(data:font/woff2;base64,${data}) format("woff2");` +
      `font-weight:${weights};font-display:swap}`
    )
  }).join('\n')
}
