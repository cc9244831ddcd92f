// What the council reads: how the organisation is set up and who looked at whom, and nothing else.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { councilLooksQuery, councilSettingsQuery } from '../api/queries.ts'
import { localToday } from '../clock.ts'
import { Line, Lines } from '../paper/Lines.tsx'
import { Opened } from '../paper/Opened.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { HouseSections } from './Organisation.tsx'
import { councilLookTold } from './organisation-words.ts'

export function CouncilPart(): ReactElement {
  const query = useQuery(councilSettingsQuery)
  return (
    <>
      <Section notes={<NothingElse />}>
        <h1>For the council</h1>
        <p className="lede">
          How this house is set up, and who looked at whom: to be read, and asked about.
        </p>
        {query.data ? null : <Opened query={query}>{() => null}</Opened>}
      </Section>
      {query.data ? <HouseSections settings={query.data} /> : null}
      <Section title="Who looked at whom" notes={<WithoutWords />}>
        <AllLooks />
      </Section>
    </>
  )
}

function AllLooks(): ReactElement {
  const query = useInfiniteQuery(councilLooksQuery)
  const today = localToday()
  if (!query.data) return <Opened query={query}>{() => null}</Opened>
  const looks = query.data.pages.flatMap((page) => page.looks)
  if (looks.length === 0) return <p className="read">Nobody has looked.</p>
  return (
    <>
      <Lines>
        {looks.map((look, index) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: a look has no id and does not move.
            key={index}
            mark="seen"
            today={today}
            day={look.day}
            sameDay={looks[index - 1]?.day === look.day}
            what={councilLookTold(look)}
          />
        ))}
      </Lines>
      {query.hasNextPage ? (
        <button
          type="button"
          className="quiet-button"
          disabled={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Read further back
        </button>
      ) : null}
    </>
  )
}

function NothingElse(): ReactElement {
  return (
    <MarginNote title="And nothing else">
      <p>
        No favor, no note, no address. Two admins named you, everybody was told, and either of them
        can end it.
      </p>
    </MarginNote>
  )
}

function WithoutWords(): ReactElement {
  return (
    <MarginNote title="Who, when and whose">
      <p>Never what was read. Whoever was looked at finds the same in their own settings.</p>
    </MarginNote>
  )
}
