// One import, from the file to the record and back: reading, columns, people, lines, bringing in,
// done. Where it is, the server knows, so the page can be closed and opened again at any moment.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { ImportView } from '../../../operations/imports/shapes.ts'
import { ApiProblem, wordsOf } from '../api/call.ts'
import { importQuery } from '../api/queries.ts'
import { useImportActs } from '../imports/acts.ts'
import { Draft } from '../imports/Draft.tsx'
import { Ended } from '../imports/Ended.tsx'
import { Moving } from '../imports/Progress.tsx'
import { isMoving } from '../imports/progress.ts'
import { importTold, nameOfImport } from '../imports/told.ts'
import { YourLines } from '../imports/YourLines.tsx'
import { Page, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { Ruled } from '../paper/Ruled.tsx'
import '../styles/imports.css'

const route = getRouteApi('/shell/imports/$import')
const askAgainMs = 700
const gone =
  'There is no such import, or none that names you. A draft nobody looks at is kept for two hours.'

export function ImportPage(): ReactElement {
  const { import: id } = route.useParams()
  const { data, error, refetch } = useQuery({
    ...importQuery(id),
    refetchInterval: ({ state }) =>
      state.data && isMoving(state.data.import) ? askAgainMs : false,
  })
  if (data) return <Sheet key={id} view={data.import} away={error ? wordsOf(error) : undefined} />
  const isGone = error instanceof ApiProblem && error.status === 404
  return (
    <Page title="An import">
      <Section first>
        <h1>{error ? 'This import could not be opened.' : 'Opening the import.'}</h1>
        {error ? (
          <Problem
            what={isGone ? gone : wordsOf(error)}
            {...(isGone ? {} : { again: () => void refetch() })}
          />
        ) : (
          <Ruled />
        )}
        {isGone ? (
          <Link className="import-back" to="/imports">
            All imports
          </Link>
        ) : null}
      </Section>
    </Page>
  )
}

interface SheetProps {
  readonly view: ImportView
  /** Why the server could not be asked again just now. */
  readonly away: string | undefined
}

function Sheet({ view, away }: SheetProps): ReactElement {
  return (
    <Page title={nameOfImport(view)}>
      <p role="status" className="sr">
        {importTold(view).what}
      </p>
      <Stage view={view} away={away} />
      {away && !isMoving(view) ? (
        <Section>
          <Problem what={away} kept="What you see is from before." />
        </Section>
      ) : null}
      {view.yours > 0 ? <YourLines view={view} /> : null}
    </Page>
  )
}

function Stage({ view, away }: SheetProps): ReactElement {
  const acts = useImportActs(view.import)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { stage } = view
  // Once there is a preview, reading is working it out again: the step stays where it is.
  const isStep = stage === 'draft' || (stage === 'reading' && view.preview !== undefined)
  if (isStep) {
    return (
      <Draft
        view={view}
        acts={acts}
        search={search}
        go={(next) =>
          void navigate({
            search: next,
            replace: next.step === search.step,
            resetScroll: next.step !== search.step,
          })
        }
      />
    )
  }
  switch (stage) {
    case 'reading':
    case 'bringing in':
      return <Moving key={stage} view={view} acts={acts} away={away} />
    case 'done':
    case 'cancelled':
    case 'undone':
    case 'failed':
      return <Ended key={stage} view={view} stage={stage} />
    default:
      return stage satisfies never
  }
}
