// The day an import was begun, in the margin of its page.
import type { ReactElement } from 'react'
import type { Day } from '../../../core/vocabulary.ts'
import { dayInMargin, exactDay } from '../../../grammar/words.ts'

export function DayMargin({ day }: { readonly day: Day }): ReactElement {
  const { weekday, date } = dayInMargin(day)
  return (
    <time dateTime={day} title={exactDay(day)}>
      {weekday} <br />
      {date}
    </time>
  )
}
