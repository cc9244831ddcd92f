// An import in sentences: what it is called, where it stands, what would come in and what was
// refused, as one would say it in front of everybody it names.
import type { Day } from '../../../core/vocabulary.ts'
import { partyName, upperFirst } from '../../../grammar/sentences.ts'
import { dayAndMonth } from '../../../grammar/words.ts'
import type { ImportView, PreviewView } from '../../../operations/imports/shapes.ts'
import { counted, figure } from './progress.ts'

const logEndings = ['.gitlog', '.log', '.txt']

/** "help.csv", "the history of goodturn", "the log help.gitlog". */
export function nameOfImport({ source, name }: Pick<ImportView, 'source' | 'name'>): string {
  if (source === 'csv') return name
  const isLog = logEndings.some((ending) => name.toLowerCase().endsWith(ending))
  return isLog ? `the log ${name}` : `the history of ${name}`
}

const whoBrings = ({ by }: ImportView): string => upperFirst(partyName(by))

/** One line of the list: what was done, in the past, and what that means now. */
export interface ImportTold {
  readonly what: string
  readonly sub?: string
}

export function importTold(view: ImportView): ImportTold {
  const who = whoBrings(view)
  const name = nameOfImport(view)
  const own = view.by.is === 'you'
  switch (view.stage) {
    case 'reading':
      return { what: `${who} began to bring in ${name}`, sub: 'It is being read just now.' }
    case 'draft':
      return {
        what: `${who} began to bring in ${name}`,
        sub: own
          ? 'It waits for your yes. Nothing of it is in the record.'
          : 'Nothing of it is in the record.',
      }
    case 'bringing in':
      return { what: `${who} said yes to ${name}`, sub: 'Its lines are coming in just now.' }
    case 'done':
      return { what: `${who} brought in ${name}`, ...standing(view) }
    case 'cancelled':
      return { what: `${who} began to bring in ${name}, and stopped`, sub: 'Nothing was kept.' }
    case 'undone':
      return { what: `${who} brought in ${name}, and took it back`, sub: leftStanding(view.lines) }
    case 'failed':
      return {
        what: `${who} could not bring in ${name}`,
        sub: `${view.problem ?? 'Something broke on our side.'} Nothing was kept.`,
      }
    default:
      return view.stage satisfies never
  }
}

/** How many of its lines name the reader; how many came in is at the end of the line. */
function standing({ lines, yours }: ImportView): { readonly sub?: string } {
  if (lines === 0) return { sub: 'None of its lines stand.' }
  if (yours === 0) return {}
  const whole = yours === lines
  if (yours === 1) return { sub: whole ? 'One line names you.' : 'One of them names you.' }
  return { sub: `${figure(yours)} ${whole ? 'lines' : 'of them'} name you.` }
}

/** How many lines came in, for whoever looks after the import. */
export function cameInWords({ stage, lines, yours, by }: ImportView): string {
  const isToldBelow = by.is !== 'you' && yours === lines
  return stage !== 'done' || lines === 0 || isToldBelow ? '' : counted(lines, 'line')
}

/** "None of its lines stand."; "10,045 lines came in, observed and not told." */
export function doneLede({ lines, yours, by }: ImportView): string {
  if (by.is !== 'you' && yours > 0) {
    return 'These lines name you. They were observed, not told: you can say how it was.'
  }
  if (lines === 0) return 'None of its lines stand.'
  return `${lines === 1 ? 'One line' : counted(lines, 'line')} came in, observed and not told.`
}

/** After undoing: what stays is what somebody said yes to. */
export function leftStanding(lines: number): string {
  if (lines === 0) return 'None of its lines stand.'
  return lines === 1
    ? 'One line stays: somebody said yes to it.'
    : `${counted(lines, 'line')} stay: somebody said yes to them.`
}

/** "They are from 3 March 2025 to 11 May 2026." */
export function spanWords({ firstDay, lastDay }: PreviewView, today: Day): string | undefined {
  if (firstDay === undefined || lastDay === undefined) return undefined
  if (firstDay === lastDay) return `All of ${dayAndMonth(firstDay, today)}.`
  const isOneYear = firstDay.slice(0, 4) === lastDay.slice(0, 4)
  // Over a new year both days say theirs: each is told from the other's year.
  const first = dayAndMonth(firstDay, isOneYear ? today : lastDay)
  const last = dayAndMonth(lastDay, isOneYear ? today : firstDay)
  return `From ${first} to ${last}.`
}

/** Under the heading of the last step: when they were, what is known, what stays out. */
export function previewLede(preview: PreviewView, today: Day): string {
  const { proposed, known, refused } = preview
  const out = refused.reduce((sum, { count }) => sum + count, 0)
  const said = [
    ...(proposed > 0 ? [spanWords(preview, today)] : []),
    ...(known > 0 && proposed > 0 ? [knownWords(known)] : []),
    ...(known > 0 && proposed === 0 ? ['Bringing them in again would change nothing.'] : []),
    ...(out > 0 ? [out === 1 ? 'One stays out.' : `${figure(out)} stay out.`] : []),
  ]
  return said.filter((words) => words !== undefined).join(' ')
}

const knownWords = (known: number): string =>
  known === 1
    ? 'One was here already and stays as it is.'
    : `${figure(known)} were here already and stay as they are.`

/** What a yes would do, as the heading of the last step. */
export function previewHeading({ proposed, known, refused }: PreviewView): string {
  if (proposed > 0) {
    return proposed === 1 ? 'One line would come in.' : `${figure(proposed)} lines would come in.`
  }
  if (known > 0) return 'Nothing new: these lines are here already.'
  return refused.length > 0 ? 'Every line was refused.' : 'There is nothing to bring in.'
}

/** "Lines 3, 8 and 12", "Lines 3, 8, 12 and 40 more". */
export function lineNumbers(lines: readonly number[], count: number): string {
  const shown = lines.map(figure)
  const more = count - lines.length
  const last = more > 0 ? `${figure(more)} more` : shown.pop()
  const before = shown.join(', ')
  const word = count === 1 ? 'Line' : 'Lines'
  if (last === undefined) return ''
  return before === '' ? `${word} ${last}` : `${word} ${before} and ${last}`
}

/** Those that name the reader first, then what still moves or waits, then the newest. */
export function inListOrder(imports: readonly ImportView[]): readonly ImportView[] {
  const place = (view: ImportView): number => {
    if (view.yours > 0 && view.by.is !== 'you') return 0
    return view.stage === 'reading' || view.stage === 'draft' || view.stage === 'bringing in'
      ? 1
      : 2
  }
  return [...imports].sort(
    (one, other) =>
      place(one) - place(other) || (one.day < other.day ? 1 : one.day > other.day ? -1 : 0),
  )
}

/** What opening an import from the list leads to. */
export function openWords(view: ImportView): string {
  const own = view.by.is === 'you'
  if (view.yours > 0 && !own) return 'See the lines that name you'
  if (view.stage === 'draft' && own) return 'Go on with it'
  if (view.stage === 'reading' || view.stage === 'bringing in') return 'See how far it is'
  return 'Open it'
}
