// Handovers to be read later, as lines: who handed what to whom, and who has it.
import type { ReactElement } from 'react'
import type { HandoverView } from '../../../core/privacy/handover-views.ts'
import { handoverSentence, handoverStands } from '../../../grammar/handover-sentences.ts'
import { dayAndTime, localToday } from '../clock.ts'
import { Line, Lines } from '../paper/Lines.tsx'
import { HandoverLink } from './HandoverLink.tsx'

export interface HandoverLinesProps {
  readonly handovers: readonly HandoverView[]
}

export function HandoverLines({ handovers }: HandoverLinesProps): ReactElement {
  const today = localToday()
  const days = handovers.map(({ dueAtMs }) => dayAndTime(dueAtMs))
  return (
    <Lines>
      {handovers.map((handover, at) => (
        <Line
          key={handover.handover}
          mark={handover.standing === 'received' ? 'yes' : 'written'}
          today={today}
          day={days[at]?.day}
          sameDay={days[at - 1]?.day === days[at]?.day}
          what={
            <HandoverLink handover={handover.handover}>{handoverSentence(handover)}</HandoverLink>
          }
          size={days[at]?.time}
          sub={handoverStands(handover)}
        />
      ))}
    </Lines>
  )
}
