// Favors whose two sides both show them to this team: that it happened, never effort or words. A
// line leads to the favor's page; "I saw that" is a kind word, not a vote, and is not counted.
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { FavorView } from '../../../core/privacy/views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { favorSentence } from '../../../grammar/sentences.ts'
import { useDoing } from '../api/doing.ts'
import { Line, Lines } from '../paper/Lines.tsx'
import { Problem } from '../paper/Problem.tsx'
import { markOf } from '../today/marks.ts'

export interface ShownProps {
  readonly favors: readonly FavorView[]
  readonly today: Day
}

export function Shown({ favors, today }: ShownProps): ReactElement {
  return (
    <Lines>
      {favors.map((favor, index) => (
        <ShownLine
          key={favor.favor}
          favor={favor}
          today={today}
          sameDay={favors[index - 1]?.day === favor.day}
        />
      ))}
    </Lines>
  )
}

interface ShownLineProps {
  readonly favor: FavorView
  readonly today: Day
  readonly sameDay: boolean
}

function ShownLine({ favor, today, sameDay }: ShownLineProps): ReactElement {
  const { busy, problem, doIt } = useDoing()
  const sentence = favorSentence(favor)
  const saw = (): void => {
    const done = 'Said. The two of them read that you saw it.'
    void doIt({ path: `/favors/${favor.favor}/notice`, done })
  }
  return (
    <Line
      mark={markOf(favor)}
      today={today}
      day={favor.day}
      sameDay={sameDay}
      what={
        <Link to="/favors/$favor" params={{ favor: favor.favor }} className="plain-link" data-open>
          {sentence}
        </Link>
      }
    >
      {favor.actions.includes('notice') ? (
        <div className="acts saw">
          <button type="button" className="quiet-button" disabled={busy} onClick={saw}>
            I saw that<span className="sr">: {sentence}</span>
          </button>
        </div>
      ) : null}
      {problem ? <Problem what={problem} /> : null}
    </Line>
  )
}
