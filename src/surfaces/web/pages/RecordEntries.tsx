// The entries behind a figure: the reader's own lines, newest first, narrowed by what the address
// says. Nobody else can open them.
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { FavorView } from '../../../core/privacy/views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { favorSentence } from '../../../grammar/sentences.ts'
import { standingSentence } from '../../../grammar/standing-sentences.ts'
import { read, wordsOf } from '../api/call.ts'
import { type FavorsPage, todayQuery, withAsked } from '../api/queries.ts'
import { localToday } from '../clock.ts'
import { FavorLink } from '../paper/FavorLink.tsx'
import { Line, Lines } from '../paper/Lines.tsx'
import { MarginNote, Page, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { Ruled } from '../paper/Ruled.tsx'
import { Filters } from '../record/Filters.tsx'
import { narrowed, narrowedWords, withChoices } from '../record/filters.ts'
import type { EntriesSearch } from '../search.ts'
import { markOf } from '../today/marks.ts'
import { sizeOf } from '../today/words.ts'
import '../styles/record.css'

const route = getRouteApi('/shell/record/entries')
const linesAtOnce = 50

/** Pages of lines, each asked for when it is wanted. */
function useEntries(search: EntriesSearch) {
  return useInfiniteQuery({
    queryKey: ['', 'favors', 'entries', search],
    queryFn: ({ pageParam }) =>
      read<FavorsPage>(
        withAsked('/favors', {
          ...search,
          limit: linesAtOnce,
          ...(pageParam === '' ? {} : { cursor: pageParam }),
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  })
}

export function RecordEntriesPage(): ReactElement {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data: around } = useQuery(todayQuery)
  const today = localToday()
  const named = withChoices(around?.people ?? [], around?.teams ?? [])
  const words = narrowedWords(search, { named, today })
  return (
    <Page title="The entries behind it">
      <Section first margin="Only you" notes={<WhatCounts />}>
        <h1>The entries behind it</h1>
        <p className="lede">
          {words ? `Lines of yours: ${words}.` : 'All your lines, the newest day first.'}
        </p>
        <Filters
          search={search}
          named={named}
          today={today}
          onNarrow={(name, value) =>
            void navigate({ search: narrowed(search, name, value), replace: true })
          }
        />
      </Section>
      <Section>
        <Entries search={search} today={today} />
      </Section>
    </Page>
  )
}

interface EntriesProps {
  readonly search: EntriesSearch
  readonly today: Day
}

function Entries({ search, today }: EntriesProps): ReactElement {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useEntries(search)
  if (!data) {
    return error ? <Problem what={wordsOf(error)} again={() => void refetch()} /> : <Ruled />
  }
  const favors = data.pages.flatMap((page) => page.favors)
  if (favors.length === 0) return <Nothing narrowed={Object.keys(search).length > 0} />
  return (
    <>
      <Lines>
        {favors.map((favor, index) => (
          <Entry
            key={favor.favor}
            favor={favor}
            today={today}
            sameDay={favors[index - 1]?.day === favor.day}
          />
        ))}
      </Lines>
      {error ? <Problem what={wordsOf(error)} kept="What you see is from before." /> : null}
      {hasNextPage ? (
        <button
          type="button"
          className="plain-button more-lines"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          Earlier lines
        </button>
      ) : null}
    </>
  )
}

interface EntryProps {
  readonly favor: FavorView
  readonly today: Day
  readonly sameDay: boolean
}

function Entry({ favor, today, sameDay }: EntryProps): ReactElement {
  const standing = standingSentence(favor, today)
  return (
    <Line
      mark={markOf(favor)}
      today={today}
      day={favor.day}
      sameDay={sameDay}
      what={
        <FavorLink favor={favor.favor} opens>
          {favorSentence(favor)}
        </FavorLink>
      }
      size={sizeOf(favor)}
      sub={
        favor.note === undefined && standing === undefined ? undefined : (
          <>
            {favor.note === undefined ? null : <span className="said">“{favor.note}” </span>}
            {standing}
          </>
        )
      }
    />
  )
}

function Nothing({ narrowed: isNarrowed }: { readonly narrowed: boolean }): ReactElement {
  if (!isNarrowed) return <p className="soft">Nothing is written here yet.</p>
  return (
    <p className="soft">
      No line of yours is like that.{' '}
      <Link to="/record/entries" search={{}} className="press">
        Show all lines
      </Link>
    </p>
  )
}

function WhatCounts(): ReactElement {
  return (
    <MarginNote title="In the figures">
      <p>
        Favors that both sides stand by, between two people. What waits, was taken back, or goes to
        a team is in nobody’s figures.
      </p>
      <p>
        <Link to="/record" className="press">
          Back to my record
        </Link>
      </p>
    </MarginNote>
  )
}
