// Handovers on Today, brought in only where there are any: slips of those to receive, and shifts of
// the reader's with nothing handed over yet.
import type { ReactElement } from 'react'
import type { TodayAnswer } from '../../../operations/today.ts'
import { HandoverSlips } from '../handovers/HandoverSlip.tsx'
import { ToWrite } from '../handovers/ToWrite.tsx'
import { Section } from '../paper/Page.tsx'
import '../styles/handovers.css'

export interface HandingOverProps {
  readonly answer: TodayAnswer
}

export function HandingOver({ answer }: HandingOverProps): ReactElement {
  const { handovers, toWrite } = answer
  return (
    <>
      {handovers.length > 0 ? (
        <Section title="For you to receive">
          <HandoverSlips handovers={handovers} />
        </Section>
      ) : null}
      {toWrite.length > 0 ? (
        <Section title="To hand over">
          <ToWrite toWrite={toWrite} />
        </Section>
      ) : null}
    </>
  )
}
