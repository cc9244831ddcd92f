// A part of a shift as it is typed on the rota's clock, as instants; and what such a field holds
// before anything is typed.
import type { Span } from '../../../core/asking.ts'
import { isDay } from '../../../core/time.ts'
import { dayIn, instantOf, minuteOfDay } from '../../../core/zone.ts'

const dayMs = 86_400_000
const two = (value: number): string => String(value).padStart(2, '0')

/** Whether a time of day alone says when: no time comes round twice within it. */
export const isWithinADay = ({ fromMs, untilMs }: Span): boolean => untilMs - fromMs < dayMs

/** `14:00`, by the clock of the zone. */
export function timeField(atMs: number, zone: string): string {
  const minutes = minuteOfDay(atMs, zone)
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** `2026-05-14T14:00`, by the clock of the zone. */
export const momentField = (atMs: number, zone: string): string =>
  `${dayIn(atMs, zone)}T${timeField(atMs, zone)}`

/** The instant of `2026-05-14T14:00` there; undefined where it holds none. */
export function momentTyped(typed: string, zone: string): number | undefined {
  const [day = '', time = ''] = typed.split('T')
  const [hours, minutes] = time.split(':').map(Number)
  if (!isDay(day) || hours === undefined || minutes === undefined) return undefined
  return Number.isNaN(hours + minutes) ? undefined : instantOf(day, hours * 60 + minutes, zone)
}

/** The instant within the shift that `18:00` or a whole moment means. */
function instantWithin(typed: string, shift: Span, zone: string): number | undefined {
  if (typed.includes('T')) return momentTyped(typed, zone)
  const at = momentTyped(`${dayIn(shift.fromMs, zone)}T${typed}`, zone)
  if (at === undefined || at >= shift.fromMs) return at
  // Past midnight it is the next day's.
  return momentTyped(`${dayIn(shift.fromMs + dayMs, zone)}T${typed}`, zone)
}

/** The part of a shift between two typed times; undefined where it is none of it. */
export function partTyped(
  typed: { readonly from: string; readonly until: string },
  shift: Span,
  zone: string,
): Span | undefined {
  const fromMs = instantWithin(typed.from, shift, zone)
  const untilMs = instantWithin(typed.until, shift, zone)
  if (fromMs === undefined || untilMs === undefined) return undefined
  const isInside = fromMs >= shift.fromMs && untilMs <= shift.untilMs && fromMs < untilMs
  return isInside ? { fromMs, untilMs } : undefined
}
