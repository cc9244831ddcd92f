// An import in words on the command line: what would come in by person, what stays out and why, and
// what came of it. People are A to Z.
import type { Day } from '../../core/vocabulary.ts'
import { partyName } from '../../grammar/sentences.ts'
import { dayAndMonth } from '../../grammar/words.ts'
import type { ImportView, MatchView, PreviewView } from '../../operations/imports/shapes.ts'
import { plain } from './report/words.ts'

const peopleShown = 40
const reasonsShown = 12
const linesShown = 6

/** "1 line", "10,145 lines". */
function counted(count: number, one: string): string {
  return `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`
}

export function previewText(view: ImportView, today: Day): string {
  const { preview } = view
  if (!preview) return ''
  return [
    headline(view.name, preview, today),
    ...peopleLines(preview),
    ...reasonLines('Stays out', preview.refused),
    ...reasonLines('Comes in, with a remark', preview.remarks),
    '',
  ]
    .map((line) => `${plain(line)}\n`)
    .join('')
}

function headline(name: string, preview: PreviewView, today: Day): string {
  const { proposed, known, firstDay, lastDay } = preview
  const already = known === 0 ? '' : ` ${counted(known, 'line')} ${be(known)} here already.`
  if (proposed === 0) return `${name}: nothing new would come in.${already}`
  const span =
    firstDay === undefined || lastDay === undefined
      ? ''
      : firstDay === lastDay
        ? `, on ${dayAndMonth(firstDay, today)}`
        : `, from ${dayAndMonth(firstDay, today)} to ${dayAndMonth(lastDay, today)}`
  return `${name}: ${counted(proposed, 'line')} would come in${span}.${already}`
}

const be = (count: number): string => (count === 1 ? 'is' : 'are')

function peopleLines({ people, peopleUnlisted }: PreviewView): readonly string[] {
  if (people.length === 0) return []
  const shown = people.slice(0, peopleShown)
  const width = Math.max(...shown.map(({ label }) => label.length))
  const more = people.length - shown.length + peopleUnlisted
  return [
    '',
    'People in it, A to Z:',
    ...shown.map((each) => `  ${each.label.padEnd(width)}  ${personWords(each)}`),
    ...(more > 0 ? [`  and ${more.toLocaleString('en-GB')} more`] : []),
  ]
}

function personWords({ gave, received, match, because }: MatchView): string {
  const amounts = `gave ${gave}, received ${received}`
  switch (match.is) {
    case 'person':
      return `${amounts}: ${match.name}${because === 'name' ? ', by name' : ''}`
    case 'not here yet':
      return `${amounts}: not here yet`
    case 'left out':
      return `${amounts}: left out`
    default:
      return match satisfies never
  }
}

function reasonLines(title: string, reasons: PreviewView['refused']): readonly string[] {
  if (reasons.length === 0) return []
  const shown = reasons.slice(0, reasonsShown)
  const width = Math.max(...shown.map(({ count }) => count.toLocaleString('en-GB').length))
  return [
    '',
    `${title}:`,
    ...shown.map(({ reason, count, lines }) => {
      const number = count.toLocaleString('en-GB').padStart(width)
      return `  ${number}  ${reason}${where(lines, count)}`
    }),
    ...(reasons.length > shown.length ? [`  and for other reasons`] : []),
  ]
}

function where(lines: readonly number[], count: number): string {
  if (lines.length === 0) return ''
  const shown = lines.slice(0, linesShown).join(', ')
  const more = count > linesShown ? ', ...' : ''
  return ` (line${count === 1 ? '' : 's'} ${shown}${more})`
}

export function broughtInText({ import: id, name, lines, yours }: ImportView): string {
  const own = yours === 0 ? '' : `, ${yours} with you in ${yours === 1 ? 'it' : 'them'}`
  const said = `${plain(name)} is in: ${counted(lines, 'line')}${own}.`
  const back = `Take all of it back with: goodturn import undo ${id}`
  return `${said} They count once whoever was helped says yes.\n${back}\n`
}

export function undoneText({ name, lines }: ImportView): string {
  if (lines === 0) return `Taken back: ${plain(name)}. None of its lines stand.\n`
  const stay = lines === 1 ? 'One line stays' : `${counted(lines, 'line')} stay`
  return `Taken back: ${plain(name)}. ${stay}: somebody said yes.\n`
}

/** One line of `goodturn imports`. */
export function importLine(view: ImportView, today: Day): string {
  const { import: id, name, by, day, stage, lines, yours } = view
  const who = by.is === 'you' ? 'you' : partyName(by)
  const own = yours === 0 ? '' : `, ${yours} with you`
  const stands = stage === 'done' ? `: ${counted(lines, 'line')}${own}` : ''
  const what = `${plain(name)}, by ${plain(who)} on ${dayAndMonth(day, today)}`
  return `${id}  ${stage}  ${what}${stands}\n`
}
