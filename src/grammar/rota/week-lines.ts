// A week of a rota as lines: each day with who has what, what is open said so.
import type { RotaView } from '../../core/privacy/rota-views.ts'
import { addDays } from '../../core/time.ts'
import type { Day } from '../../core/vocabulary.ts'
import { dayIn } from '../../core/zone.ts'
import type { Reader } from '../asking/sentences.ts'
import { partyName } from '../sentences.ts'
import { dateWords } from '../words.ts'
import { heldParts } from './held.ts'
import { hourWords } from './words.ts'

/** “Tue 12 May  Early 07:00 you, Late 14:00 Joe”, for the seven days from `monday`. */
export function weekLines(rota: RotaView, monday: Day, reader: Reader): readonly string[] {
  const days = [0, 1, 2, 3, 4, 5, 6].map((each) => addDays(monday, each))
  const width = Math.max(...days.map((day) => dateWords(day, reader.today).length))
  const lines = days.flatMap((day) => {
    const held = heldOn(rota, day, reader)
    const name = dateWords(day, reader.today).padEnd(width)
    return held.length === 0 ? [] : [`${name}  ${held.join(', ')}`]
  })
  const holidays = rota.holidays
    .filter(({ day }) => days.includes(day))
    .map(({ day, name }) => `${dateWords(day, reader.today)} is ${name}.`)
  return [rota.name, ...(lines.length > 0 ? lines : ['Nothing is planned.']), ...holidays]
}

function heldOn(rota: RotaView, day: Day, reader: Reader): readonly string[] {
  return rota.shifts.flatMap((shift) => {
    const duty = rota.duties.find((each) => each.duty === shift.duty)
    if (!duty || dayIn(shift.fromMs, reader.zone) !== day) return []
    const offered = shift.waits === 'offered' ? ' (offered)' : ''
    return heldParts(shift, duty).map(({ by, fromMs }) => {
      const who = by ? partyName(by) : 'open'
      return `${duty.name} ${hourWords(fromMs, reader)} ${who}${offered}`
    })
  })
}
