// Leaving the organisation by one's own word: what was written stays, and one can come back.
import { IconDoorExit } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useDoing } from '../api/doing.ts'
import { Fact } from '../paper/Fact.tsx'
import { Lines } from '../paper/Lines.tsx'
import { Sure } from '../paper/Sure.tsx'
import type { PartProps } from './You.tsx'

export function Leave({ me }: PartProps): ReactElement {
  return (
    <Lines>
      <Fact
        mark={<IconDoorExit className="i soft" stroke={1.75} aria-hidden="true" />}
        what="Leave the organisation"
        sub="What you wrote stays readable for the other side. You can be invited again."
        word="Leave"
        about="the organisation"
        opens={(close) => <LeaveSure me={me} close={close} />}
      />
    </Lines>
  )
}

function LeaveSure({ me, close }: PartProps & { readonly close: () => void }): ReactElement {
  const { busy, problem, doIt } = useDoing('You are still here.')
  const client = useQueryClient()
  const navigate = useNavigate()
  const leave = async (): Promise<void> => {
    if (!(await doIt({ path: '/people/me/leave' }))) return
    await navigate({ to: '/gone', search: { did: 'left' } })
    client.clear()
  }
  return (
    <Sure
      says={[
        'You leave every team, and can no longer sign in, from now on.',
        'The other side of each favor keeps it, as help by or for a former colleague.',
        ...(me.roles.length > 0 ? ['Your roles end. Somebody has to stay admin.'] : []),
        'Take your record along first: afterwards you cannot open it here.',
      ]}
      button="Leave the organisation"
      final
      busy={busy}
      problem={problem}
      onSure={() => void leave()}
      onLeave={close}
    />
  )
}
