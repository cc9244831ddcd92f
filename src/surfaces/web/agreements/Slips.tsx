// Agreements that wait for the reader's word: who proposes what, what each would do, and two
// answers that are as easy as each other.
import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import type { AgreementView } from '../../../core/privacy/ask-views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { agreementTold, termTold } from '../../../grammar/agreement-sentences.ts'
import { partyName, upperFirst } from '../../../grammar/sentences.ts'
import { useDoing } from '../api/doing.ts'
import { AgreementLink } from '../paper/AgreementLink.tsx'
import { Problem } from '../paper/Problem.tsx'
import { Slip } from '../paper/Slip.tsx'
import { Terms } from './Terms.tsx'

export interface AgreementSlipsProps {
  readonly agreements: readonly AgreementView[]
  readonly today: Day
}

export function AgreementSlips({ agreements, today }: AgreementSlipsProps): ReactElement {
  return (
    <div className="stack">
      {agreements.map((agreement) => (
        <AgreementSlip key={agreement.agreement} agreement={agreement} today={today} />
      ))}
    </div>
  )
}

interface AgreementSlipProps {
  readonly agreement: AgreementView
  readonly today: Day
}

export function AgreementSlip({ agreement, today }: AgreementSlipProps): ReactElement {
  const name = upperFirst(partyName(agreement.proposer))
  return (
    <Slip
      by={name}
      did={agreement.renews ? 'would like to go on' : 'proposes an agreement'}
      until={<AgreementLink agreement={agreement.agreement}>Open it</AgreementLink>}
      ask={`${agreementTold(agreement)}.`}
    >
      <p className="why">{termTold(agreement, today)}</p>
      <Terms agreement={agreement} />
      <AgreementAnswers agreement={agreement} />
    </Slip>
  )
}

/** Yes or not this, where the reader's word is out. */
export function AgreementAnswers({
  agreement,
}: {
  readonly agreement: AgreementView
}): ReactElement | null {
  const { busy, problem, doIt } = useDoing()
  const name = partyName(agreement.proposer)
  const path = `/agreements/${agreement.agreement}`
  const silent = agreement.parties.filter(({ accepted }) => !accepted).length
  if (!agreement.actions.includes('accept')) return null
  const yes =
    silent > 1 ? 'You said yes. It runs once all have.' : 'Agreed. All of you find it here.'
  return (
    <>
      {problem ? <Problem what={problem} /> : null}
      <div className="acts">
        <Button
          variant="filled"
          leftSection={<IconCheck className="i" stroke={1.75} aria-hidden="true" />}
          disabled={busy}
          onClick={() => void doIt({ path: `${path}/accept`, done: yes })}
        >
          Agree to it
        </Button>
        <Button
          disabled={busy}
          onClick={() =>
            void doIt({ path: `${path}/decline`, done: `Not this. ${upperFirst(name)} is told.` })
          }
        >
          Not this
        </Button>
      </div>
    </>
  )
}
