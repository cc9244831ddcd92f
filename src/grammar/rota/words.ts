// A shift in words: its duty, its day, its hours, as a clock on the reader's wall shows them.
import type { Span } from '../../core/asking.ts'
import type { RotaView, ShiftBrief, ShiftView } from '../../core/privacy/rota-views.ts'
import { addDays, startOfDayMs } from '../../core/time.ts'
import type { Day } from '../../core/vocabulary.ts'
import { dayIn, minuteOfDay } from '../../core/zone.ts'
import type { Reader } from '../asking/sentences.ts'

/** “07:00”. */
export function hourWords(atMs: number, { zone }: Pick<Reader, 'zone'>): string {
  const minutes = minuteOfDay(atMs, zone)
  const two = (figure: number): string => String(figure).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** “Thursday 14 May”; with its year in another year. */
export function longDay(day: Day, today: Day): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const }
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...year,
    timeZone: 'UTC',
  })
    .format(startOfDayMs(day))
    .replace(',', '')
}

/** “14:00 to 22:00”; the day it ends on is said where it is not the next morning. */
export function hoursWords({ fromMs, untilMs }: Span, reader: Reader): string {
  const [first, last] = [dayIn(fromMs, reader.zone), dayIn(untilMs, reader.zone)]
  const from = hourWords(fromMs, reader)
  const until = hourWords(untilMs, reader)
  const isSoon = last === first || (last === addDays(first, 1) && untilMs - fromMs < 86_400_000)
  return isSoon ? `${from} to ${until}` : `${from} to ${longDay(last, reader.today)} ${until}`
}

/** “Thursday 14 May, 14:00 to 22:00”. */
export const spanWords = (span: Span, reader: Reader): string =>
  `${longDay(dayIn(span.fromMs, reader.zone), reader.today)}, ${hoursWords(span, reader)}`

/** “Late, Thursday 14 May, 14:00 to 22:00”. */
export const shiftWords = (
  shift: Pick<ShiftBrief, 'dutyName' | 'fromMs' | 'untilMs'>,
  reader: Reader,
): string => `${shift.dutyName}, ${spanWords(shift, reader)}`

/** A shift of a plan with what its sentence needs. */
export function briefOf({ duties }: Pick<RotaView, 'duties'>, shift: ShiftView): ShiftBrief {
  const duty = duties.find((each) => each.duty === shift.duty)
  return {
    shift: shift.shift,
    duty: shift.duty,
    dutyName: duty?.name ?? 'a duty',
    letter: duty?.letter ?? '',
    look: duty?.look ?? 'outlined',
    day: shift.day,
    fromMs: shift.fromMs,
    untilMs: shift.untilMs,
  }
}
