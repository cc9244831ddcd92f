// What only the rota as it stands can tell a step of the demo: which shift “the late one on
// Thursday” is, which duty goes by a name, and which version a plan was made on.
import type { RotaState } from '../../core/record/rota-state.ts'
import type { DutyId, RotaId, ShiftId } from '../../core/rota.ts'
import { dayOf } from '../../core/time.ts'
import { known, type Stage } from './stage.ts'

type Input = Readonly<Record<string, unknown>>
/** A shift by its duty's name and the day it begins on. */
interface ShiftSaid {
  readonly duty: string
  readonly day: string
}
interface SeatSaid {
  readonly duty: string
  readonly person?: string
  readonly shadow?: string
}

/** The input of a step, with the shifts, seats and the version of the rota it names filled in. */
export async function meantOfRota(stage: Stage, said: Input): Promise<Input> {
  const { rotas } = await stage.house.scribe.ledger(stage.org)
  const state = rotas.get(said.rota as RotaId)
  if (state === undefined) return said
  const duties = await dutiesNamed(stage, state)
  const shiftOf = (value: unknown): unknown =>
    isShiftSaid(value) ? foundShift(state, known(duties, value.duty), value.day) : value
  const meant = Object.fromEntries(
    Object.entries(said).map(([field, value]) => [field, shiftOf(value)]),
  )
  if (!Array.isArray(said.seats)) return meant
  const { version } = state
  return { ...meant, version, seats: said.seats.map((seat) => seatOf(stage, duties, seat)) }
}

const isShiftSaid = (value: unknown): value is ShiftSaid =>
  typeof value === 'object' && value !== null && 'duty' in value && 'day' in value

function seatOf(stage: Stage, duties: ReadonlyMap<string, DutyId>, seat: SeatSaid): Input {
  const { duty, person, shadow, ...hours } = seat
  return {
    ...hours,
    duty: known(duties, duty),
    ...(person === undefined ? {} : { person: known(stage.people, person) }),
    ...(shadow === undefined ? {} : { shadow: known(stage.people, shadow) }),
  }
}

function foundShift(state: RotaState, duty: DutyId, day: string): ShiftId {
  for (const { planned, calledOff } of state.shifts.values()) {
    if (!calledOff && planned.duty === duty && dayOf(planned.fromMs) === day) return planned.shift
  }
  throw new Error(`The demo’s rota has no such shift on ${day}.`)
}

async function dutiesNamed(
  { house, org }: Stage,
  { terms }: RotaState,
): Promise<ReadonlyMap<string, DutyId>> {
  const names = terms.duties.map(({ name }) => name)
  const words = await house.wordBook.open(org, await house.scribe.ledger(org), names)
  return new Map(terms.duties.map(({ duty, name }) => [words(name) ?? duty, duty]))
}
