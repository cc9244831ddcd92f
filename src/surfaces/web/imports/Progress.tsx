// How far something is: a line that fills, and the same in words. While nobody knows how much
// there is, the line is hatched; it never runs in circles.
import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import type { ImportView } from '../../../operations/imports/shapes.ts'
import { MarginNote, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import type { ImportActs } from './acts.ts'
import { DayMargin } from './DayMargin.tsx'
import { Heading } from './Heading.tsx'
import { progressWords } from './progress.ts'
import { nameOfImport } from './told.ts'

export interface BarProps {
  readonly label: string
  readonly done: number
  /** 0 while unknown. */
  readonly total: number
}

export function Bar({ label, done, total }: BarProps): ReactElement {
  return (
    <progress
      className="import-bar"
      aria-label={label}
      {...(total > 0 ? { value: Math.min(done, total), max: total } : {})}
    />
  )
}

export interface MovingProps {
  readonly view: ImportView
  readonly acts: ImportActs
  /** The server did not answer when it was last asked. */
  readonly away: string | undefined
}

/** Reading a draft, or bringing its lines in. */
export function Moving({ view, acts, away }: MovingProps): ReactElement {
  const reading = view.stage === 'reading'
  const name = nameOfImport(view)
  const heading = `${reading ? 'Reading' : 'Bringing in'} ${name}.`
  return (
    <Section first margin={<DayMargin day={view.day} />} notes={<GoesOn reading={reading} />}>
      <Heading>{heading}</Heading>
      <Bar label={heading} done={view.progress.done} total={view.progress.total} />
      <p className="import-far">{progressWords(view.progress)}</p>
      {away ? (
        <Problem what={away} kept="Nothing is half-done: this page goes on once it is back." />
      ) : null}
      {view.mayCancel ? (
        <div className="acts import-acts">
          <Button disabled={acts.busy} onClick={() => void acts.say('cancel')}>
            {reading ? 'Stop reading' : 'Stop, and take back what came in'}
          </Button>
        </div>
      ) : null}
      {acts.problem ? <Problem what={acts.problem} /> : null}
    </Section>
  )
}

function GoesOn({ reading }: { readonly reading: boolean }): ReactElement {
  return (
    <>
      <MarginNote title="It goes on without you">
        <p>You can leave this page or close it. This address knows how far it is.</p>
      </MarginNote>
      <MarginNote title="Whole, or not at all">
        <p>
          {reading
            ? 'Reading puts nothing into the record. You see everything before you say yes.'
            : 'Nobody sees any of it before all of it is in. Stopping takes it back whole.'}
        </p>
      </MarginNote>
    </>
  )
}
