// Leaving the organisation by one's own word: what was written stays, and one can come back.
import { IconDoorExit } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useDoing } from '../api/doing.ts'
import { Says } from '../paper/Consequence.tsx'
import { Fact } from '../paper/Fact.tsx'
import { Sure } from '../paper/Sure.tsx'
import { useGoing } from './going.ts'
import type { PartProps } from './You.tsx'

export function Leave({ me }: PartProps): ReactElement {
  return (
    <Fact
      mark={<IconDoorExit className="i soft" stroke={1.75} aria-hidden="true" />}
      what="Leave the organisation"
      sub="What you wrote stays readable for the other side. You can be invited again."
      word="Leave"
      about="the organisation"
      opens={(close) => <LeaveSure me={me} close={close} />}
    />
  )
}

function LeaveSure({ me, close }: PartProps & { readonly close: () => void }): ReactElement {
  const { busy, problem, doIt } = useDoing('You are still here.')
  const go = useGoing()
  const leave = async (): Promise<void> => {
    if (await doIt({ path: '/people/me/leave', last: true })) await go({ did: 'left' })
  }
  return (
    <Sure
      open
      title="Leave the organisation?"
      does="Leave"
      leaves="Stay"
      busy={busy}
      problem={problem}
      onSure={() => void leave()}
      onLeave={close}
    >
      <Says
        sentences={[
          'You leave every team, and can no longer sign in, from now on.',
          'The other side of each favor keeps it, as help by or for a former colleague.',
          ...(me.roles.length > 0 ? ['Your roles end. Somebody has to stay admin.'] : []),
          'Take your record along first: afterwards you cannot open it here.',
        ]}
      />
    </Sure>
  )
}
