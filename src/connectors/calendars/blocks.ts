// A calendar file taken apart: what it says of itself, its zones, and its events as lists of lines
// that nobody has made sense of yet. Blocks may be nested, unclosed or closed twice.
import { limits } from '../../core/limits.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { decodeText } from '../help-log/decode.ts'
import { type ContentLine, contentLines } from './content-lines.ts'
import { define, emptyDefinition, type ZoneDefinition, ZoneNames } from './zones.ts'

export interface Problem {
  /** Of the file, counted from 1. */
  readonly line: number
  /** What is wrong and what was made of it, without the file's own words. */
  readonly reason: string
}

export interface EventBlock {
  readonly line: number
  readonly lines: ReadonlyMap<string, readonly ContentLine[]>
}

export interface CalendarBlocks {
  readonly name?: string
  readonly zone?: string
  /** The whole file calls its events off. */
  readonly cancels: boolean
  readonly events: readonly EventBlock[]
  readonly zones: ZoneNames
  readonly problems: readonly Problem[]
}

/** Lines of one event that are kept: nobody needs a hundredth guest. */
const linesOfAnEvent = 300

class Taking {
  readonly events: EventBlock[] = []
  readonly problems: Problem[] = []
  readonly zones = new ZoneNames()
  name: string | undefined
  zone: string | undefined
  cancels = false
  began = false
  readonly #open: string[] = []
  #event: { line: number; lines: Map<string, ContentLine[]>; count: number } | undefined
  #definition: ZoneDefinition | undefined

  take(line: ContentLine): void {
    const within = this.#open.at(-1) ?? ''
    if (line.name === 'BEGIN') this.#begin(line)
    else if (line.name === 'END') this.#end(line.value.trim().toUpperCase())
    else if (this.#event && within === 'VEVENT') this.#keep(line)
    else if (this.#definition) define(this.#definition, within, line)
    else if (within === 'VCALENDAR') this.#ofTheWhole(line)
  }

  #begin(line: ContentLine): void {
    const block = line.value.trim().toUpperCase()
    if (block === 'VCALENDAR') this.began = true
    if (block === 'VEVENT') {
      // One that never ended is given up: what follows is not its own.
      if (this.#event) this.#report(this.#event.line, 'This event does not end: it was left out.')
      this.#open.splice(0, this.#open.length, 'VCALENDAR')
      this.#event = { line: line.line, lines: new Map(), count: 0 }
    }
    if (block === 'VTIMEZONE') this.#definition = emptyDefinition()
    if (this.#open.length < 20) this.#open.push(block)
  }

  #end(block: string): void {
    const at = this.#open.lastIndexOf(block)
    if (at !== -1) this.#open.splice(at)
    if (block === 'VEVENT' && this.#event) {
      this.events.push({ line: this.#event.line, lines: this.#event.lines })
      this.#event = undefined
    }
    if (block === 'VTIMEZONE' && this.#definition) {
      this.zones.add(this.#definition)
      this.#definition = undefined
    }
  }

  #keep(line: ContentLine): void {
    if (!this.#event || this.#event.count >= linesOfAnEvent) return
    this.#event.count += 1
    const same = this.#event.lines.get(line.name)
    if (same) same.push(line)
    else this.#event.lines.set(line.name, [line])
  }

  #ofTheWhole({ name, value }: ContentLine): void {
    if (name === 'X-WR-CALNAME' || name === 'NAME') this.name ??= value
    if (name === 'X-WR-TIMEZONE' || name === 'TIMEZONE-ID') this.zone ??= value
    if (name === 'METHOD' && value.trim().toUpperCase() === 'CANCEL') this.cancels = true
  }

  #report(line: number, reason: string): void {
    if (this.problems.length < limits.feedProblems) this.problems.push({ line, reason })
  }

  finish(): void {
    if (this.#event) this.#report(this.#event.line, 'This event does not end: it was left out.')
  }
}

/** Yields now and then how many lines are read. */
export function* readBlocks(bytes: Buffer): Generator<number, Result<CalendarBlocks, Refusal>> {
  if (bytes.length > limits.feedBytes) {
    const most = Math.floor(limits.feedBytes / 1_048_576)
    return tooMany(`That calendar is larger than ${most} MB: bring in a part of it.`)
  }
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const taking = new Taking()
  let count = 0
  for (const line of contentLines(decoded.value.text)) {
    count += 1
    if (count % 5_000 === 0) yield count
    if (!('broken' in line)) taking.take(line)
    // A calendar says so at once: of anything else no more is read than shows what it is.
    if (!taking.began && count >= 50) break
    if (taking.events.length > limits.feedEvents) {
      return tooMany(`That calendar has more than ${limits.feedEvents} events: bring in a part.`)
    }
  }
  taking.finish()
  if (!taking.began) return noCalendar(decoded.value.text)
  const { name, zone, cancels, events, zones, problems } = taking
  return accept({
    ...(name === undefined ? {} : { name }),
    ...(zone === undefined ? {} : { zone }),
    ...{ cancels, events, zones, problems },
  })
}

const tooMany = (detail: string) => refuse({ code: 'too-many' as const, about: 'calendar', detail })

function noCalendar(text: string) {
  const start = text.slice(0, 500).trimStart().toLowerCase()
  const page = start.startsWith('<!doctype html') || start.startsWith('<html')
  const detail = page
    ? 'That is a web page, no calendar. Look for an address or a file that ends in .ics.'
    : 'That is no calendar: nothing in it says BEGIN:VCALENDAR.'
  return refuse({ code: 'unreadable-input' as const, about: 'calendar', detail })
}
