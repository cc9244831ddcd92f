// The teams there are, A to Z, and forming another one.
import { IconPencil, IconUsersGroup } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { limits } from '../../../core/limits.ts'
import type { TeamView } from '../../../core/privacy/views.ts'
import { useDoing } from '../api/doing.ts'
import { Asking } from '../paper/Asking.tsx'
import { Fact } from '../paper/Fact.tsx'
import { TextField } from '../paper/Field.tsx'
import { Lines } from '../paper/Lines.tsx'

export interface TeamsProps {
  readonly teams: readonly TeamView[]
  /** Whether the reader may form one. */
  readonly mayForm: boolean
}

export function Teams({ teams, mayForm }: TeamsProps): ReactElement {
  return (
    <Lines>
      {teams.map((team) => (
        <Fact
          key={team.team}
          mark={<IconUsersGroup className="i soft" stroke={1.75} aria-hidden="true" />}
          what={
            <Link to="/team/$team" params={{ team: team.team }} className="plain-link" data-open>
              {team.name}
            </Link>
          }
          aside={team.yours ? <span className="soft">yours</span> : null}
        />
      ))}
      {mayForm ? (
        <Fact
          mark={<IconPencil className="i soft" stroke={1.75} aria-hidden="true" />}
          what={<span className="soft">Another team</span>}
          word="Form"
          about="another team"
          opens={(close) => <FormTeam close={close} />}
        />
      ) : null}
    </Lines>
  )
}

function FormTeam({ close }: { readonly close: () => void }): ReactElement {
  const navigate = useNavigate()
  const { busy, problem, doIt } = useDoing('What you typed is still here.')
  const form = async (name: string): Promise<void> => {
    const done = `${name} is formed. Nobody is in it yet.`
    const formed = await doIt<{ team: TeamView }>({ path: '/teams', body: { name }, done })
    if (formed) await navigate({ to: '/team/$team', params: { team: formed.team.team } })
  }
  return (
    <Asking
      label="Form a team"
      button="Form the team"
      leave="Not now"
      busy={busy}
      problem={problem}
      onSaid={(said) => void form(said('name'))}
      onLeave={close}
    >
      <TextField
        label="Its name"
        name="name"
        required
        maxLength={limits.nameCharacters}
        autoComplete="off"
      />
    </Asking>
  )
}
