// What happened in a rota, in sentences, as it is told outside the pages: each shift with who had
// it and who has it, its hours where the reader is.
import type { MoveView } from '../core/privacy/rota-views.ts'
import type { RotaToldView } from '../core/privacy/told-views.ts'
import type { PartyView } from '../core/privacy/views.ts'
import { addDays } from '../core/time.ts'
import { dayIn } from '../core/zone.ts'
import type { Reader } from './asking/sentences.ts'
import { moveLine, nowLine } from './rota/sentences.ts'
import { weekTold } from './rota/week-told.ts'
import { longDay, shiftWords } from './rota/words.ts'
import { partyName, upperFirst } from './sentences.ts'

export interface RotaSentences {
  readonly what: string
  readonly more: readonly string[]
  readonly words: readonly string[]
}

type Moved = RotaToldView['moves'][number]

export function rotaSentences(
  told: RotaToldView,
  { nowMs, zone }: { readonly nowMs: number; readonly zone: string },
): RotaSentences {
  const reader = { today: dayIn(nowMs, zone), zone, nowMs }
  const { what, more } = statementOf(told, reader)
  const words = told.words === undefined ? [] : [`“${told.words}”`]
  return { what, more: [...more, `Hours are those of ${zone}.`], words }
}

interface Statement {
  readonly what: string
  readonly more: readonly string[]
}

interface Now extends Reader {
  readonly nowMs: number
}

function statementOf(told: RotaToldView, reader: Now): Statement {
  const { happened, moves, by, rota } = told
  const name = upperFirst(partyName(by))
  const first = moves[0] ? shiftWords(moves[0].shift, reader) : ''
  const now = moves.map((move) => isLine(move, reader))
  switch (happened) {
    case 'published':
      return {
        what: `${name} published the plan of ${rota.name}${spanOf(moves, reader)}.`,
        more: now,
      }
    case 'offered':
      return { what: `${name} offers a shift: ${first}.`, more: [offered] }
    case 'open':
      return { what: 'A shift is open: whoever had it is not here any more.', more: now }
    case 'taken':
      return { what: `${name} took a shift.`, more: now }
    case 'taken back':
      return { what: `${name} took it back: the shift is as it was.`, more: now }
    case 'in a week':
      return { what: `In a week you have ${first}.`, more: [help] }
    case 'tomorrow':
      return { what: `${dayBefore(moves, reader)} ${first}.`, more: [help] }
    case 'week':
      return weekTold(told, reader)
    default:
      return ofChange({ ...told, happened }, name, reader)
  }
}

const offered = 'It stays theirs until somebody takes it. Nobody has to.'
const help = 'If you can’t make it: ask for cover, propose a swap, or offer it.'

function dayBefore(moves: readonly Moved[], { zone, today }: Now): string {
  const [first] = moves
  const day = first && dayIn(first.shift.fromMs, zone)
  if (day === today) return 'Today you have'
  return day === addDays(today, 1) ? 'Tomorrow you have' : 'Soon you have'
}

/** “, your shifts from Monday 11 May to Sunday 24 May”: the days of the reader's own. */
function spanOf(moves: readonly Moved[], { zone, today }: Now): string {
  const days = moves.map(({ shift }) => dayIn(shift.fromMs, zone)).sort()
  const [first] = days
  const last = days.at(-1)
  if (!first || !last) return ''
  const from = longDay(first, today)
  return first === last
    ? `, with a shift of yours on ${from}`
    : `, with shifts of yours from ${from} to ${longDay(last, today)}`
}

/** How it is now; a shift nobody had before needs no before. */
function isLine(move: Moved, reader: Reader): string {
  const { calledOff, from, to, shift } = move
  if (calledOff) {
    const before = from ? `, before it was ${whose(from)}` : ''
    return `${shiftWords(shift, reader)}: called off${before}.`
  }
  return from || !to ? nowLine(move, reader) : `${shiftWords(shift, reader)}: ${whose(to)}.`
}

const whose = (party: PartyView): string => (party.is === 'you' ? 'yours' : `${partyName(party)}’s`)

type OfChange = RotaToldView & {
  readonly happened: Extract<RotaToldView['happened'], `change ${string}`>
}

function ofChange({ happened, moves, by, answer }: OfChange, name: string, reader: Now): Statement {
  const then = moves.map((move: MoveView) => moveLine(move, reader))
  const now = moves.map((move) => isLine(move, reader))
  const same = moves.map(({ shift }) => `${shiftWords(shift, reader)}: as before.`)
  switch (happened) {
    case 'change waits': {
      const what =
        by.is === 'you'
          ? 'A change was proposed on your side.'
          : `${name} proposes to change shifts with you.`
      return {
        what,
        more: [...then, 'Nothing moves before you have said yes. A no is as good as a yes.'],
      }
    }
    case 'change answered':
      return {
        what:
          answer === 'tell me more'
            ? `${name} would like to know more about a change of shifts.`
            : `${name} said yes to a change of shifts.`,
        more: then,
      }
    case 'change accepted':
      return { what: 'A change of shifts is agreed.', more: now }
    case 'change declined':
      return { what: 'A change of shifts did not come about.', more: same }
    case 'change withdrawn':
      return { what: 'A proposed change of shifts was taken back.', more: same }
    case 'change expired':
      return { what: 'A change of shifts had no answer in time.', more: same }
    case 'change undone':
      return {
        what: 'A change of shifts was taken back: they are as they were.',
        more: backLines(moves, reader),
      }
    default:
      return happened satisfies never
  }
}

/** The moves of a change that was undone, the other way round. */
const backLines = (moves: readonly Moved[], reader: Reader): readonly string[] =>
  moves.map(({ shift, from, to }) =>
    isLine({ shift, ...(to ? { from: to } : {}), ...(from ? { to: from } : {}) }, reader),
  )
