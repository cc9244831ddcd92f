// Days away: what there is of boundaries. Said in Settings, shown here as what it does to a record.
import { IconCalendarOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { Day } from '../../../core/vocabulary.ts'
import { dayAndMonth, exactDay } from '../../../grammar/words.ts'
import { meQuery } from '../api/queries.ts'
import { Opened } from '../paper/Opened.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'

export function AwayDays({ today }: { readonly today: Day }): ReactElement {
  const query = useQuery(meQuery)
  return (
    <Section title="Away" notes={<WhatItDoes />}>
      <Opened query={query}>
        {({ away }) =>
          away.length === 0 ? (
            <p className="soft">No days away are set.</p>
          ) : (
            <ul className="lines">
              {away.map(({ from, until }) => (
                <li key={`${from} ${until}`} className="line" data-stop tabIndex={-1}>
                  <span className="g">
                    <IconCalendarOff className="i soft" stroke={1.75} aria-hidden="true" />
                  </span>
                  <span className="what" title={`${exactDay(from)} to ${exactDay(until)}`}>
                    {awayWords(from, until, today)}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Opened>
      <p>
        <Link to="/settings/$part" params={{ part: 'you' }} className="press">
          Set days away
        </Link>
      </p>
    </Section>
  )
}

export function awayWords(from: Day, until: Day, today: Day): string {
  const [first, last] = [dayAndMonth(from, today), dayAndMonth(until, today)]
  return from === until ? `Away on ${first}` : `Away from ${first} to ${last}`
}

function WhatItDoes(): ReactElement {
  return (
    <MarginNote title="While you are away">
      <p>
        Lines that wait for your word go on waiting. Their 14 days stand still until you are back.
      </p>
    </MarginNote>
  )
}
