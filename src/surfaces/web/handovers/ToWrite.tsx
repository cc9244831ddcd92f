// Shifts of the reader's that are about to end, or just did, with nothing handed over yet: a line
// each, and one press to write it.
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { HandoverToWriteView } from '../../../core/privacy/handover-views.ts'
import { partyName } from '../../../grammar/sentences.ts'
import { dayAndTime, localToday, nowMs } from '../clock.ts'
import { Line, Lines } from '../paper/Lines.tsx'

export interface ToWriteProps {
  readonly toWrite: readonly HandoverToWriteView[]
}

export function ToWrite({ toWrite }: ToWriteProps): ReactElement {
  const today = localToday()
  return (
    <Lines>
      {toWrite.map(({ shift, dutyName, endsAtMs, to }) => {
        const { day, time } = dayAndTime(endsAtMs)
        const names = to.map(partyName).join(', ')
        const next = names === '' ? 'Nobody has the next one yet.' : `Next: ${names}.`
        return (
          <Line
            key={shift}
            mark="written"
            today={today}
            day={day}
            what={`Your ${dutyName} ${endsAtMs > nowMs() ? 'ends' : 'ended'} at ${time}`}
            sub={next}
          >
            <div className="acts">
              <Link to="/rota/handovers/new" search={{ shift }} className="plain-button">
                Write what is to hand over
              </Link>
            </div>
          </Line>
        )
      })}
    </Lines>
  )
}
