// The week that begins, as it is told to everybody in a rota: for each duty who has it now, until
// when, and who is next; then the week, by start.
import type { RotaToldView } from '../../core/privacy/told-views.ts'
import { dayIn } from '../../core/zone.ts'
import type { Reader } from '../asking/sentences.ts'
import { partyName } from '../sentences.ts'
import { hoursWords, hourWords, longDay } from './words.ts'

type Moved = RotaToldView['moves'][number]

interface Now extends Reader {
  readonly nowMs: number
}

export function weekTold({ rota, moves }: RotaToldView, reader: Now) {
  const duties = [...new Set(moves.map(({ shift }) => shift.dutyName))]
  const now = duties.map((duty) =>
    dutyLine(
      duty,
      moves.filter(({ shift }) => shift.dutyName === duty),
      reader,
    ),
  )
  const days = Map.groupBy(moves, ({ shift }) => dayIn(shift.fromMs, reader.zone))
  const week = [...days].map(
    ([day, held]) => `${longDay(day, reader.today)}: ${heldOn(held, reader)}.`,
  )
  return { what: `Who covers in ${rota.name} this week.`, more: [...now, ...week] }
}

const nameOf = ({ to }: Moved): string => (to ? partyName(to) : 'nobody yet')

function dutyLine(duty: string, moves: readonly Moved[], reader: Now): string {
  const { nowMs } = reader
  const now = moves.find(({ shift }) => shift.fromMs <= nowMs && shift.untilMs > nowMs)
  const next = moves.find(({ shift }) => shift.fromMs > nowMs)
  const then = next && `${nameOf(next)} from ${momentOf(next.shift.fromMs, reader)}`
  if (!now) return `${duty}: ${then ?? 'nobody'}.`
  const until = `${nameOf(now)} until ${momentOf(now.shift.untilMs, reader)}`
  return `${duty}: ${until}${then ? `, then ${then}` : ''}.`
}

const momentOf = (atMs: number, reader: Reader): string =>
  `${longDay(dayIn(atMs, reader.zone), reader.today)} ${hourWords(atMs, reader)}`

const heldOn = (held: readonly Moved[], reader: Reader): string =>
  held
    .map((move) => `${move.shift.dutyName} ${hoursWords(move.shift, reader)} ${nameOf(move)}`)
    .join(', ')
