// A draft, step by step: which column is what, who is who, what would come in. Its steps stand
// above each of them, and nothing is in the record until the last one says yes.
import type { ReactElement, ReactNode } from 'react'
import type { ImportView } from '../../../operations/imports/shapes.ts'
import { Tabs } from '../paper/Tabs.tsx'
import type { ImportSearch } from '../search.ts'
import type { ImportActs } from './acts.ts'
import { ColumnsStep } from './Columns.tsx'
import { Heading } from './Heading.tsx'
import { LinesStep } from './LinesStep.tsx'
import { PeopleStep } from './People.tsx'
import { Bar } from './Progress.tsx'
import { type Step, stepAfter, stepShown, stepsOf, stepWords } from './steps.ts'
import { nameOfImport, previewHeading } from './told.ts'

export interface DraftProps {
  readonly view: ImportView
  readonly acts: ImportActs
  readonly search: ImportSearch
  readonly go: (search: ImportSearch) => void
}

export interface DraftStepProps extends DraftProps {
  readonly step: Step
  readonly margin: ReactNode
  readonly next: () => void
}

export function Draft(props: DraftProps): ReactElement {
  const { view, search, go, acts } = props
  const step = stepShown(view, search.step)
  const own = stepsOf(view)
  const margin = (
    <>
      Step {own.indexOf(step) + 1} <br />
      of {own.length}
    </>
  )
  const next = (): void => {
    acts.forget()
    go({ step: stepAfter(view, step) })
  }
  const given = { ...props, step, margin, next }
  if (step === 'columns') return <ColumnsStep key={step} {...given} />
  return step === 'people' ? (
    <PeopleStep key={step} {...given} />
  ) : (
    <LinesStep key={step} {...given} />
  )
}

/** The heading of a step, and the way to the others. */
export function StepHead({
  view,
  step,
  lede,
}: DraftStepProps & { readonly lede?: ReactNode }): ReactElement {
  return (
    <>
      <p className="eyebrow">{nameOfImport(view)}</p>
      <Heading>{headingOf(view, step)}</Heading>
      {lede ? <p className="lede">{lede}</p> : null}
      {view.preview ? (
        <div className="import-steps">
          <Tabs
            label="Steps"
            tabs={stepsOf(view).map((each) => ({
              words: stepWords[each],
              link: {
                to: '/imports/$import',
                params: { import: view.import },
                search: { step: each },
              },
              current: each === step,
            }))}
          />
        </div>
      ) : null}
      {view.stage === 'reading' ? <Working view={view} /> : null}
    </>
  )
}

/** Something was changed, and what would come in is being worked out again. */
function Working({ view }: Pick<DraftProps, 'view'>): ReactElement {
  const { done, total } = view.progress
  return (
    <div className="import-working">
      <Bar label="Working out again what would come in" done={done} total={total} />
    </div>
  )
}

function headingOf(view: ImportView, step: Step): string {
  if (step === 'columns') return 'Which column is what?'
  if (step === 'people') return 'Who is who here?'
  return view.preview ? previewHeading(view.preview) : 'What would come in'
}

/** The quiet way out of a draft. */
export function LeaveIt({ view, acts }: DraftStepProps): ReactElement | null {
  if (!view.mayCancel) return null
  return (
    <button
      type="button"
      className="quiet-button"
      disabled={acts.busy}
      onClick={() => void acts.say('cancel')}
    >
      Leave it: nothing is kept
    </button>
  )
}
