// A plan that is looked at, as the sheet by person draws it: each seat as a shift of whoever has
// it, and where somebody else has it now as published, that one beside it.
import type { RotaView, ShiftView } from '../../../core/privacy/rota-views.ts'
import type { PartyView } from '../../../core/privacy/views.ts'
import { addDays } from '../../../core/time.ts'
import type { Day, PersonId } from '../../../core/vocabulary.ts'
import type { PreviewAnswer, SeatInput } from '../../../operations/rotas/shapes.ts'
import { dayOfSeat, personOf } from './seats.ts'

const weeksOfASheet = 4

export const seatId = (at: number): ShiftView['shift'] => `shift_plan-${at}`

/** The sheets of a plan, of four weeks each. */
export function sheetsOf(
  rota: RotaView,
  plan: Pick<PreviewAnswer, 'from' | 'until'>,
  seats: readonly SeatInput[],
): readonly RotaView[] {
  const published = new Map(rota.shifts.map((shift) => [shift.shift, shift]))
  const shifts = seats
    .map((seat, at) => shiftOf(rota, seat, at, seat.shift && published.get(seat.shift)))
    .sort((one, other) => one.fromMs - other.fromMs)
  const sheets: RotaView[] = []
  for (let from: Day = plan.from; from < plan.until; from = addDays(from, weeksOfASheet * 7)) {
    const end = addDays(from, weeksOfASheet * 7)
    const until = end < plan.until ? end : plan.until
    const inside = shifts.filter(({ day, lastDay }) => day < until && lastDay >= from)
    sheets.push({ ...rota, from, until, shifts: inside, changes: [] })
  }
  return sheets
}

function shiftOf(
  rota: RotaView,
  seat: SeatInput,
  at: number,
  published: ShiftView | undefined,
): ShiftView {
  const { duty, fromMs, untilMs, person, shadow, pinned } = seat
  const before = personOf(published?.by) === person ? undefined : published?.by
  return {
    ...{ shift: seatId(at), duty, fromMs, untilMs },
    day: dayOfSeat(rota, seat),
    lastDay: dayOfSeat(rota, { ...seat, fromMs: untilMs - 1 }),
    ...party('by', partyOf(rota, person)),
    ...party('insteadOf', before),
    ...party('shadow', partyOf(rota, shadow)),
    ...(pinned ? { pinned: true } : {}),
    actions: [],
  }
}

function party<Name extends string>(name: Name, value: PartyView | undefined) {
  return (value === undefined ? {} : { [name]: value }) as { readonly [Each in Name]?: PartyView }
}

const partyOf = ({ people }: RotaView, id: PersonId | undefined): PartyView | undefined =>
  id === undefined ? undefined : people.find(({ person }) => personOf(person) === id)?.person
