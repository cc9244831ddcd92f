// Inviting a colleague: a name, a team if it is known, then a link that works once, and a text to
// send along. The link is shown this once; another one can be made, which ends the first.
import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { limits } from '../../../core/limits.ts'
import type { PersonView, TeamView } from '../../../core/privacy/views.ts'
import { addDays } from '../../../core/time.ts'
import { dayAndMonth } from '../../../grammar/words.ts'
import { useDoing } from '../api/doing.ts'
import { meQuery } from '../api/queries.ts'
import { localToday } from '../clock.ts'
import { Asking } from '../paper/Asking.tsx'
import { Copy } from '../paper/Copy.tsx'
import { ChoiceField, TextField } from '../paper/Field.tsx'
import { focusFirst } from '../paper/focus.ts'
import { firstName, invitationText } from './words.ts'

export interface Invited {
  readonly person: PersonView
  readonly secret: string
}

export interface InviteProps {
  readonly teams: readonly TeamView[]
  /** A team to begin with: the reader's own. */
  readonly team?: string
}

export function Invite({ teams, team }: InviteProps): ReactElement {
  const [invited, setInvited] = useState<Invited>()
  const { busy, problem, doIt } = useDoing('Nobody was invited; what you typed is still here.')
  if (invited) return <TheLink invited={invited} onDone={() => setInvited(undefined)} />
  const invite = async (name: string, into: string): Promise<void> => {
    const body = { name, ...(into === '' ? {} : { team: into }) }
    const answer = await doIt<Invited>({ path: '/people/invite', body })
    if (answer) setInvited(answer)
  }
  const choices = teams.map((each) => ({ value: each.team, words: each.name }))
  return (
    <Asking
      label="Invite a colleague"
      button="Make an invitation"
      busy={busy}
      problem={problem}
      onSaid={(said) => void invite(said('name'), said('team'))}
    >
      <div className="row">
        <TextField
          label="Their name"
          name="name"
          required
          maxLength={limits.nameCharacters}
          autoComplete="off"
        />
        {teams.length > 0 ? (
          <ChoiceField
            label="Team"
            name="team"
            defaultValue={team ?? ''}
            choices={[{ value: '', words: 'none yet' }, ...choices]}
          />
        ) : null}
      </div>
    </Asking>
  )
}

interface TheLinkProps {
  readonly invited: Invited
  readonly onDone: () => void
}

const dayMs = 24 * 60 * 60 * 1000

/** The link, this once. */
export function TheLink({ invited, onDone }: TheLinkProps): ReactElement {
  const { data: me } = useQuery(meQuery)
  const today = localToday()
  const until = addDays(today, limits.invitationMs / dayMs)
  const link = `${location.origin}/begin?secret=${invited.secret}`
  const { name } = invited.person
  const text = invitationText({ name, by: me?.you.name ?? '', link, until, today })
  const mail = `mailto:?subject=${encodeURIComponent('Goodturn')}&body=${encodeURIComponent(text)}`
  return (
    <div className="handed" ref={focusFirst} tabIndex={-1}>
      <p className="read">
        An invitation for <b>{name}</b> is ready. It works once, until {dayAndMonth(until, today)}.
      </p>
      <Copy name="Their link" value={link} button="Copy the link" />
      <Copy
        name="Or a text with it, to change as you like"
        value={text}
        button="Copy the text"
        lines={11}
      />
      <p className="soft">
        It is shown this once. Whoever opens it takes {firstName(invited.person)}’s place, so send
        it to nobody else.
      </p>
      <div className="acts">
        <a className="quiet-button" href={mail}>
          Write a mail with it
        </a>
        <button type="button" className="quiet-button" onClick={onDone}>
          Done
        </button>
      </div>
    </div>
  )
}
