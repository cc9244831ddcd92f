// The private weekly line: what the reader said yes to, beside what they had set, and one press to
// be answered for until Monday. Nobody else ever reads it.
import { Button } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import type { BoundaryView } from '../../../core/privacy/ask-views.ts'
import { weekTold } from '../../../grammar/boundary-sentences.ts'
import { dayInMargin } from '../../../grammar/words.ts'
import type { BoundaryAnswer } from '../../../operations/boundaries/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { Problem } from '../paper/Problem.tsx'
import { isLeft, leaveWeek } from './left.ts'
import { deedOf, nothingSet } from './said.ts'

export interface YourWeekProps {
  readonly week: BoundaryAnswer['week']
  /** As it is set now; undefined where only the line is shown. */
  readonly boundary: BoundaryView | null
}

export function YourWeek({ week, boundary }: YourWeekProps): ReactElement {
  const { busy, problem, doIt } = useDoing('Nothing answers for you yet.')
  const [left, setLeft] = useState(() => isLeft(week.until))
  const day = dayInMargin(week.until).weekday
  const asks = week.shallAnswer && !left
  const pause = (): void => {
    const deed = deedOf({ ...(boundary ?? nothingSet), pausedUntil: week.until }, boundary)
    void doIt({ ...deed, done: `Goodturn answers for you until ${day}.` })
  }
  return (
    <div className="week">
      <p className="read">
        {weekTold(week)}
        {asks ? ` Shall Goodturn answer for you until ${day}?` : ''}
      </p>
      {asks ? (
        <div className="acts">
          <Button loading={busy} onClick={pause}>
            Answer for me until {day}
          </Button>
          <button
            type="button"
            className="quiet-button"
            onClick={() => {
              leaveWeek(week.until)
              setLeft(true)
            }}
          >
            Leave it
          </button>
        </div>
      ) : null}
      {problem ? <Problem what={problem} /> : null}
    </div>
  )
}
