// What was found in a help log, on a terminal: each finding with its interval, what chance gives,
// what else could explain it and a way out; then what was looked for and not seen, what records do
// not suffice for, and the drivers.
import type { PatternsInLog } from '../../../operations/patterns-in-log.ts'
import type { Abstention, Finding, Unit } from '../../../sense/finding.ts'
import { grouped, plain } from './words.ts'

const WIDTH = 78
/** People and rows named in one line; the JSON has them all. */
const NAMED = 12

export function patternsText(made: PatternsInLog): string {
  const seen = made.findings.map(findingText)
  const head =
    `${grouped(made.rows)} rows about ${grouped(made.people)} people.` +
    (made.unconfirmed > 0 ? ` ${grouped(made.unconfirmed)} not confirmed, left out.` : '') +
    (made.selfDropped > 0 ? ` ${grouped(made.selfDropped)} to oneself, left out.` : '')
  const none = 'Nothing was seen that chance would not bring as well.'
  const sections = [
    head,
    ...(seen.length > 0 ? seen : [none]),
    listed('Looked for, and not seen', made.quiet.map(quietText)),
    listed('Not enough records', made.abstained.map(abstentionText)),
    driversText(made),
  ]
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}

export function named(pattern: string): string {
  return pattern.replaceAll('-', ' ')
}

function findingText(finding: Finding): string {
  const { pattern, scope, people, null: chance, decision } = finding
  const title = named(pattern)
  const about = people.length === 0 ? '' : `: ${namesOf(people)}`
  const where = scope === '' ? '' : ` (${plain(scope)})`
  const lines = [
    `${title[0]!.toUpperCase()}${title.slice(1)}${about}${where}`,
    wrapped(
      `${plain(finding.measure)}: ${estimateText(finding)}, on ${grouped(finding.n)} records`,
    ),
    wrapped(`by chance ${inUnit(finding.unit, chance.mean)} (${chance.name})${surety(finding)}`),
    wrapped(`It could also be: ${finding.otherExplanations.join(' ')}`),
    decision === null ? '' : wrapped(`A way out: ${decision}. ${finding.decisionReason}`),
  ]
  return lines.filter((line) => line !== '').join('\n')
}

function estimateText({ unit, estimate, interval: [low, high] }: Finding): string {
  const bare = (value: number) => inUnit(unit, value).replace(/ (times|h|a week|more)$/, '')
  return `${inUnit(unit, estimate)} (90 %: ${bare(low)} to ${bare(high)})`
}

function surety({ p, q, probability }: Finding): string {
  if (probability !== null) return `; likely at ${percent(probability)}`
  return p === null ? '' : `; p ${small(p)}, q ${small(q ?? 1)}`
}

function quietText({ pattern, scope, p, n }: Finding): string {
  const where = scope === '' ? '' : ` (${plain(scope)})`
  return `${named(pattern)}${where}: ${grouped(n)} records${p === null ? '' : `, p ${small(p)}`}`
}

function abstentionText({ pattern, scope, why }: Abstention): string {
  return `${named(pattern)}${scope === '' ? '' : ` (${plain(scope)})`}: ${why}`
}

function driversText({ drivers, driversAbstained }: PatternsInLog): string {
  const lines = drivers.map(({ driver, leftOut, evidence, interval: [low, high] }) => {
    const range = `${evidence.toFixed(1)} (90 %: ${low.toFixed(1)} to ${high.toFixed(1)})`
    return `${driver}: ${range}; left out: ${leftOut}`
  })
  const missing = driversAbstained.map(({ driver, why }) => `${driver}: ${why}`)
  return listed('What goes with help here, in log-likelihood lost without it', [
    ...lines,
    ...missing,
  ])
}

function listed(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map(wrapped)].join('\n')
}

function namesOf(people: readonly string[]): string {
  const first = people.slice(0, NAMED).map(plain).join(', ')
  return people.length > NAMED ? `${first} and ${people.length - NAMED} more` : first
}

function inUnit(unit: Unit, value: number): string {
  switch (unit) {
    case 'share':
      return percent(value)
    case 'share difference':
      return `${percent(value)} more`
    case 'times':
      return `${value.toFixed(2)} times`
    case 'hours':
      return `${value.toFixed(1)} h`
    case 'a week':
      return `${value.toFixed(2)} a week`
    case 'log odds':
      return value.toFixed(2)
    default:
      return unit satisfies never
  }
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function small(p: number): string {
  return p < 0.001 ? 'under .001' : p.toFixed(3).replace(/^0/, '')
}

/** Two spaces in, four where it goes on. */
function wrapped(text: string): string {
  const lines: string[] = []
  let line = ' '
  for (const word of text.split(' ')) {
    if (line.length + 1 + word.length > WIDTH && line.trim() !== '') {
      lines.push(line)
      line = '   '
    }
    line += ` ${word}`
  }
  return [...lines, line].join('\n')
}
