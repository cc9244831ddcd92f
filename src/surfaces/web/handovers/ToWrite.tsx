// Shifts of the reader's that are about to end, or just did, and those they gave to somebody, with
// nothing handed over yet: a line each, and one press to write it.
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type {
  HandoverGivenView,
  HandoverToWriteView,
} from '../../../core/privacy/handover-views.ts'
import { partyName } from '../../../grammar/sentences.ts'
import { dayAndTime, localToday, nowMs } from '../clock.ts'
import { Line, Lines } from '../paper/Lines.tsx'
import { endsWords, givenWords } from './draft.ts'

export interface ToWriteProps {
  readonly toWrite: readonly HandoverToWriteView[]
}

export function ToWrite({ toWrite }: ToWriteProps): ReactElement {
  const today = localToday()
  return (
    <Lines>
      {toWrite.map((each) => {
        const names = each.to.map(partyName).join(', ')
        const next = names === '' ? 'Nobody has the next one yet.' : `Next: ${names}.`
        return (
          <Line
            key={each.shift}
            mark="written"
            today={today}
            day={dayAndTime(each.endsAtMs).day}
            what={endsWords(each, nowMs())}
            sub={next}
          >
            <WriteIt shift={each.shift} />
          </Line>
        )
      })}
    </Lines>
  )
}

export function Given({ given }: { readonly given: readonly HandoverGivenView[] }): ReactElement {
  return (
    <Lines>
      {given.map((each) => (
        <Line
          key={each.shift}
          mark="written"
          today={localToday()}
          day={dayAndTime(each.beginsAtMs).day}
          what={givenWords(each, nowMs())}
        >
          <WriteIt shift={each.shift} />
        </Line>
      ))}
    </Lines>
  )
}

function WriteIt({ shift }: { readonly shift: string }): ReactElement {
  return (
    <div className="acts">
      <Link to="/rota/handovers/new" search={{ shift }} className="plain-button">
        Write what is to hand over
      </Link>
    </div>
  )
}
