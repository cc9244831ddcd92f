// Who looked at what is the reader's, newest first, by day.
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { wordsOf } from '../api/call.ts'
import { looksQuery } from '../api/queries.ts'
import { localToday } from '../clock.ts'
import { Line, Lines } from '../paper/Lines.tsx'
import { Ruled } from '../paper/Opening.tsx'
import { Problem } from '../paper/Problem.tsx'
import { lookTold } from './words.ts'

export function Looks(): ReactElement {
  const { data, error, refetch } = useQuery(looksQuery)
  const today = localToday()
  if (error) return <Problem what={wordsOf(error)} again={() => void refetch()} />
  if (!data) return <Ruled />
  if (data.looks.length === 0) return <p className="read">Nobody has looked.</p>
  return (
    <Lines>
      {data.looks.map((look, index) => (
        <Line
          // biome-ignore lint/suspicious/noArrayIndexKey: a look has no id and does not move.
          key={index}
          mark="seen"
          today={today}
          day={look.day}
          sameDay={data.looks[index - 1]?.day === look.day}
          what={lookTold(look)}
        />
      ))}
    </Lines>
  )
}
