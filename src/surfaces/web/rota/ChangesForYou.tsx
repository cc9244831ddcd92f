// Swaps and absences that wait for the reader's word, as slips; each folds into what it became once
// it is answered. On the rota's page, and on Today.
import { type ReactElement, useState } from 'react'
import type { ChangeView } from '../../../core/privacy/rota-views.ts'
import { changeTold } from '../../../grammar/change-sentences.ts'
import type { RotaPlace } from '../../../grammar/rota-sentences.ts'
import { localToday } from '../clock.ts'
import { Line } from '../paper/Lines.tsx'
import { Folding } from '../paper/Slip.tsx'
import { ChangeSlip } from './ChangeSlip.tsx'
import '../styles/rota-slip.css'

/** Whether it waits for the viewer's first word: asking to know more leaves it open. */
export const waitsForYou = ({ standing, relation, yours }: ChangeView): boolean =>
  standing === 'waiting' && relation === 'touched' && yours !== 'accept'

export interface ChangesForYouProps {
  readonly changes: readonly ChangeView[]
  readonly place: RotaPlace
  /** The one a notice led to: it has the focus. */
  readonly opened?: string | undefined
}

export function ChangesForYou({ changes, place, opened }: ChangesForYouProps): ReactElement {
  const [answered, setAnswered] = useState<readonly ChangeView[]>([])
  const ids = new Set(answered.map(({ change }) => change))
  const latest = (kept: ChangeView): ChangeView =>
    changes.find((each) => each.change === kept.change && !waitsForYou(each)) ?? kept
  const waiting = changes.filter((each) => waitsForYou(each) && !ids.has(each.change))
  return (
    <div className="stack">
      {[...answered, ...waiting].map((change) => (
        <Folding
          key={change.change}
          folded={ids.has(change.change)}
          slip={
            <ChangeSlip
              change={change}
              place={place}
              opened={change.change === opened}
              onAnswered={(said) => setAnswered((now) => [...now, said])}
            />
          }
          line={<AnsweredLine change={latest(change)} place={place} />}
        />
      ))}
    </div>
  )
}

function AnsweredLine({ change, place }: { change: ChangeView; place: RotaPlace }): ReactElement {
  const { what, sub } = changeTold(change, place)
  return <Line mark="said" today={localToday()} what={what} sub={sub} />
}
