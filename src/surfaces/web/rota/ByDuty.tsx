// One week by duty: who does what on which day.
import type { ReactElement, ReactNode } from 'react'
import type { DutyView, RotaView } from '../../../core/privacy/rota-views.ts'
import { addDays, mondayOf } from '../../../core/time.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { timeAt } from '../../../grammar/ask-sentences.ts'
import { daysWords } from '../../../grammar/rota-sentences.ts'
import { partyName, upperFirst } from '../../../grammar/sentences.ts'
import { dateWords } from '../../../grammar/words.ts'
import type { RotaAddress } from './address.ts'
import { dayClass } from './PersonGrid.tsx'
import { daysOf, shiftsOn, zoneOf } from './plan.ts'

export interface ByDutyProps {
  readonly rota: RotaView
  readonly open: RotaAddress['open']
  /** Its own title, where the week stands among other things. */
  readonly caption: ReactNode
}

/** What the first week shown is called. */
export function weekWords({ from, today }: RotaView): string {
  if (from === mondayOf(today)) return 'this week'
  return daysWords(from, addDays(from, 6), today)
}

export function ByDuty({ rota, open, caption }: ByDutyProps): ReactElement {
  const days = daysOf(rota).slice(0, 7)
  return (
    <div className="rota-wide">
      <table className="duty-week">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            {days.map((each) => (
              <th key={each.day} scope="col" className={each.isToday ? 'now' : ''}>
                {dateWords(each.day, rota.today).replace(/ \D+$/, '')}
                {each.holiday ? <small>{each.holiday}</small> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rota.duties.map((duty) => (
            <tr key={duty.duty}>
              <th scope="row">
                {duty.name} <small>{usualHours(rota, duty)}</small>
              </th>
              {days.map((each) => (
                <td key={each.day} className={dayClass(each)}>
                  <Holders {...{ rota, duty, open }} day={each.day} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface HoldersProps extends Omit<ByDutyProps, 'caption'> {
  readonly duty: DutyView
  readonly day: Day
}

function Holders({ rota, duty, day, open }: HoldersProps): ReactElement {
  const shifts = shiftsOn(rota, day).filter((each) => each.duty.duty === duty.duty)
  if (shifts.length === 0) return <span className="quiet">none</span>
  return (
    <>
      {shifts.map(({ shift }) => (
        <button
          key={shift.shift}
          type="button"
          className={shift.by ? 'holder' : 'holder nobody'}
          data-shift={shift.shift}
          onClick={() => open(shift.shift)}
        >
          {shift.by ? upperFirst(partyName(shift.by)) : 'Nobody yet'}
          {shift.insteadOf && !shift.swapped ? (
            <small className="given-words"> for {partyName(shift.insteadOf)}</small>
          ) : null}
          {shift.waits ? <small> waiting</small> : null}
        </button>
      ))}
    </>
  )
}

/** "07 to 15", by the first of its shifts that is shown. */
function usualHours(rota: RotaView, duty: DutyView): string {
  const shift = rota.shifts.find((each) => each.duty === duty.duty)
  if (!shift) return ''
  const place = { today: rota.today, zone: zoneOf(rota, duty) }
  const hour = (atMs: number): string => timeAt(atMs, place).replace(/:00$/, '')
  return `${hour(shift.fromMs)} to ${hour(shift.untilMs)}`
}
