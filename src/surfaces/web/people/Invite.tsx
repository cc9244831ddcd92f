// Inviting a colleague: a name, a team if it is known, then a link that works once, and a text to
// send along. The link is shown this once; another one can be made, which ends the first.
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { limits } from '../../../core/limits.ts'
import type { PersonView, TeamView } from '../../../core/privacy/views.ts'
import { addDays } from '../../../core/time.ts'
import { dayAndMonth } from '../../../grammar/words.ts'
import { useDoing } from '../api/doing.ts'
import { meQuery } from '../api/queries.ts'
import { localToday } from '../clock.ts'
import { Copy } from '../paper/Copy.tsx'
import { Field, said } from '../paper/Field.tsx'
import { focusFirst } from '../paper/focus.ts'
import { Problem } from '../paper/Problem.tsx'
import { firstName, invitationText } from './words.ts'

export interface Invited {
  readonly person: PersonView
  readonly secret: string
}

export interface InviteProps {
  readonly teams: readonly TeamView[]
  /** A team to begin with: that of the page. */
  readonly team?: string
}

export function Invite({ teams, team }: InviteProps): ReactElement {
  const [invited, setInvited] = useState<Invited>()
  if (invited) return <TheLink invited={invited} onDone={() => setInvited(undefined)} />
  return <InviteForm teams={teams} onInvited={setInvited} {...(team ? { team } : {})} />
}

interface InviteFormProps extends InviteProps {
  readonly onInvited: (invited: Invited) => void
}

function InviteForm({ teams, team, onInvited }: InviteFormProps): ReactElement {
  const { busy, problem, doIt } = useDoing('Nobody was invited; what you typed is still here.')
  const invite = async (form: HTMLFormElement): Promise<void> => {
    const [name, into] = [said(form, 'name'), said(form, 'team')]
    const body = { name, ...(into === '' ? {} : { team: into }) }
    const invited = await doIt<Invited>({ path: '/people/invite', body })
    if (invited) onInvited(invited)
  }
  return (
    <form
      className="asking"
      aria-label="Invite a colleague"
      onSubmit={(event) => {
        event.preventDefault()
        void invite(event.currentTarget)
      }}
    >
      <div className="fields">
        <Field name="Their name" wide>
          <input name="name" required maxLength={limits.nameCharacters} autoComplete="off" />
        </Field>
        {teams.length > 0 ? (
          <Field name="Team">
            <select name="team" defaultValue={team ?? ''}>
              <option value="">none yet</option>
              {teams.map((each) => (
                <option key={each.team} value={each.team}>
                  {each.name}
                </option>
              ))}
            </select>
          </Field>
        ) : null}
      </div>
      {problem ? <Problem what={problem} /> : null}
      <div className="acts">
        <Button type="submit" variant="filled" loading={busy}>
          Make an invitation
        </Button>
      </div>
    </form>
  )
}

interface TheLinkProps {
  readonly invited: Invited
  readonly onDone: () => void
}

/** The link, this once. */
export function TheLink({ invited, onDone }: TheLinkProps): ReactElement {
  const { data: me } = useQuery(meQuery)
  const today = localToday()
  const until = addDays(today, limits.invitationMs / 86_400_000)
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
        name="Or a text with it, as you would say it"
        value={text}
        button="Copy the text"
        lines={9}
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
