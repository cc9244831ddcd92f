// Days below each other, each with its shifts by their start: how a rota is read on a phone, and a
// month where there is no room for one.
import type { ReactElement } from 'react'
import type { RotaView } from '../../../core/privacy/rota-views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { timeAt } from '../../../grammar/ask-sentences.ts'
import { waitsShortly } from '../../../grammar/rota-sentences.ts'
import { partyName, upperFirst } from '../../../grammar/sentences.ts'
import { dateWords } from '../../../grammar/words.ts'
import type { RotaAddress } from './address.ts'
import { type DayShift, daysOf, shiftsOn, zoneOf } from './plan.ts'
import { Letter } from './ShiftMark.tsx'

export interface DaysProps {
  readonly rota: RotaView
  readonly open: RotaAddress['open']
  /** Only some of them. */
  readonly from?: Day
  readonly until?: Day
}

export function Days({ rota, open, from = rota.from, until = rota.until }: DaysProps) {
  const days = daysOf(rota).filter(({ day }) => from <= day && day < until)
  return (
    <div className="agenda">
      {days.map(({ day, isToday, holiday }) => (
        <section key={day} className={isToday ? 'ag now' : 'ag'}>
          <h3>
            {dateWords(day, rota.today)}
            {isToday ? <small> today</small> : null}
            {holiday ? <small> {holiday}</small> : null}
          </h3>
          <OneDay rota={rota} day={day} open={open} />
        </section>
      ))}
    </div>
  )
}

function OneDay({ rota, day, open }: DaysProps & { readonly day: Day }): ReactElement {
  const shifts = shiftsOn(rota, day)
  if (shifts.length === 0) return <p className="quiet">Nothing is planned.</p>
  return (
    <ul>
      {shifts.map((each) => (
        <li key={each.shift.shift}>
          <button
            type="button"
            data-shift={each.shift.shift}
            onClick={() => open(each.shift.shift)}
          >
            <span className="soft">{startOf(rota, each)}</span>
            <Letter
              letter={each.duty.letter}
              look={each.duty.look}
              waits={each.shift.waits !== undefined}
            />
            <b>{each.shift.by ? upperFirst(partyName(each.shift.by)) : 'Nobody yet'}</b>
            <span className="soft">{besides(each)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function startOf(rota: RotaView, { shift, duty, goesOn }: DayShift): string {
  if (goesOn) return 'all day'
  return timeAt(shift.fromMs, { today: rota.today, zone: zoneOf(rota, duty) })
}

/** "Late, for Mia", "Early; a swap waits for a word". */
function besides({ shift, duty }: DayShift): string {
  const { insteadOf, swapped, waits, parts } = shift
  const cover = insteadOf && !swapped ? `, for ${partyName(insteadOf)}` : ''
  const part = parts ? ', in parts' : ''
  return `${duty.name}${cover}${part}${waits ? `; ${waitsShortly[waits]}` : ''}`
}
