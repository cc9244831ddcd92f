// An import that came to an end: brought in, stopped, taken back, or failed. What happened, what
// was kept, and what can be done now.
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { partyName, upperFirst } from '../../../grammar/sentences.ts'
import type { ImportStage, ImportView } from '../../../operations/imports/shapes.ts'
import { MarginNote, Section } from '../paper/Page.tsx'
import { DayMargin } from './DayMargin.tsx'
import { Heading } from './Heading.tsx'
import { Observed } from './LinesStep.tsx'
import { doneLede, leftStanding, nameOfImport } from './told.ts'
import { Undo } from './Undo.tsx'

export type EndedStage = Extract<ImportStage, 'done' | 'cancelled' | 'undone' | 'failed'>

export interface EndedProps {
  readonly view: ImportView
  readonly stage: EndedStage
}

export function Ended({ view, stage }: EndedProps): ReactElement {
  const { what, lede } = told[stage](view)
  return (
    <Section
      first
      margin={<DayMargin day={view.day} />}
      notes={stage === 'done' ? <DoneNotes view={view} /> : undefined}
    >
      <Heading>{what}</Heading>
      <p className="lede">{lede}</p>
      <div className="acts import-acts">
        <Undo view={view} plain />
        <Link className="import-back" to="/imports">
          {stage === 'done' ? 'All imports' : 'Bring in something else'}
        </Link>
      </div>
    </Section>
  )
}

interface EndTold {
  readonly what: string
  readonly lede: string
}

const told: Record<EndedStage, (view: ImportView) => EndTold> = {
  done: (view) => ({
    what: `${upperFirst(partyName(view.by))} brought in ${nameOfImport(view)}.`,
    lede: doneLede(view),
  }),
  cancelled: (view) => ({
    what: `${upperFirst(nameOfImport(view))} was not brought in.`,
    lede: 'It was stopped before all of it was in. Nothing was kept of it.',
  }),
  undone: (view) => ({
    what: `${upperFirst(nameOfImport(view))} was taken back.`,
    lede: leftStanding(view.lines),
  }),
  failed: (view) => ({
    what: `${upperFirst(nameOfImport(view))} could not be brought in.`,
    lede: `${view.problem ?? 'Something broke on our side.'} Nothing was kept of it.`,
  }),
}

function DoneNotes({ view }: { readonly view: ImportView }): ReactElement {
  if (view.by.is === 'you') return <Observed />
  const name = upperFirst(partyName(view.by))
  return (
    <>
      <MarginNote title="Observed, not told">
        <p>
          {name} brought these from {view.source === 'git' ? 'a history' : 'a file'}. They stand in
          nobody’s figures until the one who was helped says yes.
        </p>
      </MarginNote>
      <MarginNote title="Saying nothing is fine">
        <p>Lines nobody answers stay as they are, marked as observed. Nobody is told of it.</p>
      </MarginNote>
    </>
  )
}
