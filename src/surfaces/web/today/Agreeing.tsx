// What Today says quietly of agreements, memories and the reader's week, each only where there is
// something: brought in when there is.
import { IconBookmark, IconFileCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { AgreementView } from '../../../core/privacy/ask-views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { reviewTold, termTold } from '../../../grammar/agreement-sentences.ts'
import { favorWithDay } from '../../../grammar/sentences.ts'
import type { TodayAnswer } from '../../../operations/today.ts'
import { RecurringLines } from '../agreements/Recurring.tsx'
import { useDoing } from '../api/doing.ts'
import { boundariesQuery } from '../api/queries.ts'
import { YourWeek } from '../boundaries/YourWeek.tsx'
import { localToday } from '../clock.ts'
import { AgreementLink } from '../paper/AgreementLink.tsx'
import { FavorLink } from '../paper/FavorLink.tsx'
import { Lines } from '../paper/Lines.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import '../styles/agreements.css'
import '../styles/boundaries.css'

export function Agreeing({ answer }: { readonly answer: TodayAnswer }): ReactElement {
  const { agreements, remembered, week } = answer
  const today = localToday()
  const due = agreements.filter(({ reviewDue }) => reviewDue)
  return (
    <>
      {due.length > 0 ? <Due agreements={due} today={today} /> : null}
      {remembered.length > 0 ? <Remembered {...{ remembered, today }} /> : null}
      {week ? <Week week={week} /> : null}
    </>
  )
}

/** The quietest of all: below everything else. */
export function ComesBack({ answer }: { readonly answer: TodayAnswer }): ReactElement {
  const { recurring, you } = answer
  return (
    <Section title="What keeps coming back" notes={<YouTwo />}>
      <RecurringLines recurring={recurring} you={you} today={localToday()} />
    </Section>
  )
}

interface DueProps {
  readonly agreements: readonly AgreementView[]
  readonly today: Day
}

function Due({ agreements, today }: DueProps): ReactElement {
  return (
    <Section title="To look at again">
      <Lines>
        {agreements.map((agreement) => (
          <li key={agreement.agreement} className="line" data-stop tabIndex={-1}>
            <span className="g">
              <IconFileCheck className="i soft" stroke={1.75} aria-hidden="true" />
            </span>
            <span className="what">
              <AgreementLink agreement={agreement.agreement} opens>
                {reviewTold(agreement)}
              </AgreementLink>
            </span>
            <span className="sub">{termTold(agreement, today)}</span>
          </li>
        ))}
      </Lines>
    </Section>
  )
}

interface RememberedProps extends Pick<TodayAnswer, 'remembered'> {
  readonly today: Day
}

function Remembered({ remembered, today }: RememberedProps): ReactElement {
  const { busy, problem, doIt } = useDoing()
  return (
    <Section title="You wanted to remember" notes={<OnlyYou />}>
      <Lines>
        {remembered.map(({ favor, words }) => (
          <li key={favor.favor} className="line again" data-stop tabIndex={-1}>
            <span className="g">
              <IconBookmark className="i soft" stroke={1.75} aria-hidden="true" />
            </span>
            <span className="what">
              <FavorLink favor={favor.favor} opens>
                {favorWithDay(favor, today)}
              </FavorLink>
            </span>
            {words ? <span className="sub said">“{words}”</span> : null}
            <div className="acts">
              <button
                type="button"
                className="quiet-button flush"
                disabled={busy}
                onClick={() =>
                  void doIt({
                    path: `/favors/${favor.favor}/forget-memory`,
                    done: 'Let go. Nothing is left of it.',
                  })
                }
              >
                Let it go
              </button>
            </div>
          </li>
        ))}
      </Lines>
      {problem ? <Problem what={problem} /> : null}
    </Section>
  )
}

/** The boundary is read before anything is set, since the whole of it goes each time. */
function Week({ week }: { readonly week: NonNullable<TodayAnswer['week']> }): ReactElement | null {
  const { data } = useQuery(boundariesQuery)
  if (!data) return null
  return (
    <Section title="Your week" notes={<OnlyYou />}>
      <YourWeek week={week} boundary={data.boundary} />
      <p className="week-more">
        <Link to="/boundaries" className="press">
          Boundaries and offers
        </Link>
      </p>
    </Section>
  )
}

function OnlyYou(): ReactElement {
  return (
    <MarginNote title="Only you see this">
      <p>It is told to nobody, and counts in nothing.</p>
    </MarginNote>
  )
}

function YouTwo(): ReactElement {
  return (
    <MarginNote title="Only if it helps">
      <p>
        It is offered to you two, quietly. Leaving it as it is tells nobody, and is as good an
        answer.
      </p>
    </MarginNote>
  )
}
