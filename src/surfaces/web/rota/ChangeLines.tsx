// Swaps and absences the reader proposed, and those done lately that can still be undone, as lines.
import type { ReactElement } from 'react'
import type { ChangeView } from '../../../core/privacy/rota-views.ts'
import { answersTold, changeTold } from '../../../grammar/change-sentences.ts'
import { type RotaPlace, shiftNamed } from '../../../grammar/rota-sentences.ts'
import { useDoing } from '../api/doing.ts'
import { localToday } from '../clock.ts'
import { InHouse } from '../paper/InHouse.tsx'
import { Line, Lines } from '../paper/Lines.tsx'
import { Problem } from '../paper/Problem.tsx'

export interface ChangeLinesProps {
  readonly changes: readonly ChangeView[]
  readonly place: RotaPlace
  /** The one a notice led to: it has the focus. */
  readonly opened?: string | undefined
}

export function ChangeLines({ changes, place, opened }: ChangeLinesProps): ReactElement {
  return (
    <Lines>
      {changes.map((change) => (
        <ChangeLine
          key={change.change}
          change={change}
          place={place}
          opened={change.change === opened}
        />
      ))}
    </Lines>
  )
}

interface ChangeLineProps extends Pick<ChangeLinesProps, 'place'> {
  readonly change: ChangeView
  readonly opened: boolean
}

function ChangeLine({ change, place, opened }: ChangeLineProps): ReactElement {
  const { busy, problem, doIt } = useDoing()
  const { what, sub } = changeTold(change, place)
  const path = `/rotas/${change.rota}/changes/${change.change}`
  const ways = waysOut.filter(({ action }) => change.actions.includes(action))
  const given =
    change.standing === 'accepted' ? change.moves.filter(({ from }) => from?.is === 'you') : []
  return (
    <Line
      mark="said"
      today={localToday()}
      what={what}
      sub={sub}
      className="changed"
      {...(opened ? { lands: true } : {})}
    >
      <Answers change={change} />
      {problem ? <Problem what={problem} /> : null}
      {ways.length + given.length > 0 ? (
        <div className="acts">
          {given.map(({ shift }) => (
            <InHouse
              key={shift.shift}
              className="plain-button"
              href={`/rota/handovers/new?shift=${shift.shift}`}
            >
              {given.length === 1
                ? 'Write what is to hand over'
                : `What is to hand over: ${shiftNamed(shift, place)}`}
            </InHouse>
          ))}
          {ways.map(({ action, words, to, body, done }) => (
            <button
              key={action}
              type="button"
              className="quiet-button flush"
              disabled={busy}
              onClick={() => void doIt({ path: `${path}/${to}`, body, done })}
            >
              {words}
            </button>
          ))}
        </div>
      ) : null}
    </Line>
  )
}

const waysOut = [
  {
    action: 'undo',
    words: 'Undo it',
    to: 'undo',
    body: {},
    done: 'Undone. Every shift is where it was.',
  },
  {
    action: 'withdraw',
    words: 'Take it back',
    to: 'withdraw',
    body: {},
    done: 'Taken back. Whoever was asked is told.',
  },
  {
    action: 'not this time',
    words: 'Not this time after all',
    to: 'answer',
    body: { answer: 'not this time' },
    done: 'Whoever proposed it is told. Only you two know.',
  },
] as const

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
