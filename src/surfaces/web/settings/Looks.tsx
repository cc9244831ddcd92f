// Who looked at what is the reader's, newest first, by day.
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { LooksAnswer } from '../../../operations/looks/shapes.ts'
import { looksQuery } from '../api/queries.ts'
import { localToday } from '../clock.ts'
import { Line, Lines } from '../paper/Lines.tsx'
import { Opened } from '../paper/Opened.tsx'
import { lookTold } from '../record/look-words.ts'

export function Looks(): ReactElement {
  const query = useQuery(looksQuery)
  return <Opened query={query}>{({ looks }) => <LookLines looks={looks} />}</Opened>
}

function LookLines({ looks }: LooksAnswer): ReactElement {
  const today = localToday()
  if (looks.length === 0) return <p className="read">Nobody has looked.</p>
  return (
    <Lines>
      {looks.map((look, index) => (
        <Line
          // biome-ignore lint/suspicious/noArrayIndexKey: a look has no id and does not move.
          key={index}
          mark="seen"
          today={today}
          day={look.day}
          sameDay={looks[index - 1]?.day === look.day}
          {...lookTold(look)}
        />
      ))}
    </Lines>
  )
}
