// One's own shifts as a table: those one has or served, a row for each part, in UTC. Its columns
// are those a rota is brought in from elsewhere.
import { rowsOfCells } from './help-log.ts'
import type { OwnRotaView } from './own-rotas.ts'

const columns = ['start', 'end', 'duty', 'person', 'rota'] as const

export function shiftTableOf(rotas: readonly OwnRotaView[], person: string): string {
  const rows = rotas.flatMap(({ rota, shifts }) =>
    shifts.flatMap(({ duty, yours }) =>
      yours.map(({ fromMs, untilMs }) => [instant(fromMs), instant(untilMs), duty, person, rota]),
    ),
  )
  return rowsOfCells([columns, ...rows])
}

/** `2026-05-14T14:00Z`. */
const instant = (atMs: number): string => `${new Date(atMs).toISOString().slice(0, 16)}Z`
