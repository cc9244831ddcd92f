// Ask: writing one, what is for the reader to answer, their own asks, and the board.
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { AsksAnswer } from '../../../operations/asks/shapes.ts'
import type { TodayAnswer } from '../../../operations/today.ts'
import { asksQuery, todayQuery } from '../api/queries.ts'
import { AskLines } from '../ask/AskLines.tsx'
import { AskSlip } from '../ask/AskSlip.tsx'
import { Compose } from '../ask/Compose.tsx'
import { Opened, OpenedPage } from '../paper/Opened.tsx'
import { MarginNote, Page, Section } from '../paper/Page.tsx'
import '../styles/ask.css'

export function AskPage(): ReactElement {
  const query = useQuery(todayQuery)
  return (
    <OpenedPage query={query} title="Ask">
      {(today) => <Sheet today={today} />}
    </OpenedPage>
  )
}

function Sheet({ today }: { readonly today: TodayAnswer }): ReactElement {
  const search = useSearch({ strict: false }) as { readonly for?: 'help' }
  const asks = useQuery(asksQuery)
  const kind = search.for === 'help' ? 'knowledge' : 'cover'
  return (
    <Page title="Ask">
      <Compose key={kind} today={today} kind={kind} />
      {asks.data ? (
        <Asks asks={asks.data} />
      ) : (
        <Section title="On the board">
          <Opened query={asks}>{() => null}</Opened>
        </Section>
      )}
    </Page>
  )
}

function Asks({ asks }: { readonly asks: AsksAnswer }): ReactElement {
  const { forYou, yours, taken, board } = asks
  return (
    <>
      {forYou.length > 0 ? (
        <Section title="For you to answer" notes={<NoReason />}>
          <div className="stack">
            {forYou.map((ask) => (
              <AskSlip key={ask.ask} ask={ask} opens />
            ))}
          </div>
        </Section>
      ) : null}
      {taken.length > 0 ? (
        <Section title="You took on">
          <AskLines asks={taken} />
        </Section>
      ) : null}
      {yours.length > 0 ? (
        <Section title="Your asks">
          <AskLines asks={yours} />
        </Section>
      ) : null}
      <Section title="On the board" notes={<Board />}>
        {board.length > 0 ? (
          <AskLines asks={board} />
        ) : (
          <p className="soft">Nothing is asked of your team or of everybody just now.</p>
        )}
      </Section>
    </>
  )
}

function NoReason(): ReactElement {
  return (
    <MarginNote title="A no needs no reason">
      <p>Only whoever asked reads it. Nobody adds up who said yes or no.</p>
    </MarginNote>
  )
}

function Board(): ReactElement {
  return (
    <MarginNote title="What the board shows">
      <p>What is asked of a team or of everybody. Not who was asked, nor what they said.</p>
    </MarginNote>
  )
}
