// What can be done with a shift from here, as far as the page can tell; the server has the last
// word, and says why where it refuses.
import type { RotaView, ShiftAction, ShiftView } from '../../../core/privacy/rota-views.ts'
import { overlapMs } from '../../../core/time.ts'
import type { RotaActName } from './address.ts'
import { partyKey } from './plan.ts'

export const isYours = ({ by }: ShiftView): boolean => by?.is === 'you'

/** Whom the viewer would do it for: whoever has the shift, where they are away then. */
export function actsFor({ by, forThem = [] }: ShiftView, act: ShiftAction) {
  return by?.is === 'person' && forThem.includes(act) ? by : undefined
}

/** Whether it is the half of a swap that is given. */
export const isGiven = (shift: ShiftView): boolean =>
  isYours(shift) || actsFor(shift, 'swap') !== undefined

/** The viewer's own that can go into a swap. */
export const swappable = (rota: RotaView): readonly ShiftView[] =>
  rota.shifts.filter(({ actions }) => actions.includes('swap'))

/** Somebody else's that nothing speaks against taking in a swap. */
export function couldBeTaken(shift: ShiftView, nowMs: number): boolean {
  const { by, parts, waits, fromMs } = shift
  return by?.is === 'person' && parts === undefined && waits === undefined && fromMs > nowMs
}

/** Whether two shifts of two people could change places: each does the duty and is free then. */
export function couldSwap(rota: RotaView, one: ShiftView, other: ShiftView): boolean {
  return fits(rota, one, other) && fits(rota, other, one)
}

/** Whether whoever gives `gives` could have `takes` for it. */
function fits(rota: RotaView, gives: ShiftView, takes: ShiftView): boolean {
  const { by } = gives
  if (by === undefined) return false
  const key = partyKey(by)
  const person = rota.people.find((each) => partyKey(each.person) === key)
  if (!person?.duties.includes(takes.duty)) return false
  const isAway = person.away.some(({ from, until }) => from <= takes.day && takes.day <= until)
  return (
    !isAway &&
    rota.shifts.every(
      (each) =>
        each.shift === gives.shift ||
        each.by === undefined ||
        partyKey(each.by) !== key ||
        overlapMs(each, takes) === 0,
    )
  )
}

/** The others' shifts that one could be swapped for, or one's own for another's; by start. */
export function othersFor(rota: RotaView, shift: ShiftView, nowMs: number): readonly ShiftView[] {
  const gives = isGiven(shift)
  const from = gives ? rota.shifts : swappable(rota)
  return from.filter((each) =>
    gives
      ? couldBeTaken(each, nowMs) && couldSwap(rota, shift, each)
      : couldSwap(rota, each, shift),
  )
}

/** Whether there is something to open for an act on a shift. */
export function may(rota: RotaView, shift: ShiftView, act: RotaActName, nowMs: number): boolean {
  const { actions, forThem = [] } = shift
  switch (act) {
    case 'why':
      return true
    case 'cover':
      return actions.includes('ask cover') || actsFor(shift, 'ask cover') !== undefined
    case 'drop':
      return [...actions, ...forThem].some((each) => each === 'drop' || each === 'keep')
    case 'take':
      return actions.includes('take')
    case 'swap':
      return (
        actions.includes('swap') ||
        actsFor(shift, 'swap') !== undefined ||
        (couldBeTaken(shift, nowMs) && swappable(rota).length > 0)
      )
    default:
      return act satisfies never
  }
}
