// Calendar feeds: one's own shifts and those of each team, at secret addresses that a calendar
// follows; how to add one, a new address, and stopping it.
import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { feedsQuery } from '../api/plan-queries.ts'
import { TickField } from '../paper/Field.tsx'
import { OpenedPage } from '../paper/Opened.tsx'
import { MarginNote, Page, Section } from '../paper/Page.tsx'
import { Feed } from '../rota-feeds/Feed.tsx'
import { HowToAdd } from '../rota-feeds/HowToAdd.tsx'
import '../styles/settings.css'
import '../styles/rota-away.css'

const title = 'Your shifts in your calendar'

export function RotaFeedsPage(): ReactElement {
  const query = useQuery(feedsQuery)
  const [asFree, setAsFree] = useState(false)
  return (
    <OpenedPage query={query} title={title}>
      {({ feeds }) => (
        <Page title={title}>
          <Section first notes={<SecretNote />}>
            <h1>{title}</h1>
            <p className="lede">
              Your calendar follows an address and shows your shifts: twelve months of them, and
              every change within the hour or so in which it looks again.
            </p>
            <div className="below-lede">
              <TickField
                label="Show shifts as free time"
                hint="Others can book over them. It is part of the address: add it again then."
                checked={asFree}
                onChange={({ currentTarget }) => setAsFree(currentTarget.checked)}
              />
            </div>
          </Section>
          {feeds.map((feed) => (
            <Section key={feed.of} title={feed.of === 'me' ? 'Your own' : `All of ${feed.name}`}>
              <Feed feed={feed} asFree={asFree} />
            </Section>
          ))}
          <Section title="How to add it">
            <HowToAdd />
          </Section>
        </Page>
      )}
    </OpenedPage>
  )
}

function SecretNote(): ReactElement {
  return (
    <>
      <MarginNote title="Keep it to yourself">
        <p>
          Whoever has the address reads these shifts without signing in. Make a new one if it got
          around: the old one stops at once.
        </p>
      </MarginNote>
      <MarginNote title="What is in it">
        <p>The duty, its hours and first names. No notes, no addresses, nothing about help.</p>
      </MarginNote>
    </>
  )
}
