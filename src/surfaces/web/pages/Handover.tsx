// One handover: what is in it by kind, who has it, and what the reader can do with it.
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { HandoverView } from '../../../core/privacy/handover-views.ts'
import { handoverSentence, handoverStands } from '../../../grammar/handover-sentences.ts'
import { partyName, upperFirst } from '../../../grammar/sentences.ts'
import { useDoing } from '../api/doing.ts'
import { handoverQuery } from '../api/queries.ts'
import { dayAndTime } from '../clock.ts'
import { Receive } from '../handovers/HandoverSlip.tsx'
import { Items } from '../handovers/Items.tsx'
import { Moment } from '../handovers/Moment.tsx'
import { OpenedPage } from '../paper/Opened.tsx'
import { MarginNote, Page, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import '../styles/handovers.css'

const route = getRouteApi('/shell/rota/handovers/$handover')

export function HandoverPage(): ReactElement {
  const { handover: id } = route.useParams()
  const query = useQuery(handoverQuery(id))
  return (
    <OpenedPage
      query={query}
      title="A handover"
      nothing="There is no such handover, or none for you to see."
    >
      {({ handover }) => <Sheet key={handover.handover} handover={handover} />}
    </OpenedPage>
  )
}

function Sheet({ handover }: { readonly handover: HandoverView }): ReactElement {
  const title = handoverSentence(handover)
  const { items, standing, relation } = handover
  const hidden = standing === 'withdrawn' && relation !== 'from'
  return (
    <Page title={title}>
      <Section first margin={dayAndTime(handover.dueAtMs).time} notes={<Notes {...{ handover }} />}>
        <h1>{title}.</h1>
        <p className="lede">
          The work changes hands <Moment atMs={handover.dueAtMs} />.
        </p>
        <Standing handover={handover} />
        <Receive handover={handover} />
        <Ways handover={handover} />
      </Section>
      {hidden ? null : (
        <Section title="What is handed over">
          <div className="handed-sheet">
            <Items items={items} />
          </div>
        </Section>
      )}
      <p className="sr">{handover.team.name}</p>
    </Page>
  )
}

function Standing({ handover }: { readonly handover: HandoverView }): ReactElement {
  const { receivedBy, receivedAtMs, receivedWords, change } = handover
  return (
    <>
      <p className="soft standing">
        {receivedBy && receivedAtMs !== undefined ? (
          <>
            {upperFirst(partyName(receivedBy))} received it, <Moment atMs={receivedAtMs} />.
          </>
        ) : (
          handoverStands(handover)
        )}
        {change?.closed ? ' Nothing is left open of the swap it belongs to.' : null}
      </p>
      {receivedWords === undefined ? null : (
        <p>
          <q className="said">{receivedWords}</q>
        </p>
      )}
    </>
  )
}

/** What its writer can do while nobody has it. */
function Ways({ handover }: { readonly handover: HandoverView }): ReactElement | null {
  const { busy, problem, doIt } = useDoing('It still waits.')
  const { actions, handover: id } = handover
  if (!actions.includes('withdraw')) return null
  const path = `/handovers/${id}/withdraw`
  return (
    <>
      {problem ? <Problem what={problem} /> : null}
      <div className="acts ways">
        <Link to="/rota/handovers/new" search={{ again: id }} className="plain-button">
          Change it
        </Link>
        <Button
          disabled={busy}
          onClick={() => void doIt({ path, done: 'Taken back. Whom it went to is told.' })}
        >
          Take it back
        </Button>
      </div>
    </>
  )
}

function Notes({ handover }: { readonly handover: HandoverView }): ReactElement {
  const { team, standing, backup } = handover
  return (
    <>
      <MarginNote title="Who can see this">
        <p>
          {standing === 'withdrawn'
            ? 'You two. Its words stay with whoever wrote them.'
            : `Everybody in ${team.name}, now and later, and whom it goes to.`}
        </p>
      </MarginNote>
      {standing === 'waiting' ? (
        <MarginNote title="If nobody receives it">
          <p>
            It is said once more after a quarter of an hour.{' '}
            {backup ? `${upperFirst(partyName(backup))} is` : 'Its writer is'} told after half an
            hour.
          </p>
        </MarginNote>
      ) : null}
    </>
  )
}
