// Swaps and absences that wait for the reader's word on Today; brought in only where there are any.
import type { ReactElement } from 'react'
import type { ChangeView } from '../../../core/privacy/rota-views.ts'
import { localToday } from '../clock.ts'
import { ChangesForYou } from '../rota/ChangesForYou.tsx'

export interface ChangeSlipsProps {
  readonly changes: readonly ChangeView[]
}

/** Hours are told where the reader is: several rotas may hang their clocks elsewhere. */
export function ChangeSlips({ changes }: ChangeSlipsProps): ReactElement {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return (
    <div className="changing">
      <ChangesForYou changes={changes} place={{ today: localToday(), zone: timeZone }} />
    </div>
  )
}
