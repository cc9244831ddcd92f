// My record: what its reader gave and what came to them, in their own words and their colleagues'.
// Only they ever see this page.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { Day } from '../../../core/vocabulary.ts'
import { partyName } from '../../../grammar/sentences.ts'
import type { RecordAnswer } from '../../../operations/own-record/shapes.ts'
import { wordsOf } from '../api/call.ts'
import { recordQuery, todayQuery } from '../api/queries.ts'
import { localToday } from '../clock.ts'
import { Empty } from '../paper/Empty.tsx'
import { Page, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { Ruled } from '../paper/Ruled.tsx'
import { Boundaries } from '../record/Boundaries.tsx'
import { ByWeek, type Measure } from '../record/ByWeek.tsx'
import { ComesBack } from '../record/ComesBack.tsx'
import { KeptToYourself } from '../record/KeptToYourself.tsx'
import { OpenBothWays } from '../record/OpenBothWays.tsx'
import { PassedOn } from '../record/PassedOn.tsx'
import { WhoLooked } from '../record/WhoLooked.tsx'
import { WithWhom } from '../record/WithWhom.tsx'
import type { RecordSearch } from '../search.ts'
import { useWriting } from '../shell/use-writing.ts'
import '../styles/charts.css'
import '../styles/record.css'

const route = getRouteApi('/shell/record')

const ledes = {
  'half a year': 'Half a year in your own words and your colleagues’. Only you see this page.',
  '90 days': 'Ninety days in your own words and your colleagues’. Only you see this page.',
  all: 'All of it, in your own words and your colleagues’. Only you see this page.',
} as const

export function RecordPage(): ReactElement {
  const search = route.useSearch()
  const { span = 'half a year', hours } = search
  const { data, error, refetch } = useQuery({
    ...recordQuery({ span, ...(hours ? { hours } : {}) }),
    placeholderData: keepPreviousData,
  })
  const you = useQuery(todayQuery).data?.you
  const name = you && partyName({ is: 'person', person: you.person, name: you.name })
  const today = localToday()
  return (
    <Page title="My record">
      <Section first margin={name}>
        <h1>What you gave, what came to you</h1>
        <p className="lede">{ledes[span]}</p>
        {error ? (
          <Problem
            what={wordsOf(error)}
            {...(data ? { kept: 'What you see is from before.' } : {})}
            again={() => void refetch()}
          />
        ) : null}
        {data || error ? null : <Ruled lines={6} />}
      </Section>
      {data ? <Sheet record={data} search={search} today={today} /> : null}
    </Page>
  )
}

interface SheetProps {
  readonly record: RecordAnswer
  readonly search: RecordSearch
  readonly today: Day
}

function Sheet({ record, search, today }: SheetProps): ReactElement {
  const write = useWriting()
  const isBlank = record.favors + record.waiting + record.open.length === 0
  const isAll = search.span === 'all'
  return (
    <>
      {isBlank && isAll ? null : (
        <ByWeek record={record} search={search} by={measureOf(record, search)} today={today} />
      )}
      {isBlank ? (
        <Section>
          <Empty
            sentence={
              isAll
                ? 'Nothing is written here yet. Begin with the last person who helped you.'
                : 'Nothing is written for this time. Begin with the last person who helped you.'
            }
            button="Write a line"
            onPress={() => write()}
          />
        </Section>
      ) : null}
      {record.withWhom.length > 0 ? <WithWhom {...{ record, search, today }} /> : null}
      {isBlank ? null : <OpenBothWays {...{ record, search, today }} />}
      <PassedOn chains={record.chains} today={today} />
      <KeptToYourself today={today} />
      <ComesBack today={today} />
      <Boundaries today={today} />
      <WhoLooked today={today} />
    </>
  )
}

/** Hours, unless no effort was ever said. */
function measureOf(record: RecordAnswer, { by }: RecordSearch): Measure {
  const anyHours = record.weeks.some((week) => week.givenMinutes + week.receivedMinutes > 0)
  return by ?? (anyHours || record.favors === 0 ? 'hours' : 'favors')
}
