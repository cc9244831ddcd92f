// An instant as people say it: the day and the time of this place, exact for machines.
import type { ReactElement } from 'react'
import { dateWords } from '../../../grammar/words.ts'
import { dayAndTime, localToday } from '../clock.ts'

export function Moment({ atMs }: { readonly atMs: number }): ReactElement {
  const { day, time, exact } = dayAndTime(atMs)
  return (
    <time dateTime={exact}>
      {dateWords(day, localToday())}, {time}
    </time>
  )
}
