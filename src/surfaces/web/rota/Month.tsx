// A month as a calendar: a week in each row, and on each day who has what. One's own is strong.
import type { ReactElement } from 'react'
import type { RotaView } from '../../../core/privacy/rota-views.ts'
import { addDays } from '../../../core/time.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { partyName, upperFirst } from '../../../grammar/sentences.ts'
import { dateWords, exactDay } from '../../../grammar/words.ts'
import type { RotaAddress } from './address.ts'
import { dayClass } from './PersonGrid.tsx'
import { daysOf, type PlanDay, shiftsOn } from './plan.ts'
import { Letter } from './ShiftMark.tsx'

export interface MonthProps {
  readonly rota: RotaView
  readonly open: RotaAddress['open']
  /** What the month is called. */
  readonly title: string
  /** "2026-05". */
  readonly month: string
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** The first day and the weeks to read so that a whole month is there. */
export function monthAround(day: Day, mondayOf: (day: Day) => Day) {
  const first = `${day.slice(0, 7)}-01`
  const from = mondayOf(first)
  const next = addDays(first, 31).slice(0, 7)
  const weeks = addDays(from, 35) < `${next}-01` ? 6 : addDays(from, 28) < `${next}-01` ? 5 : 4
  return { from, weeks, month: day.slice(0, 7) }
}

export function Month({ rota, open, title, month }: MonthProps): ReactElement {
  const days = daysOf(rota)
  const weeks = days.filter((_, at) => at % 7 === 0)
  return (
    <table className="month only-w">
      <caption className="sr">{title}</caption>
      <thead>
        <tr>
          {weekdays.map((each) => (
            <th key={each} scope="col" abbr={each}>
              {each.slice(0, 3)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ day }, at) => (
          <tr key={day}>
            {days.slice(at * 7, at * 7 + 7).map((each) => (
              <td
                key={each.day}
                className={`${dayClass(each)}${each.day.startsWith(month) ? '' : ' other'}`}
              >
                <OneDay {...{ rota, open }} day={each} isOther={!each.day.startsWith(month)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface OneDayProps {
  readonly rota: RotaView
  readonly day: PlanDay
  readonly open: RotaAddress['open']
  /** Of the month before or after. */
  readonly isOther: boolean
}

function OneDay({ rota, day, open, isOther }: OneDayProps): ReactElement {
  return (
    <>
      <p className="day-of">
        <time dateTime={day.day} title={exactDay(day.day)}>
          {isOther && day.day.endsWith('-01')
            ? dateWords(day.day, rota.today).replace(/^\w+ /, '')
            : Number(day.day.slice(8))}
        </time>
        {day.isToday ? ' today' : ''}
        {day.holiday ? ` ${day.holiday}` : ''}
      </p>
      {shiftsOn(rota, day.day).map(({ shift, duty }) => (
        <button
          key={shift.shift}
          type="button"
          className={shift.by?.is === 'you' ? 'holder own' : shift.by ? 'holder' : 'holder nobody'}
          data-shift={shift.shift}
          onClick={() => open(shift.shift)}
        >
          <Letter letter={duty.letter} look={duty.look} waits={shift.waits !== undefined} />
          <span className="sr">{duty.name}: </span>
          {shift.by ? upperFirst(partyName(shift.by)) : 'Nobody yet'}
        </button>
      ))}
    </>
  )
}
