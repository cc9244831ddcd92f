// Writing a handover: of a shift of the reader's, of any work, or one again that nobody has yet.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { handoverQuery, handoversQuery, todayQuery } from '../api/queries.ts'
import { nowMs } from '../clock.ts'
import { begunAgain, begunFrom, type HandoverDraft } from '../handovers/draft.ts'
import { Writing } from '../handovers/Writing.tsx'
import { OpenedPage } from '../paper/Opened.tsx'
import { MarginNote, Page, Section } from '../paper/Page.tsx'
import '../styles/handovers.css'

const route = getRouteApi('/shell/rota/handovers/new')
const title = 'Hand work over'

export function NewHandoverPage(): ReactElement {
  const { again } = route.useSearch()
  return again === undefined ? <Fresh /> : <Again handover={again} />
}

function Fresh(): ReactElement {
  const { shift } = route.useSearch()
  const query = useQuery(handoversQuery())
  return (
    <OpenedPage query={query} title={title}>
      {(answer) => <Sheet key={shift} begun={begunFrom(answer, shift, nowMs())} />}
    </OpenedPage>
  )
}

function Again({ handover }: { readonly handover: string }): ReactElement {
  const query = useQuery(handoverQuery(handover))
  return (
    <OpenedPage query={query} title={title} nothing="There is no such handover any more.">
      {(answer) => <Sheet key={handover} begun={begunAgain(answer.handover)} />}
    </OpenedPage>
  )
}

function Sheet({ begun }: { readonly begun: HandoverDraft }): ReactElement {
  const teams = useQuery(handoversQuery()).data?.teams ?? []
  const people = useQuery(todayQuery).data?.people ?? []
  return (
    <Page title={title}>
      <Section first notes={<WhoGetsIt />}>
        <h1>{begun.again ? 'Change what you hand over' : title}</h1>
        {begun.of ? <p className="lede">{begun.of}</p> : null}
        <Writing {...{ begun, teams, people }} />
      </Section>
    </Page>
  )
}

function WhoGetsIt(): ReactElement {
  return (
    <MarginNote title="Who can see this">
      <p>Whom it goes to, and your team, now and later. Mails carry none of its lines.</p>
    </MarginNote>
  )
}
