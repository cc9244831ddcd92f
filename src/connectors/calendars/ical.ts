// Calendars of other programs, read forgivingly: what Outlook, Google and Apple write, and what
// breaks the standard in known ways. Whatever cannot be read is said by its line and the rest is
// read on; there is no file that crashes it, and none that keeps it busy for long.
import { limits } from '../../core/limits.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { cleaned } from '../../core/text.ts'
import type { Day } from '../../core/vocabulary.ts'
import { instantOf, isZone } from '../../core/zone.ts'
import { type CalendarBlocks, type EventBlock, type Problem, readBlocks } from './blocks.ts'
import { type ContentLine, unescaped } from './content-lines.ts'
import { type ReadEvent, Reading } from './events.ts'
import { seriesOf, timesOfSeries } from './series.ts'

export interface CalendarFrame {
  /** For times that name no zone. */
  readonly zone: string
  /** Only what touches the days from here, */
  readonly from: Day
  /** and up to the one before here. */
  readonly until: Day
}

export interface CalendarPerson {
  readonly name?: string
  readonly email?: string
}

/** One time something is in the calendar. */
export interface CalendarTime {
  readonly line: number
  readonly fromMs: number
  readonly untilMs: number
  /** Days without hours: from the first to the one before `until`. */
  readonly days?: { readonly from: Day; readonly until: Day }
  readonly summary: string
  readonly people: readonly CalendarPerson[]
  /** False where its owner is free all the same. */
  readonly busy: boolean
  /** Said to be out of office, in the way of some program or in words. */
  readonly away: boolean
}

export interface CalendarRead {
  readonly name?: string
  /** The zone of times that named none. */
  readonly zone: string
  readonly events: number
  /** In the order they begin. */
  readonly times: readonly CalendarTime[]
  /** The first of them, by line. */
  readonly problems: readonly Problem[]
  readonly problemCount: number
}

/** Yields now and then how far it is, so that nobody waits for it. */
export function* readCalendar(
  bytes: Buffer,
  frame: CalendarFrame,
): Generator<number, Result<CalendarRead, Refusal>> {
  const read = yield* readBlocks(bytes)
  if (!read.ok) return read
  const blocks = read.value
  const zone = zoneOfWhole(blocks, frame)
  const reading = new Reading(blocks, zone)
  const events: ReadEvent[] = []
  for (const [at, block] of blocks.events.entries()) {
    if (at % 500 === 499) yield at
    const event = reading.event(block)
    if (event) events.push(event)
  }
  const window = {
    ...frame,
    fromMs: instantOf(frame.from, 0, zone),
    untilMs: instantOf(frame.until, 0, zone),
  }
  const times: CalendarTime[] = []
  let turn = 0
  let steps = reading.budget.steps
  for (const series of seriesOf(events)) {
    turn += 1
    if (turn % 200 === 0 || steps - reading.budget.steps > 10_000) {
      steps = reading.budget.steps
      yield turn
    }
    for (const time of timesOfSeries(series, window, reading)) {
      if (times.length >= limits.feedTimes) return tooMany(frame)
      times.push({ ...time, ...said(time.event.block), line: time.event.block.line })
    }
  }
  return accept(finished(blocks, zone, times, reading))
}

function zoneOfWhole({ zone, zones }: CalendarBlocks, frame: CalendarFrame): string {
  const named = zone === undefined ? undefined : zones.find(zone)
  return named !== undefined && isZone(named) ? named : frame.zone
}

function tooMany({ from, until }: CalendarFrame) {
  const detail = `That calendar has more than ${limits.feedTimes} times from ${from} to ${until}.`
  return refuse({ code: 'too-many' as const, about: 'calendar', detail })
}

function finished(
  blocks: CalendarBlocks,
  zone: string,
  times: readonly CalendarTime[],
  reading: Reading,
): CalendarRead {
  const problems = [...blocks.problems, ...reading.problems].sort((a, b) => a.line - b.line)
  const name = blocks.name === undefined ? '' : textOf(blocks.name)
  return {
    ...(name === '' ? {} : { name }),
    zone,
    events: blocks.events.length,
    times: [...times].sort((a, b) => a.fromMs - b.fromMs || a.line - b.line),
    problems: problems.slice(0, limits.feedProblems),
    problemCount: blocks.problems.length + reading.problemCount,
  }
}

const textCharacters = 200
const textOf = (value: string): string =>
  cleaned(unescaped(value.slice(0, textCharacters * 4))).slice(0, textCharacters)

type Said = Pick<CalendarTime, 'summary' | 'people' | 'busy' | 'away'>

const kept = new WeakMap<EventBlock, Said>()

/** What an event says beside its times; the same for all of them. */
function said(block: EventBlock): Said {
  const known = kept.get(block)
  if (known) return known
  const summary = textOf(first(block, 'SUMMARY') ?? '')
  const status =
    first(block, 'X-MICROSOFT-CDO-BUSYSTATUS') ?? first(block, 'X-MICROSOFT-CDO-INTENDEDSTATUS')
  const shown = status?.trim().toUpperCase()
  const free = first(block, 'TRANSP')?.trim().toUpperCase() === 'TRANSPARENT'
  const words = `${summary} ${textOf(first(block, 'CATEGORIES') ?? '')}`
  const made = {
    summary,
    people: (block.lines.get('ATTENDEE') ?? []).flatMap(personOf).slice(0, 20),
    busy: shown === 'OOF' || (shown !== 'FREE' && !free),
    away: shown === 'OOF' || saysAway(words),
  }
  kept.set(block, made)
  return made
}

const first = (block: EventBlock, name: string): string | undefined =>
  block.lines.get(name)?.[0]?.value

function personOf({ parameters, value }: ContentLine): readonly CalendarPerson[] {
  const kind = parameters.get('CUTYPE')?.toUpperCase()
  const declined = parameters.get('PARTSTAT')?.toUpperCase() === 'DECLINED'
  if (declined || kind === 'ROOM' || kind === 'RESOURCE') return []
  const address = value.trim().replace(/^mailto:/i, '')
  const email = address.includes('@') ? cleaned(address).slice(0, 254).toLowerCase() : undefined
  const name = cleaned(parameters.get('CN') ?? '').slice(0, 80)
  if (name === '' && email === undefined) return []
  return [{ ...(name === '' ? {} : { name }), ...(email === undefined ? {} : { email }) }]
}

/** How people say they are away where their program has no sign for it. */
const awayWords = new Set([
  ...['ooo', 'oof', 'pto', 'vacation', 'leave', 'away', 'holiday', 'holidays', 'sick', 'off'],
  ...['urlaub', 'abwesend', 'frei', 'vacances', 'congé', 'congés', 'absent', 'absente'],
  ...['vacaciones', 'ausente', 'ferie', 'ferien', 'vakantie', 'afwezig', 'urlop', 'semester'],
])

function saysAway(text: string): boolean {
  const words = text.toLowerCase().split(/[^\p{L}]+/u)
  if (words.some((word) => awayWords.has(word))) return true
  return words.some(
    (word, at) => word === 'out' && words[at + 1] === 'of' && words[at + 2] === 'office',
  )
}
