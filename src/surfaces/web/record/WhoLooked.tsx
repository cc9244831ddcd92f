// Who looked at what is the reader's: told by day, to nobody else. And the way out: taking it all
// along, or having it all erased.
import { IconEye } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import type { Day } from '../../../core/vocabulary.ts'
import type { LookView } from '../../../operations/looks/shapes.ts'
import { looksQuery } from '../api/queries.ts'
import { DayText } from '../paper/Day.tsx'
import { Opened } from '../paper/Opened.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { lookTold } from './look-words.ts'

const shownFirst = 6

export function WhoLooked({ today }: { readonly today: Day }): ReactElement {
  const query = useQuery(looksQuery)
  return (
    <Section title="Who looked" notes={<WhatIsALook />}>
      <Opened query={query}>{({ looks }) => <Looks looks={looks} today={today} />}</Opened>
      <p className="soft small">
        Whoever leads you sees nothing on this page.{' '}
        <Link to="/settings/$part" params={{ part: 'yours' }} className="press">
          Export my record
        </Link>{' '}
        <Link to="/settings/$part" params={{ part: 'yours' }} className="press">
          Erase me
        </Link>
      </p>
    </Section>
  )
}

interface LooksProps {
  readonly looks: readonly LookView[]
  readonly today: Day
}

function Looks({ looks, today }: LooksProps): ReactElement {
  const [all, setAll] = useState(false)
  const shown = all ? looks : looks.slice(0, shownFirst)
  if (looks.length === 0) return <p className="soft">Nobody has looked at anything of yours.</p>
  return (
    <>
      <ul className="lines">
        {shown.map((look, index) => (
          <Look
            // biome-ignore lint/suspicious/noArrayIndexKey: a look has no id and does not move.
            key={`${look.day} ${index}`}
            look={look}
            today={today}
            sameDay={looks[index - 1]?.day === look.day}
          />
        ))}
      </ul>
      {shown.length < looks.length ? (
        <button type="button" className="quiet-button flush" onClick={() => setAll(true)}>
          Show the earlier ones
        </button>
      ) : null}
    </>
  )
}

interface LookProps {
  readonly look: LookView
  readonly today: Day
  readonly sameDay: boolean
}

function Look({ look, today, sameDay }: LookProps): ReactElement {
  const { what, sub } = lookTold(look)
  return (
    <li className="line" data-stop tabIndex={-1}>
      <span className="g">
        <IconEye className="i soft" stroke={1.75} aria-hidden="true" />
      </span>
      <DayText day={look.day} today={today} className={sameDay ? 'sr' : 'day'} />
      <span className="what">{what}</span>
      {sub ? <span className="sub">{sub}</span> : null}
    </li>
  )
}

function WhatIsALook(): ReactElement {
  return (
    <MarginNote title="What is written down">
      <p>
        Each reading of something of yours by somebody who is no side of it, once a day. Reading
        what you share is no look.
      </p>
    </MarginNote>
  )
}
