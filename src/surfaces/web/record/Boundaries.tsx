// Boundaries on one's own record: what is set, and the days away, as lines; where they are changed
// is one press away.
import { IconCalendarOff, IconClock, IconHandStop } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactElement, ReactNode } from 'react'
import type { Day } from '../../../core/vocabulary.ts'
import { askedFor, boundaryTold, inWords } from '../../../grammar/boundary-sentences.ts'
import type { BoundaryAnswer } from '../../../operations/boundaries/shapes.ts'
import type { MeAnswer } from '../../../operations/me/shapes.ts'
import { boundariesQuery, meQuery } from '../api/queries.ts'
import { Lines } from '../paper/Lines.tsx'
import { Opened } from '../paper/Opened.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { awayWords } from './away.ts'

const icon = { className: 'i soft', stroke: 1.75, 'aria-hidden': true } as const

export function Boundaries({ today }: { readonly today: Day }): ReactElement {
  const query = useQuery(boundariesQuery)
  const me = useQuery(meQuery)
  return (
    <Section title="Boundaries" notes={<AnswersForYou />}>
      <Opened query={query}>
        {(answer) => <Said answer={answer} away={me.data?.away ?? []} today={today} />}
      </Opened>
    </Section>
  )
}

interface SaidProps {
  readonly answer: BoundaryAnswer
  readonly away: MeAnswer['away']
  readonly today: Day
}

function Said({ answer, away, today }: SaidProps): ReactElement {
  const set = boundaryTold(answer.boundary, today)
  const kinds = [...new Set(answer.offers.map(({ kind }) => askedFor[kind]))]
  const isNothing = set.length + away.length + kinds.length === 0
  if (isNothing) {
    return (
      <>
        <p className="soft">Nothing is set. Every ask comes to you.</p>
        <p>
          <Link to="/boundaries" className="press">
            Say what you can take on
          </Link>
        </p>
      </>
    )
  }
  return (
    <Lines>
      {set.map((words) => (
        <Row key={words} mark={<IconClock {...icon} />}>
          {words}
        </Row>
      ))}
      {kinds.length > 0 ? (
        <Row mark={<IconHandStop {...icon} />}>You can be asked for {inWords(kinds)}</Row>
      ) : null}
      {away.map(({ from, until }) => (
        <Row key={`${from} ${until}`} mark={<IconCalendarOff {...icon} />}>
          {awayWords(from, until, today)}
        </Row>
      ))}
    </Lines>
  )
}

interface RowProps {
  readonly mark: ReactNode
  readonly children: ReactNode
}

function Row({ mark, children }: RowProps): ReactElement {
  return (
    <li className="line" data-stop tabIndex={-1}>
      <span className="g">{mark}</span>
      <span className="what">{children}</span>
      <span className="size">
        <Link to="/boundaries" className="press" data-open>
          Change<span className="sr">: {children}</span>
        </Link>
      </span>
    </li>
  )
}

function AnswersForYou(): ReactElement {
  return (
    <MarginNote title="They answer for you">
      <p>
        At once and without a reason. Nobody but you sees what is set.{' '}
        <Link to="/boundaries" className="press">
          Pause everything
        </Link>
      </p>
    </MarginNote>
  )
}
