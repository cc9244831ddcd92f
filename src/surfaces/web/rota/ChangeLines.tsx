// Swaps and absences the reader proposed, and those done lately that can still be undone, as lines.
import type { ReactElement } from 'react'
import type { ChangeView } from '../../../core/privacy/rota-views.ts'
import { answersTold, changeTold } from '../../../grammar/change-sentences.ts'
import type { RotaPlace } from '../../../grammar/rota-sentences.ts'
import { useDoing } from '../api/doing.ts'
import { localToday } from '../clock.ts'
import { Line, Lines } from '../paper/Lines.tsx'
import { Problem } from '../paper/Problem.tsx'

export interface ChangeLinesProps {
  readonly changes: readonly ChangeView[]
  readonly place: RotaPlace
}

export function ChangeLines({ changes, place }: ChangeLinesProps): ReactElement {
  return (
    <Lines>
      {changes.map((change) => (
        <ChangeLine key={change.change} change={change} place={place} />
      ))}
    </Lines>
  )
}

function ChangeLine({ change, place }: { change: ChangeView; place: RotaPlace }): ReactElement {
  const { busy, problem, doIt } = useDoing()
  const { what, sub } = changeTold(change, place)
  const path = `/rotas/${change.rota}/changes/${change.change}`
  const isUndo = change.actions.includes('undo')
  const mayAct = isUndo || change.actions.includes('withdraw')
  const act = (): void =>
    void doIt(
      isUndo
        ? { path: `${path}/undo`, done: 'Undone. Every shift is where it was.' }
        : { path: `${path}/withdraw`, done: 'Taken back. Whoever was asked is told.' },
    )
  return (
    <Line mark="said" today={localToday()} what={what} sub={sub} className="changed">
      <Answers change={change} />
      {problem ? <Problem what={problem} /> : null}
      {mayAct ? (
        <div className="acts">
          <button type="button" className="quiet-button flush" disabled={busy} onClick={act}>
            {isUndo ? 'Undo it' : 'Take it back'}
          </button>
        </div>
      ) : null}
    </Line>
  )
}

/** For whoever proposed it. */
function Answers({ change }: { readonly change: ChangeView }): ReactElement | null {
  const told = change.relation === 'proposer' ? answersTold(change) : []
  if (told.length === 0) return null
  return (
    <ul className="answers">
      {told.map(({ what, sub }) => (
        <li key={what}>
          {what}
          {sub === undefined ? null : <span className="said"> “{sub}”</span>}
        </li>
      ))}
    </ul>
  )
}
