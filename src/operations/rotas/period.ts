// Stretches of days of a rota, cut in UTC where its clock hangs.
import type { RotaState } from '../../core/record/rota-state.ts'
import { addDays, dayMs, mondayOf } from '../../core/time.ts'
import type { Day } from '../../core/vocabulary.ts'
import { dayIn, instantOf } from '../../core/zone.ts'
import type { Stretch } from '../../rota/model.ts'

/** From the first instant of a day to that of another, which is not in it any more. */
export function stretchOf(rota: RotaState, from: Day, until: Day): Stretch {
  const { zone } = rota.terms
  return { fromMs: instantOf(from, 0, zone), untilMs: instantOf(until, 0, zone) }
}

/** The weeks around some stretch that a question about it has to look at. */
export function weeksAround(rota: RotaState, { fromMs, untilMs }: Stretch, weeks: number): Stretch {
  const { zone } = rota.terms
  return stretchOf(
    rota,
    addDays(mondayOf(dayIn(fromMs, zone)), -7 * weeks),
    addDays(mondayOf(dayIn(untilMs, zone)), 7 * (weeks + 1)),
  )
}

/** Another period turns the order of equal choices another way, and each always the same way. */
export const seedOf = (rota: RotaState, fromMs: number): number =>
  Math.floor(instantOf(mondayOf(dayIn(fromMs, rota.terms.zone)), 0, 'UTC') / dayMs)
