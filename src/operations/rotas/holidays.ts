// The holidays a rota counts: of the country, or the part of one, that is set up for it.

import { holidaysOf } from '../../connectors/calendars/holidays.ts'
import type { RotaState } from '../../core/record/rota-state.ts'
import { addDays, dayOf } from '../../core/time.ts'
import type { Day } from '../../core/vocabulary.ts'

interface Stretch {
  readonly fromMs: number
  readonly untilMs: number
}

/** With their names, for the page. */
export async function namedHolidays(rota: RotaState, { fromMs, untilMs }: Stretch) {
  const { holidays } = rota.terms
  if (holidays === undefined) return []
  return holidaysOf(holidays, addDays(dayOf(fromMs), -1), addDays(dayOf(untilMs), 1))
}

export async function holidaysFor(rota: RotaState, span: Stretch): Promise<ReadonlySet<Day>> {
  return new Set((await namedHolidays(rota, span)).map(({ day }) => day))
}
