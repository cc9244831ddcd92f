// The report on a terminal: the sentences, a few figures, the notes. Plain lines, bold only where
// colours are allowed.
import type { Report } from '../../../operations/report/shape.ts'
import { grouped, longDay, plain } from './words.ts'

const WIDTH = 78

export function reportText(report: Report, bold: boolean): string {
  const title = report.measures === null ? 'How people work together in' : 'How help flows in'
  const heading = `${title} ${plain(report.repository)}`
  const lines = [
    bold ? `\u001b[1m${heading}\u001b[0m` : heading,
    readLine(report),
    '',
    ...report.sentences.flatMap((sentence) => wrapped(sentence, '- ', '  ')),
  ]
  if (report.favors > 0) lines.push('', 'Help recorded, by kind', ...kindLines(report))
  if (report.areas.length > 0) lines.push('', ...areaLines(report))
  if (report.howToStart.length > 0) {
    lines.push('', 'To write help down from here on:', ...report.howToStart.map(indented))
  }
  if (report.coauthors.botsLeftOut.length > 0) {
    const bots = report.coauthors.botsLeftOut
      .map(({ name, trailers }) => `${plain(name)} (${trailers})`)
      .join(', ')
    lines.push('', ...wrapped(`Programs left out: ${bots}.`, '', '  '))
  }
  lines.push('', ...report.notes.flatMap((note) => wrapped(note, '', '  ')))
  return `${lines.join('\n')}\n`
}

function readLine(report: Report): string {
  const { firstDay, lastDay } = report.period
  const days =
    firstDay === null || lastDay === null ? '' : `, ${longDay(firstDay)} to ${longDay(lastDay)}`
  const changes = `${grouped(report.commits)} ${report.commits === 1 ? 'change' : 'changes'}`
  return `${changes}${days}, read at ${report.head.slice(0, 8)}`
}

function kindLines(report: Report): string[] {
  return Object.entries(report.kinds)
    .filter(([, favors]) => favors > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([kind, favors]) => `  ${kind.padEnd(12)}${grouped(favors).padStart(8)}`)
}

const LISTED_AREAS = 12

function areaLines(report: Report): string[] {
  const listed = report.areas.slice(0, LISTED_AREAS).map(({ area, person }) => {
    const place = area === '.' ? '(top folder)' : plain(area)
    return `  ${place}${person === undefined ? '' : `  ${plain(person)}`}`
  })
  const more = report.areas.length - listed.length
  const rest = more > 0 ? [`  and ${more} more; --json lists them all`] : []
  return ['Folders touched by one person only, last 12 months', ...listed, ...rest]
}

function indented(line: string): string {
  return line === '' ? '' : `  ${line}`
}

/** Lines of at most 78 characters, broken at spaces. */
export function wrapped(text: string, first: string, rest: string): string[] {
  const lines: string[] = []
  let line = first
  let empty = true
  for (const word of plain(text).split(' ')) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = rest
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line]
}
