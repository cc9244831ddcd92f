// A simulated log as text: CSV with the columns every help log may have, and JSON beside it.
import type { LogRow } from './recording.ts'

const columns: readonly (readonly [name: string, cell: (row: LogRow) => string])[] = [
  ['id', ({ id }) => id],
  // Whole minutes: seconds would only look more exact.
  ['time', ({ timeMs }) => `${new Date(timeMs).toISOString().slice(0, 16)}Z`],
  ['giver', ({ giver }) => giver],
  ['receiver', ({ receiver }) => receiver],
  ['kind', ({ kind }) => kind],
  ['skill', ({ skill }) => skill],
  ['minutes', ({ minutes }) => number(minutes)],
  ['expectation', ({ expectation }) => expectation],
  ['asked', ({ asked }) => flag(asked)],
  ['accepted', ({ accepted }) => flag(accepted)],
  ['reason', ({ reason }) => reason],
  ['alternative', ({ alternative }) => alternative],
  ['confirmed', ({ confirmed }) => flag(confirmed)],
  ['visible', ({ visible }) => flag(visible)],
  ['off_hours', ({ offHours }) => flag(offHours)],
  ['priority_blocked', ({ priorityBlocked }) => flag(priorityBlocked)],
  ['wait_hours', ({ waitHours }) => number(waitHours)],
  ['giver_team', ({ giverTeam }) => giverTeam],
  ['receiver_team', ({ receiverTeam }) => receiverTeam],
  ['in_return_for', ({ inReturnFor }) => inReturnFor],
  ['passed_on_from', ({ passedOnFrom }) => passedOnFrom],
  ['formal', ({ formal }) => flag(formal)],
  ['under_authority', ({ underAuthority }) => flag(underAuthority)],
]

export function logText(rows: readonly LogRow[]): string {
  const header = columns.map(([name]) => name).join(',')
  const lines = rows.map((row) => columns.map(([, cell]) => cell(row)).join(','))
  return `${[header, ...lines].join('\n')}\n`
}

/** The same rows with the same names, for JSON; what is empty is left out. */
export function namedRows(rows: readonly LogRow[]): readonly Readonly<Record<string, string>>[] {
  return rows.map((row) =>
    Object.fromEntries(
      columns.map(([name, cell]) => [name, cell(row)]).filter(([, value]) => value !== ''),
    ),
  )
}

/** Indented, and ending a line, as somebody would keep it in a file. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

const number = (value: number | undefined): string => (value === undefined ? '' : String(value))
const flag = (value: boolean | undefined): string => (value === undefined ? '' : value ? '1' : '0')
