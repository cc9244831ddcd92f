// One ask: for whoever asked, how it went and what can be done; for one who was asked, the slip and
// their answer; for who reads the board, what is asked.
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { AskView } from '../../../core/privacy/ask-views.ts'
import { askNamed } from '../../../grammar/ask-sentences.ts'
import { upperFirst } from '../../../grammar/sentences.ts'
import { dayInMargin } from '../../../grammar/words.ts'
import { askQuery } from '../api/queries.ts'
import { AskedOf } from '../ask/AskedOf.tsx'
import { HowItWent } from '../ask/HowItWent.tsx'
import { localToday } from '../clock.ts'
import { OpenedPage } from '../paper/Opened.tsx'
import { Page, Section } from '../paper/Page.tsx'
import '../styles/ask.css'

export function OneAskPage(): ReactElement {
  const { ask } = useParams({ strict: false }) as { ask: string }
  const query = useQuery(askQuery(ask))
  return (
    <OpenedPage query={query} title="An ask">
      {({ ask: view }) => <Sheet ask={view} />}
    </OpenedPage>
  )
}

function Sheet({ ask }: { readonly ask: AskView }): ReactElement {
  const place = { today: localToday() }
  const { weekday, date } = dayInMargin(ask.openedDay)
  return (
    <Page title={`Ask: ${ask.what}`}>
      <Section
        first
        margin={
          <>
            {weekday} <br />
            {date}
          </>
        }
      >
        <h1>{upperFirst(askNamed(ask, place))}</h1>
        {ask.note === undefined ? null : <p className="said lede">“{ask.note}”</p>}
        {ask.waited === undefined ? null : <p>What waits for it: {ask.waited}</p>}
        {ask.goal === undefined ? null : <p className="soft">For the goal: {ask.goal}</p>}
      </Section>
      {ask.relation === 'asker' ? <HowItWent ask={ask} /> : <AskedOf ask={ask} />}
    </Page>
  )
}
