// Reads the text format of the public Shift Scheduling benchmark: sections of comma-separated
// lines. A file is read whole or refused, with the line and a sentence: half a problem has an
// answer that means nothing.
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type {
  Cover,
  Instance,
  Person,
  Request,
  ShiftKind,
} from '../../rota/shift-scheduling/instance.ts'
import { BadLine, fieldsOf, idsUnique, indexOf, numberOf, type Row } from './fields.ts'

/** The most a file may hold; the largest of the public instances is well below each. */
export const instanceLimits = {
  days: 730,
  shifts: 64,
  people: 500,
  rows: 400_000,
  bytes: 33_554_432,
}

const sections = [
  'SECTION_HORIZON',
  'SECTION_SHIFTS',
  'SECTION_STAFF',
  'SECTION_DAYS_OFF',
  'SECTION_SHIFT_ON_REQUESTS',
  'SECTION_SHIFT_OFF_REQUESTS',
  'SECTION_COVER',
] as const
type Section = (typeof sections)[number]

const needed: readonly Section[] = ['SECTION_HORIZON', 'SECTION_SHIFTS', 'SECTION_STAFF']

export function readShiftScheduling(text: string): Result<Instance, Refusal> {
  try {
    return accept(instanceOf(sectionsOf(text)))
  } catch (error) {
    if (!(error instanceof BadLine)) throw error
    return refuse({ code: 'unreadable-input', about: 'file', detail: error.message })
  }
}

type Rows = ReadonlyMap<Section, readonly Row[]>

function sectionsOf(text: string): Rows {
  const found = new Map<Section, Row[]>()
  let into: Row[] | undefined
  let rows = 0
  for (const [at, whole] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const content = whole.trim()
    const line = at + 1
    if (content === '' || content.startsWith('#')) continue
    if (content.startsWith('SECTION_')) {
      const section = sections.find((each) => each === content)
      if (!section) throw new BadLine(line, `${content.slice(0, 40)} is no section of this format.`)
      if (found.has(section)) throw new BadLine(line, `${section} is there twice.`)
      into = []
      found.set(section, into)
      continue
    }
    if (!into) throw new BadLine(line, 'The file has to begin with a section, SECTION_HORIZON.')
    rows += 1
    if (rows > instanceLimits.rows)
      throw new BadLine(line, `That is over ${instanceLimits.rows} rows.`)
    into.push({ line, fields: fieldsOf(content) })
  }
  for (const section of needed) {
    if (!found.get(section)?.length) throw new BadLine(undefined, `${section} is missing or empty.`)
  }
  return found
}

function instanceOf(rows: Rows): Instance {
  const horizon = rows.get('SECTION_HORIZON')!
  if (horizon.length > 1) throw new BadLine(horizon[1]!.line, 'The horizon is one number.')
  const days = numberOf(horizon[0]!, 0, 'the horizon in days', 1, instanceLimits.days)
  const shifts = shiftsOf(rows.get('SECTION_SHIFTS')!)
  const shiftAt = new Map(shifts.map(({ id }, at) => [id, at]))
  const off = new Map<string, Set<number>>()
  const people = peopleOf(rows.get('SECTION_STAFF')!, { days, shiftAt, off })
  const personAt = new Map(people.map(({ id }, at) => [id, at]))
  for (const row of rows.get('SECTION_DAYS_OFF') ?? []) {
    indexOf(row, 0, personAt, 'person')
    for (const [at, field] of row.fields.entries()) {
      if (at === 0 || field === '') continue
      off.get(row.fields[0]!)!.add(numberOf(row, at, 'the day', 0, days - 1))
    }
  }
  const where = { days, shiftAt, personAt }
  return {
    days,
    shifts,
    people,
    requests: [
      ...(rows.get('SECTION_SHIFT_ON_REQUESTS') ?? []).map((row) => requestOf(row, where, 'on')),
      ...(rows.get('SECTION_SHIFT_OFF_REQUESTS') ?? []).map((row) => requestOf(row, where, 'off')),
    ],
    cover: (rows.get('SECTION_COVER') ?? []).map((row) => coverOf(row, where)),
  }
}

function shiftsOf(rows: readonly Row[]): readonly ShiftKind[] {
  idsUnique(rows, 'shift', instanceLimits.shifts)
  const at = new Map(rows.map(({ fields }, index) => [fields[0]!, index]))
  return rows.map((row) => {
    const never = (row.fields[2] ?? '').split('|').map((id) => id.trim())
    const neverBefore = new Set<number>()
    for (const id of never.filter((each) => each !== '')) {
      const index = at.get(id)
      if (index === undefined) throw new BadLine(row.line, `There is no shift ${id.slice(0, 40)}.`)
      neverBefore.add(index)
    }
    return { id: row.fields[0]!, minutes: numberOf(row, 1, 'the length', 1, 2_880), neverBefore }
  })
}

interface Where {
  readonly days: number
  readonly shiftAt: ReadonlyMap<string, number>
}

function peopleOf(
  rows: readonly Row[],
  { days, shiftAt, off }: Where & { readonly off: Map<string, Set<number>> },
): readonly Person[] {
  idsUnique(rows, 'person', instanceLimits.people)
  return rows.map((row) => {
    const id = row.fields[0]!
    const daysOff = new Set<number>()
    off.set(id, daysOff)
    const whole = (at: number, what: string) => numberOf(row, at, what, 0, 10_000_000)
    return {
      id,
      most: mostOf(row, days, shiftAt),
      minutes: { most: whole(2, 'MaxTotalMinutes'), least: whole(3, 'MinTotalMinutes') },
      working: { most: whole(4, 'MaxConsecutiveShifts'), least: whole(5, 'MinConsecutiveShifts') },
      offLeast: whole(6, 'MinConsecutiveDaysOff'),
      weekendsMost: whole(7, 'MaxWeekends'),
      daysOff,
    }
  })
}

/** `E=14|L=0`: a shift that is not named has no limit but the days. */
function mostOf(row: Row, days: number, shiftAt: ReadonlyMap<string, number>): number[] {
  const most = Array.from(shiftAt, () => days)
  for (const part of (row.fields[1] ?? '').split('|').filter((each) => each.trim() !== '')) {
    const [id = '', number = ''] = part.split('=').map((each) => each.trim())
    const at = shiftAt.get(id)
    if (at === undefined) throw new BadLine(row.line, `There is no shift ${id.slice(0, 40)}.`)
    const fields = [number]
    most[at] = numberOf({ line: row.line, fields }, 0, `the most of ${id}`, 0, 1_000_000)
  }
  return most
}

type Placed = Where & { readonly personAt: ReadonlyMap<string, number> }

function requestOf(row: Row, where: Placed, wants: Request['wants']): Request {
  return {
    person: indexOf(row, 0, where.personAt, 'person'),
    day: numberOf(row, 1, 'the day', 0, where.days - 1),
    shift: indexOf(row, 2, where.shiftAt, 'shift'),
    weight: numberOf(row, 3, 'the weight', 0, 1_000_000),
    wants,
  }
}

function coverOf(row: Row, where: Where): Cover {
  return {
    day: numberOf(row, 0, 'the day', 0, where.days - 1),
    shift: indexOf(row, 1, where.shiftAt, 'shift'),
    needed: numberOf(row, 2, 'the requirement', 0, 100_000),
    under: numberOf(row, 3, 'the weight for under', 0, 1_000_000),
    over: numberOf(row, 4, 'the weight for over', 0, 1_000_000),
  }
}
