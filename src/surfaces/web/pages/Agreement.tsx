// One agreement: what each does, how long it runs, what the reader can do with it, and the favors
// under it as lines.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { AgreementView } from '../../../core/privacy/ask-views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { agreementStands, agreementTold, termTold } from '../../../grammar/agreement-sentences.ts'
import { favorSentence } from '../../../grammar/sentences.ts'
import { dayAndMonth } from '../../../grammar/words.ts'
import { AgreementAnswers } from '../agreements/Slips.tsx'
import { Terms } from '../agreements/Terms.tsx'
import { Ways } from '../agreements/Ways.tsx'
import { agreementQuery } from '../api/queries.ts'
import { localToday } from '../clock.ts'
import { AgreementLink } from '../paper/AgreementLink.tsx'
import { FavorLink } from '../paper/FavorLink.tsx'
import { Line, Lines } from '../paper/Lines.tsx'
import { OpenedPage } from '../paper/Opened.tsx'
import { MarginNote, Page, Section } from '../paper/Page.tsx'
import { markOf } from '../today/marks.ts'
import { sizeOf } from '../today/words.ts'
import '../styles/agreements.css'

const route = getRouteApi('/shell/agreements/$agreement')

export function AgreementPage(): ReactElement {
  const { agreement: id } = route.useParams()
  const query = useQuery(agreementQuery(id))
  return (
    <OpenedPage
      query={query}
      title="An agreement"
      nothing="There is no such agreement, or none for you to see."
    >
      {({ agreement }) => (
        <Sheet key={agreement.agreement} agreement={agreement} today={localToday()} />
      )}
    </OpenedPage>
  )
}

interface SheetProps {
  readonly agreement: AgreementView
  readonly today: Day
}

function Sheet({ agreement, today }: SheetProps): ReactElement {
  const title = agreementTold(agreement)
  return (
    <Page title={title}>
      <Section
        first
        margin={`since ${dayAndMonth(agreement.start, today)}`}
        notes={<Notes agreement={agreement} />}
      >
        <h1>{title}.</h1>
        <p className="lede">{termTold(agreement, today)}</p>
        {agreement.standing === 'active' && !agreement.reviewDue ? null : (
          <p className="soft standing">{agreementStands(agreement, today)}</p>
        )}
        {agreement.renews ? (
          <p className="soft">
            <AgreementLink agreement={agreement.renews}>The one before it</AgreementLink>
          </p>
        ) : null}
        <AgreementAnswers agreement={agreement} />
        <Ways agreement={agreement} />
      </Section>
      <Section title="What each of you does">
        <div className="sheet-terms-ground">
          <Terms agreement={agreement} />
        </div>
      </Section>
      <Section title="What was done under it">
        <Under agreement={agreement} today={today} />
      </Section>
    </Page>
  )
}

function Under({ agreement, today }: SheetProps): ReactElement {
  const { favors } = agreement
  if (favors.length === 0) {
    return (
      <p className="soft">
        Nothing yet. What you write down between you, of this kind and while it runs, stands here.
      </p>
    )
  }
  return (
    <Lines>
      {favors.map((favor, at) => (
        <Line
          key={favor.favor}
          mark={markOf(favor)}
          today={today}
          day={favor.day}
          sameDay={favors[at - 1]?.day === favor.day}
          what={
            <FavorLink favor={favor.favor} opens>
              {favorSentence(favor)}
            </FavorLink>
          }
          size={sizeOf(favor)}
        />
      ))}
    </Lines>
  )
}

function Notes({ agreement }: { readonly agreement: AgreementView }): ReactElement {
  return (
    <>
      <MarginNote title="Who can see this">
        <p>Those who are in it, and nobody else.</p>
      </MarginNote>
      {agreement.standing === 'active' ? (
        <MarginNote title="Ending it">
          <p>Any of you can end it on any day. What was done stays as it was.</p>
        </MarginNote>
      ) : null}
    </>
  )
}
