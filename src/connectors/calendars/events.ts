// One event of a calendar made sense of: when it begins in which zone, how long it is, when it
// comes round. Guesses are said as problems; what cannot be guessed is left out, and said too.
import { limits } from '../../core/limits.ts'
import { daysBetween } from '../../core/time.ts'
import type { CalendarBlocks, EventBlock, Problem } from './blocks.ts'
import type { ContentLine } from './content-lines.ts'
import { type Budget, type RecurrenceRule, readRule } from './recurrence.ts'
import { instantOfTime, readLength, readTime, type WallTime } from './times.ts'

/** A moment as a calendar means it. */
export interface Moment extends WallTime {
  readonly zone: string
}

export interface ReadEvent {
  readonly block: EventBlock
  readonly uid: string | undefined
  readonly sequence: number
  readonly start: Moment
  /** Days and minutes on the wall, and milliseconds on top of that. */
  readonly length: { readonly days: number; readonly minutes: number; readonly exactMs: number }
  readonly rule: RecurrenceRule | undefined
  readonly extra: readonly Moment[]
  readonly except: readonly Moment[]
  /** Which of a series it stands in for. */
  readonly insteadOf: Moment | undefined
  readonly cancelled: boolean
}

const datesMost = 2_000
const daysMost = 366

const daysOf = ({ days, minutes, exactMs }: ReadEvent['length']): number =>
  days + (minutes + exactMs / 60_000) / (24 * 60)

export class Reading {
  readonly problems: Problem[] = []
  problemCount = 0
  readonly budget: Budget = { steps: limits.feedSteps.all }
  readonly #blocks: CalendarBlocks
  readonly #zone: string

  constructor(blocks: CalendarBlocks, zone: string) {
    this.#blocks = blocks
    this.#zone = zone
  }

  report(line: number, reason: string): void {
    this.problemCount += 1
    if (this.problems.length < limits.feedProblems) this.problems.push({ line, reason })
  }

  event(block: EventBlock): ReadEvent | undefined {
    const [startLine] = block.lines.get('DTSTART') ?? []
    if (!startLine) return this.#leftOut(block, 'It does not say when it begins')
    const start = this.#moment(startLine)
    if (!start) return this.#leftOut(block, 'When it begins could not be read')
    const length = this.#lengthOf(block, start)
    if (typeof length === 'string') return this.#leftOut(block, length)
    if (daysOf(length) > daysMost) return this.#leftOut(block, 'It is longer than a year')
    const [ruleLine] = block.lines.get('RRULE') ?? []
    const rule = ruleLine ? readRule(ruleLine.value) : undefined
    if (typeof rule === 'string') {
      this.report(ruleLine?.line ?? block.line, `Only its first time was read: ${rule}.`)
    }
    const [insteadLine] = block.lines.get('RECURRENCE-ID') ?? []
    if (insteadLine?.parameters.get('RANGE')?.toUpperCase() === 'THISANDFUTURE') {
      this.report(insteadLine.line, 'It changes all that follow, too: only this one was changed.')
    }
    const said = (name: string): string => block.lines.get(name)?.[0]?.value.trim() ?? ''
    return {
      block,
      uid: said('UID') || undefined,
      sequence: Number(said('SEQUENCE')) || 0,
      start,
      length,
      rule: typeof rule === 'string' ? undefined : rule,
      extra: this.#moments(block, 'RDATE'),
      except: this.#moments(block, 'EXDATE'),
      insteadOf: insteadLine ? this.#moment(insteadLine) : undefined,
      cancelled: this.#blocks.cancels || said('STATUS').toUpperCase() === 'CANCELLED',
    }
  }

  #leftOut(block: EventBlock, why: string): undefined {
    this.report(block.line, `${why}: it was left out.`)
  }

  #lengthOf(block: EventBlock, start: Moment): ReadEvent['length'] | string {
    const [endLine] = block.lines.get('DTEND') ?? []
    const [lengthLine] = block.lines.get('DURATION') ?? []
    const wholeDay = { days: 1, minutes: 0, exactMs: 0 }
    if (!endLine && !lengthLine) {
      return start.wholeDay ? wholeDay : 'It does not say when it ends'
    }
    if (!endLine && lengthLine) {
      const read = readLength(lengthLine.value)
      if (!read || read.days + read.minutes === 0) return 'How long it is could not be read'
      return { days: read.days, minutes: 0, exactMs: read.minutes * 60_000 }
    }
    const end = endLine ? this.#moment(endLine) : undefined
    if (!end) return 'When it ends could not be read'
    if (end.wholeDay && start.wholeDay) {
      const days = daysBetween(start.day, end.day)
      // Some write the last day and not the one after it.
      return days < 0 ? 'It ends before it begins' : { ...wholeDay, days: Math.max(1, days) }
    }
    const exactMs = instantOfTime(end, end.zone) - instantOfTime(start, start.zone)
    if (exactMs <= 0) return exactMs === 0 ? 'It has no length' : 'It ends before it begins'
    // On one wall a night that comes round ends at the same hour, also when clocks change.
    if (end.zone !== start.zone) return { days: 0, minutes: 0, exactMs }
    const days = daysBetween(start.day, end.day)
    return { days, minutes: end.minutes - start.minutes, exactMs: 0 }
  }

  #moments(block: EventBlock, name: string): readonly Moment[] {
    const found: Moment[] = []
    for (const line of block.lines.get(name) ?? []) {
      for (const part of line.value.split(',')) {
        // A period begins where its first half says.
        const moment = this.#moment({ ...line, value: part.split('/')[0] ?? '' })
        if (moment) found.push(moment)
        else this.report(line.line, 'A day in this list could not be read.')
        if (found.length >= datesMost) return found
      }
    }
    return found
  }

  #moment({ line, parameters, value }: ContentLine): Moment | undefined {
    const time = readTime(value)
    if (!time) return undefined
    if (time.utc) return { ...time, zone: 'UTC' }
    const name = parameters.get('TZID')
    if (name === undefined || time.wholeDay) return { ...time, zone: this.#zone }
    const zone = this.#blocks.zones.find(name)
    if (zone === undefined) {
      const reason = `No zone goes by the name it gives: it was read as in ${this.#zone}.`
      this.report(line, reason)
    }
    return { ...time, zone: zone ?? this.#zone }
  }
}
