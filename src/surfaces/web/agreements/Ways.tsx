// What the reader can do with an agreement besides answering it: take it back, renew it, end it.
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import type { AgreementView } from '../../../core/privacy/ask-views.ts'
import { othersIn } from '../../../grammar/agreement-sentences.ts'
import { inWords } from '../../../grammar/boundary-sentences.ts'
import { partyName } from '../../../grammar/sentences.ts'
import { useDoing } from '../api/doing.ts'
import { Consequence } from '../paper/Consequence.tsx'
import { Problem } from '../paper/Problem.tsx'

export function Ways({ agreement }: { readonly agreement: AgreementView }): ReactElement | null {
  const { busy, problem, forget, doIt } = useDoing()
  const [ending, setEnding] = useState(false)
  const { actions } = agreement
  const path = `/agreements/${agreement.agreement}`
  const others = othersIn(agreement.parties)
  const names = inWords(others.map(partyName))
  const are = others.length > 1 ? 'are' : 'is'
  if (!actions.some((each) => each === 'withdraw' || each === 'renew' || each === 'end'))
    return null
  const end = async (): Promise<void> => {
    const done = `Ended. ${names} ${are} told.`
    if (await doIt({ path: `${path}/end`, done })) setEnding(false)
  }
  return (
    <div className="ways">
      {ending ? (
        <Consequence
          says={[
            `It ends today, and ${names} ${are} told.`,
            'What was done under it stays as it was. Nothing is left open.',
          ]}
          button="End it"
          busy={busy}
          problem={problem}
          onSure={() => void end()}
          onLeave={() => {
            forget()
            setEnding(false)
          }}
        />
      ) : (
        <Buttons
          agreement={agreement}
          busy={busy}
          onWithdraw={() =>
            void doIt({ path: `${path}/withdraw`, done: `Taken back. ${names} ${are} told.` })
          }
          onEnd={() => setEnding(true)}
        />
      )}
      {problem && !ending ? <Problem what={problem} /> : null}
    </div>
  )
}

interface ButtonsProps {
  readonly agreement: AgreementView
  readonly busy: boolean
  readonly onWithdraw: () => void
  readonly onEnd: () => void
}

function Buttons({ agreement, busy, onWithdraw, onEnd }: ButtonsProps): ReactElement {
  const navigate = useNavigate()
  const { actions } = agreement
  return (
    <div className="acts">
      {actions.includes('renew') ? (
        <Button
          onClick={() =>
            void navigate({
              to: '/agreements/new',
              search: { renews: agreement.agreement },
            })
          }
        >
          Renew it
        </Button>
      ) : null}
      {actions.includes('withdraw') ? (
        <Button disabled={busy} onClick={onWithdraw}>
          Take it back
        </Button>
      ) : null}
      {actions.includes('end') ? (
        <button type="button" className="quiet-button" onClick={onEnd}>
          End it
        </button>
      ) : null}
    </div>
  )
}
