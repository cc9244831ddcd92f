// A day as people say it, with the exact one on hover and for machines.
import type { ReactElement } from 'react'
import type { Day } from '../../../core/vocabulary.ts'
import { dateWords, exactDay } from '../../../grammar/words.ts'

export interface DayProps {
  readonly day: Day
  readonly today: Day
  readonly className?: string
}

export function DayText({ day, today, className }: DayProps): ReactElement {
  return (
    <time dateTime={day} title={exactDay(day)} {...(className ? { className } : {})}>
      {dateWords(day, today)}
    </time>
  )
}
