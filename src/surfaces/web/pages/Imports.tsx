// Imports: two ways to bring in what is written elsewhere, and what was brought in already.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { ImportView } from '../../../operations/imports/shapes.ts'
import { wordsOf } from '../api/call.ts'
import { importsQuery } from '../api/queries.ts'
import { Brought } from '../imports/Brought.tsx'
import { FileDrop } from '../imports/FileDrop.tsx'
import { FromGit } from '../imports/FromGit.tsx'
import { isMoving } from '../imports/progress.ts'
import { MarginNote, Page, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { Ruled } from '../paper/Ruled.tsx'
import { Tabs } from '../paper/Tabs.tsx'
import '../styles/imports.css'

const route = getRouteApi('/shell/imports')
const askAgainMs = 1_500

export function ImportsPage(): ReactElement {
  const { from = 'csv' } = route.useSearch()
  return (
    <Page title="Imports">
      <Section first notes={<BeforeYouDo />}>
        <h1>Bring in what you have.</h1>
        <p className="lede">
          Help that is written down elsewhere can stand here too. You see all of it before any of it
          comes in.
        </p>
        <div className="import-steps">
          <Tabs
            label="From where"
            tabs={[
              { words: 'A CSV file', link: { to: '/imports' }, current: from === 'csv' },
              {
                words: 'A git history',
                link: { to: '/imports', search: { from: 'git' } },
                current: from === 'git',
              },
            ]}
          />
        </div>
        {from === 'csv' ? <FromCsv /> : <FromGit />}
      </Section>
      <BroughtIn />
    </Page>
  )
}

function FromCsv(): ReactElement {
  return (
    <>
      <p className="import-say">
        One row for each time somebody helped: who, whom, and the day. Columns called time, giver,
        receiver, kind, minutes, note or id are known at once; of others you say what they are.
      </p>
      <FileDrop
        kind="csv"
        button="Choose a CSV file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
        filled
      />
    </>
  )
}

function BroughtIn(): ReactElement | null {
  const { data, error, refetch } = useQuery({
    ...importsQuery,
    refetchInterval: ({ state }) => (state.data?.imports.some(isMoving) ? askAgainMs : false),
  })
  return (
    <Section title="What was brought in" notes={<Again imports={data?.imports ?? []} />}>
      {error ? (
        <Problem
          what={wordsOf(error)}
          {...(data ? { kept: 'What you see is from before.' } : {})}
          again={() => void refetch()}
        />
      ) : null}
      {data ? (
        data.imports.length > 0 ? (
          <Brought imports={data.imports} />
        ) : (
          <p className="import-none">Nothing yet, that you brought in or that names you.</p>
        )
      ) : error ? null : (
        <Ruled lines={2} />
      )}
    </Section>
  )
}

function BeforeYouDo(): ReactElement {
  return (
    <>
      <MarginNote title="What comes of it">
        <p>
          A line from a file was observed, not told. It stands in nobody’s figures until the one who
          was helped says yes. Everybody it names is told.
        </p>
      </MarginNote>
      <MarginNote title="Whose lines">
        <p>
          You may bring in lines you are in yourself. For lines between two others, ask an admin:
          without one they are refused, and you are told which.
        </p>
      </MarginNote>
    </>
  )
}

function Again({ imports }: { readonly imports: readonly ImportView[] }): ReactElement | null {
  if (!imports.some((view) => view.mayUndo)) return null
  return (
    <MarginNote title="Twice, and back again">
      <p>
        Bringing the same in twice changes nothing. Undo takes back every line nobody said yes to.
      </p>
    </MarginNote>
  )
}
