// When a notice about a shift is due: a reminder on a morning before it, where its holder is; what
// is open and begins soon, before a day's mail.
import type { ToldView } from '../../core/privacy/told-views.ts'
import { addDays, dayMs } from '../../core/time.ts'
import { dayIn, instantOf } from '../../core/zone.ts'
import { minutesOf } from './hours.ts'
import type { NoticeSettings } from './shapes.ts'

/** The hour of their daily mail, a day or a week before the day it begins on where they are. */
export function morningOf(told: ToldView, { zone, dailyAt }: NoticeSettings): number | undefined {
  if (told.is !== 'rota' || !(told.happened in daysBefore)) return undefined
  const [first] = told.moves
  if (!first) return undefined
  const days = daysBefore[told.happened as keyof typeof daysBefore]
  const day = addDays(dayIn(first.shift.fromMs, zone), -days)
  return instantOf(day, minutesOf(dailyAt), zone)
}

const daysBefore = { tomorrow: 1, 'in a week': 7 } as const

/** An open shift that begins within two days would be gone before a day's mail helps. */
export function isSoon(told: ToldView, nowMs: number): boolean {
  if (told.is !== 'rota' || (told.happened !== 'offered' && told.happened !== 'open')) return false
  return told.moves.some(({ shift }) => shift.fromMs - nowMs < 2 * dayMs)
}
