// A published shift as a seat of the engine: what it weighs, and whether it falls on a weekend, a
// night or a holiday where its clock hangs.
import type { RotaState } from '../../core/record/rota-state.ts'
import type { ShiftState } from '../../core/record/shift-state.ts'
import { dayMs, mondayOf, startOfDayMs } from '../../core/time.ts'
import type { Day } from '../../core/vocabulary.ts'
import { dayIn } from '../../core/zone.ts'
import type { Seat, Stretch } from '../../rota/model.ts'
import { unsocialOf } from '../../rota/unsocial.ts'

/** Without an id: the caller says what it is a seat of. */
export function seatOfShift(
  rota: RotaState,
  { planned }: ShiftState,
  holidays: ReadonlySet<Day>,
): Omit<Seat, 'id'> {
  return seatOfStretch(rota, planned.duty, planned, holidays)
}

export function seatOfStretch(
  rota: RotaState,
  dutyId: ShiftState['planned']['duty'],
  { fromMs, untilMs }: Stretch,
  holidays: ReadonlySet<Day>,
): Omit<Seat, 'id'> {
  const duty = rota.duties.get(dutyId)
  const zone = duty?.zone ?? rota.terms.zone
  const day = dayIn(fromMs, zone)
  return {
    duty: dutyId,
    fromMs,
    untilMs,
    day: startOfDayMs(day) / dayMs,
    week: startOfDayMs(mondayOf(day)) / dayMs,
    weight: duty?.weight ?? 100,
    ...unsocialOf({ fromMs, untilMs }, zone, holidays),
  }
}
