// Agreements that wait for the reader's word on Today; brought in only where there are any.
import type { ReactElement } from 'react'
import type { AgreementView } from '../../../core/privacy/ask-views.ts'
import { AgreementSlips } from '../agreements/Slips.tsx'
import { localToday } from '../clock.ts'
import '../styles/agreements.css'

export interface AgreeingSlipsProps {
  readonly agreements: readonly AgreementView[]
}

export function AgreeingSlips({ agreements }: AgreeingSlipsProps): ReactElement {
  return (
    <div className="agreeing">
      <AgreementSlips agreements={agreements} today={localToday()} />
    </div>
  )
}
