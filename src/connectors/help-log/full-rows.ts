// Reads a help log with every column it may have, asks that were declined included: what detectors
// look at. A cell that can't be read is as if it were empty; a row without a time or without two
// people is listed as bad, and the rest goes on.
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { readMinutes } from './fields.ts'
import {
  type HelpLog,
  LISTED_BAD_ROWS,
  NAME_CAP,
  parseTime,
  type RawRow,
  rawRows,
} from './help-log.ts'

export interface FullRow {
  readonly id: string
  /** Seconds since 1970. */
  readonly time: number
  readonly giver: string
  readonly receiver: string
  readonly kind: string
  readonly skill: string
  readonly minutes: number | undefined
  readonly expectation: 'freely' | 'return' | 'unclear' | undefined
  readonly asked: boolean
  readonly accepted: boolean
  readonly visible: boolean | undefined
  readonly offHours: boolean | undefined
  readonly priorityBlocked: boolean | undefined
  readonly waitHours: number | undefined
  readonly giverTeam: string
  readonly receiverTeam: string
  /** Ids of rows, or empty. */
  readonly inReturnFor: string
  readonly passedOnFrom: string
  readonly formal: boolean
  /** Undefined where the log does not say; the context may. */
  readonly underAuthority: boolean | undefined
}

export interface FullLog {
  readonly rows: readonly FullRow[]
  readonly bad: HelpLog['bad']
  readonly badUnlisted: number
  /** Claims nobody confirmed: in no figure. */
  readonly unconfirmed: number
  readonly selfDropped: number
}

export interface FullRowsOptions {
  readonly columns: Readonly<Record<string, string>>
  readonly where: readonly { readonly column: string; readonly value: string }[]
  /** Rows later than this, in seconds since 1970, are bad. */
  readonly latest: number
  readonly cap: number
}

export function readFullRows(text: string, options: FullRowsOptions): Result<FullLog, Refusal> {
  const raw = rawRows(text)
  if (!raw.ok) return raw
  const reading = new Reading(options)
  let first = true
  for (const row of raw.value) {
    if (first && row.broken === undefined) {
      const missing = reading.missing(row.cells)
      if (missing.length > 0) {
        const named = missing.map((column) => `"${column}"`).join(', ')
        return refuse({ code: 'unreadable-input', detail: `No column named ${named} in the file.` })
      }
      first = false
    }
    reading.take(row)
    if (reading.rows.length > options.cap) {
      const detail = `Patterns are looked for in up to ${options.cap} rows; this file has more.`
      return refuse({ code: 'too-many', detail })
    }
  }
  const { rows, bad, badUnlisted, unconfirmed, selfDropped } = reading
  return accept({ rows, bad, badUnlisted, unconfirmed, selfDropped })
}

class Reading {
  readonly rows: FullRow[] = []
  readonly bad: { line: number; reason: string }[] = []
  badUnlisted = 0
  unconfirmed = 0
  selfDropped = 0
  readonly #options: FullRowsOptions

  constructor(options: FullRowsOptions) {
    this.#options = options
  }

  #column(name: string): string {
    return this.#options.columns[name] ?? name
  }

  missing(cells: ReadonlyMap<string, string>): readonly string[] {
    const needed = ['time', 'giver', 'receiver'].map((name) => this.#column(name))
    const asked = this.#options.where.map(({ column }) => column)
    return [...needed, ...asked].filter((name) => !cells.has(name))
  }

  take(row: RawRow): void {
    const reason = row.broken ?? this.#read(row)
    if (reason === undefined) return
    if (this.bad.length < LISTED_BAD_ROWS) this.bad.push({ line: row.line, reason })
    else this.badUnlisted += 1
  }

  #read({ line, cells }: RawRow): string | undefined {
    const { where, latest } = this.#options
    if (where.some(({ column, value }) => cells.get(column) !== value)) return undefined
    const cell = (name: string) => cells.get(this.#column(name))?.trim() ?? ''
    const [giver, receiver] = [cell('giver'), cell('receiver')]
    if (giver === '' || receiver === '') return 'no giver or no receiver'
    if (giver.length > NAME_CAP || receiver.length > NAME_CAP) return 'a name too long'
    const time = parseTime(cell('time'))
    if (time === undefined) return 'a time that is no instant, day or Unix seconds'
    if (time > latest) return 'a time that is still to come'
    if (yesOrNo(cell('confirmed')) === false) this.unconfirmed += 1
    else if (giver === receiver) this.selfDropped += 1
    else this.rows.push(rowOf(cell, line, { time, giver, receiver }))
    return undefined
  }
}

type Cell = (name: string) => string

function rowOf(
  cell: Cell,
  line: number,
  who: Pick<FullRow, 'time' | 'giver' | 'receiver'>,
): FullRow {
  const minutes = readMinutes(cell('minutes'), false)
  return {
    ...who,
    id: cell('id') || `line ${line}`,
    kind: cell('kind') || 'other',
    skill: cell('skill'),
    minutes: typeof minutes === 'number' && minutes > 0 ? minutes : undefined,
    expectation: expectationOf(cell('expectation')),
    asked: yesOrNo(cell('asked')) ?? false,
    accepted: yesOrNo(cell('accepted')) ?? true,
    visible: yesOrNo(cell('visible')),
    offHours: yesOrNo(cell('off_hours')),
    priorityBlocked: yesOrNo(cell('priority_blocked')),
    waitHours: hoursOf(cell('wait_hours')),
    giverTeam: cell('giver_team'),
    receiverTeam: cell('receiver_team'),
    inReturnFor: cell('in_return_for'),
    passedOnFrom: cell('passed_on_from'),
    formal: yesOrNo(cell('formal')) ?? false,
    underAuthority: yesOrNo(cell('under_authority')),
  }
}

function yesOrNo(text: string): boolean | undefined {
  const word = text.toLowerCase()
  if (word === '1' || word === 'true' || word === 'yes') return true
  return word === '0' || word === 'false' || word === 'no' ? false : undefined
}

function expectationOf(text: string): FullRow['expectation'] {
  return text === 'freely' || text === 'return' || text === 'unclear' ? text : undefined
}

function hoursOf(text: string): number | undefined {
  const hours = Number(text)
  return text !== '' && Number.isFinite(hours) && hours >= 0 ? hours : undefined
}
